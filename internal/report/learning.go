package report

import (
	"cmp"
	"slices"
	"strings"

	"pathbook/internal/book"
)

func (r *reporter) cannotLearn() Finding {
	f := r.finding("cannot-learn")
	short := r.book.Shortfalls()
	slices.SortStableFunc(short, func(x, y book.Shortfall) int { return r.compare(x.Competency, y.Competency) })
	for _, s := range short {
		var beyond []Thing
		for _, h := range s.Beyond {
			beyond = append(beyond, r.holder(h))
		}
		f.add(thing(s.Competency), r.reach(s), beyond...)
	}
	return f
}

// reach says how far training leads in a competency, up to the roles that ask
// for more.
func (r *reporter) reach(s book.Shortfall) string {
	if s.Reach > 0 {
		return sentences(r.words.Say("planner-leads-to", r.level(s.Reach)), r.words.Word("planner-more-asked-by"))
	}
	start := 0
	for _, t := range r.book.Developing(s.Competency) {
		for _, d := range t.Develops {
			if d.Competency == s.Competency && (start == 0 || d.From < start) {
				start = d.From
			}
		}
	}
	if start > 0 {
		return sentences(r.words.Say("planner-begins-at", r.level(start)), r.words.Word("planner-asked-by"))
	}
	return sentences(r.words.Word("planner-no-training"), r.words.Word("planner-asked-by"))
}

func (r *reporter) cannotGet() Finding {
	f := r.finding("cannot-get")
	for _, c := range r.book.CannotGet() {
		var asking []Thing
		for _, role := range r.book.Asking(c) {
			if role.Holds(c) {
				asking = append(asking, thing(role))
			}
		}
		f.add(thing(c), r.words.Word("planner-asked-by"), asking...)
	}
	return f
}

func (r *reporter) neededOnce() Finding {
	f := r.finding("needed-once")
	holders := r.book.NeededOnce()
	slices.SortStableFunc(holders, func(x, y book.Holder) int { return r.compare(x.Need.Competency, y.Need.Competency) })
	for _, h := range holders {
		f.add(thing(h.Need.Competency), r.words.Word("planner-asked-by"), r.holder(h))
	}
	return f
}

func (r *reporter) longest() Finding {
	f := r.aboutMoves("longest")
	f.Ranked = true
	for _, s := range r.book.LongestStrides(topOnly) {
		f.add(Thing{Move: s.Move}, r.words.Count("planner-steps", s.Steps)+" "+r.missing(s.Move))
	}
	return f
}

// missing counts what a move asks for, in words.
func (r *reporter) missing(m *book.Move) string {
	n := make(map[book.GapState]int)
	for _, g := range book.Gaps(m.From, m.To) {
		if !g.Asset {
			n[g.State]++
		}
	}
	toGet := 0
	for _, g := range book.CredentialGaps(m.From, m.To) {
		if !g.Asset && g.State == book.New {
			toGet++
		}
	}
	var parts []string
	for _, part := range []struct {
		key string
		n   int
	}{{"n-new", n[book.New]}, {"n-stretch", n[book.Stretch]}, {"n-to-get", toGet}} {
		if part.n > 0 {
			parts = append(parts, r.words.Count(part.key, part.n))
		}
	}
	return r.words.List(parts) + "."
}

func (r *reporter) invest() Finding {
	f := r.aboutMoves("invest")
	f.Ranked = true
	helped := r.book.MovesHelped()
	var best []*book.Training
	for _, t := range r.book.Training {
		if helped[t] > 0 {
			best = append(best, t)
		}
	}
	slices.SortStableFunc(best, func(x, y *book.Training) int {
		return cmp.Or(cmp.Compare(helped[y], helped[x]), cmp.Compare(format(x), format(y)), r.words.Compare(x.Title.Words, y.Title.Words))
	})
	all := r.words.Number(float64(len(r.book.Moves)))
	for _, t := range best[:min(topOnly, len(best))] {
		f.add(thing(t), sentences(r.words.Say("planner-helps", r.words.Count("n-moves", helped[t]), all), r.terms(t)))
	}
	return f
}

// format is the place of a training's format among those that cost least.
func format(t *book.Training) int { return slices.Index(book.Formats[:], t.Format) }

// terms says what training is and costs.
func (r *reporter) terms(t *book.Training) string {
	parts := []string{r.words.Word("format-" + t.Format)}
	if t.Hours.Known {
		parts = append(parts, r.words.Range("n-hours", t.Hours.From, t.Hours.To))
	}
	switch {
	case !t.Cost.Known:
	case t.Cost.To == 0:
		parts = append(parts, r.words.Word("free"))
	default:
		parts = append(parts, r.words.MoneyRange(t.Cost.From, t.Cost.To))
	}
	return strings.Join(parts, " · ")
}

// holder names a role with the proficiency that it requires.
func (r *reporter) holder(h book.Holder) Thing {
	t := thing(h.Role)
	t.Note = r.level(h.Need.Level)
	return t
}

// level names a proficiency by its number and its title.
func (r *reporter) level(n int) string {
	return r.words.Say("planner-level", r.words.Number(float64(n)), r.book.Scale[n-1].Title.Words)
}

// compare puts competencies in order: by category, then by title.
func (r *reporter) compare(x, y *book.Competency) int {
	return cmp.Or(cmp.Compare(x.Category.Rank, y.Category.Rank), r.words.Compare(x.Title.Words, y.Title.Words))
}
