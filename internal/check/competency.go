package check

import (
	"strconv"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/sample"
)

func noWording(r *review) {
	for _, c := range r.book.Competencies {
		needing := r.book.Needing(c)
		switch {
		case len(needing) == 0:
		case !worded(c):
			r.report(c.At, "nothing says how “%s” shows, at any proficiency", c.Title.Words).
				Hintf("write what a person does at each proficiency that roles require:\nlevels:\n%s", r.text(2, strconv.Itoa(needing[0].Need.Level)))
		default:
			r.noWordingOf(c, needing)
		}
	}
}

func worded(c *book.Competency) bool {
	for _, w := range c.Levels {
		if !w.Empty() {
			return true
		}
	}
	return false
}

// noWordingOf reports each proficiency without words once, where the first
// role requires it.
func (r *review) noWordingOf(c *book.Competency, needing []book.Holder) {
	told := make([]bool, len(c.Levels)+1)
	for _, h := range needing {
		n := h.Need.Level
		if n > len(c.Levels) || told[n] || !c.Levels[n-1].Empty() {
			continue
		}
		told[n] = true
		which := "this role"
		if h.Need.Base {
			which = "every role"
		}
		r.report(h.Need.At, "“%s” has no words for proficiency %d, %s, which %s requires", c.Title.Words, n, r.book.Scale[n-1].Title.Words, which).
			Hintf("write under levels in %s what a person does there:\n%s", c.At.File, r.text(2, strconv.Itoa(n))).See(c.At)
	}
}

func unusedCompetency(r *review) {
	if !r.anyNeeds() {
		return
	}
	told := r.told()
	for _, c := range r.book.Competencies {
		core := sample.IsCore(strings.TrimPrefix(c.At.File, "content/")) // which lies ready for roles to come
		if len(r.book.Needing(c)) == 0 && !told[c] && !core {
			r.report(c.At, "no role requires the competency “%s”", c.Title.Words).
				Hintf("require it where it is needed, or delete it:\nrequires:\n  %s: 1", c.ID)
		}
	}
}

// told are the competencies that a document leads to or asks about.
func (r *review) told() map[*book.Competency]bool {
	out := make(map[*book.Competency]bool)
	for _, d := range r.book.Documents() {
		for _, link := range r.book.Links[d.Body.Doc] {
			if c, ok := link.Item.(*book.Competency); ok {
				out[c] = true
			}
		}
		for _, block := range r.book.Shown[d.Body.Doc] {
			if block.Questions != nil && block.Questions.Competency != nil {
				out[block.Questions.Competency] = true
			}
		}
	}
	return out
}

func unusedCredential(r *review) {
	if len(r.book.Roles) == 0 {
		return
	}
	for _, c := range r.book.Credentials {
		if len(r.book.Asking(c)) == 0 && len(r.book.Granting(c)) == 0 {
			r.report(c.At, "no role requires the credential “%s” and no training grants it", c.Title.Words).
				Hintf("name it where it is needed, or delete it:\ncredentials:\n  - %s", c.ID)
		}
	}
}

func emptyTraining(r *review) {
	for _, t := range r.book.Training {
		if len(t.Develops) == 0 && len(t.Grants) == 0 {
			r.report(t.At, "nothing says what “%s” is good for", t.Title.Words).
				Hintf("write which competency it develops, and up to which proficiency:\ndevelops:\n  %s: 1\nor which credential it grants:\ngrants:\n  - …", r.anyCompetency())
		}
	}
}
