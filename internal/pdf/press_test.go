package pdf

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
)

// browserPath returns the browser for tests. Without one the test is skipped,
// or fails if one is required.
func browserPath(t *testing.T) string {
	t.Helper()
	named := os.Getenv("PATHBOOK_BROWSER")
	required := named == "require"
	if required {
		named = ""
	}
	path, err := Find(named)
	var none *NoBrowser
	switch {
	case errors.As(err, &none) && !required:
		t.Skip(err)
	case err != nil:
		t.Fatal(err)
	}
	return path
}

// folder writes files into a folder of the test's.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// A pile is what a press has made, by path.
type pile struct {
	mu    sync.Mutex
	files map[string][]byte
}

func (p *pile) put(path string, data []byte) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.files == nil {
		p.files = make(map[string][]byte)
	}
	if p.files[path] != nil {
		return fs.ErrExist
	}
	p.files[path] = data
	return nil
}

// pressed prints documents and returns what came of them.
func pressed(t *testing.T, p Press, documents ...Document) map[string][]byte {
	t.Helper()
	var made pile
	if err := p.Print(context.Background(), documents, made.put); err != nil {
		t.Fatal(err)
	}
	return made.files
}

// tool runs a program that comes with no Go, and returns what it says. Where it
// is missing the test is skipped, unless nothing may be.
func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		if os.Getenv("PATHBOOK_BROWSER") == "require" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
	return string(out)
}

// toText returns the words of a PDF as poppler reads them.
func toText(t *testing.T, data []byte, args ...string) string {
	t.Helper()
	in := filepath.Join(t.TempDir(), "in.pdf")
	write(t, in, data)
	return tool(t, "pdftotext", append(args, in, "-")...)
}

func write(t *testing.T, file string, data []byte) {
	t.Helper()
	if err := os.WriteFile(file, data, 0o666); err != nil {
		t.Fatal(err)
	}
}
