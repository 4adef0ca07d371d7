package report

import (
	"cmp"
	"slices"
	"strings"

	"pathbook/internal/book"
)

func (r *reporter) cannotLearn() (points []Point) {
	short := r.book.Shortfalls()
	slices.SortStableFunc(short, func(x, y book.Shortfall) int {
		return cmp.Or(cmp.Compare(len(y.Beyond), len(x.Beyond)), r.compare(x.Competency, y.Competency))
	})
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
		points = append(points, endsWith(thing(c), r.word("planner-cannot-get-by"), asking, func(role *book.Role) Thing { return thing(role) }))
	}
	slices.SortStableFunc(points, func(x, y Point) int { return cmp.Compare(y.concerned(), x.concerned()) })
	return points
}

// neededOnce begins with the role that has the most to itself, and there with
// the highest level.
func (r *reporter) neededOnce() (points []Point) {
	holders := r.book.NeededOnce()
	alone := make(map[*book.Role]int)
	for _, h := range holders {
		alone[h.Role]++
	}
	slices.SortStableFunc(holders, func(x, y book.Holder) int {
		return cmp.Or(
			cmp.Compare(alone[y.Role], alone[x.Role]), r.words.Compare(x.Role.Title.Words, y.Role.Title.Words),
			cmp.Compare(y.Need.Level, x.Need.Level), r.compare(x.Need.Competency, y.Need.Competency))
	})
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
	for _, u := range r.uses[:min(topOnly, len(r.uses))] {
		closes := r.words.Say("planner-closes", r.words.Count("n-gaps", u.Gaps), r.words.Count("planner-in-plans", u.Moves))
		points = append(points, Point{Of: thing(u.Training), Reason: own(closes + " " + r.terms(u.Training))})
	}
	return points
}

// terms says what training is, what it costs and, unless it is free, who pays.
func (r *reporter) terms(t *book.Training) string {
	parts := []string{r.words.Word("format-" + t.Format)}
	if t.Hours.Known {
		parts = append(parts, r.words.Range("n-hours", t.Hours.From, t.Hours.To))
	}
	if t.Cost.Known && t.Cost.To == 0 {
		return strings.Join(append(parts, r.words.Word("free")), " · ")
	}
	if t.Cost.Known {
		parts = append(parts, r.words.MoneyRange(t.Cost.From, t.Cost.To))
	} else if !t.LowCost() {
		parts = append(parts, r.words.Word("cost-unknown"))
	}
	if t.PaidBy != "" {
		parts = append(parts, r.words.Word("planner-paid-"+t.PaidBy))
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
