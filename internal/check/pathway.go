package check

import (
	"strings"

	"pathbook/internal/book"
)

func pathwayGap(r *review) {
	for _, p := range r.book.Pathways {
		for i := 1; i < len(p.Steps); i++ {
			if p.Steps[i].Move == nil {
				r.gapBetween(p.Steps[i-1].Role, p.Steps[i])
			}
		}
	}
}

func (r *review) gapBetween(from *book.Role, step book.Step) {
	to := step.Role
	if from == to {
		r.report(step.At, "this step is the same role as the step before, “%s”", to.Title.Words).
			Hintf("take one of the two out; ways to grow in the same role belong under grow in %s", to.At.File)
		return
	}
	hint := "write under moves in " + from.At.File + ":\n  - to: " + to.ID
	if len(from.Moves) == 0 {
		hint = "write in " + from.At.File + ":\nmoves:\n  - to: " + to.ID
	}
	if between := stepsBetween(from, to); len(between) > 0 {
		hint += "\nor put a step between the two, since moves lead there by way of " + strings.Join(between, " or ") + ":\n  - role: " + between[0]
	} else {
		hint += "\nor take this step out"
	}
	r.report(step.At, "no move leads to “%s” from the step before, “%s”", to.Title.Words, from.Title.Words).Hintf("%s", hint)
}

// stepsBetween returns the roles by way of which two moves lead from one role
// to another, at most three.
func stepsBetween(from, to *book.Role) []string {
	const most = 3
	var ids []string
	for _, first := range from.Moves {
		for _, second := range first.To.Moves {
			if second.To == to && len(ids) < most {
				ids = append(ids, first.To.ID)
			}
		}
	}
	return ids
}

func shortPathway(r *review) {
	for _, p := range r.book.Pathways {
		if len(p.Steps) < 2 {
			r.report(p.At, "the pathway “%s” leads nowhere: it has no second step", p.Title.Words).
				Hintf("write at least two steps, the first and where it leads:\nsteps:\n  - role: …\n  - role: …")
		}
	}
}
