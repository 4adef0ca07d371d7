package report

import (
	"cmp"
	"slices"
	"strings"

	"pathbook/internal/book"
)

func (r *reporter) cannotLearn() (points []Point) {
	short := r.book.Shortfalls()
	slices.SortStableFunc(short, func(x, y book.Shortfall) int { return r.compare(x.Competency, y.Competency) })
	for _, s := range short {
		points = append(points, endsWith(thing(s.Competency), r.reach(s), s.Beyond, r.holder))
	}
	return points
}

// reach says how far training leads in a competency, up to the roles that ask
// for more.
func (r *reporter) reach(s book.Shortfall) Sentence {
	if s.Reach > 0 {
		return join(r.about("planner-leads-to", s.Reach), r.word("planner-more-asked-by"))
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
		return join(r.about("planner-begins-at", start), r.word("planner-asked-by"))
	}
	return join(r.word("planner-no-training"), r.word("planner-asked-by"))
}

func (r *reporter) cannotGet() (points []Point) {
	for _, c := range r.book.CannotGet() {
		asking := slices.DeleteFunc(slices.Clone(r.book.Asking(c)), func(role *book.Role) bool { return !role.Holds(c) })
		points = append(points, endsWith(thing(c), r.word("planner-asked-by"), asking, func(role *book.Role) Thing { return thing(role) }))
	}
	return points
}

func (r *reporter) neededOnce() (points []Point) {
	holders := r.book.NeededOnce()
	slices.SortStableFunc(holders, func(x, y book.Holder) int { return r.compare(x.Need.Competency, y.Need.Competency) })
	for _, h := range holders {
		points = append(points, endsWith(thing(h.Need.Competency), r.word("planner-asked-by"), []book.Holder{h}, r.holder))
	}
	return points
}

func (r *reporter) longest() (points []Point) {
	for _, s := range r.book.LongestStrides(topOnly) {
		reason := r.words.Count("planner-steps", s.Steps) + " " + r.missing(s.Move)
		points = append(points, Point{Of: Thing{Move: s.Move}, Reason: own(reason)})
	}
	return points
}

// missing counts what a move asks for, in words.
func (r *reporter) missing(m *book.Move) string {
	n := make(map[string]int)
	for _, g := range book.Gaps(m.From, m.To) {
		if !g.Asset {
			n["n-"+string(g.State)]++
		}
	}
	for _, g := range book.CredentialGaps(m.From, m.To) {
		if !g.Asset && g.State == book.New {
			n["n-to-get"]++
		}
	}
	var parts []string
	for _, key := range []string{"n-new", "n-stretch", "n-to-get"} {
		if n[key] > 0 {
			parts = append(parts, r.words.Count(key, n[key]))
		}
	}
	return r.words.List(parts) + "."
}

func (r *reporter) invest() (points []Point) {
	helped := r.book.MovesHelped()
	best := slices.DeleteFunc(slices.Clone(r.book.Training), func(t *book.Training) bool { return helped[t] == 0 })
	slices.SortStableFunc(best, func(x, y *book.Training) int {
		return cmp.Or(cmp.Compare(helped[y], helped[x]), cmp.Compare(format(x), format(y)), r.words.Compare(x.Title.Words, y.Title.Words))
	})
	all := r.words.Number(float64(len(r.book.Moves)))
	for _, t := range best[:min(topOnly, len(best))] {
		reason := r.words.Say("planner-helps", r.words.Count("n-moves", helped[t]), all)
		points = append(points, Point{Of: thing(t), Reason: own(reason + " " + r.terms(t))})
	}
	return points
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
	t.Note = r.about("planner-level", h.Need.Level)
	return t
}

// about says something of a proficiency, by its number and its title.
func (r *reporter) about(key string, level int) Sentence {
	return say(r.words, key, book.Text{Words: r.words.Number(float64(level))}, r.book.Scale[level-1].Title)
}

// compare puts competencies in order: by category, then by title.
func (r *reporter) compare(x, y *book.Competency) int {
	return cmp.Or(cmp.Compare(x.Category.Rank, y.Category.Rank), r.words.Compare(x.Title.Words, y.Title.Words))
}
