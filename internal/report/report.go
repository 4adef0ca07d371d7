// Package report says what somebody who plans should look at: roles that
// nobody grows into, competencies that nobody can learn here, and so on, each
// with its reason in the words of one language.
//
// A report is a value. The planning view is a page made of it, and
// `pathbook check --report` prints the same as text. The package judges
// nothing: the answers are functions of the book. It knows no HTML and no
// address.
package report

import (
	"pathbook/internal/book"
	"pathbook/internal/i18n"
)

// A Report is what a planner is told of a book.
type Report struct {
	Counts   []string // "12 roles", "21 moves", …
	Findings []Finding
}

// A Finding is one question and what answers it. Where the book cannot answer
// it yet there is a Note that says why, and no point.
type Finding struct {
	Name        string // the same in every language: "no-one-in"
	Title, Text string
	Points      []Point // what calls for attention first
	Ranked      bool    // only the first of many, so that their number says nothing
	Note        string
}

// Done tells that there is nothing to look at.
func (f Finding) Done() bool { return len(f.Points) == 0 && f.Note == "" }

// A Point is one item to look at, the reason in a sentence or two, and what
// else belongs to the reason.
type Point struct {
	Of     Thing
	Reason string
	Others []Thing
}

// A Thing is an item or a move, which is what it leads to, and how it is named
// here. A move that goes by its full name has no Title.
type Thing struct {
	Item  book.Item
	Move  *book.Move
	Title book.Text
	Note  string // what is said of it beside its name, or empty
}

// topOnly is how many points a finding has that ranks.
const topOnly = 10

// Of returns the report of a book in the words of its language.
func Of(b *book.Book, words *i18n.Language) Report {
	r := &reporter{b, words}
	return Report{Counts: r.counts(), Findings: []Finding{
		r.ending(), r.noWayIn(), r.noWayOn(), r.oneWayIn(),
		r.cannotLearn(), r.cannotGet(), r.neededOnce(),
		r.longest(), r.invest(), r.outOfDate(),
	}}
}

// A reporter makes the report of one book.
type reporter struct {
	book  *book.Book
	words *i18n.Language
}

func (r *reporter) counts() []string {
	b := r.book
	var out []string
	for _, kind := range []struct {
		name string
		size int
	}{
		{"roles", len(b.Roles)}, {"moves", len(b.Moves)}, {"pathways", len(b.Pathways)}, {"competencies", len(b.Competencies)},
		{"training", len(b.Training)}, {"credentials", len(b.Credentials)},
	} {
		out = append(out, r.words.Count("n-"+kind.name, kind.size))
	}
	return out
}

// finding begins a finding with the words of its name.
func (r *reporter) finding(name string) Finding {
	key := "planner-" + name
	return Finding{Name: name, Title: r.words.Word(key), Text: r.words.Word(key + "-text")}
}

// aboutMoves begins a finding that needs moves to be told.
func (r *reporter) aboutMoves(name string) Finding {
	f := r.finding(name)
	if len(r.book.Moves) == 0 {
		f.Note = r.words.Word("planner-no-moves")
	}
	return f
}

func (f *Finding) add(of Thing, reason string, others ...Thing) {
	f.Points = append(f.Points, Point{of, reason, others})
}

func thing(item book.Item) Thing { return Thing{Item: item, Title: item.Heading().Title} }

// by names a move after one of its ends.
func by(m *book.Move, end *book.Role) Thing { return Thing{Move: m, Title: end.Title} }
