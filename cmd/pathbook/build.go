package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"pathbook/internal/build"
	"pathbook/internal/check"
	"pathbook/internal/diag"
	"pathbook/internal/pdf"
	"pathbook/internal/publish"
	"pathbook/templates"
)

func runBuild(p *program, args []string) error {
	set := newFlags("build")
	dir := set.String("site", ".", "the `folder` of the site")
	out := set.String("out", "", "the `folder` to write (default: public in the site)")
	strict := set.Bool("strict", false, "make nothing if there are warnings")
	if _, err := p.flags(set, args); err != nil {
		return err
	}
	s := openSite(*dir, *out)
	if err := s.apart(); err != nil {
		return err
	}
	p.interrupted(s)
	result, err := s.once()
	if err != nil {
		return err
	}
	return p.publish(s, result, *strict)
}

// publish tells the problems of a site and, if they allow it, writes it.
func (p *program) publish(s *site, result build.Result, strict bool) error {
	if err := p.tell(s, result.Problems, strict); err != nil {
		return err
	}
	report, problems, err := build.Publish(result, s.out)
	if err != nil {
		return err
	}
	if err := p.tell(s, problems, strict); err != nil {
		return err
	}
	s.keepSeen(result.Problems)
	p.wrote(s.out, report)
	return nil
}

// wrote says what came of publishing into a folder.
func (p *program) wrote(folder string, r publish.Report) {
	fmt.Fprintf(p.stderr, "%s: %d written, %d unchanged, %d deleted\n", folder, r.Written, r.Unchanged, r.Deleted)
}

// A site is the folder that a command works on.
type site struct{ dir, out string }

func openSite(dir, out string) *site {
	if out == "" {
		out = filepath.Join(dir, "public")
	}
	return &site{dir, out}
}

func (s *site) builder() *build.Builder {
	makeRoomFor(s.dir)
	return build.New(os.DirFS(s.dir), templates.FS)
}

// once builds the site for the only time. What a Builder keeps for the next
// time goes when this returns.
func (s *site) once() (build.Result, error) {
	b := s.builder()
	b.PDFs = s.pdfs()
	return b.Build(nil, s.last())
}

// pdfs returns the paths of the PDFs that pathbook pdf has left beside the site.
func (s *site) pdfs() []string { return pdf.Made(os.DirFS(s.out)) }

// apart refuses a folder to write into that is part of what the site is made
// from, or holds it.
func (s *site) apart() error {
	out, err := realPath(s.out)
	if err != nil {
		return err
	}
	for _, name := range []string{"content", "templates", "packs"} {
		source, err := realPath(filepath.Join(s.dir, name))
		if err != nil {
			return err
		}
		if inside(source, out) || inside(out, source) {
			return fmt.Errorf("--out %s: the site is made from %s, so it cannot be written there; leave --out away, or name a folder of its own", s.out, filepath.Join(s.dir, name))
		}
	}
	return nil
}

// realPath returns the whole path of a file, there or not, without links.
func realPath(name string) (string, error) {
	name, err := filepath.Abs(name)
	if err != nil {
		return "", err
	}
	rest := ""
	for dir := name; ; dir = filepath.Dir(dir) {
		if real, err := filepath.EvalSymlinks(dir); err == nil {
			return filepath.Join(real, rest), nil
		}
		if dir == filepath.Dir(dir) {
			return name, nil
		}
		rest = filepath.Join(filepath.Base(dir), rest)
	}
}

// inside reports whether name is dir or lies in it.
func inside(dir, name string) bool {
	rel, err := filepath.Rel(dir, name)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// last returns what the last build said of its worksheets, if it is there to
// be read.
func (s *site) last() *check.Last {
	data, err := os.ReadFile(filepath.Join(s.out, "data", "worksheets.json"))
	if err != nil {
		return nil
	}
	last, err := check.ReadLast(data)
	if err != nil {
		return nil
	}
	return last
}

// writer prints problems with the lines of the site's files.
func (s *site) writer(p *program) diag.Writer {
	files := make(map[string][]byte)
	return diag.Writer{W: p.stderr, Color: p.color, Source: func(file string) []byte {
		if _, ok := files[file]; !ok {
			files[file], _ = os.ReadFile(filepath.Join(s.dir, filepath.FromSlash(file)))
		}
		return files[file]
	}}
}

// tell prints problems as text. It returns errProblems if they forbid a site.
func (p *program) tell(s *site, problems diag.List, strict bool) error {
	s.writer(p).Text(problems)
	return p.verdict(problems, strict)
}

// verdict sums the problems up, and says whether they forbid a site.
func (p *program) verdict(problems diag.List, strict bool) error {
	errors, warnings := problems.Count(diag.Error), problems.Count(diag.Warning)
	if errors+warnings > 0 {
		fmt.Fprintf(p.stderr, "%s, %s\n", counted(errors, "error"), counted(warnings, "warning"))
	}
	if errors > 0 || strict && warnings > 0 {
		return errProblems
	}
	return nil
}

func counted(n int, what string) string { return countedAs(n, what, what+"s") }

func countedAs(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
