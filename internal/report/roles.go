package report

import (
	"cmp"
	"slices"

	"pathbook/internal/book"
)

func (r *reporter) ending() (points []Point) {
	leadsOn := func(role *book.Role) bool { return len(role.Moves) > 0 }
	for _, role := range lastly(r.fromTop(r.book.EndingRoles()), leadsOn) {
		reason := r.word("planner-ending-ways")
		if len(role.Moves) == 0 {
			reason = r.word("planner-ending-stuck")
		}
		points = append(points, endsWith(thing(role), reason, role.Moves, func(m *book.Move) Thing { return by(m, m.To) }))
	}
	return points
}

func (r *reporter) noWayIn() (points []Point) {
	for _, role := range r.fromTop(r.book.NoWayIn()) {
		reason := r.place(role)
		if role.Level.Rank == 0 && len(r.book.Levels) > 1 {
			reason = join(reason, r.word("planner-hired"))
		}
		points = append(points, Point{Of: thing(role), Reason: reason})
	}
	return points
}

func (r *reporter) noWayOn() (points []Point) {
	top := len(r.book.Levels) - 1
	highest := func(role *book.Role) bool { return role.Level.Rank == top && top > 0 }
	for _, role := range lastly(r.fromTop(r.book.NoWayOn()), highest) {
		reason := r.place(role)
		if highest(role) {
			reason = join(reason, r.word("planner-highest"))
		}
		points = append(points, Point{Of: thing(role), Reason: join(reason, r.grow(role))})
	}
	return points
}

// lastly puts those roles behind the others that give less cause for concern.
func lastly(roles []*book.Role, fine func(*book.Role) bool) []*book.Role {
	var concern, calm []*book.Role
	for _, role := range roles {
		if fine(role) {
			calm = append(calm, role)
		} else {
			concern = append(concern, role)
		}
	}
	return append(concern, calm...)
}

// grow says whether one can at least grow in the role itself.
func (r *reporter) grow(role *book.Role) Sentence {
	if len(role.Grow) == 0 {
		return r.word("planner-grow-none")
	}
	return own(r.words.Count("planner-grow", len(role.Grow)))
}

func (r *reporter) oneWayIn() (points []Point) {
	for _, role := range r.fromTop(r.book.OneWayIn()) {
		m := r.book.MovesTo(role)[0]
		from := by(m, m.From)
		from.Note = r.word("kind-" + string(m.Kind))
		points = append(points, Point{Of: thing(role), Reason: join(r.place(role), r.word("planner-only-from")), Others: []Thing{from}})
	}
	return points
}

func (r *reporter) outOfDate() (points []Point) {
	overdue, _ := r.book.Overdue()
	overdue = r.fromTop(overdue)
	slices.SortStableFunc(overdue, func(x, y *book.Role) int { return oldest(x.Reviewed, y.Reviewed) })
	for _, role := range overdue {
		reason := r.word("planner-never-reviewed")
		if d := role.Reviewed; !d.IsZero() {
			reason = own(r.words.Say("planner-reviewed-on", r.words.Date(d.Year, d.Month, d.Day)))
		}
		points = append(points, Point{Of: thing(role), Reason: reason})
	}
	return points
}

func oldest(x, y book.Date) int {
	switch {
	case x.Before(y):
		return -1
	case y.Before(x):
		return 1
	}
	return 0
}

func (r *reporter) word(key string) Sentence { return own(r.words.Word(key)) }

// place says where a role stands.
func (r *reporter) place(role *book.Role) Sentence {
	return say(r.words, "planner-place", role.Level.Title, role.Family.Title)
}

// fromTop puts roles in order, the highest level first.
func (r *reporter) fromTop(roles []*book.Role) []*book.Role {
	slices.SortStableFunc(roles, func(x, y *book.Role) int {
		return cmp.Or(
			cmp.Compare(y.Level.Rank, x.Level.Rank), cmp.Compare(x.Family.Rank, y.Family.Rank),
			r.words.Compare(x.Title.Words, y.Title.Words))
	})
	return roles
}
