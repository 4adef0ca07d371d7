// Package chart lays out the map and draws its lines: positions and SVG paths,
// no text of its own.
//
// The map is a climbing wall. Levels are its rows, the highest on top, job
// families its columns, and every role is a card where its level and its
// family meet. Moves are lines, and lines run only between the cards: beside
// them in upright channels, over and under them in level ones, each in a lane
// of its own. So no line runs through a card and none lies on another,
// whatever is drawn. What is drawn well besides has few crossings and few bends.
//
// The package never writes a word and knows no page: it measures titles, so
// that a card has the room that its title needs, and leaves them to be printed.
package chart

import "pathbook/internal/book"

// A Chart is a finished drawing. All measures are in units; a unit is meant to
// be half as high as a line of text is wide apart, eight pixels on a screen. The
// upper left corner is 0, 0.
type Chart struct {
	W, H      int
	Left, Top int // the room for the names of levels, and for those of families if there are several
	Cards     []Card
	Bands     []Band   // the highest level first
	Columns   []Column // in the order of the families
	Lines     []Line
}

// A Card is the place of a role, with room for its name.
type Card struct {
	Role       *book.Role
	Name       book.Text
	X, Y, W, H int
}

// A Band is what a level takes of the height. Rule is where a line can be drawn
// over it that no move lies on.
type Band struct {
	Level *book.Level
	Y, H  int
	Rule  int
}

// A Column is what a family takes of the width.
type Column struct {
	Family *book.Family
	X, W   int
}

// A Line shows a move. It leaves the card of one role and ends at the edge of
// the card of the other; From and To are these cards' places in Chart.Cards.
type Line struct {
	Move     *book.Move
	From, To int
	Path     string // of the line, as an SVG path
	Head     string // of the mark at its end, as an SVG path

	points []point
}

// Draw lays out roles and the moves between them; moves that begin or end at
// another role are left out, and so are levels and families without a role.
// Name says what is to stand on a role's card. Cards come back in the order of
// roles, lines in the order of moves. The same input gives the same drawing.
func Draw(roles []*book.Role, moves []*book.Move, name func(*book.Role) book.Text) *Chart {
	w := newWall(roles, moves, name)
	w.settle()
	w.route()
	w.place()
	return w.chart()
}

// The measures of a drawing, in units.
const (
	cardWidth  = 22 // a title of about twenty letters in a line
	cardInset  = 3  // left and right of a title, together
	cardPad    = 3  // above and under a title, together
	lineHeight = 2.5
	leastCard  = 6
	labelWidth = 13 // names of levels
	labelInset = 1
	deepest    = 12 // cards in a stack

	rowAbout = 11 // what a row and a column of cards take with the lines beside them
	colAbout = 30

	sideMargin = 3 // from a card to the nearest lane beside it
	levelGap   = 6 // between two levels, with no lane between
	stackGap   = 2 // between two cards of a stack
	ruleGap    = 2 // of that, free of lines, for a rule over the lower one
	headGap    = 5 // where a line climbs straight from one card to the next
)
