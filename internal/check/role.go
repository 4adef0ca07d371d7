package check

import (
	"fmt"
	"slices"

	"pathbook/internal/book"
)

func lonelyRole(r *review) {
	if len(r.book.Moves) == 0 {
		return
	}
	for _, role := range r.book.Roles {
		if len(role.Moves) == 0 && len(r.book.MovesTo(role)) == 0 {
			r.report(role.At, "no move leads to “%s” or from it", role.Title.Words).
				Hintf("write where a person can go from here:\nmoves:\n  - to: …\nor add such a move to a role that leads here:\n  - to: %s", role.ID)
		}
	}
}

func emptyRole(r *review) {
	if !r.anyNeeds() {
		return
	}
	for _, role := range r.book.Roles {
		if len(role.Own()) == 0 {
			r.report(role.At, "“%s” requires no competency, so nobody sees what it takes", role.Title.Words).
				Hintf("write the competencies and the proficiency of each:\nrequires:\n  %s: 1", r.anyCompetency())
		}
	}
}

// anyNeeds reports whether the site says yet what any role requires.
func (r *review) anyNeeds() bool {
	return slices.ContainsFunc(r.book.Roles, func(role *book.Role) bool { return len(role.Own()) > 0 })
}

func (r *review) anyCompetency() string {
	if len(r.book.Competencies) == 0 {
		return "…"
	}
	return r.book.Competencies[0].ID
}

func notReviewed(r *review) {
	overdue, newest := r.book.Overdue()
	for _, role := range overdue {
		if role.Reviewed.IsZero() {
			r.report(role.At, "nothing says when “%s” was last reviewed", role.Title.Words).
				Hintf("read it through, and add the date on which you did:\nreviewed: YYYY-MM-DD")
			continue
		}
		r.report(role.At, "“%s” was reviewed on %s, more than a year before the newest review here, on %s",
			role.Title.Words, iso(role.Reviewed), iso(newest)).
			Hintf("read it through, and write the date on which you did:\nreviewed: YYYY-MM-DD")
	}
}

func staleFacts(r *review) {
	facts, newest := r.book.Stale()
	for _, c := range facts {
		r.report(c.At, "this was checked on %s, more than a year and a half before the newest day in the site, %s", iso(c.Date), iso(newest)).
			Hintf("look the facts up again, and write the day on which you did:\nchecked: YYYY-MM-DD")
	}
}

func iso(d book.Date) string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day) }
