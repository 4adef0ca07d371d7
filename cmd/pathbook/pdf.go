package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"
	"time"

	"pathbook/internal/build"
	"pathbook/internal/pdf"
	"pathbook/internal/publish"
	"pathbook/internal/render"
)

func runPDF(p *program, args []string) error {
	set := newFlags("pdf")
	dir := set.String("site", ".", "the `folder` of the site")
	out := set.String("out", "", "the `folder` to write; the PDFs come into pdf in it (default: public in the site)")
	named := set.String("browser", "", "the `path` of Chromium, Chrome or Edge (default: what PATHBOOK_BROWSER names, else one that is installed)")
	booklet := set.Bool("booklet", false, "also make booklets: to be printed on both sides, turned on the long edge, and folded")
	if _, err := p.flags(set, args); err != nil {
		return err
	}
	s := openSite(*dir, *out)
	if err := s.apart(); err != nil {
		return err
	}
	press := &pdf.Press{Booklets: *booklet, Begin: p.progress()}
	var err error
	if press.Browser, err = findBrowser(*named); err != nil {
		return err
	}
	if press.Date, err = sourceDate(); err != nil {
		return err
	}
	debug.SetMemoryLimit(math.MaxInt64) // files are worked on whole; see main
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return p.makePDFs(ctx, s, press)
}

// makePDFs makes the PDFs and then the site with links to them. The folder is
// as it was if anything fails.
func (p *program) makePDFs(ctx context.Context, s *site, press *pdf.Press) error {
	builder := s.builder()
	site, err := builder.Build(nil, s.last())
	if err != nil {
		return err
	}
	if site.Files == nil {
		return p.tell(s, site.Problems, false)
	}
	paper, documents, err := builder.Paper(site)
	if err != nil {
		return err
	}
	if err := p.print(ctx, s, press, paper, documents); err != nil {
		return err
	}
	builder.PDFs = s.pdfs()
	if site, err = builder.Build(nil, s.last()); err != nil {
		return err
	}
	return p.publish(s, site, false)
}

// print makes the documents out of their pages, which are put into a folder
// for the time being.
func (p *program) print(ctx context.Context, s *site, press *pdf.Press, paper build.Result, documents []render.Document) error {
	room, err := os.MkdirTemp("", "pathbook-pages-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(room)
	_, problems, err := build.Publish(paper, room)
	if err != nil {
		return err
	}
	if err := p.tell(s, problems, false); err != nil {
		return err
	}
	press.Dir = room
	var list []pdf.Document
	for _, d := range documents {
		list = append(list, pdf.Document(d))
	}
	return p.collect(ctx, filepath.Join(s.out, pdf.Folder), press, list)
}

// collect publishes what the press makes, all at once.
func (p *program) collect(ctx context.Context, dir string, press *pdf.Press, documents []pdf.Document) error {
	folder, err := publish.Open(dir)
	if err != nil {
		return err
	}
	defer folder.Close()
	err = press.Print(ctx, documents, func(path string, data []byte) error {
		return folder.Put(strings.TrimPrefix(path, pdf.Folder+"/"), data)
	})
	if p.live {
		fmt.Fprint(p.stderr, clearLine)
	}
	if errors.Is(err, context.Canceled) {
		return errors.New("interrupted; nothing was written")
	}
	if err != nil {
		return err
	}
	report, err := folder.Commit()
	if err == nil {
		p.wrote(dir, report)
	}
	return err
}

// clearLine goes back to the beginning of the line, and clears it.
const clearLine = "\r\x1b[K"

// progress returns a function that tells which document is being made, on one
// line that is written over; nil where nobody watches.
func (p *program) progress() func(n, of int, title string) {
	if !p.live {
		return nil
	}
	return func(n, of int, title string) {
		if cut := []rune(title); len(cut) > 60 {
			title = string(cut[:59]) + "…"
		}
		fmt.Fprintf(p.stderr, clearLine+"%d of %d  %s", n, of, title)
	}
}

// findBrowser returns the browser that prints. In tests PATHBOOK_BROWSER may
// also say that one is required, which names none.
func findBrowser(named string) (string, error) {
	if named == "" {
		named = os.Getenv("PATHBOOK_BROWSER")
	}
	if named == "require" {
		named = ""
	}
	path, err := pdf.Find(named)
	if err != nil {
		return "", fmt.Errorf("%w\nPDFs are printed by Chromium, Chrome or Edge: install one, or name it with --browser PATH or PATHBOOK_BROWSER; the site needs none and is as it was", err)
	}
	return path, nil
}

// sourceDate returns the time that is to stand for now, if one is set; see
// reproducible-builds.org.
func sourceDate() (time.Time, error) {
	text := os.Getenv("SOURCE_DATE_EPOCH")
	if text == "" {
		return time.Time{}, nil
	}
	seconds, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return time.Time{}, fmt.Errorf("SOURCE_DATE_EPOCH=%s: it has to be a number of seconds", text)
	}
	return time.Unix(seconds, 0), nil
}
