package book

import "pathbook/internal/diag"

// A Worksheet is a form to think with, on a screen or on paper.
type Worksheet struct {
	Head
	Audience string   // "employee", "manager", "both" or "practitioner"
	Share    bool     // meant to be shown to the other side; else it is the reader's own
	Starting []string // the starting points that it suits: "impasse", "exploring", "navigating"
	Summary  Prose
	Minutes  int // 0 if not given
	Intro    Prose
	Version  string
	Terms    Terms // its own, or those of the guide that lists it
	Sections []Section
}

// Kind returns the name that the format has for it.
func (*Worksheet) Kind() string { return "worksheet" }

func (w *Worksheet) say(s saying) {
	s.proses(w.Summary, w.Intro)
	w.Terms.say(s)
	for _, part := range w.Sections {
		s.text(part.Title)
		s.prose(part.Help)
		for i := range part.Fields {
			part.Fields[i].say(s)
		}
	}
}

// A Section is a part of a worksheet. It may be words alone.
type Section struct {
	Title  Text
	Help   Prose
	By     string // who fills it: "employee", "manager", or empty
	Fields []Field
}

// FieldKind is what a field asks for.
type FieldKind string

const (
	Line             FieldKind = "line"
	Lines            FieldKind = "text"
	Day              FieldKind = "date"
	Choice           FieldKind = "choice"
	Checklist        FieldKind = "checklist"
	Rating           FieldKind = "rating"
	Table            FieldKind = "table"
	Ask              FieldKind = "ask"
	Steps            FieldKind = "steps"
	PickRole         FieldKind = "role"
	PickMove         FieldKind = "move"
	RateCompetencies FieldKind = "competencies"
	ShowGap          FieldKind = "gap"
	RateFactors      FieldKind = "factors"
	Signatures       FieldKind = "signatures"
)

// Keeps reports whether a field of this kind keeps an answer: all do but those
// that are only to read.
func (k FieldKind) Keeps() bool { return k != Steps }

// A Field is one question of a worksheet. Its ID is unique in the worksheet.
// Which of the further fields have a meaning depends on its Kind.
type Field struct {
	Kind     FieldKind
	ID       string
	Named    bool // the ID was written, not made from the label
	Label    Text
	Help     Prose
	OnPaper  Prose    // help that only paper needs
	Size     int      // Lines, Ask: lines to write on, 0 if not given; Table: empty rows
	Options  []Option // Choice, Checklist; Rating: lowest first
	Items    []Entry  // Ask, Steps, Rating
	Columns  []Entry  // Table
	RowHeads []Entry  // Table
	Start    int      // Steps: the first number
	Sides    []string // RateFactors: "need", "want", "offer"
	Names    []Option // Signatures: who signs
	At       diag.Pos
}

func (f *Field) say(s saying) {
	s.text(f.Label)
	s.proses(f.Help, f.OnPaper)
	for _, list := range [][]Entry{f.Items, f.Columns, f.RowHeads} {
		for _, e := range list {
			s.prose(e.Words)
		}
	}
	for _, list := range [][]Option{f.Options, f.Names} {
		for _, o := range list {
			s.text(o.Label)
		}
	}
}

// An Entry is a line of a list in a field. Answers beside it are kept under its
// ID, which is made from its words in the site's first language and unique in
// the list: so no answer is shown beside other words than it was given to.
type Entry struct {
	ID    string
	Words Prose
}

// An Option is one answer to choose, or one who signs. Its ID is unique in the
// list.
type Option struct {
	ID    string
	Label Text
}
