package browser

import (
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/txtar"

	"pathbook/internal/book"
	"pathbook/internal/build"
	"pathbook/internal/diag"
	"pathbook/templates"
)

// A published site lies in a folder; file and web are where its pages are to be
// found, opened from there and from a server.
type published struct {
	dir, file, web string
	books          []*book.Book
}

// intranet is the name under which sites are served: of this machine, and
// without a certificate, as inside a company. A browser trusts such a page with
// less than one on "localhost".
const intranet = "careers.test"

// publish builds a site into a folder and serves it below the root of a server.
func publish(fsys fs.FS) (published, error) {
	result, err := build.New(fsys, templates.FS).Build(nil, nil)
	if err != nil || result.Files == nil {
		return published{}, fmt.Errorf("the site does not build: %v\n%s", err, told(result.Problems))
	}
	dir, err := os.MkdirTemp("", "pathbook-site-")
	if err != nil {
		return published{}, err
	}
	ends = append(ends, func() { os.RemoveAll(dir) })
	if _, problems, err := build.Publish(result, dir); err != nil || len(problems) > 0 {
		return published{}, fmt.Errorf("the site is not published: %v\n%s", err, told(problems))
	}
	const below = "/people/careers/"
	server := httptest.NewServer(http.StripPrefix(below, http.FileServer(http.Dir(dir))))
	ends = append(ends, server.Close)
	web := strings.Replace(server.URL, "127.0.0.1", intranet, 1) + below
	return published{dir, "file://" + filepath.ToSlash(dir) + "/", web, result.Books}, nil
}

func told(problems diag.List) string {
	var b strings.Builder
	diag.Writer{W: &b}.Text(problems)
	return b.String()
}

var starter = sync.OnceValues(func() (published, error) { return publish(os.DirFS("../..")) })

// site returns where the starter site's pages are, in a folder.
func site(t *testing.T) string {
	t.Helper()
	return sound(t, starter).file
}

// forms is a small site whose worksheets have every kind of field.
var forms = sync.OnceValues(func() (published, error) {
	archive, err := txtar.ParseFile("testdata/forms.txtar")
	if err != nil {
		return published{}, err
	}
	fsys, err := txtar.FS(archive)
	if err != nil {
		return published{}, err
	}
	return publish(fsys)
})

func sound(t *testing.T, site func() (published, error)) published {
	t.Helper()
	p, err := site()
	if err != nil {
		t.Fatal(err)
	}
	return p
}
