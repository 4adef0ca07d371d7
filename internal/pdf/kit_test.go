package pdf

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

var kit = Document{Page: "kit.html", PDF: "kit.pdf", Title: "The employee’s kit", Lang: "en-CA", Booklet: true}

// kits are the PDFs of testdata/kit.html, made once for all tests that look at
// them, with the folder that they are in.
var kits = struct {
	sync.Once
	made map[string][]byte
}{}

func printedKit(t *testing.T) map[string][]byte {
	t.Helper()
	press := Press{Browser: browserPath(t), Dir: testdata(t), Booklets: true}
	kits.Do(func() { kits.made = pressed(t, press, kit) })
	if len(kits.made) != 2 {
		t.Fatalf("made %v", slices.Collect(maps.Keys(kits.made)))
	}
	return kits.made
}

// testdata copies the pages of the tests to where a press may write.
func testdata(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata")); err != nil {
		t.Fatal(err)
	}
	return dir
}

func opened(t *testing.T, data []byte) *file {
	t.Helper()
	f, err := open(data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestPageNumbers(t *testing.T) {
	f := opened(t, printedKit(t)["kit.pdf"])
	want := map[string]int{"first": 2, "été": 3}
	if diff := cmp.Diff(want, f.destinations()); diff != "" {
		t.Errorf("destinations (-want +got):\n%s", diff)
	}
	text := toText(t, printedKit(t)["kit.pdf"], "-f", "1", "-l", "1")
	for _, words := range []string{"the first sheet (page 2", "the summer (page 3"} {
		if !strings.Contains(text, words) {
			t.Errorf("the first page does not say %q:\n%s", words, text)
		}
	}
}

func TestName(t *testing.T) {
	f := opened(t, printedKit(t)["kit.pdf"])
	for name, got := range map[string]string{
		"The employee’s kit": f.text(f.info()["Title"]),
		"pathbook":           f.text(f.info()["Creator"]),
		"en-CA":              f.text(f.root["Lang"]),
	} {
		if got != name {
			t.Errorf("got %q, want %q", got, name)
		}
	}
	if f.info()["CreationDate"] != nil {
		t.Error("it says when it was made, which nobody told it")
	}
	if f.dict(f.root["ViewerPreferences"])["DisplayDocTitle"] != types.Boolean(true) {
		t.Error("a reader would show the name of the file, not its title")
	}
	xmp, ok := f.at(f.root["Metadata"]).(types.StreamDict)
	if !ok || !bytes.Contains(xmp.Raw, []byte(`<rdf:li xml:lang="x-default">The employee’s kit</rdf:li>`)) {
		t.Errorf("the metadata lacks the title: %s", xmp.Raw)
	}
	if f.dict(f.root["MarkInfo"])["Marked"] != types.Boolean(true) || f.dict(f.root["StructTreeRoot"]) == nil {
		t.Error("it has lost its tags")
	}
}

// outline returns the bookmarks from one on, those below others indented.
func outline(f *file, from types.Object, indent string) string {
	var b strings.Builder
	for item := f.dict(from); item != nil; item = f.dict(item["Next"]) {
		b.WriteString(indent + f.text(item["Title"]) + "\n")
		b.WriteString(outline(f, item["First"], indent+"  "))
	}
	return b.String()
}

func TestBookmarks(t *testing.T) {
	f := opened(t, printedKit(t)["kit.pdf"])
	want := "Employee’s kit\n  First sheet\n    What I like\n  Summer\n"
	if diff := cmp.Diff(want, outline(f, f.dict(f.root["Outlines"])["First"], "")); diff != "" {
		t.Errorf("bookmarks (-want +got):\n%s", diff)
	}
}

func TestLinkWords(t *testing.T) {
	f := opened(t, printedKit(t)["kit.pdf"])
	var got []string
	f.links(func(_ sheet, _ types.IndirectRef, link types.Dict) error {
		got = append(got, f.text(link["Contents"]))
		return nil
	})
	want := []string{"the first sheet", "the summer", "elsewhere"} // the first in several pieces
	if diff := cmp.Diff(want, slices.Compact(got)); diff != "" {
		t.Errorf("what links say (-want +got):\n%s", diff)
	}
}

// TestFieldsOfKit looks at what the places to write have become.
func TestFieldsOfKit(t *testing.T) {
	f := opened(t, printedKit(t)["kit.pdf"])
	var got []string
	for _, o := range f.array(f.dict(f.root["AcroForm"])["Fields"]) {
		d := f.dict(o)
		got = append(got, f.text(d["T"])+" | "+d["FT"].(types.Name).Value()+" | "+f.text(d["TU"]))
	}
	want := []string{
		"first/like | Tx | What I like", "first/more | Tx | Tout ce que j’aime", "first/on | Tx | Date",
		"first/tools/saw | Btn | Tools saw", "first/tools/file | Btn | Tools file", "first/when | Btn | When",
		"long | Tx | A long answer", "long-2 | Tx | A long answer",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("fields (-want +got):\n%s", diff)
	}
	if bytes.Contains(plainly(t, f), []byte("blank.invalid")) {
		t.Error("a link over a place to write is left")
	}
}

// plainly returns all objects of a file that are not packed.
func plainly(t *testing.T, f *file) []byte {
	t.Helper()
	var b bytes.Buffer
	for _, entry := range f.objects.Table {
		if entry.Object != nil {
			b.WriteString(entry.Object.String())
		}
	}
	return b.Bytes()
}

// TestFormTags makes sure that what reads a page aloud finds a field in its
// place in the text.
func TestFormTags(t *testing.T) {
	f := opened(t, printedKit(t)["kit.pdf"])
	tags := make(map[int]types.Dict)
	f.tags(f.dict(f.root["StructTreeRoot"])["ParentTree"], tags)
	widgets := 0
	for _, page := range f.pages {
		for _, o := range f.array(page.Dict["Annots"]) {
			d := f.dict(o)
			if d["Subtype"] != types.Name("Widget") {
				continue
			}
			widgets++
			n := d["StructParent"].(types.Integer).Value()
			if tags[n]["S"] != types.Name("Form") {
				t.Errorf("the field %s has the tag %v", f.text(d["TU"]), tags[n]["S"])
			}
			if page.Dict["Tabs"] != types.Name("S") {
				t.Error("the tab key does not follow the text")
			}
		}
	}
	if widgets != 9 {
		t.Errorf("%d places to write, want 9", widgets)
	}
}

// TestFilled fills every kind of field with another program and reads it back.
func TestFilled(t *testing.T) {
	dir := t.TempDir()
	in, data, out := filepath.Join(dir, "in.pdf"), filepath.Join(dir, "data.xfdf"), filepath.Join(dir, "out.pdf")
	write(t, in, printedKit(t)["kit.pdf"])
	write(t, data, []byte(`<?xml version="1.0" encoding="UTF-8"?>
<xfdf xmlns="http://ns.adobe.com/xfdf/"><fields>
<field name="first/like"><value>Gérer l’équipe</value></field><field name="first/more"><value>un
deux</value></field><field name="first/on"><value>2026-11-26</value></field>
<field name="first/tools/file"><value>Yes</value></field><field name="first/when"><value>later</value></field>
<field name="long"><value>first part</value></field><field name="long-2"><value>second part</value></field>
</fields></xfdf>`))
	tool(t, "pdftk", in, "fill_form", data, "output", out)
	var got []string
	name := ""
	for line := range strings.Lines(tool(t, "pdftk", out, "dump_data_fields_utf8")) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		switch key {
		case "FieldName":
			name = value
		case "FieldValue":
			got = append(got, name+" = "+value)
		}
	}
	want := []string{
		"first/like = Gérer l’équipe", "first/more = un", "first/on = 2026-11-26", "first/tools/saw = Off",
		"first/tools/file = Yes", "first/when = later", "long = first part", "long-2 = second part",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("read back (-want +got):\n%s", diff)
	}
	filled, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if text := toText(t, filled); !strings.Contains(text, "Gérer l’équipe") || !strings.Contains(text, "second part") {
		t.Errorf("what was filled in is not seen:\n%s", text)
	}
}

// TestTicked makes sure that a ticked box is darker than one that is not, in a
// reader that draws nothing of its own.
func TestTicked(t *testing.T) {
	f := opened(t, printedKit(t)["kit.pdf"])
	for _, page := range f.pages {
		for _, o := range f.array(page.Dict["Annots"]) {
			d := f.dict(o)
			if d["AS"] == nil {
				continue
			}
			looks := f.dict(f.dict(d["AP"])["N"])
			if len(looks) != 2 || looks[off] == nil {
				t.Fatalf("%s has the looks %v", f.text(d["TU"]), looks)
			}
			for state, o := range looks {
				look := f.at(o).(types.StreamDict)
				if drawn := strings.Contains(string(look.Raw), " cm "); drawn != (state != off) {
					t.Errorf("%s, %s: %q", f.text(d["TU"]), state, look.Raw)
				}
			}
		}
	}
}

func TestBooklet(t *testing.T) {
	data := printedKit(t)["kit-booklet.pdf"]
	f := opened(t, data)
	// Three pages of half a sheet or more, filled up to four: two sides.
	if len(f.pages)%2 != 0 || len(f.pages) == 0 {
		t.Errorf("%d sides, want whole sheets", len(f.pages))
	}
	if box := types.RectForArray(f.array(f.pages[0].Dict["MediaBox"])); box.Width() != 792 || box.Height() != 612 {
		t.Errorf("a sheet is %v", box)
	}
	if f.root["AcroForm"] != nil || f.root["Dests"] != nil {
		t.Error("what only a screen can use is left")
	}
	// The first page is on the outside, and bound on its left: seen upside
	// down, as it is printed, its words are in the left half.
	boxes := toText(t, data, "-bbox", "-f", "1", "-l", "1")
	at := strings.Index(boxes, ">Employee’s<")
	if at < 0 {
		t.Fatalf("the first side has not the first page:\n%s", boxes)
	}
	line := strings.TrimSpace(boxes[strings.LastIndexByte(boxes[:at], '\n')+1 : at])
	var x float64
	if _, err := fmt.Sscanf(line, `<word xMin="%f"`, &x); err != nil || x > 396 {
		t.Errorf("the first page is not bound on its left: %s %v", line, err)
	}
}

// TestSameBytes prints twice, in different folders.
func TestSameBytes(t *testing.T) {
	first := printedKit(t)
	press := Press{Browser: browserPath(t), Dir: testdata(t), Booklets: true}
	for name, data := range pressed(t, press, kit) {
		if !bytes.Equal(data, first[name]) {
			t.Errorf("%s: %d bytes, and other %d bytes before", name, len(data), len(first[name]))
		}
	}
}

func TestDate(t *testing.T) {
	f := opened(t, printedKit(t)["kit.pdf"])
	f.name("Kit", "fr", time.Date(2026, 11, 26, 16, 0, 0, 0, time.UTC))
	if got := f.info()["CreationDate"]; got != types.StringLiteral("D:20261126160000Z") {
		t.Errorf("made on %v", got)
	}
}
