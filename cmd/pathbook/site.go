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
	"pathbook/templates"
)

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

// told prints problems that have no lines to show, and returns errProblems if
// there is an error among them.
func (p *program) told(s *site, problems diag.List) error {
	s.writer(p).Text(problems)
	if problems.Count(diag.Error) > 0 {
		return errProblems
	}
	return nil
}

// isSite makes sure that there is a site in a folder.
func (s *site) isSite() error {
	if _, err := os.Stat(s.dir + "/content"); err != nil {
		return fmt.Errorf("%s is no site: it has no folder content; --site names the folder of a site", s.dir)
	}
	return nil
}
