package report

import (
	"cmp"
	"slices"
	"strings"

	"pathbook/internal/book"
)

func (r *reporter) ending() Finding {
	f := r.finding("ending")
	for _, role := range r.fromTop(r.book.EndingRoles()) {
		if len(role.Moves) == 0 {
			f.add(thing(role), r.words.Word("planner-ending-stuck"))
			continue
		}
		var ways []Thing
		for _, m := range role.Moves {
			ways = append(ways, by(m, m.To))
		}
		f.add(thing(role), r.words.Word("planner-ending-ways"), ways...)
	}
	return f
}

func (r *reporter) noWayIn() Finding {
	f := r.aboutMoves("no-one-in")
	if f.Note != "" {
		return f
	}
	for _, role := range r.fromTop(r.book.NoWayIn()) {
		reason := r.place(role)
		if role.Level.Rank == 0 && len(r.book.Levels) > 1 {
			reason = sentences(reason, r.words.Word("planner-hired"))
		}
		f.add(thing(role), reason)
	}
	return f
}

func (r *reporter) noWayOn() Finding {
	f := r.aboutMoves("nowhere")
	if f.Note != "" {
		return f
	}
	top := len(r.book.Levels) - 1
	for _, role := range r.fromTop(r.book.NoWayOn()) {
		reason := r.place(role)
		if role.Level.Rank == top && top > 0 {
			reason = sentences(reason, r.words.Word("planner-highest"))
		}
		f.add(thing(role), sentences(reason, r.grow(role)))
	}
	return f
}

// grow says whether one can at least grow in the role itself.
func (r *reporter) grow(role *book.Role) string {
	if len(role.Grow) == 0 {
		return r.words.Word("planner-grow-none")
	}
	return r.words.Count("planner-grow", len(role.Grow))
}

func (r *reporter) oneWayIn() Finding {
	f := r.aboutMoves("one-way-in")
	for _, role := range r.fromTop(r.book.OneWayIn()) {
		m := r.book.MovesTo(role)[0]
		from := by(m, m.From)
		from.Note = r.words.Word("kind-" + string(m.Kind))
		f.add(thing(role), sentences(r.place(role), r.words.Word("planner-only-from")), from)
	}
	return f
}

func (r *reporter) outOfDate() Finding {
	f := r.finding("out-of-date")
	overdue, newest := r.book.Overdue()
	if newest.IsZero() {
		f.Note = r.words.Word("planner-no-reviews")
		return f
	}
	overdue = r.fromTop(overdue)
	slices.SortStableFunc(overdue, func(x, y *book.Role) int { return oldest(x.Reviewed, y.Reviewed) })
	for _, role := range overdue {
		reason := r.words.Word("planner-never-reviewed")
		if d := role.Reviewed; !d.IsZero() {
			reason = r.words.Say("reviewed-on", r.words.Date(d.Year, d.Month, d.Day)) + "."
		}
		f.add(thing(role), reason)
	}
	return f
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

// place says where a role stands.
func (r *reporter) place(role *book.Role) string {
	return r.words.Say("planner-place", role.Level.Title.Words, role.Family.Title.Words)
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

// sentences joins what there is to say.
func sentences(list ...string) string {
	return strings.Join(slices.DeleteFunc(list, func(s string) bool { return s == "" }), " ")
}
