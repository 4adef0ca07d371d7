package view

// Planner is the planning view.
type Planner struct {
	Counts   []Words // "12 roles", "23 moves", …
	Findings []PlannerFinding
	Quiet    []PlannerQuiet
	Matrix   *Link
	Files    []Spreadsheet
}

// A PlannerFinding is one question and what answers it.
type PlannerFinding struct {
	ID, Title, Text Words
	Size            Words // how many points there are; empty where that says nothing
	Points          []PlannerPoint
	More            Words // "and 12 more", where not all are shown
}

// PlannerQuiet are the titles of questions without a point, and why.
type PlannerQuiet struct {
	Why    Words
	Titles []Words
}

// A PlannerPoint is one item to look at, and why.
type PlannerPoint struct {
	Link
	Reason HTML
	Others []PlannerThing // the roles or moves that the reason ends with
	More   Words          // "and 12 more", where not all are shown
}

// A PlannerThing is a role or a move, and what is said of it.
type PlannerThing struct {
	Link
	Note HTML
}

// Spreadsheet is a file for a spreadsheet, as the template spreadsheet prints
// it. Lang and LangName are empty if it is in the language of the page.
type Spreadsheet struct {
	Href, Name     Words
	Lang, LangName Words
}
