// Package pdf makes PDFs out of pages: an installed browser lays them out, and
// what it cannot do is done to its file.
//
// The browser is of the Chromium family and is called by its command line; it
// is never downloaded, never asked to load anything but the pages' own files,
// and runs with a profile that is thrown away. What it printed gets the numbers
// of its pages where the text refers to them, fields where there are places to
// write, its title and language (see [Document] and page.go, blank.go).
//
// The package lays nothing out and holds no words of its own. It reads no
// clock: the same pages give the same bytes with the same browser.
package pdf

import (
	"context"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"time"
)

// A Document is a page that becomes a PDF, and a second time a booklet if it
// is worth folding.
type Document struct {
	Page        string // the path of its HTML
	PDF         string // the path of the PDF to make, with slashes
	Title, Lang string
	Booklet     bool
}

// A Press makes PDFs.
type Press struct {
	Browser  string    // its path; see Find
	Dir      string    // the folder of the pages and all that they load; it is written in
	Date     time.Time // when the PDFs say that they were made; zero if they are to say nothing
	Booklets bool      // also make those
	Begin    func(n, of int, title string)

	limit time.Duration // for one run of the browser
}

// Patience is how long one document may take, by far more than any needs: a
// book of 300 pages took 20 seconds.
const patience = 5 * time.Minute

// A job is one PDF to make.
type job struct {
	Document
	folded bool // as a booklet
}

// jobs returns what is to be made, the booklet of a document after it.
func (p *Press) jobs(documents []Document) []job {
	var jobs []job
	for _, d := range documents {
		jobs = append(jobs, job{Document: d})
		if p.Booklets && d.Booklet {
			folded := job{d, true}
			folded.PDF = strings.TrimSuffix(d.PDF, ".pdf") + "-booklet.pdf"
			jobs = append(jobs, folded)
		}
	}
	return jobs
}

// Print makes the PDFs of documents, one on each processor at a time, and hands
// each to put, which is called from several goroutines. It ends at the first
// failure, and when ctx does; no browser is running when it returns.
func (p *Press) Print(ctx context.Context, documents []Document, put func(path string, data []byte) error) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	jobs := p.jobs(documents)
	next := make(chan int)
	var wait sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(jobs)) {
		wait.Go(func() {
			for i := range next {
				if err := p.one(ctx, jobs[i], put); err != nil {
					cancel(err)
				}
			}
		})
	}
	for i, j := range jobs {
		if ctx.Err() != nil {
			break
		}
		next <- i
		if p.Begin != nil {
			p.Begin(i+1, len(jobs), j.Title)
		}
	}
	close(next)
	wait.Wait()
	return context.Cause(ctx)
}

// one makes one PDF in a folder of its own: the browser's profile and what it
// prints go with it.
func (p *Press) one(ctx context.Context, j job, put func(string, []byte) error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	room, err := os.MkdirTemp("", "pathbook-pdf-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(room)
	data, err := p.made(ctx, j, room)
	if err != nil {
		return fmt.Errorf("%s (“%s”): %w", j.PDF, j.Title, err)
	}
	return put(j.PDF, data)
}

// made returns the bytes of one PDF.
func (p *Press) made(ctx context.Context, j job, room string) ([]byte, error) {
	html, err := os.ReadFile(p.at(j.Page))
	if err != nil {
		return nil, err
	}
	l := layout{press: p, page: j.Page, html: string(html), room: room}
	if j.folded {
		l = l.onHalfSheets()
	}
	file, err := l.print(ctx)
	if err != nil {
		return nil, err
	}
	if j.folded {
		file, err = file.folded()
	} else {
		err = file.readable(l.html)
	}
	if err != nil {
		return nil, err
	}
	file.name(j.Title, j.Lang, p.Date)
	return file.bytes()
}

// at returns where a file of the pages' folder is.
func (p *Press) at(name string) string {
	return filepath.Join(p.Dir, filepath.FromSlash(path.Clean(name)))
}
