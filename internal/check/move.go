package check

import (
	"fmt"
	"strings"
	"sync"

	"pathbook/internal/book"
)

func kindDiffers(r *review) {
	for _, m := range r.book.Moves {
		why := contradiction(m)
		if why == "" {
			continue
		}
		r.report(m.At, "%s, but “%s” %s", meaning[m.Kind], m.To.Title.Words, why).
			Hintf("write kind: %s, or leave the line out, since it follows from the two roles", book.KindOf(m.From, m.To))
	}
}

// meaning says in words what a kind of move is.
var meaning = map[book.MoveKind]string{
	book.Advance:  "to advance is to move up",
	book.Broaden:  "to broaden is to move into another family",
	book.Lateral:  "a lateral move stays on the same level",
	book.StepBack: "to step back is to move to a lower level",
}

// contradiction says why a move cannot be of the kind that is written, or is
// empty. What an employer may see differently passes.
func contradiction(m *book.Move) string {
	from, to := m.From.Level.Rank, m.To.Level.Rank
	switch {
	case m.Kind == book.Advance && to < from, m.Kind == book.Lateral && to < from:
		return "is at a lower level"
	case m.Kind == book.StepBack && to > from, m.Kind == book.Lateral && to > from:
		return "is at a higher level"
	case m.Kind == book.Broaden && m.From.Family == m.To.Family:
		return "is in the same family"
	}
	return ""
}

func endingRole(r *review) {
	for _, m := range r.book.Moves {
		if m.To.Status == book.Ending {
			r.report(m.At, "this move leads to “%s”, a role that is ending", m.To.Title.Words).
				Hintf("take the move out, or the line status: ending in %s", m.To.At.File)
		}
	}
}

func openGap(r *review) {
	for i, left := range r.openings() {
		m := r.book.Moves[i]
		open, hint := r.open(left)
		if len(open) == 0 {
			continue
		}
		r.report(m.At, "nothing here closes what is missing on the way from “%s” to “%s”: %s",
			m.From.Title.Words, m.To.Title.Words, strings.Join(open, "; ")).Hintf("%s", hint)
	}
}

// An opening is what the plan of a move leaves open.
type opening struct {
	gaps        []book.Gap
	credentials []*book.Credential
}

// openings works out the plans of all moves side by side, which is most of what
// checking costs. They are remembered, for the pages too.
func (r *review) openings() []opening {
	const some = 100
	out := make([]opening, len(r.book.Moves))
	var wait sync.WaitGroup
	for first := 0; first < len(out); first += some {
		wait.Go(func() {
			for i := first; i < min(first+some, len(out)); i++ {
				out[i].gaps, out[i].credentials = r.book.OpenOf(r.book.Moves[i])
			}
		})
	}
	wait.Wait()
	return out
}

// open returns what nothing closes on a move, and a hint for the first of it.
func (r *review) open(left opening) (open []string, hint string) {
	for _, g := range left.gaps {
		if hint == "" {
			hint = "write a course, or a colleague who shows how it is done, into content/training, with the lines\ndevelops:\n  " +
				fmt.Sprintf("%s: %d", g.Competency.ID, g.Need)
		}
		open = append(open, fmt.Sprintf("%s to %d (%s)", g.Competency.Title.Words, g.Need, r.why(g)))
	}
	for _, c := range left.credentials {
		if r.book.CanGet(c) {
			continue
		}
		if hint == "" {
			hint = fmt.Sprintf("say under how in %s how one gets it, or write training that grants it, with the lines\ngrants:\n  - %s", c.At.File, c.ID)
		}
		open = append(open, c.Title.Words+" (no training grants it, and nothing says how to get it)")
	}
	return open, hint
}

// why says how far training leads in a gap that it does not close.
func (r *review) why(g book.Gap) string {
	switch reached := r.book.Reach(g.Competency, g.Have); {
	case reached >= g.Need:
		return "what leads there starts from something else that is missing too"
	case reached == 0:
		return "no training develops it from the beginning"
	case reached == g.Have:
		return fmt.Sprintf("no training leads on from %d", reached)
	default:
		return fmt.Sprintf("no training leads beyond %d", reached)
	}
}
