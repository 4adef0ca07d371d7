package view

// Plan is a way to get there, on the page of a move.
type Plan struct {
	Steps   []HTML // each printed by plan-step
	Total   []Fact
	Proven  bool // no smaller set exists
	Unknown bool // some step does not say its hours or its cost
	Open    []OpenLine
	Extras  []HTML // each printed by way
}

// A PlanStep is one training of a plan, as plan-step prints it.
type PlanStep struct {
	TrainingLine
	Raises []RaiseLine
	Grants []Link
}

// A RaiseLine is a competency that a step of a plan raises.
type RaiseLine struct {
	Competency Link
	To         HTML // printed by level
	Later      bool // only a later step starts from it
}

// A WholeWay is what a whole pathway asks.
type WholeWay struct {
	Counts  HTML
	Steps   int // ways to learn in the plan for all of it
	Total   []Fact
	Open    []OpenLine
	Proven  bool // no smaller set exists
	Unknown bool // some of them does not say its hours or its cost
}

// An OpenLine is something that no training here leads to.
type OpenLine struct {
	Link
	Need HTML // printed by level, empty for a credential
}

// A NearLine is a role that no move leads to, though much carries over.
type NearLine struct {
	Role          Link
	Kind          Words // the word of the format for what the move would be
	KindName      Words
	Level, Family HTML
	Met           Words  // "7 of 9 needs already met"
	Knows         []Link // near relatives of what would be new
	Compare       *Choice
	Way           []Link // the moves of the way that is declared, if it has few steps
}

// A Choice leads to the page that compares roles. Roles are what a script adds
// to the address, since only a script can choose there.
type Choice struct{ Href, Roles Words }
