package markdown

import (
	"strings"
	"sync/atomic"

	"pathbook/internal/diag"
	"pathbook/internal/format"
)

// A Doc is a parsed text. It never changes after Parse and may be used from
// many goroutines; what others find out about it, it can remember. A nil Doc is
// an empty one.
type Doc struct {
	Headings []Heading
	Links    []Link
	Blocks   []Block

	html  string // without what the page decides
	holes []hole // in the order of html
	text  string
	said  []said  // what Links[i] says beside its address
	lines []place // where blocks begin; empty of a single line, and where lines are not those of the file
	first int32   // the line of the file in which the text begins

	src     string // for [Doc.Spans]
	origin  diag.Origin
	oneLine bool
	naming  Naming

	found     atomic.Pointer[memory] // the latest, see [Doc.Remember]
	paragraph bool                   // the text is one paragraph and nothing else
}

// A Heading is a heading of a text. Its ID is unique in the text.
type Heading struct {
	Level    int // as written: ## is 2
	ID, Text string
	Explicit bool // the id was written, as {#id}
	At       diag.Pos
}

// A Link is a link or a picture. Mistaken links are problems and are not
// listed; a mark of language, [words](lang:fr), is no link.
type Link struct {
	Kind    string // one of Kinds, or "here" for #id on the same page, or "url" for an address outside
	Target  string // what follows the kind and its colon; the whole address of a "url"; empty of a "here"
	Heading string // what follows the #
	Bare    bool   // it has no text of its own
	At      diag.Pos
}

// said is what a link says beside its address.
type said struct{ title, alt string }

// A Block is a fenced block that pathbook understands: its Name is one of
// Fences, its Body is YAML, and Origin tells where the body stands.
type Block struct {
	Name, Body string
	Origin     diag.Origin
}

// Kinds are what a link by meaning may name before its colon.
var Kinds = format.LinkWords()

// Fences are the names of the fenced blocks that are more than code.
var Fences = format.BlockNames()

// Callouts are the words that may stand in > [!…], in the case in which
// [Setting.Callout] is asked for them.
var Callouts = []string{"remember", "tip", "note", "warning", "story"}

// Empty reports whether the text prints nothing.
func (d *Doc) Empty() bool { return d == nil || d.html == "" && len(d.holes) == 0 }

// Text returns the words alone, each block on a line of its own. The title that a bare link
// takes from elsewhere, footnote numbers and pictures are not among them.
func (d *Doc) Text() string {
	if d == nil {
		return ""
	}
	return d.text
}

// Words counts the words, to tell how long the text takes to read.
func (d *Doc) Words() int {
	n := 0
	for range strings.FieldsSeq(d.Text()) {
		n++
	}
	return n
}

// A place is where a block of the printed text begins, and on which line of its
// file.
type place struct{ at, line int32 }

// What a paragraph stands between.
const (
	paragraphStart = "<p>"
	paragraphEnd   = "</p>\n"
)

// A hole is a place in the HTML of a Doc that the page fills.
type hole struct {
	at   int // the offset in Doc.html
	kind holeKind
	n    int // which heading, link, block, callout or table
}

type holeKind uint8

const (
	headingStart holeKind = iota
	headingEnd
	linkStart
	linkEnd
	picture
	block
	calloutTitle
	tableName
	prefix
	footnotesName
	backName
)
