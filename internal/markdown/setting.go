package markdown

// A Setting is the page that a Doc is printed on. A function that is nil gives
// nothing.
type Setting struct {
	Link    func(i int) Target       // what Links[i] leads to, on this page
	Block   func(i int) []byte       // the HTML of Blocks[i]
	Callout func(kind string) string // the word for a callout without a title of its own; kind is one of Callouts

	Table        string // the accessible name of a table that may be scrolled
	Footnotes    string // the accessible name of the footnotes
	FootnoteBack string // the accessible name of the link from a footnote back to the text

	Marks []Mark // put around words of the text, in the order of the text

	Prefix string // put before every id, and before the id of a "here" link
	Shift  int    // added to the level of every heading

	Lang   string // marks the text as of this language; empty for that of the page
	InLine bool   // the text is to stand in a line: of a single paragraph only what is in it is printed
}

// A Target is what a link leads to. For a link to an address outside or to a
// heading of the same page the Href is known, and only the words are taken.
type Target struct {
	Href  string // empty prints the words without a link
	Text  string // the words of a bare link
	Lang  string // the language of Text, where it differs
	After string // HTML printed after the link
}

// A Mark puts HTML around words of one [Stretch]: those from the offset From to
// the offset To, counted as Stretch.At is.
type Mark struct {
	From, To      int
	Before, After string
}
