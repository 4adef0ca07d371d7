package archive

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

// zipped makes a zip of files, each with its name as its text.
func zipped(t *testing.T, names ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range names {
		f, err := w.Create(name)
		if err == nil {
			_, err = f.Write([]byte(name))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestZip(t *testing.T) {
	whole := zipped(t, "content/site.yaml")
	for _, tt := range []struct {
		name string
		data []byte
		want string // the text of content/site.yaml, or part of the error
	}{
		{"at the top", whole, "content/site.yaml"},
		{"in a folder", zipped(t, "careers/content/site.yaml", "careers/content/framework.yaml"), "careers/content/site.yaml"},
		{"what is inside of content", zipped(t, "site.yaml", "framework.yaml"), "site.yaml"},
		{"beside others", zipped(t, "pack.yaml", "content/site.yaml", "old/content/site.yaml"), "content/site.yaml"},
		{"from a Mac", zipped(t, "careers/content/site.yaml", "__MACOSX/careers/content/site.yaml", "careers/.DS_Store"), "careers/content/site.yaml"},
		{"from an old Windows", zipped(t, `careers\content\site.yaml`), `careers\content\site.yaml`},
		{"two sites", zipped(t, "a/content/site.yaml", "b/content/site.yaml"), "more than one folder content in it: a/content, b/content"},
		{"no site", zipped(t, "notes.txt"), "no folder content"},
		{"part of what is inside", zipped(t, "site.yaml"), "no folder content"},
		{"empty", zipped(t), "no folder content"},
		{"cut off", whole[:len(whole)-10], "not a whole zip file"},
		{"no zip", []byte("PK"), "not a whole zip file"},
		{"nothing", nil, "not a whole zip file"},
	} {
		fsys, err := Zip(tt.data)
		if err != nil {
			if !strings.Contains(err.Error(), tt.want) {
				t.Errorf("%s: %v", tt.name, err)
			}
			continue
		}
		if data, err := fs.ReadFile(fsys, "content/site.yaml"); err != nil || string(data) != tt.want {
			t.Errorf("%s: %q, %v", tt.name, data, err)
		}
		if entries, err := fs.ReadDir(fsys, "content"); err != nil || len(entries) == 0 {
			t.Errorf("%s: content cannot be listed: %v", tt.name, err)
		}
	}
}

// A file that says it is small and is not, or that is too large, is refused.
func TestLimits(t *testing.T) {
	huge := func(name string, size int) []byte {
		var b bytes.Buffer
		w := zip.NewWriter(&b)
		f, err := w.Create(name)
		if err == nil {
			_, err = f.Write(make([]byte, size))
		}
		if err != nil || w.Close() != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	if _, err := Zip(huge("content/site.yaml", mostFile+1)); err == nil || !strings.Contains(err.Error(), "content/site.yaml: it holds more") {
		t.Errorf("a file of %d bytes: %v", mostFile+1, err)
	}
	if _, err := Zip(huge("content/assets/film.mp4", mostFile+1)); err != nil {
		t.Errorf("an asset, which nobody reads: %v", err)
	}
	data := huge("content/site.yaml", 1<<20)
	at := bytes.LastIndex(data, []byte("PK\x01\x02")) + 24 // the size in the zip's list
	copy(data[at:], []byte{1, 0, 0, 0})
	fsys, err := Zip(data)
	if err != nil {
		t.Fatal(err)
	}
	if text, err := fs.ReadFile(fsys, "content/site.yaml"); err == nil {
		t.Errorf("a file that says it has 1 byte gave %d", len(text))
	}
	many := make([]string, mostFiles+1)
	for i := range many {
		many[i] = "content/a"
	}
	if _, err := Zip(zipped(t, many...)); err == nil {
		t.Errorf("%d files", len(many))
	}
}

func TestTar(t *testing.T) {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, h := range []tar.Header{
		{Name: "content/", Typeflag: tar.TypeDir},
		{Name: "content/site.yaml", Typeflag: tar.TypeReg, Size: 2},
		{Name: "content/assets/logo.svg", Typeflag: tar.TypeReg, Size: 2},
		{Name: "content/roles", Typeflag: tar.TypeSymlink, Linkname: "/etc"},
		{Name: "../content/out.yaml", Typeflag: tar.TypeReg, Size: 2},
	} {
		if err := w.WriteHeader(&h); err != nil {
			t.Fatal(err)
		}
		if h.Size > 0 {
			w.Write([]byte("ok"))
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	fsys, err := Tar(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	if got := list(t, fsys); got != "content/assets/logo.svg= content/site.yaml=ok" {
		t.Errorf("got %s", got)
	}
	if _, err := Tar(strings.NewReader("no tar, but long enough to be read as if it were one " + strings.Repeat("x", 600))); err == nil {
		t.Error("what is no tar is read")
	}
}

// list is the files of a site with their texts.
func list(t *testing.T, fsys fs.FS) string {
	t.Helper()
	var out []string
	err := fs.WalkDir(fsys, "content", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			data, readErr := fs.ReadFile(fsys, name)
			out, err = append(out, name+"="+string(data)), readErr
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(out, " ")
}

func TestMake(t *testing.T) {
	site := fstest.MapFS{}
	for _, name := range []string{
		"content/site.yaml", "content/framework.yaml", "content/roles/welder.yaml", "content/assets/form.pdf", "content/content.go",
		"content/releases/v1.zip", "content/.git/config", "content/roles/.DS_Store", "templates/role.html",
	} {
		site[name] = &fstest.MapFile{Data: []byte("x")}
	}
	a, err := Make(site)
	if err != nil {
		t.Fatal(err)
	}
	b, err := Make(site)
	if err != nil || !bytes.Equal(a, b) {
		t.Fatal("the same content gives other bytes", err)
	}
	fsys, err := Zip(a)
	if err != nil {
		t.Fatal(err)
	}
	if got := list(t, fsys); got != "content/assets/form.pdf= content/framework.yaml=x content/roles/welder.yaml=x content/site.yaml=x" {
		t.Errorf("got %s", got)
	}
	if Part(fsys) {
		t.Error("a whole site is taken for a part")
	}
}

func TestComplete(t *testing.T) {
	part := fstest.MapFS{"content/guides/talk.md": {Data: []byte("part")}, "content/site.yaml": {Data: []byte("part")}}
	whole := fstest.MapFS{
		"content/site.yaml": {Data: []byte("whole")}, "content/framework.yaml": {Data: []byte("whole")}, "content/roles/a.yaml": {Data: []byte("whole")},
	}
	if !Part(part) {
		t.Error("a part is taken for a whole site")
	}
	fsys, err := Complete(part, whole)
	if err != nil {
		t.Fatal(err)
	}
	if got := list(t, fsys); got != "content/framework.yaml=whole content/guides/talk.md=part content/site.yaml=part" {
		t.Errorf("got %s", got)
	}
}
