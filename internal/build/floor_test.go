package build

import (
	"bytes"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/yuin/goldmark"
	"gopkg.in/yaml.v3"
)

// BenchmarkFloor is the plain program that any builder of such a site has to
// be measured against: it parses the same YAML and Markdown, appends bytes to
// pages of about the same size, and writes them. It checks nothing, links
// nothing, knows one language and has no templates.
func BenchmarkFloor(b *testing.B) {
	b.Run("roles=1000", func(b *testing.B) { benchmarkFloor(b, 1000) })
	b.Run("roles=10000", func(b *testing.B) { benchmarkFloor(b, 10000) })
}

func benchmarkFloor(b *testing.B, roles int) {
	dir := plant(b, roles, false)
	var f floor
	for b.Loop() {
		b.StopTimer()
		f = floor{in: filepath.Join(dir, "content"), out: b.TempDir()}
		b.StartTimer()
		if err := f.build(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(f.files), "files")
	b.ReportMetric(float64(f.size)/1e6, "MB-out")
}

type floor struct {
	in, out      string
	competencies map[string]floorCompetency
	mu           sync.Mutex
	files, size  int
}

type floorCompetency struct {
	ID      string         `yaml:"-"`
	Title   string         `yaml:"title"`
	Summary string         `yaml:"summary"`
	Levels  map[int]string `yaml:"levels"`
}

type floorRole struct {
	ID               string         `yaml:"-"`
	Title            string         `yaml:"title"`
	Family           string         `yaml:"family"`
	Level            string         `yaml:"level"`
	Summary          string         `yaml:"summary"`
	Responsibilities []string       `yaml:"responsibilities"`
	Requires         map[string]int `yaml:"requires"`
	NOC              string         `yaml:"noc"`
}

func (f *floor) build() error {
	f.competencies = make(map[string]floorCompetency)
	for _, dir := range []string{"competencies", "roles", "guides"} {
		if err := os.MkdirAll(filepath.Join(f.out, dir), 0o777); err != nil {
			return err
		}
		if err := f.folder(dir); err != nil {
			return err
		}
	}
	return nil
}

// folder does all files of a folder on every processor.
func (f *floor) folder(dir string) error {
	entries, err := os.ReadDir(filepath.Join(f.in, dir))
	if err != nil {
		return err
	}
	var wait sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	errs := make([]error, workers)
	for w := range workers {
		wait.Go(func() {
			var page bytes.Buffer
			for i := w; i < len(entries) && errs[w] == nil; i += workers {
				page.Reset()
				errs[w] = f.file(dir, entries[i].Name(), &page)
			}
		})
	}
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func (f *floor) file(dir, name string, page *bytes.Buffer) error {
	src, err := os.ReadFile(filepath.Join(f.in, dir, name))
	if err != nil {
		return err
	}
	id := strings.TrimSuffix(strings.TrimSuffix(name, ".yaml"), ".md")
	page.WriteString(floorFrame)
	switch dir {
	case "roles":
		err = f.role(src, page)
	case "competencies":
		err = f.competency(id, src, page)
	default:
		_, body, _ := bytes.Cut(src[4:], []byte("---\n"))
		err = goldmark.Convert(body, page)
	}
	if err != nil {
		return err
	}
	page.WriteString("</main></body></html>\n")
	f.mu.Lock()
	f.files, f.size = f.files+1, f.size+page.Len()
	f.mu.Unlock()
	return os.WriteFile(filepath.Join(f.out, dir, id+".html"), page.Bytes(), 0o666)
}

// floorFrame is as long as the head and the menu of our own pages.
var floorFrame = "<!doctype html><html lang=\"en\"><head><title>Page</title></head><body>" + strings.Repeat("<a href=\"../roles/index.html\">Roles and more</a> ", 70) + "<main>"

func (f *floor) competency(id string, src []byte, page *bytes.Buffer) error {
	var c floorCompetency
	if err := yaml.Unmarshal(src, &c); err != nil {
		return err
	}
	fmt.Fprintf(page, "<h1>%s</h1>", html.EscapeString(c.Title))
	if err := goldmark.Convert([]byte(c.Summary), page); err != nil {
		return err
	}
	for p, text := range c.Levels {
		var words bytes.Buffer
		if err := goldmark.Convert([]byte(text), &words); err != nil {
			return err
		}
		c.Levels[p] = words.String()
		page.Write(words.Bytes())
	}
	f.mu.Lock()
	f.competencies[id] = c
	f.mu.Unlock()
	return nil
}

func (f *floor) role(src []byte, page *bytes.Buffer) error {
	var r floorRole
	if err := yaml.Unmarshal(src, &r); err != nil {
		return err
	}
	fmt.Fprintf(page, "<h1>%s</h1>", html.EscapeString(r.Title))
	if err := goldmark.Convert([]byte(r.Summary), page); err != nil {
		return err
	}
	for _, text := range r.Responsibilities {
		if err := goldmark.Convert([]byte(text), page); err != nil {
			return err
		}
	}
	for id, level := range r.Requires {
		c := f.competencies[id]
		page.WriteString(`<li class="need"><div class="need-head"><h3><a href="../competencies/` + id + `.html">` + html.EscapeString(c.Title) + `</a></h3>`)
		page.WriteString(strings.Repeat("●", level) + `</div><div class="need-body">` + c.Levels[level] + `</div></li>`)
	}
	return nil
}
