// Package docx writes a document of headings, paragraphs and lists: as .docx
// for word processors, and as Markdown.
//
// The styles of a .docx are the built-in ones of word processors by their own
// names, so that whoever opens it finds its headings in the outline, and gives
// it another look by changing a style. The same document gives the same bytes.
//
// There are no tables, no pictures, no notes and no colours, and nothing is
// read back.
package docx

// A Document is what is written.
type Document struct {
	Title  string // of the file, as a library lists it; not shown
	Author string // of the file: who it is from
	Lang   string // what spelling is checked by, such as fr-CA
	A4     bool   // the paper; Letter if not
	Blocks []Block
}

// A Block is a paragraph, or what stands like one.
type Block struct {
	Kind Kind
	Rank int // of a heading, 1 being the highest; of an item, how many lists it is inside of, 0 being none
	Runs []Run
}

// Kind is what a block is.
type Kind uint8

const (
	Paragraph Kind = iota
	Small          // a paragraph that is said in passing
	Heading
	Bullet    // an item of a list
	Number    // an item of a numbered list; the first of a list is 1
	Continued // a further paragraph of the item above
)

// A Run is words with one look. A line feed in them begins a new line.
type Run struct {
	Words        string
	Lang         string // where it is not the document's
	Href         string // the full address that they lead to, if any
	Bold, Italic bool
}

// Plain returns a run without any look.
func Plain(words string) Run { return Run{Words: words} }

// Bold returns a run in bold type.
func Bold(words string) Run { return Run{Words: words, Bold: true} }

// isItem reports whether a block stands in a list.
func (b Block) isItem() bool { return b.Kind == Bullet || b.Kind == Number || b.Kind == Continued }
