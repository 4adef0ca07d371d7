package view

// Compare is the page that compares any two roles. Without a script it is a
// list of all roles and moves; with one, compare.js shows any pair out of the
// numbers in Data and the pieces and templates of the page.
type Compare struct {
	Families   []OptionGroup  // all roles, to choose from
	Categories []OptionGroup  // all competencies, to choose from
	Scale      []Option       // its levels, lowest first; the ids are 1, 2, …
	Roles      []ComparedRole // in the order of the choice
	Pieces     []Piece
	Data       HTML    // a compareBook as JSON
	Scripts    []Words // ways to the scripts, in their order
}

// An OptionGroup is options to choose from that belong together.
type OptionGroup struct {
	Name, Lang Words // Lang is empty in the language of the page
	Options    []Option
}

// An Option is one thing to choose. Options are plain words, so a language of
// their own is an attribute.
type Option struct{ ID, Name, Lang Words }

// A ComparedRole is a role and where one can go from it.
type ComparedRole struct {
	ID    Words
	Role  Link
	Moves []ComparedMove
}

// A ComparedMove is a move by the title of the role that it leads to.
type ComparedMove struct {
	Link
	Experiences bool // its page names some
}

// A Piece is something that a script puts into the page, by its name: the kind
// of thing, then its id, as in "competency welding".
type Piece struct {
	Name Words
	HTML HTML
}
