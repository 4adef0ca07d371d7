package book

import (
	"fmt"
	"math/rand/v2"
)

// The questions that nobody wrote down.

// muchCase is muchBook as a question.
func muchCase(options int) calcCase {
	c := calcCase{From: "from", To: "to", Own: calcOwn{map[string]int{}, map[string]bool{}}}
	b := muchBook(options)
	to := calcRole{ID: "to"}
	for _, n := range b.Roles[1].Requires {
		c.Book.Competencies = append(c.Book.Competencies, calcCompetency{ID: n.Competency.ID})
		to.Requires = append(to.Requires, calcNeed{n.Competency.ID, n.Level, "essential", false})
	}
	c.Book.Roles = []calcRole{{ID: "from"}, to}
	for i := range 1000 { // the more moves, the sooner the search is content
		c.Book.Roles = append(c.Book.Roles, calcRole{ID: fmt.Sprint("r", i)})
		c.Book.Moves = append(c.Book.Moves, calcMove{fmt.Sprint("r", i), "from"})
	}
	for _, t := range b.Training {
		x := calcTraining{ID: t.ID, Hours: &calcRange{t.Hours.From, t.Hours.To}}
		for _, d := range t.Develops {
			x.Develops = append(x.Develops, calcDevelops{d.Competency.ID, d.From, d.To})
		}
		c.Book.Training = append(c.Book.Training, x)
	}
	return c
}

// randomCase makes a book of a few roles in which much hangs together.
func randomCase(r *rand.Rand) calcCase {
	c := calcCase{From: "r0", To: "r1", Own: calcOwn{map[string]int{}, map[string]bool{}}}
	for i := range 2 + r.IntN(4) {
		x := calcCompetency{ID: fmt.Sprint("c", i), Core: i%3 == 0}
		c.Book.Competencies = append(c.Book.Competencies, x)
		if r.IntN(4) == 0 {
			c.Own.Levels[x.ID] = r.IntN(4)
		}
	}
	c.Book.Credentials = []calcID{{"k0"}, {"k1"}}
	if r.IntN(4) == 0 {
		c.Own.Credentials["k0"] = r.IntN(2) == 0
	}
	roles := 2 + r.IntN(5)
	for i := range roles {
		c.Book.Roles = append(c.Book.Roles, randomRole(r, c.Book, i))
		for j := range roles {
			if i != j && r.IntN(3) == 0 && !(i == 0 && j == 1) {
				c.Book.Moves = append(c.Book.Moves, calcMove{fmt.Sprint("r", i), fmt.Sprint("r", j)})
			}
		}
	}
	for i := range 4 + r.IntN(8) {
		c.Book.Training = append(c.Book.Training, randomCourse(r, c.Book, i))
	}
	return c
}

func randomRole(r *rand.Rand, b calcBook, i int) calcRole {
	role := calcRole{ID: fmt.Sprint("r", i)}
	for _, x := range b.Competencies {
		if level := r.IntN(5); level > 0 {
			role.Requires = append(role.Requires, calcNeed{x.ID, level, importance(r.IntN(6) == 0), i%2 == 0 && level == 1})
		}
	}
	for _, x := range b.Credentials {
		if r.IntN(3) == 0 {
			role.Credentials = append(role.Credentials, calcCredential{x.ID, importance(r.IntN(4) == 0)})
		}
	}
	return role
}

func randomCourse(r *rand.Rand, b calcBook, i int) calcTraining {
	t := calcTraining{ID: fmt.Sprint("t", i), LowCost: r.IntN(2) == 0}
	span := func(most int) *calcRange {
		if r.IntN(5) == 0 {
			return nil
		}
		from := float64(r.IntN(most))
		return &calcRange{from, from + float64(r.IntN(most))/4}
	}
	t.Hours, t.Weeks, t.Cost = span(6), span(4), span(3)
	for _, x := range b.Competencies {
		if r.IntN(2) == 0 {
			to := 1 + r.IntN(4)
			t.Develops = append(t.Develops, calcDevelops{x.ID, max(0, r.IntN(to+3)-3), to})
		}
	}
	if r.IntN(3) == 0 {
		t.Grants = append(t.Grants, b.Credentials[r.IntN(2)].ID)
	}
	return t
}
