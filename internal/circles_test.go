package internal

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// circle is how many files of a package may use each other's names in a circle,
// fields and methods among them. Circles are those that may be larger; they only
// ever get smaller: who needs a larger one has found that two things have grown
// together, and parts them.
const circle = 7

var circles = map[string]int{
	"book":         14, // what a book holds points to each other
	"workbook":     14,
	"pack":         13,
	"render/page":  11,
	"load":         10,
	"publish":      9,
	"chart":        9,
	"render/sheet": 8,
	"spreadsheet":  9,
	"markdown":     8,
}

// TestCircles measures every package as the compiler sees it.
func TestCircles(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("packages have other files here")
	}
	for _, p := range packages(t) {
		name := strings.TrimPrefix(strings.TrimPrefix(p.path, "pathbook/"), "internal/")
		largest := largestCircle(p.uses())
		limit, known := circles[name]
		if !known {
			limit = circle
		}
		if len(largest) > limit {
			t.Errorf("%s: %d files go in a circle, and no more than %d should: %s", name, len(largest), limit, strings.Join(largest, ", "))
		}
	}
}

// A checked package is one whose names are known.
type checked struct {
	path  string
	fset  *token.FileSet
	files []*ast.File
	types *types.Package
	info  types.Info
}

// packages returns our own packages, without their tests.
func packages(t *testing.T) []checked {
	t.Helper()
	out, err := exec.Command("go", "list", "-export", "-deps", "-json=ImportPath,Dir,GoFiles,Export", "../...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	type listed struct {
		ImportPath, Dir, Export string
		GoFiles                 []string
	}
	exports := make(map[string]string)
	var own []listed
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var l listed
		if err := d.Decode(&l); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		if exports[l.ImportPath] = l.Export; strings.HasPrefix(l.ImportPath, "pathbook/") {
			own = append(own, l)
		}
	}
	fset := token.NewFileSet()
	imports := importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	var all []checked
	for _, l := range own {
		p := checked{path: l.ImportPath, fset: fset, info: types.Info{Uses: make(map[*ast.Ident]types.Object)}}
		for _, name := range l.GoFiles {
			f, err := parser.ParseFile(fset, filepath.Join(l.Dir, name), nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			p.files = append(p.files, f)
		}
		config := types.Config{Importer: imports}
		if p.types, err = config.Check(l.ImportPath, fset, p.files, &p.info); err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	return all
}

// uses returns which files use names of which others.
func (p checked) uses() map[string][]string {
	file := func(at token.Pos) string { return filepath.Base(p.fset.Position(at).Filename) }
	out := make(map[string][]string)
	for _, f := range p.files {
		out[file(f.FileStart)] = nil
	}
	for use, of := range p.info.Uses {
		if of.Pkg() != p.types || !of.Pos().IsValid() {
			continue
		}
		if from, to := file(use.Pos()), file(of.Pos()); from != to && !slices.Contains(out[from], to) {
			out[from] = append(out[from], to)
		}
	}
	return out
}

// largestCircle returns the most files of which each comes to each other one.
func largestCircle(uses map[string][]string) []string {
	reach := make(map[string]map[string]bool)
	for from := range uses {
		reach[from] = make(map[string]bool)
		for next := []string{from}; len(next) > 0; next = next[1:] {
			for _, to := range uses[next[0]] {
				if !reach[from][to] {
					reach[from][to] = true
					next = append(next, to)
				}
			}
		}
	}
	var largest []string
	for from := range uses {
		var in []string
		for to := range reach[from] {
			if reach[to][from] {
				in = append(in, to)
			}
		}
		if len(in) > len(largest) {
			largest = in
		}
	}
	slices.Sort(largest)
	return largest
}
