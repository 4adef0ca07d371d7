package load_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"pathbook/internal/load"
)

// version is the sound site with some files changed, in a zip made by hand.
func version(t *testing.T, change map[string]string) []byte {
	t.Helper()
	site := soundSite(t)
	for name, text := range change {
		site[name] = &fstest.MapFile{Data: []byte(text)}
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	if err := w.AddFS(site); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const oneLanguage = "title: Careers\norganization: Prairie Metal\n"

// Versions come in the order of their names, each in the language of the book
// where it has it; a Reader reads one again only when it is told to.
func TestReleases(t *testing.T) {
	fsys := soundSite(t)
	r := load.NewReader(fsys)
	for _, step := range []struct {
		name, file string
		data       []byte // the file is deleted if nil
		want       string
	}{
		{"none", "", nil, "en: fr:"},
		{"one", "v10.zip", version(t, nil), "en: v10/en fr: v10/fr"},
		{"an older one in one language", "v9.zip", version(t, map[string]string{"content/site.yaml": oneLanguage}), "en: v9/en v10/en fr: v9/en v10/fr"},
		{"it is replaced", "v9.zip", version(t, nil), "en: v9/en v10/en fr: v9/fr v10/fr"},
		{"its own versions count for nothing", "v9.zip", version(t, map[string]string{"content/releases/v1.zip": "no zip"}), "en: v9/en v10/en fr: v9/fr v10/fr"},
		{"it is broken", "v9.zip", []byte("PK"), "content/releases/v9.zip: this version of the site cannot be read: this is not a whole zip file"},
		{"what is in it is wrong", "v9.zip", version(t, map[string]string{"content/roles/odd.yaml": "title: Odd\n"}),
			"content/releases/v9.zip: what is in this version of the site cannot be read: content/roles/odd.yaml:1:1: “family” is missing"},
		{"it goes", "v9.zip", nil, "en: v10/en fr: v10/fr"},
	} {
		if file := "content/releases/" + step.file; step.data != nil {
			fsys[file] = &fstest.MapFile{Data: step.data}
			r.Forget([]string{file})
		} else {
			delete(fsys, file)
			r.Forget([]string{file})
		}
		for _, r := range []*load.Reader{r, load.NewReader(fsys)} {
			if got := kept(t, r); got != step.want {
				t.Errorf("%s: got %s\nwant %s", step.name, got, step.want)
			}
		}
	}
}

// kept is the versions of each book, by their names and languages, or what is
// wrong.
func kept(t *testing.T, r *load.Reader) string {
	t.Helper()
	books, problems, err := r.Read()
	if err != nil {
		t.Fatal(err)
	}
	if books == nil {
		return problems[0].Pos.String() + ": " + problems[0].Message
	}
	var out []string
	for _, b := range books {
		line := b.Lang + ":"
		for _, r := range b.Releases {
			line += fmt.Sprintf(" %s/%s", r.Name, r.Book.Lang)
		}
		out = append(out, line)
	}
	return strings.Join(out, " ")
}
