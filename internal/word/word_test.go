package word

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var sample = &Document{
	Title: "A <title> & more", Author: "Shop", Lang: "en-CA",
	Blocks: []Block{
		{Kind: Heading, Rank: 1, Runs: []Run{Plain("Welder & <fitter> 🔧")}},
		{Runs: []Run{Bold("Pay:"), Plain(" $1_000*\x00\x07\nand more"), {Words: "bonjour", Lang: "fr-CA"}}},
		{Runs: []Run{Plain("You can:")}},
		{Kind: Bullet, Runs: []Run{Bold("One"), Bold(":"), Plain(" # first")}},
		{Kind: Continued, Runs: []Run{Plain("still one")}},
		{Kind: Bullet, Rank: 1, Runs: []Run{Plain("inside")}},
		{Kind: Number, Runs: []Run{Plain("a")}},
		{Kind: Number, Runs: []Run{{Words: "b", Href: "https://x.example/a?b=1&c=(2)", Italic: true}}},
		{Runs: []Run{Plain("2. no list, - nor this")}},
		{Kind: Number, Runs: []Run{Plain("begins at 1")}},
		{Kind: Small, Runs: []Run{Plain("in passing")}},
	},
}

func TestMarkdown(t *testing.T) {
	const want = `# Welder & \<fitter> 🔧

**Pay:** $1_000\*\
and morebonjour

You can:

- **One:** # first

  still one
  - inside
1. a
2. *[b](<https://x.example/a?b=1&c=(2)>)*

2\. no list, - nor this

1. begins at 1

in passing
`
	if d := cmp.Diff(want, string(sample.Markdown(nil))); d != "" {
		t.Errorf("wanted -, got +\n%s", d)
	}
}

// parts opens a .docx file and returns its parts, each of which must be XML.
func parts(t *testing.T, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	if z.File[0].Name != "[Content_Types].xml" {
		t.Errorf("%s stands first", z.File[0].Name)
	}
	out := make(map[string]string)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(f.Name, err)
		}
		for d := xml.NewDecoder(bytes.NewReader(text)); ; {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
		}
		out[f.Name] = string(text)
	}
	return out
}

func TestDocx(t *testing.T) {
	data, err := sample.Docx(nil)
	if err != nil {
		t.Fatal(err)
	}
	all := parts(t, data)
	body := all["word/document.xml"]
	for _, want := range []string{
		`<w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">Welder &amp; &lt;fitter&gt; 🔧</w:t>`,
		`<w:t xml:space="preserve"> $1_000*</w:t><w:br/><w:t xml:space="preserve">and more</w:t>`,
		`<w:lang w:val="fr-CA"/></w:rPr><w:t xml:space="preserve">bonjour</w:t>`,
		`<w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">You can:</w:t>`,
		`<w:pStyle w:val="ListBullet"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>`,
		`<w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t xml:space="preserve">inside`,
		`<w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t xml:space="preserve">a<`,
		`<w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t xml:space="preserve">begins at 1<`,
		`<w:hyperlink r:id="link1"`,
		`<w:pgSz w:w="12240" w:h="15840"/>`,
	} {
		if !strings.Contains(body, want) {
			t.Errorf("document.xml has no %s\n%s", want, body)
		}
	}
	if want := `Target="https://x.example/a?b=1&amp;c=(2)" TargetMode="External"`; !strings.Contains(all["word/_rels/document.xml.rels"], want) {
		t.Errorf("the links have no %s", want)
	}
	if want := "<dc:title>A &lt;title&gt; &amp; more</dc:title>"; !strings.Contains(all["docProps/core.xml"], want) {
		t.Errorf("the properties have no %s", want)
	}
	again, err := sample.Docx([]byte("before"))
	if err != nil || !bytes.Equal(again, append([]byte("before"), data...)) {
		t.Error("the same document gives other bytes", err)
	}
}

// An empty document is one all the same, on the paper that is asked for.
func TestEmpty(t *testing.T) {
	data, err := (&Document{A4: true}).Docx(nil)
	if err != nil {
		t.Fatal(err)
	}
	if body := parts(t, data)["word/document.xml"]; !strings.Contains(body, `w:w="11906"`) {
		t.Error(body)
	}
	if got := (&Document{}).Markdown(nil); len(got) > 0 {
		t.Errorf("%q", got)
	}
}
