package print

import (
	"unicode/utf8"

	"pathbook/internal/book"
	"pathbook/internal/render/pages"
	"pathbook/internal/render/view"
)

// A handout has two pages of two columns each. How much of them a role needs is
// reckoned in lines, in a wide typeface, so that it is not too little: browsers
// set a page, and the rest of the first decides only how well it is filled.
const (
	lineLetters  = 44  // of 9.5 points, in half the width of a sheet
	lineHeight   = 4.7 // mm
	frontLines   = 88  // both columns of the first page, below the title
	pageHeight   = 225 // mm of the second, less a heading
	writingLine  = 9   // mm
	mostToWrite  = 14  // lines of it
	headingLines = 3
	spill        = 12 // lines left free where the pages run on: columns are never even

	levelMarks = " ●●●● the name of a proficiency" // what stands beside a competency, about
)

func linesOf(text string) int { return 1 + utf8.RuneCountInString(text)/lineLetters }

func linesOfAll(list []book.Prose) int {
	if len(list) == 0 {
		return 0
	}
	n := headingLines
	for _, t := range list {
		n += linesOf(t.Text())
	}
	return n
}

// room lays out a handout: whether what comes first fits the first page, and
// how many lines to write on the second has left.
func room(v *view.Handout, r *book.Role, contact book.Prose) {
	const ofCredential, ofMove = 3, 4
	front := 2*headingLines + linesOf(r.Summary.Text())*5/4 + linesOfAll(r.Responsibilities) + len(r.Credentials)*ofCredential
	for _, f := range v.Facts {
		front += linesOf(string(f.Name) + string(f.Value))
	}
	for _, n := range r.Own() {
		front += linesOf(n.Competency.Title.Words+levelMarks) + linesOf(pages.Meaning(n).Text())
	}
	if base := r.Common(); len(base) > 0 {
		front += headingLines
		for _, n := range base {
			front += linesOf(n.Competency.Title.Words + levelMarks)
		}
	}
	back := linesOfAll(r.Grow) + len(r.Moves)*ofMove + 2*headingLines + linesOf(contact.Text())
	left := pageHeight - float64(back)/2*lineHeight
	if v.Sides = front <= frontLines; !v.Sides { // the first runs over into the second
		left -= float64(front-frontLines+spill) / 2 * lineHeight
	}
	v.Notes = make([]int, max(0, min(mostToWrite, int(left/writingLine))))
}
