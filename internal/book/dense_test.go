package book

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// denseBook is a site on which plans are hard: every role has three moves, and
// its courses share what they teach and build on each other.
func denseBook(roles, competencies, courses int) *Book {
	r := rand.New(rand.NewPCG(1, 14))
	b := &Book{}
	for i := range competencies {
		b.Competencies = append(b.Competencies, &Competency{Head: Head{ID: fmt.Sprintf("c%04d", i)}})
	}
	for i := range roles {
		role := &Role{Head: Head{ID: fmt.Sprintf("r%04d", i)}, Family: &Family{}, Level: &Level{}}
		for _, at := range r.Perm(competencies)[:min(8, competencies)] {
			role.Requires = append(role.Requires, Need{Competency: b.Competencies[at], Level: 1 + r.IntN(5), Asset: r.IntN(8) == 0})
		}
		b.Roles = append(b.Roles, role)
	}
	for i, role := range b.Roles {
		for _, step := range []int{1, 7, 31} {
			role.Moves = append(role.Moves, &Move{From: role, To: b.Roles[(i+step)%roles]})
		}
		b.Moves = append(b.Moves, role.Moves...)
	}
	for i := range courses {
		t := &Training{Head: Head{ID: fmt.Sprintf("t%04d", i)}, Format: Formats[r.IntN(len(Formats))], Hours: Range{1, float64(2 + r.IntN(60)), true}}
		for _, at := range r.Perm(competencies)[:min(3, competencies)] {
			from := r.IntN(5)
			t.Develops = append(t.Develops, Develops{Competency: b.Competencies[at], From: from, To: min(5, from+1+r.IntN(2))})
		}
		b.Training = append(b.Training, t)
	}
	return b
}

func BenchmarkPlansOfDense(b *testing.B) {
	for _, n := range []int{20, 50, 200} {
		b.Run(fmt.Sprintf("competencies=%d", n), func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				dense := denseBook(1000, n, 400)
				b.StartTimer()
				proven := 0
				for _, m := range dense.Moves {
					if dense.PlanOf(m).Proven {
						proven++
					}
				}
				b.ReportMetric(float64(proven)/float64(len(dense.Moves)), "proven")
			}
		})
	}
}

// TestLooksOfDense counts what plans take where they are hard. It is the same
// whichever plan is made first, and a third of it more is a mistake.
func TestLooksOfDense(t *testing.T) {
	for _, c := range []struct{ competencies, courses, most int }{{20, 60, 100_000}, {20, 400, 4_600_000}, {50, 200, 4_400_000}} {
		b := denseBook(40, c.competencies, c.courses)
		for _, m := range b.Moves {
			b.PlanOf(m)
		}
		again := denseBook(40, c.competencies, c.courses)
		for i := range again.Moves {
			again.PlanOf(again.Moves[len(again.Moves)-1-i])
		}
		worked := b.indexed().known.Worked()
		if got := again.indexed().known.Worked(); got != worked {
			t.Errorf("%d courses: %+v, and %+v in another order", c.courses, worked, got)
		}
		if worked.Looks > c.most {
			t.Errorf("%d courses for %d competencies: %+v, where %d looks are the most", c.courses, c.competencies, worked, c.most)
		}
	}
}
