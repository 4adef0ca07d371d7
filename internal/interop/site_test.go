package interop

import (
	"bytes"
	"encoding/json"
	"flag"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"pathbook/content"
	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/i18n"
	"pathbook/internal/load"
	"pathbook/templates"
)

// sources are the sites that are told of: the starter site as it is and as it
// would be in public, and a small one.
func sources(t *testing.T) map[string]*Source {
	public := starter(t)
	for _, b := range public.Books {
		b.Site.BaseURL, b.Site.Public = "https://careers.example", true
	}
	return map[string]*Source{"starter": starter(t), "public": public, "tiny": tiny(t)}
}

func starter(t *testing.T) *Source {
	site := make(fstest.MapFS)
	err := fs.WalkDir(content.FS, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(content.FS, name)
		site[path.Join("content", name)] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return source(t, site)
}

func tiny(t *testing.T) *Source {
	archive, err := txtar.ParseFile("testdata/tiny.txtar")
	if err != nil {
		t.Fatal(err)
	}
	site := make(fstest.MapFS)
	for _, f := range archive.Files {
		site[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return source(t, site)
}

func source(t *testing.T, site fs.FS) *Source {
	books, problems, err := load.NewReader(site).Read()
	if err != nil || problems.Count(diag.Error) > 0 {
		t.Fatal(problems, err)
	}
	words := make(map[string]*i18n.Language)
	for _, b := range books {
		folder, err := fs.Sub(templates.FS, "i18n")
		if err != nil {
			t.Fatal(err)
		}
		words[b.Lang], problems = i18n.Load(folder, b.Lang)
		if words[b.Lang] == nil {
			t.Fatal(problems)
		}
	}
	return &Source{Books: books, Words: func(lang string) *i18n.Language { return words[lang] }, Address: func(b *book.Book, item book.Item) string {
		if b.Site.BaseURL == "" {
			return ""
		}
		return b.Site.BaseURL + "/" + b.Lang + "/" + item.Kind() + "/" + item.Heading().ID + ".html"
	}}
}

// plainly returns a value as others read it.
func plainly(t *testing.T, v any) any { return read(t, string(written(t, v))) }

func written(t *testing.T, v any) []byte {
	data, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestSame makes everything twice, from books that were read twice.
func TestSame(t *testing.T) {
	for name, s := range sources(t) {
		again := sources(t)[name]
		if !bytes.Equal(written(t, s.Graph()), written(t, again.Graph())) {
			t.Errorf("%s: not the same graph twice", name)
		}
		if !bytes.Equal(written(t, s.Package(s.Books[1], book.Date{})), written(t, again.Package(again.Books[1], book.Date{}))) {
			t.Errorf("%s: not the same package twice", name)
		}
	}
}

// A table is what testdata says of types: of each its parents and properties.
type table map[string]*shape

type shape struct {
	parents    []string
	properties map[string][]string // what may stand in each
}

func readTable(t *testing.T, name string) table {
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	all := make(table)
	var last *shape
	_, types, _ := strings.Cut(string(data), "\n\n")
	for line := range strings.Lines(types) {
		switch words := strings.Fields(line); {
		case len(words) == 0:
		case line[0] == '\t':
			last.properties[words[0]] = words[1:]
		default:
			last = &shape{properties: make(map[string][]string)}
			if len(words) > 2 {
				last.parents = words[2:]
			}
			all[words[0]] = last
		}
	}
	return all
}

var update = flag.Bool("update", false, "write what is got as what is wanted")

// compare compares a value with a file.
func compare(t *testing.T, name string, v any) {
	got := append(written(t, v), '\n')
	if *update {
		if err := os.WriteFile(name, got, 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), string(got)); d != "" {
		t.Errorf("%s: wanted -, got +\n%s", name, d)
	}
}

// flat writes a value on one line.
func flat(t *testing.T, v any) string {
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// read reads JSON as others do.
func read(t *testing.T, s string) (v any) {
	if err := json.Unmarshal([]byte(s), &v); err != nil {
		t.Fatal(err)
	}
	return v
}
