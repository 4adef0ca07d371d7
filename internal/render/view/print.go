package view

// A Volume is a print edition of many pages: a kit, or the whole book.
type Volume struct {
	Cover    Cover
	Contents []ContentsPart
	Chapters []Chapter
}

// A Cover is its first page.
type Cover struct {
	Site, Organization HTML
	Title, For         Words
	Versions           []Fact
	Terms              *Terms // in short
}

// A ContentsPart is a chapter in the list of contents.
type ContentsPart struct {
	ContentsLine
	Lines []ContentsLine
}

// A ContentsLine leads to a part of the same edition.
type ContentsLine struct {
	Href Words
	Text HTML
}

// A Chapter begins on a new page.
type Chapter struct {
	ID      Words // empty where its only entry has the id
	Page    Words // the class that gives its pages a running head
	Heading HTML  // empty where the entry has its own
	Intro   HTML
	Entries []Entry
}

// An Entry is what the site shows on one page, printed by that page's template
// with its headings deeper.
type Entry struct {
	ID   Words
	Body HTML
}

// PaperSheet is a worksheet for paper alone.
type PaperSheet struct {
	Worksheet
	Running HTML // where it belongs, at its top
}

// GroupedTerms are terms and the texts that they are for.
type GroupedTerms struct {
	Of    []Link
	Terms Terms
}

// Reading says how to read the book of the whole framework.
type Reading struct {
	Scale  []ScaleLine
	Levels []HTML     // lowest first
	Kinds  []Fact     // of moves
	Base   []NeedLine // what every role asks for
	Offers []Offer    // of every role
}

// Handout is a role on two sheets of paper.
type Handout struct {
	Organization     HTML
	Title            HTML
	Status           Words // the word for emerging or ending, else empty
	Summary          HTML
	Facts            []Fact
	Responsibilities []HTML
	Essential        []Need
	Assets           []Need
	Base             []NeedLine // what every role asks for
	Credentials      []CredentialLine
	Out              []MoveLine
	Grow             []HTML
	Contact          HTML
	Role             Link
	Sides            bool  // what it is fits one page, so that the rest can begin the next
	Notes            []int // one for each line of room at its end
}

// Prints is the list of all print editions.
type Prints struct {
	Volumes  []PrintLine
	Posters  []PrintLine
	Families []PrintGroup
	Roles    *Link // where the handouts are found, if they are too many to list
}

// A PrintGroup is the handouts of one family.
type PrintGroup struct {
	Title HTML
	Roles []PrintLine
}

// A PrintLine is a print edition in a list.
type PrintLine struct {
	Link
	Summary Words
	Large   Words // way to the same in large print; empty if there is none
	PDF     Words // way to the same as a PDF; empty if there is none
}

// PrintStyles are the style sheets of a print edition, over the site's.
type PrintStyles struct {
	Folder Words // way to the folder of style sheets
	Large  bool
	Heads  Words // way to the sheet of the running heads, in a document for a PDF
}
