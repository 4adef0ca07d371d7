// Package report says what somebody who plans should look at: roles that
// nobody grows into, competencies that nobody can learn here, and so on, each
// with its reason in the words of one language.
//
// A report is a value. The planning view is a page made of it, and
// "pathbook check --report" prints the same as text. The package judges
// nothing: the answers are functions of the book. It knows no HTML and no
// address.
package report

import (
	"pathbook/internal/book"
	"pathbook/internal/i18n"
)

// A Report is what a planner is told of a book: what there is to look at, and
// at the end, in few words, the questions that leave nothing to look at.
type Report struct {
	Counts   []string // "12 roles", "21 moves", …
	Findings []Finding
	Quiet    []Quiet
}

// A Finding is one question and what answers it, at least one point.
type Finding struct {
	Name        string // the same in every language: "no-one-in"
	Title, Text string
	Points      []Point // what calls for attention first
	Ranked      bool    // only the first of many, so that their number says nothing
}

// Quiet are questions without a point, by their titles, and why: all is well,
// or the book lacks what they are about.
type Quiet struct {
	Why    string
	Titles []string
}

// A Point is one item to look at, the reason, and the things that the reason
// ends with, if it ends with a colon.
type Point struct {
	Of     Thing
	Reason Sentence
	Others []Thing
	More   int // how many others are left out
}

// A Thing is an item or a move, which is what it leads to, and how it is named
// here. A move that goes by its full name has no Title.
type Thing struct {
	Item  book.Item
	Move  *book.Move
	Title book.Text
	Note  Sentence // what is said of it beside its name, or empty
}

const (
	topOnly = 10 // points of a finding that ranks
	few     = 8  // others that a reason ends with; the page of the item has all
)

// Of returns the report of a book in the words of its language.
func Of(b *book.Book, words *i18n.Language) Report {
	r := &reporter{book: b, words: words, uses: b.Uses()}
	r.report.Counts = r.counts()
	for _, q := range questions {
		r.ask(q)
	}
	return r.report
}

// A reporter makes the report of one book.
type reporter struct {
	book   *book.Book
	words  *i18n.Language
	uses   []book.Use
	report Report
}

// ask adds what answers a question, or why nothing does.
func (r *reporter) ask(q question) {
	key := "planner-" + q.name
	if early := r.early(q); early != "" {
		r.quiet(r.words.Word(early), r.words.Word(key))
		return
	}
	points := q.answer(r)
	if len(points) == 0 {
		r.quiet(r.words.Word("planner-none"), r.words.Word(key))
		return
	}
	r.report.Findings = append(r.report.Findings, Finding{q.name, r.words.Word(key), r.words.Word(key + "-text"), points, q.ranked})
}

func (r *reporter) quiet(why, title string) {
	for i := range r.report.Quiet {
		if q := &r.report.Quiet[i]; q.Why == why {
			q.Titles = append(q.Titles, title)
			return
		}
	}
	r.report.Quiet = append(r.report.Quiet, Quiet{why, []string{title}})
}

func (r *reporter) counts() []string {
	b := r.book
	var out []string
	// What a planner counts: moves too, which are no items, and no texts.
	for _, kind := range []struct {
		name string
		size int
	}{
		{"roles", len(b.Roles)}, {"moves", len(b.Moves)}, {"pathways", len(b.Pathways)}, {"competencies", len(b.Competencies)},
		{"training", len(b.Training)}, {"credentials", len(b.Credentials)},
	} {
		if kind.size > 0 || kind.name == "roles" || kind.name == "moves" {
			out = append(out, r.words.Count("n-"+kind.name, kind.size))
		}
	}
	return out
}

// concerned is how many things a point ends with, with those left out.
func (p Point) concerned() int { return len(p.Others) + p.More }

// endsWith ends a reason with what a list names, as far as it is not too long.
func endsWith[T any](of Thing, reason Sentence, list []T, name func(T) Thing) Point {
	p := Point{Of: of, Reason: reason, More: max(0, len(list)-few)}
	for _, x := range list[:min(few, len(list))] {
		p.Others = append(p.Others, name(x))
	}
	return p
}

func thing(item book.Item) Thing { return Thing{Item: item, Title: item.Heading().Title} }

// by names a move after one of its ends.
func by(m *book.Move, end *book.Role) Thing { return Thing{Move: m, Title: end.Title} }
