package view

// Worksheets is the list of all worksheets.
type Worksheets struct {
	Groups []WorksheetGroup
	Made   []RoleSheets // the sheets of all roles, if they are few enough to list
	Roles  *Link        // where they are found, if they are not
	Kits   []PrintLine  // print editions that hold worksheets
	Moves  *Link        // where those of the moves are found, if there are any
	Beside []Link
}

// RoleSheets are the worksheet of a role and those of the moves that lead out of it.
type RoleSheets struct {
	Link
	Moves []MoveSheets
	Count Words // how many ways out there are, in words
}

// MoveSheets are the two worksheets of a move, by the role that it leads to.
type MoveSheets struct {
	To         HTML
	Plan, Talk Words // ways to them
}

// A WorksheetGroup is the worksheets for one audience.
type WorksheetGroup struct {
	Name       Words
	Worksheets []WorksheetLine
}

// A WorksheetLine is a worksheet in a list.
type WorksheetLine struct {
	Link
	Summary       HTML
	Minutes, Keep Words
}

// Worksheet is the page of one worksheet, and the sheet on paper. A form for
// the screen is printed by input.html, one for paper alone by field.html.
type Worksheet struct {
	ID, Version           Words // under which a browser keeps the answers
	Site                  Words // so too
	Name                  Words // the title once more, in plain words
	Title, Summary, Intro HTML
	Ready                 HTML  // of a move: when a person is ready
	ReadyWhen             Words // the heading above it
	Made                  HTML  // what a sheet was made from that nobody wrote
	Audience, Minutes     Words
	Keep, KeepText        Words
	Sections              []Section
	Guides                []Link
	Kits                  []PrintLine // print editions that hold it
	PDF                   Words       // way to the same to fill in with a PDF reader; empty if there is none
	Terms                 *Terms
	Heading               int // level of the sections' headings: 2 on a page of its own
	Page                  *Link
	Follows               bool // some field shows what is picked in another
	Commits               bool // some field says who does what, or when to meet again
	CheckIn               bool // one of them is when
	Together              *Link
	Words                 HTML // what the scripts say, as JSON, for older templates of a site
	Scripts               []Words
}

// A Section is a part of a worksheet.
type Section struct {
	Title, Help HTML
	By          Words // who fills it, in words
	Fields      []Field
	Heading     int
	Commits     bool // it says who does what, or when to meet again
}

// A Field is one question of a worksheet. Which of the parts below Start it has
// depends on its kind.
type Field struct {
	Kind, ID    Words
	Label, Help HTML
	Name        Words // the label once more, for an attribute
	OnPaper     HTML
	Instruction Words // "choose one", "choose all that fit"
	Described   Words // the ids of what describes it
	Start       int   // steps
	Items       []HTML
	Blanks      []Blank // line, text, date, ask, role: one; move: two
	Options     []Pick  // choice, checklist
	Ratings     []Rating
	Grid        *Grid // table, competencies, gap, factors
	Folded      bool  // the grid, under the label, until somebody opens it
	Signers     []Signer

	Printed HTML // the whole field for a screen, where it is printed already
}

// A Blank is a place to write in. ID is the name under which the answer is kept.
type Blank struct {
	ID        Words
	Kind      Words // "line", "lines", "date", or "pick" for a role
	Label     HTML
	Name      Words         // the label once more, for an attribute
	Described Words         // the ids of what describes it
	Own       bool          // asks for the writer's own name
	Lines     []int         // one for each line to write on
	Fill      Words         // on paper for a PDF, what a field of the PDF is made from; else empty
	Roles     []OptionGroup // to pick from
	Hint      Words         // what stands there before one is picked
}

// A Pick is an answer to tick: one of those that share an ID, or any of them.
type Pick struct {
	ID, Value Words
	Fill      Words // as of a Blank
	Label     HTML
	Note      HTML
}

// A Rating is one thing to rate, and how.
type Rating struct {
	Item    HTML
	Options []Pick
}

// A Signer is who signs, and when.
type Signer struct{ Sign, Date Blank }

// A Grid is a table to fill in. Rows are there from the start, or one for each
// thing that Pattern shows, once something is picked in the field that it
// Follows; Empty are rows for paper then.
type Grid struct {
	ID      Words
	Name    Words // for an attribute
	Corner  bool  // above the heads of the rows stands nothing
	Columns []HTML
	Rows    []GridRow
	Grows   bool  // there may be more rows
	Follows Words // the id of a role or a move
	Pattern *GridRow
	Empty   []int
}

// A GridRow is a row of a grid. Before its cells stands a head, if it has one.
type GridRow struct {
	ID    Words
	Head  HTML
	Level HTML // of a competency, printed by level
	Note  HTML // in words, under the head
	Cells []Cell

	Printed HTML // the whole row for a screen, where it is printed already
}

// A Cell is a place to write in, answers to tick, or words. The label says its
// row and column to those who hear it.
type Cell struct {
	Column HTML
	Text   HTML
	Slot   Words // what a script fills in here
	Blank  *Blank
	Picks  []Pick
	Name   Words // of the picks, for an attribute
}

// MadeFrom says what a sheet that nobody wrote was made from.
type MadeFrom struct{ From, Reviewed Words }

// A MadeTitle is the title of such a sheet and what it is about.
type MadeTitle struct {
	Title Words
	About Link
}

// Together is the page on which two saved sheets are laid side by side.
type Together struct {
	Site         Words // files of other sites are refused
	Factors      []Option
	Competencies []Option
	Topics       []Option // of the two sheets of a move
	Words        HTML     // as in a Worksheet
	Scripts      []Words
}

// A SheetLine is a sheet made from a move, on the page of the move.
type SheetLine struct {
	Href               Words
	Text, For, Summary Words
}
