package report

import (
	"slices"

	"pathbook/internal/book"
)

// A question is one thing to find in a book. It is too early to answer while
// the book lacks what it is about: then nothing found is nothing to praise.
type question struct {
	name   string
	about  []string // as has names it, what is missed first before the rest
	answer func(*reporter) []Point
	ranked bool
}

// questions are all of them, in the order of the report: roles, then moves and
// what to spend on, then what may be long lists.
var questions = [...]question{
	{"ending", []string{"roles"}, (*reporter).ending, false},
	{"no-one-in", []string{"roles", "moves"}, (*reporter).noWayIn, false},
	{"nowhere", []string{"roles", "moves"}, (*reporter).noWayOn, false},
	{"one-way-in", []string{"roles", "moves"}, (*reporter).oneWayIn, false},
	{"longest", []string{"roles", "moves", "strides"}, (*reporter).longest, true},
	{"invest", []string{"roles", "moves", "strides", "closing"}, (*reporter).invest, true},
	{"cannot-learn", []string{"roles", "needs", "training"}, (*reporter).cannotLearn, false},
	{"cannot-get", []string{"roles", "credentials"}, (*reporter).cannotGet, false},
	{"needed-once", []string{"roles", "two"}, (*reporter).neededOnce, false},
	{"out-of-date", []string{"roles", "reviews"}, (*reporter).outOfDate, false},
}

// early is the key of the words that say why it is too early for an answer, or
// is empty.
func (r *reporter) early(q question) string {
	for _, subject := range q.about {
		if !r.has(subject) {
			return "planner-early-" + subject
		}
	}
	return ""
}

// has reports whether the book has what a question is about.
func (r *reporter) has(subject string) bool {
	switch b := r.book; subject {
	case "roles":
		return len(b.Roles) > 0
	case "moves":
		return len(b.Moves) > 0
	case "strides":
		return len(b.LongestStrides(1)) > 0
	case "closing":
		return len(r.uses) > 0
	case "training":
		return len(b.Training) > 0
	case "needs":
		return r.holds(1, needsCompetency)
	case "two": // roles that could step in for one another
		return r.holds(2, needsCompetency)
	case "credentials":
		return r.holds(1, needsCredential)
	case "reviews":
		_, newest := b.Overdue()
		return !newest.IsZero()
	}
	return false // never: questions name no other
}

// holds reports whether at least n roles are as test says.
func (r *reporter) holds(n int, test func(*book.Role) bool) bool {
	for _, role := range r.book.Roles {
		if n > 0 && test(role) {
			n--
		}
	}
	return n == 0
}

func needsCompetency(role *book.Role) bool {
	return slices.ContainsFunc(role.Requires, func(n book.Need) bool { return !n.Asset })
}

func needsCredential(role *book.Role) bool {
	return slices.ContainsFunc(role.Credentials, func(n book.CredentialNeed) bool { return !n.Asset })
}
