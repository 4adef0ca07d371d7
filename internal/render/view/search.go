package view

// Search is the page of all titles: an index to read, and the one that
// search.js finds in. What the script says are words of the page.
type Search struct {
	Groups []TitleGroup
	Made   []MadeTitleLine
	Script Words // way to search.js
}

// A TitleGroup is the titles of one kind.
type TitleGroup struct {
	Name   Words // "Roles"
	Kind   Words // one of them, as it stands beside a result: "Role"
	Titles []TitleLine
}

// A TitleLine is what one page is found by.
type TitleLine struct {
	Link
	Also  HTML   // other names
	Role  bool   // it is a role, which moves lead out of
	To    Words  // the ids of the roles that they lead to
	Parts []Link // the headings of a guide
}

// A MadeTitleLine is what is made of each role, or of each move: where it is and
// what it is called, with FROM and TO in the place of the ids of roles, and TITLE
// in that of their names.
type MadeTitleLine struct {
	Of    Words // role or move
	Href  Words
	Kind  Words
	Title Words
}

// Glossary is the page of the words that the site explains.
type Glossary struct {
	Letters []Letter
	Ways    bool // there are enough words for a way to each letter
	Single  bool // in a book to print, where letters would stand in the way
}

// A Letter is the words that begin with it.
type Letter struct {
	ID, Name Words
	Terms    []TermLine
}

// A TermLine is a word with its meaning.
type TermLine struct {
	ID      Words
	Term    HTML
	Also    HTML // other names
	Meaning HTML
	See     []Link
}

// A Form is a word that counts in one of its plural forms, with %s where the
// number goes. The template function forms returns all of a word, for scripts
// that count.
type Form struct{ Name, Text Words }
