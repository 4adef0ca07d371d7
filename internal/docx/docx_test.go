package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"pathbook/internal/docx"
)

func bullet(rank int, words string) docx.Block {
	return docx.Block{Kind: docx.Bullet, Rank: rank, Runs: []docx.Run{docx.Plain(words)}}
}

func number(words string) docx.Block {
	return docx.Block{Kind: docx.Number, Runs: []docx.Run{docx.Plain(words)}}
}

// strange is a document of everything that a document can hold, and of words
// that are dangerous to carry.
var strange = &docx.Document{
	Title: `R&D <lead> "one"`, Author: "A & B\x00", Lang: "en-CA",
	Blocks: []docx.Block{
		{Kind: docx.Heading, Rank: 1, Runs: []docx.Run{docx.Plain("R&D <lead>")}},
		{Runs: []docx.Run{docx.Plain("Bell\a, null\x00, 🦺 ]]> and\ttab\nnext line \xff.")}},
		{Kind: docx.Heading, Rank: 2, Runs: []docx.Run{docx.Plain("Lists")}},
		bullet(0, "one"),
		bullet(1, "inside"),
		{Kind: docx.Continued, Runs: []docx.Run{docx.Plain("more of one")}},
		bullet(0, "two"),
		number("first"), number("second"),
		{Kind: docx.Heading, Rank: 9, Runs: []docx.Run{docx.Plain("Deep")}},
		number("first again"),
		{Runs: []docx.Run{
			docx.Bold("Bold:"), docx.Plain(" "), {Words: "leaning", Italic: true}, docx.Plain(" and "), {Words: "français", Lang: "fr-CA"},
			docx.Plain(", see "), {Words: "there", Href: "https://a.example/?x=1&y=(2)"},
		}},
		{Kind: docx.Small, Runs: []docx.Run{docx.Plain("# not *a* heading, 1_000 _x_ &amp; <b>")}},
	},
}

// parts unzips a document.
func parts(t *testing.T, d *docx.Document) map[string]string {
	t.Helper()
	data, err := new(docx.Packer).Docx(nil, d)
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	if z.File[0].Name != "[Content_Types].xml" {
		t.Errorf("the first part is %s", z.File[0].Name)
	}
	out := make(map[string]string)
	for _, f := range z.File {
		if !f.Modified.IsZero() && f.Modified.Year() > 1980 {
			t.Errorf("%s has a time: %v", f.Name, f.Modified)
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		all, err := io.ReadAll(r) // fails if a checksum is wrong
		if err != nil {
			t.Fatal(f.Name, err)
		}
		out[f.Name] = string(all)
	}
	return out
}

// wellFormed reads XML to its end.
func wellFormed(text string) error {
	d := xml.NewDecoder(strings.NewReader(text))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

func TestDocxIsWellFormed(t *testing.T) {
	for _, d := range []*docx.Document{strange, {}} {
		all := parts(t, d)
		for name, text := range all {
			if err := wellFormed(text); err != nil {
				t.Errorf("%s: %v\n%s", name, err, text)
			}
		}
		var types struct {
			Override []struct {
				PartName string `xml:",attr"`
			}
		}
		if err := xml.Unmarshal([]byte(all["[Content_Types].xml"]), &types); err != nil || len(types.Override) == 0 {
			t.Fatal("no types: ", err)
		}
		for _, o := range types.Override {
			if all[strings.TrimPrefix(o.PartName, "/")] == "" {
				t.Errorf("there is no part %s", o.PartName)
			}
		}
	}
}

// A shownParagraph is what of a paragraph a word processor goes by.
type shownParagraph struct {
	Style struct {
		Val string `xml:"val,attr"`
	} `xml:"pPr>pStyle"`
	List struct {
		Val string `xml:"val,attr"`
	} `xml:"pPr>numPr>numId"`
	Level struct {
		Val string `xml:"val,attr"`
	} `xml:"pPr>numPr>ilvl"`
	Text []string `xml:"r>t"`
	Link []struct {
		ID   string   `xml:"id,attr"`
		Text []string `xml:"r>t"`
	} `xml:"hyperlink"`
}

func (p shownParagraph) String() string {
	s := p.Style.Val
	if p.List.Val != "" {
		s += " " + p.List.Val + "." + p.Level.Val
	}
	s += ": " + strings.Join(p.Text, "|")
	for _, l := range p.Link {
		s += " [" + strings.Join(l.Text, "") + "]"
	}
	return s
}

func TestDocx(t *testing.T) {
	all := parts(t, strange)
	var body struct {
		P []shownParagraph `xml:"body>p"`
	}
	if err := xml.Unmarshal([]byte(all["word/document.xml"]), &body); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range body.P {
		got = append(got, p.String())
	}
	want := []string{
		"Heading1: R&D <lead>",
		": Bell, null, 🦺 ]]> and|tab|next line .",
		"Heading2: Lists",
		"ListBullet 1.0: one",
		"ListBullet 1.1: inside",
		"ListContinue: more of one",
		"ListBullet 1.0: two",
		"ListNumber 2.0: first",
		"ListNumber 2.0: second",
		"Heading4: Deep",
		"ListNumber 3.0: first again",
		": Bold:| |leaning| and |français|, see  [there]",
		"Small: # not *a* heading, 1_000 _x_ &amp; <b>",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for part, holds := range map[string]string{
		"word/styles.xml":              `<w:lang w:val="en-CA"`,
		"word/document.xml":            `<w:pgSz w:w="12240" w:h="15840"/>`,
		"word/_rels/document.xml.rels": `Target="https://a.example/?x=1&amp;y=(2)" TargetMode="External"`,
		"docProps/core.xml":            `<dc:title>R&amp;D &lt;lead&gt; &quot;one&quot;</dc:title><dc:creator>A &amp; B</dc:creator>`,
		"word/numbering.xml":           `<w:num w:numId="3">`,
	} {
		if !strings.Contains(all[part], holds) {
			t.Errorf("%s lacks %s:\n%s", part, holds, all[part])
		}
	}
	for _, p := range body.P {
		if style := p.Style.Val; style != "" && !strings.Contains(all["word/styles.xml"], `w:styleId="`+style+`"`) {
			t.Errorf("there is no style %s", style)
		}
	}
}

func TestA4(t *testing.T) {
	if all := parts(t, &docx.Document{A4: true}); !strings.Contains(all["word/document.xml"], `<w:pgSz w:w="11906" w:h="16838"/>`) {
		t.Error(all["word/document.xml"])
	}
}

func TestDocxIsTheSameTwice(t *testing.T) {
	var p docx.Packer
	first, _ := p.Docx(nil, strange)
	if _, err := p.Docx(nil, &docx.Document{Lang: "fr", Title: "Another"}); err != nil {
		t.Fatal(err)
	}
	second, _ := p.Docx([]byte("before"), strange)
	if !bytes.Equal(first, second[len("before"):]) {
		t.Error("two files of one document differ")
	}
}

func TestMarkdown(t *testing.T) {
	const want = `# R&D \<lead>

Bell, null, 🦺 \]\]> and tab\
next line .

## Lists

- one
  - inside

  more of one
- two
1. first
2. second

###### Deep

1. first again

**Bold:** *leaning* and français, see [there](<https://a.example/?x=1&y=(2)>)

\# not \*a\* heading, 1_000 \_x\_ \&amp; \<b>
`
	if got := string(strange.Markdown(nil)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := string((&docx.Document{}).Markdown([]byte("x"))); got != "x" {
		t.Errorf("of nothing there is %q", got)
	}
}
