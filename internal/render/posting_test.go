package render_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"pathbook/internal/render"
)

// posted makes the site of posting.txtar, with lines added to its site.yaml.
func posted(t *testing.T, more string) *render.Files {
	t.Helper()
	base, err := txtar.ParseFile("testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	own, err := txtar.ParseFile("testdata/posting.txtar")
	if err != nil {
		t.Fatal(err)
	}
	own.Files[0].Data = slices.Concat(own.Files[0].Data, []byte(more))
	return site(t, base, own)
}

func made(t *testing.T, f *render.Files, path string) string {
	t.Helper()
	data, err := f.Append(nil, path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestPostingPaths(t *testing.T) {
	var got []string
	for _, path := range posted(t, "").Paths() {
		if strings.Contains(path, "postings/") {
			got = append(got, path)
		}
	}
	want := []string{ // no role that is ending
		"fr/postings/helper.docx", "fr/postings/helper.html", "fr/postings/helper.md",
		"fr/postings/inspector.docx", "fr/postings/inspector.html", "fr/postings/inspector.md",
		"postings/helper.docx", "postings/helper.html", "postings/helper.md",
		"postings/inspector.docx", "postings/inspector.html", "postings/inspector.md",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestHiddenPostings(t *testing.T) {
	files := posted(t, "hide: [postings]\n")
	for _, path := range files.Paths() {
		if strings.Contains(path, "postings/") {
			t.Errorf("there is %s", path)
		}
		if strings.HasSuffix(path, ".html") && strings.Contains(made(t, files, path), "postings/") {
			t.Errorf("%s leads to a posting", path)
		}
	}
}

func TestPostingHidesPay(t *testing.T) {
	md := made(t, posted(t, "hide: [pay]\n"), "postings/inspector.md")
	for _, word := range []string{"24", "Boots"} {
		if strings.Contains(md, word) {
			t.Errorf("there is %s in\n%s", word, md)
		}
	}
}

// TestPostingLinks makes sure that a posting's links can be followed from
// anywhere, or are none, and that no search engine takes one for an opening.
func TestPostingLinks(t *testing.T) {
	const public, address = "visibility: public\n", "base_url: https://shop.example/careers\n"
	for _, more := range []string{"", public, address} {
		if md := made(t, posted(t, more), "postings/inspector.md"); !strings.Contains(md, "with a helper.") {
			t.Errorf("with %q there is\n%s", more, md)
		}
	}
	files := posted(t, public+address)
	for path, link := range map[string]string{
		"postings/inspector.md":      "with a [helper](https://shop.example/careers/roles/helper.html).",
		"fr/postings/inspector.md":   "avec [Helper](https://shop.example/careers/fr/roles/helper.html).",
		"postings/inspector.html":    `with a <a href="https://shop.example/careers/roles/helper.html"`,
		"fr/postings/inspector.html": `<meta name="robots" content="noindex`,
	} {
		if text := made(t, files, path); !strings.Contains(text, link) {
			t.Errorf("%s lacks %s:\n%s", path, link, text)
		}
	}
	if strings.Contains(made(t, files, "sitemap.xml"), "postings/") {
		t.Error("a posting is in the sitemap")
	}
}

func TestPostingDocument(t *testing.T) {
	files := posted(t, "paper: a4\n")
	first := made(t, files, "fr/postings/inspector.docx")
	if first != made(t, files, "fr/postings/inspector.docx") {
		t.Error("made twice, it is not the same")
	}
	z, err := zip.NewReader(strings.NewReader(first), int64(len(first)))
	if err != nil {
		t.Fatal(err)
	}
	parts := make(map[string][]byte)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if parts[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
	var body struct {
		P []struct {
			Style struct {
				Val string `xml:"val,attr"`
			} `xml:"pPr>pStyle"`
			Text []string `xml:"r>t"`
		} `xml:"body>p"`
	}
	if err := xml.Unmarshal(parts["word/document.xml"], &body); err != nil {
		t.Fatal(err)
	}
	var heads []string
	for _, p := range body.P {
		if level, ok := strings.CutPrefix(p.Style.Val, "Heading"); ok {
			heads = append(heads, level+" "+strings.Join(p.Text, ""))
		}
	}
	want := []string{
		"1 Inspectrice-inspecteur", "2 Ce que vous ferez", "2 Ce que vous apportez", "3 Essentiel", "3 Utile, mais pas exigé",
		"2 Ce que nous offrons", "2 Comment vous pourrez évoluer", "2 Comment postuler et à qui parler",
	}
	if !slices.Equal(heads, want) {
		t.Errorf("headings: %q", heads)
	}
	for part, holds := range map[string]string{
		"word/document.xml": `<w:lang w:val="en-CA"/>`, // of what is not translated
		"word/styles.xml":   `<w:lang w:val="fr-CA"`,
		"docProps/core.xml": `<dc:creator>Nuts &amp; &lt;Bolts&gt;</dc:creator>`,
	} {
		if !bytes.Contains(parts[part], []byte(holds)) {
			t.Errorf("%s lacks %s:\n%s", part, holds, parts[part])
		}
	}
	if !bytes.Contains(parts["word/document.xml"], []byte(`w:w="11906"`)) {
		t.Error("the paper is not A4")
	}
}
