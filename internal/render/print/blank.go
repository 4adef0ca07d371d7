package print

import (
	"html"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/render/lists"
	"pathbook/internal/render/sheet"
	"pathbook/internal/render/view"
)

// blanks put a link over every place to write of a worksheet that becomes a
// PDF. The link leads nowhere: its address says of what kind the field is that
// takes its place, under which name it is kept, and what is asked.
type blanks struct {
	sheet string // before the name of every field, which must differ in the whole document
}

func (b blanks) of(v *view.Worksheet) {
	for i := range v.Sections {
		for j := range v.Sections[i].Fields {
			b.field(&v.Sections[i].Fields[j])
		}
	}
}

func (b blanks) field(f *view.Field) {
	label := bare(f.Label)
	for i := range f.Blanks {
		b.blank(&f.Blanks[i], f.Items)
	}
	for i := range f.Signers {
		signer := &f.Signers[i]
		b.blank(&signer.Sign, nil)
		signer.Date.Fill = b.address("date", signer.Date.ID, said(bare(signer.Sign.Label), bare(signer.Date.Label)), "")
	}
	kind := "radio"
	if f.Kind == view.Words(book.Checklist) {
		kind = "check"
	}
	b.picks(kind, label, f.Options)
	for _, r := range f.Ratings {
		b.picks("radio", said(label, bare(r.Item)), r.Options)
	}
	if f.Grid != nil {
		b.grid(f.Grid)
	}
}

// grid writes out the empty rows of a grid that follows what is picked, since on
// paper nothing is.
func (b blanks) grid(g *view.Grid) {
	for n := range g.Empty {
		g.Rows = append(g.Rows, numbered(g, n+1))
	}
	g.Empty = nil
	for _, row := range g.Rows {
		for i := range row.Cells {
			cell := &row.Cells[i]
			if cell.Blank != nil {
				b.blank(cell.Blank, nil)
			}
			b.picks("radio", said(bare(row.Head), bare(cell.Column)), cell.Picks)
		}
	}
}

// numbered is a row for something that is not yet picked, with names of its own
// and room to write what it is.
func numbered(g *view.Grid, n int) view.GridRow {
	number := strconv.Itoa(n)
	named := func(id view.Words) view.Words {
		return view.Words(strings.ReplaceAll(string(id), sheet.Whichever, number))
	}
	row := view.GridRow{ID: view.Words(number), Cells: []view.Cell{open(g, number, "name", g.Columns[0])}}
	for _, cell := range g.Pattern.Cells {
		switch {
		case cell.Blank != nil:
			blank := *cell.Blank
			blank.ID, blank.Label, blank.Lines = named(blank.ID), numberedLabel(cell.Column, number), make([]int, 1)
			cell.Blank = &blank
		case cell.Picks != nil:
			cell.Picks = slices.Clone(cell.Picks)
			for i := range cell.Picks {
				cell.Picks[i].ID = named(cell.Picks[i].ID)
			}
		default:
			cell = open(g, number, cell.Slot, cell.Column)
		}
		row.Cells = append(row.Cells, cell)
	}
	return row
}

func numberedLabel(column view.HTML, row string) view.HTML { return column + " " + view.HTML(row) }

// open is a cell that the site fills in and that stands empty on paper.
func open(g *view.Grid, row string, slot view.Words, column view.HTML) view.Cell {
	return view.Cell{Column: column, Blank: &view.Blank{ID: g.ID + "." + view.Words(row) + "." + slot, Kind: "lines", Label: numberedLabel(column, row), Lines: make([]int, 1)}}
}

// blank asks what its label says; without one, the questions that it is for.
func (b blanks) blank(v *view.Blank, questions []view.HTML) {
	kind, label := string(v.Kind), bare(v.Label)
	if kind == "pick" {
		kind = "line"
	}
	if label == "" {
		label = strings.Join(lists.Map(questions, bare), " ")
	}
	if label == "" {
		label = bare(view.HTML(v.Name))
	}
	v.Fill = b.address(kind, v.ID, label, "")
}

func (b blanks) picks(kind, label string, picks []view.Pick) {
	for i := range picks {
		pick := &picks[i]
		id, value := pick.ID, html.UnescapeString(string(pick.Value))
		if kind == "check" {
			id, value = id+"."+pick.Value, ""
		}
		pick.Fill = b.address(kind, id, said(label, bare(pick.Label)), value)
	}
}

func (b blanks) address(kind string, id view.Words, label, value string) view.Words {
	query := url.Values{"name": {b.sheet + "." + html.UnescapeString(string(id))}, "label": {label}}
	if value != "" {
		query.Set("value", value)
	}
	return view.Escape("https://blank.invalid/" + kind + "?" + query.Encode())
}

// said puts what is asked before what it is asked of.
func said(words ...string) string {
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), ", ")
}

var tag = regexp.MustCompile(`<[^>]*>`)

// bare returns the words of a piece of a page.
func bare(piece view.HTML) string {
	return strings.TrimSpace(html.UnescapeString(tag.ReplaceAllString(string(piece), "")))
}
