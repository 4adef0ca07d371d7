package pdf

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
	"golang.org/x/net/html"

	"pathbook/internal/fold"
)

// A proof is a PDF and the page that it was made from, to be read over before
// it goes out.
type proof struct {
	name, path string // its own, and where it is
	file       *file
	html       string
	silent     []string // classes of what the page has and paper has not
}

func newProof(t *testing.T, name string, data []byte, page string, silent ...string) *proof {
	t.Helper()
	path := filepath.Join(t.TempDir(), "proof.pdf")
	write(t, path, data)
	return &proof{name, path, opened(t, data), page, silent}
}

// checks are what is looked for on paper; each returns what it finds wrong.
var checks = []struct {
	name string
	find func(t *testing.T, p *proof) []string
}{
	{"stranded heading", strandedHeadings},
	{"blank page", blankPages},
	{"lost word", lostWords},
	{"nearly empty page", emptyPages},
	{"write-in lines", writeInLines},
	{"fonts", fonts},
	{"valid and tagged", invalid},
}

func (p *proof) read(t *testing.T) {
	t.Helper()
	for _, c := range checks {
		for _, fault := range c.find(t, p) {
			t.Errorf("%s: %s: %s", p.name, c.name, fault)
		}
	}
}

// A leaf is a piece of a page that has a tag.
type leaf struct {
	page    int // from 1
	heading int // which heading it is a piece of, counted from 1; 0 if of none
	tag     string
}

// leaves lists what is on the pages in the order of reading.
func (f *file) leaves() []leaf {
	number := make(map[types.IndirectRef]int)
	for i, page := range f.pages {
		number[page.ref] = i + 1
	}
	var list []leaf
	headings := 0
	var walk func(o types.Object, above leaf)
	walk = func(o types.Object, above leaf) {
		switch o := f.at(o).(type) {
		case types.Integer:
			list = append(list, above)
		case types.Array:
			for _, kid := range o {
				walk(kid, above)
			}
		case types.Dict:
			if page, ok := o["Pg"].(types.IndirectRef); ok {
				above.page = number[page]
			}
			if o["S"] == nil { // a piece of a page, or what stands on it
				list = append(list, above)
				return
			}
			above.tag = o["S"].(types.Name).Value()
			if len(above.tag) == 2 && above.tag[0] == 'H' {
				headings++
				above.heading = headings
			}
			walk(o["K"], above)
		}
	}
	walk(f.dict(f.root["StructTreeRoot"])["K"], leaf{})
	return list
}

func strandedHeadings(_ *testing.T, p *proof) (faults []string) {
	list := p.file.leaves()
	for i, l := range list[:max(0, len(list)-1)] {
		if next := list[i+1]; l.heading > 0 && next.heading != l.heading && next.page != l.page {
			faults = append(faults, fmt.Sprintf("page %d ends with a heading, and what it heads is on page %d", l.page, next.page))
		}
	}
	return faults
}

func blankPages(_ *testing.T, p *proof) (faults []string) {
	list := p.file.leaves()
	for i := range p.file.pages {
		if !slices.ContainsFunc(list, func(l leaf) bool { return l.page == i+1 }) {
			faults = append(faults, fmt.Sprintf("there is nothing on page %d", i+1))
		}
	}
	return faults
}

// lostWords looks for each word of the page in what can be copied out of the
// PDF. What paper cuts off is not there.
func lostWords(t *testing.T, p *proof) (faults []string) {
	there := make(map[string]bool)
	for _, word := range wordsOf(tool(t, "pdftotext", "-layout", p.path, "-")) {
		there[word] = true
	}
	for _, word := range wordsOf(p.words(t)) {
		if !there[word] {
			there[word] = true
			faults = append(faults, "the word “"+word+"” is not on paper")
		}
	}
	return faults
}

func wordsOf(text string) []string {
	text = strings.ReplaceAll(text, "\u00ad", "")
	return strings.FieldsFunc(fold.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// words returns what is to be read on the page.
func (p *proof) words(t *testing.T) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(p.html))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
			return
		}
		if p.unseen(n) {
			return
		}
		if !inline[n.Data] {
			b.WriteByte(' ')
		}
		for kid := range n.ChildNodes() {
			walk(kid)
		}
		if !inline[n.Data] {
			b.WriteByte(' ')
		}
	}
	walk(root)
	return b.String()
}

var inline = map[string]bool{"a": true, "b": true, "em": true, "i": true, "strong": true, "sup": true, "abbr": true, "wbr": true, "cite": true}

// unseen reports whether an element has no words for paper.
func (p *proof) unseen(n *html.Node) bool {
	if n.Data == "head" || n.Data == "script" || n.Data == "template" {
		return true
	}
	for _, a := range n.Attr {
		if a.Key == "hidden" || a.Key == "data-page-of" {
			return true
		}
		if a.Key == "class" && slices.ContainsFunc(strings.Fields(a.Val), func(c string) bool { return slices.Contains(p.silent, c) }) {
			return true
		}
	}
	return false
}

// footer is how much of a page is left to running heads and page numbers, at
// its top and at its bottom, in points.
const footer = 50

// emptyPages looks for pages that end in their first fifth.
func emptyPages(t *testing.T, p *proof) (faults []string) {
	least := .2
	if len(p.file.pages) > 100 { // a book: five lines are enough where a chapter ends
		least = .09
	}
	lowest := make([]float64, len(p.file.pages))
	heights := make([]float64, len(p.file.pages))
	for i, page := range p.file.pages {
		heights[i] = types.RectForArray(p.file.array(page.Dict["MediaBox"])).Height()
	}
	for _, d := range p.drawn(t) {
		if d.y1 < heights[d.page-1]-footer {
			lowest[d.page-1] = max(lowest[d.page-1], d.y1)
		}
	}
	for i, y := range lowest {
		if y < least*heights[i] {
			faults = append(faults, fmt.Sprintf("page %d ends at %.0f %% of its height", i+1, 100*y/heights[i]))
		}
	}
	return faults
}

const millimetre = 72 / 25.4

// writeInLines measures the lines below each other in a place for several.
func writeInLines(t *testing.T, p *proof) (faults []string) {
	all := p.drawn(t)
	for i, page := range p.file.pages {
		height := types.RectForArray(p.file.array(page.Dict["MediaBox"])).Height()
		for _, o := range p.file.array(page.Dict["Annots"]) {
			d := p.file.dict(o)
			if d["Ff"] != types.Integer(multiline) {
				continue
			}
			box := types.RectForArray(p.file.array(d["Rect"]))
			var lines []float64
			for _, l := range all {
				wide := l.page == i+1 && l.y1-l.y0 < 3 && l.x0 < box.LL.X+3 && l.x1 > box.UR.X-3
				if wide && l.y0 > height-box.UR.Y+3 && l.y1 < height-box.LL.Y+3 {
					lines = append(lines, l.y0)
				}
			}
			slices.Sort(lines)
			for j := 1; j < len(lines); j++ {
				if gap := (lines[j] - lines[j-1]) / millimetre; gap > .5 && math.Abs(gap-9) > 1.05 {
					faults = append(faults, fmt.Sprintf("page %d: lines to write on are %.1f mm apart (%s)", i+1, gap, p.file.text(d["TU"])))
				}
			}
		}
	}
	return faults
}

// A figure is something on a page, and where: in points from its top left.
type figure struct {
	page           int
	x0, y0, x1, y1 float64
}

// drawn lists what mupdf draws.
func (p *proof) drawn(t *testing.T) []figure {
	t.Helper()
	from := xml.NewDecoder(strings.NewReader(tool(t, "mutool", "draw", "-q", "-F", "trace", p.path)))
	from.Strict = false
	var list []figure
	var turn [6]float64
	page, open := 0, false
	for {
		token, err := from.Token()
		if errors.Is(err, io.EOF) {
			return list
		}
		if err != nil {
			t.Fatal(err)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		switch start.Name.Local {
		case "page":
			page++
		case "fill_path", "stroke_path", "fill_text", "fill_image":
			fmt.Sscan(attr(start, "transform"), &turn[0], &turn[1], &turn[2], &turn[3], &turn[4], &turn[5])
			list = append(list, figure{page, math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)})
			open = true
		case "clip_path", "clip_text":
			open = false
		case "moveto", "lineto", "g":
			if open {
				list[len(list)-1].reach(turn, start)
			}
		}
	}
}

// reach makes a figure hold a point.
func (d *figure) reach(turn [6]float64, at xml.StartElement) {
	var x, y float64
	fmt.Sscan(attr(at, "x"), &x)
	fmt.Sscan(attr(at, "y"), &y)
	x, y = turn[0]*x+turn[2]*y+turn[4], turn[1]*x+turn[3]*y+turn[5]
	d.x0, d.y0 = min(d.x0, x), min(d.y0, y)
	d.x1, d.y1 = max(d.x1, x), max(d.y1, y)
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// fonts looks for fonts that another machine would have to have, whose words
// could not be copied or searched, or that are pictures.
func fonts(t *testing.T, p *proof) (faults []string) {
	lines := strings.Split(strings.TrimSpace(tool(t, "pdffonts", p.path)), "\n")
	for _, line := range lines[min(2, len(lines)):] {
		columns := strings.Fields(line)
		if strings.Contains(line, "Type 3") || len(columns) < 8 {
			faults = append(faults, line)
			continue
		}
		embedded, mapped := columns[len(columns)-5], columns[len(columns)-3]
		if embedded != "yes" || mapped != "yes" {
			faults = append(faults, line)
		}
	}
	return faults
}

func invalid(t *testing.T, p *proof) (faults []string) {
	if said := tool(t, "qpdf", "--check", p.path); !strings.Contains(said, "No syntax or stream encoding errors found") {
		faults = append(faults, said)
	}
	if said := tool(t, "pdfinfo", p.path); !strings.Contains(strings.Join(strings.Fields(said), " "), "Tagged: yes") {
		faults = append(faults, "it is not tagged")
	}
	return faults
}
