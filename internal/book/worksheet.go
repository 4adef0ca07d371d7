package book

import "pathbook/internal/diag"

// A Worksheet is a form to think with, on a screen or on paper.
type Worksheet struct {
	Head
	Audience string // "employee", "manager", "both" or "practitioner"
	Share    bool   // meant to be shown to the other side; else it is the reader's own
	Summary  Prose
	Minutes  int // 0 if not given
	Intro    Prose
	Version  string
	Terms    Terms // its own, or those of the guide that lists it
	Sections []Section
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
	Items    []Prose  // Ask, Steps, Rating
	Columns  []Prose  // Table
	RowHeads []Prose  // Table
	Start    int      // Steps: the first number
	Sides    []string // RateFactors: "need", "want", "offer"
	Names    []Text   // Signatures
	At       diag.Pos
}

// An Option is one answer to choose.
type Option struct {
	ID    string
	Label Text
}
