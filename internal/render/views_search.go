package render

// Search is the page of all titles: an index to read, and the one that
// search.js finds in. What the script says are words of the page.
type Search struct {
	Groups []TitleGroup
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
	Parts []Link // the headings of a guide
}

// A Form is a word that counts in one of its plural forms, with %s where the
// number goes. The template function forms returns all of a word, for scripts
// that count.
type Form struct{ Name, Text Words }
