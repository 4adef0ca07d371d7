package book

import (
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/markdown"
)

// A Text is plain words. Lang is the language they are in, which is not the
// book's where a translation is missing.
type Text struct {
	Words string
	Lang  string
	At    diag.Pos
}

// Empty reports whether nothing was written.
func (t Text) Empty() bool { return t.Words == "" }

// A Sentence is texts one after another, which may be in several languages.
// Words of the interface among them have no Lang.
type Sentence []Text

// String returns the words alone.
func (s Sentence) String() string {
	var b strings.Builder
	for _, t := range s {
		b.WriteString(t.Words)
	}
	return b.String()
}

// A Prose is words with Markdown. Doc is nil where nothing was written.
type Prose struct {
	Doc  *markdown.Doc
	Lang string
	At   diag.Pos
}

// Empty reports whether nothing was written.
func (p Prose) Empty() bool { return p.Doc == nil || p.Doc.Empty() }

// A Link is what a link by meaning leads to: an Item, a Move or an Asset; with
// Heading, if any, the id of a heading there. All are empty for an outside
// address and for a heading of the same page.
type Link struct {
	Item    Item
	Move    *Move
	Asset   string
	Heading string
	Words   Text // of the heading or the item, for a link without words of its own
}

// A Block is what a fenced block of a guide shows. Exactly one of its fields
// is set; an all-round map is a Map with neither Family nor Pathway.
type Block struct {
	Worksheet *Worksheet
	Video     *Video
	Questions *Questions
	Map       *Map
}

// A Video is a link to a film, never the film itself.
type Video struct {
	Title  Text
	URL    string // empty while it is missing
	Length string // m:ss, or empty
	At     diag.Pos
}

// Questions are those to ask about one competency, role or move.
type Questions struct {
	Competency *Competency
	Role       *Role
	Move       *Move
}

// A Map is the map of one family, of one pathway, or of everything.
type Map struct {
	Family  *Family
	Pathway *Pathway
}

// Text returns the words of a text without its marks.
func (p Prose) Text() string {
	if p.Doc == nil {
		return ""
	}
	return p.Doc.Text()
}
