package view

// Top is what page.html prints around the middle of every page, down to the
// beginning of <main>. What all pages of a folder have alike is printed once,
// by the template that is named, and handed on as it is.
type Top struct {
	Lang        Words
	Class       Words // of <html>: "edition" and more for a print edition, else empty
	Title       Words // of the page and the site, as in a browser's tab
	Description Words // one or two sentences, without marks
	Internal    bool  // search engines stay away
	Social      *Social
	Alternates  []Alternate // for search engines; only with a base address
	Linked      HTML        // what a page of a public site shows, as JSON-LD in the words of schema.org
	Styles      HTML        // styles.html, given the way to the folder of style sheets
	Masthead    HTML        // masthead.html, given a Masthead
	Crumbs      HTML        // crumbs.html, given the links to the pages above; empty at the first page
	Here        HTML        // this page's name, at the end of the crumbs
	Print       HTML        // the print button, where paper is the point of a page
	Switch      []Language
	Kind        Words // the template's name, for the style sheet
}

// Social is what other sites show of a link to a page of a public site.
type Social struct{ Site, Title, Description, URL, Locale Words }

// An Alternate is the same page in one of the languages, as a full address.
type Alternate struct{ Lang, URL Words }

// A Language is the same page in another language, for the reader.
type Language struct{ Lang, Name, Href Words }

// Masthead is what masthead.html prints: the site's name and the menu.
type Masthead struct {
	Home         Words
	Logo         Words // empty if there is none
	Title        HTML
	Organization HTML
	Menu         []MenuItem
}

// A MenuItem is one entry of the menu. Here marks the part of the site that
// the page is in.
type MenuItem struct {
	Href, Name Words
	Here       bool
}

// Bottom is what bottom.html prints from the end of <main>.
type Bottom struct {
	Footer        HTML
	Contact       HTML
	Funders       []Funder
	Links         []Link
	Accessibility Words
	Script        Words
	Internal      bool
}

// A Funder is one who paid for the site.
type Funder struct {
	Name, Text HTML
	URL, Logo  Words
}

// Home is the first page.
type Home struct {
	Title, Organization HTML
	Doors               []Door
	Starts              []Door
	Families            []RoleGroup
}

// A Door is a way into the site, and what else lies behind it.
type Door struct {
	Name, Text, Href, Action Words
	More                     []Link // pages and sheets to begin with; may be none
}

// A RoleGroup is the roles of one family.
type RoleGroup struct {
	ID      Words
	Title   HTML
	Summary HTML
	Map     HTML         // the moves inside the family drawn, by map-drawing, or empty
	Levels  []LevelGroup // highest first, as on a wall; empty ones left out
}

// A LevelGroup is the roles of one family at one level.
type LevelGroup struct {
	Title HTML
	Roles []RoleLine
}

// A RoleLine is a role in a list.
type RoleLine struct {
	Link
	Also   HTML  // other names
	Status Words // the word for emerging or ending, else empty
}

// Roles is the list of all roles.
type Roles struct {
	Families []RoleGroup
	File     *Spreadsheet
	Beside   []Link // other ways to see them
}

// Role is the page of one role.
type Role struct {
	Title            HTML
	Summary          HTML
	Status           Words // the word for emerging or ending, else empty
	StatusText       Words
	Facts            []Fact
	Responsibilities []HTML
	Essential        []HTML // each printed by need.html
	Assets           []HTML // each printed by need.html
	Base             []HTML // what every role asks for, each printed by need.html; in a volume they stand in one place
	BaseAt           Words  // way to that place
	Without          []Link // what every role asks for but this one, told beside that way
	Credentials      []CredentialLine
	Grow             []HTML
	Offers           []Offer
	Checked          Words // when what it offers was last checked, in words
	Out, In          []MoveLine
	Near             []NearLine // roles that no move leads to
	Compare          *Choice    // this role beside any other
	Around           HTML       // the same moves drawn, by map-drawing; empty if there are none, or too many
	Pathways         []Link
	Stories          []Link
	Contact          HTML
	Sheet            *Link      // the worksheet made from it
	Handout          *PrintLine // the same on two pages of paper
	Scale            Words      // way to the explanation of the scale
	Posting          *PostingFiles
}

// PostingFiles are the ways to the text for a job posting of a role.
type PostingFiles struct{ Page, Word, Markdown Words }

// Posting is a role as a job posting. What it says stands the same in the files
// beside it.
type Posting struct {
	Title        HTML
	Organization HTML
	Role         Link
	Files        *PostingFiles
	Intro        HTML
	Sections     []PostingSection
	Small        HTML // in passing, at the end
}

// A PostingSection is a part of a posting: paragraphs, lists and headings of
// rank 3 and below.
type PostingSection struct {
	Title Words
	Body  HTML
}

// A Need is one competency that a role asks for, as need.html prints it.
type Need struct {
	Competency Link
	Level      HTML // printed by level
	Can        HTML
	Examples   []HTML
	Training   []HTML // each printed by way
}

// A Level is a step of the scale, as the template level prints it.
type Level struct {
	Name  HTML
	Marks Words // filled circles up to the level and empty ones above, for the eye only
}

// A CredentialLine is a credential in a list.
type CredentialLine struct {
	Credential Link
	By         HTML
	Asset      bool
	Training   []HTML // each printed by way
}

// An Offer is what the workplace offers in one magnetic factor.
type Offer struct {
	Factor Words
	Text   HTML
}

// A MoveLine is a move in a list.
type MoveLine struct {
	Move     Link // to the move's page; the text is the other role's title
	From, To Link
	Kind     Words // the word of the format, for the style sheet
	KindName Words
	Family   HTML // of the other role
	Level    HTML // of the other role
	Time     Words
	Counts   HTML // "2 new, 3 to stretch, 4 carry over"
}

// Moves is the list of all moves.
type Moves struct {
	Kinds  []MoveGroup
	File   *Spreadsheet
	Beside []Link // other ways to see them
}

// A MoveGroup is the moves of one kind.
type MoveGroup struct {
	Kind, Name, Text Words
	Moves            []MoveLine
}

// Move is the page of one move.
type Move struct {
	Prefix             Words // before the ids of the page's parts
	From, To           Link
	Kind               Words
	KindName, KindText Words
	Facts              []Fact
	ReadyWhen          HTML
	New, Stretch       []HTML // each printed by gap.html
	Assets             []HTML // each printed by gap.html
	Carries, Left      []GapLine
	Base               []GapLine // what every role asks for, and the present one too
	Unwritten          bool      // nobody wrote down what the target asks for
	Nothing            bool      // nothing essential is missing
	Plan               *Plan
	Compare            *Choice
	ToGet, Held, Past  []CredentialLine
	Helps              []CredentialLine // credentials that help and are not required
	Experiences        []HTML
	Back               *Link // the way back, if it is a move
	Sheets             []SheetLine
	Pathways           []Link
}

// A BoundMove is a move in the book, by print-move.
type BoundMove struct {
	Move
	Missing     []GapLine // what is essential and new, or to stretch
	Wanted      []Link    // what helps
	Carried     []Link
	Credentials []Link // to get
	Ways        []HTML // the steps of the plan, each printed by way
	Sum         HTML   // what they take together
}

// A GapLine is one competency of a gap. Have and Need are printed by level and
// empty where a role does not ask for it.
type GapLine struct {
	Competency Link
	Have, Need HTML
	Enough     bool // the present role asks for as much or more
	Can        HTML
	Training   []HTML // each printed by way
	Knows      HTML   // a near relative that the present role asks for, else empty
	Open       Words  // what to say where no training here closes it, else empty
}

// A TrainingLine is a way to learn in a list.
type TrainingLine struct {
	Training Link
	Format   Words
	Facts    HTML // time and cost, in words
	To       HTML // the name of the proficiency it leads to, else empty
}

// Date is a day as <time> prints it.
type Date struct {
	Year, Month, Day int
	Words            Words
}
