package book

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestPlanIsTheBest compares plans with what trying every set of training
// finds, on some thousand small books.
func TestPlanIsTheBest(t *testing.T) {
	for seed := range uint64(4000) {
		b := randomBook(rand.New(rand.NewPCG(seed, 3)))
		from, to := b.Roles[0], b.Roles[1]
		plan := b.Plan(from, to)
		var got []int
		for _, s := range plan.Steps {
			got = append(got, b.rank(s.Training))
		}
		slices.Sort(got)
		want, open := best(b, from, to)
		if !slices.Equal(got, want) || len(plan.Open)+len(plan.OpenCredentials) != open {
			t.Fatalf("seed %d: plan %v (%d open), best %v (%d open)\n%s", seed, got, len(plan.Open)+len(plan.OpenCredentials), want, open, describe(b))
		}
		if !plan.Proven {
			t.Errorf("seed %d: not proven", seed)
		}
		follow(t, seed, b, plan)
	}
}

// follow takes a plan step by step: each can be begun and is of use, and at the
// end everything is there but what is said to be open.
func follow(t *testing.T, seed uint64, b *Book, plan Plan) {
	t.Helper()
	at := newStanding(b.Roles[0])
	for _, s := range plan.Steps {
		if !at.canBegin(s.Training) {
			t.Errorf("seed %d: %s cannot be begun", seed, s.Training.ID)
		}
		if at.take(s.Training); len(s.Raises)+len(s.Grants) == 0 {
			t.Errorf("seed %d: %s does nothing", seed, s.Training.ID)
		}
	}
	if missing := at.missing(b.Roles[1]); missing != len(plan.Open)+len(plan.OpenCredentials) {
		t.Errorf("seed %d: %d missing at the end", seed, missing)
	}
}

// best tries every set.
func best(b *Book, from, to *Role) (set []int, open int) {
	end := func(bits int) (missing int, price price, list []int) {
		at := newStanding(from)
		left := []int{}
		for i := range b.Training {
			if bits&(1<<i) != 0 {
				left, list, price = append(left, i), append(list, i), price.plus(priceOf(b.Training[i]))
			}
		}
		for {
			i := slices.IndexFunc(left, func(i int) bool { return at.canBegin(b.Training[i]) })
			if i < 0 {
				break
			}
			at.take(b.Training[left[i]])
			left = slices.Delete(left, i, i+1)
		}
		return at.missing(to), price, list
	}
	all := 1<<len(b.Training) - 1
	open, least, set := end(all)
	for bits := range all {
		missing, price, list := end(bits)
		if missing == open && cmp.Or(price.compare(least), slices.Compare(list, set)) < 0 {
			least, set = price, list
		}
	}
	return set, open
}

func randomBook(r *rand.Rand) *Book {
	b := &Book{Roles: []*Role{{}, {}}}
	for i := range 2 + r.IntN(3) {
		b.Competencies = append(b.Competencies, &Competency{Head: Head{ID: fmt.Sprint("c", i)}})
	}
	b.Credentials = []*Credential{{}, {}}
	for _, c := range b.Competencies {
		for i, most := range []int{3, 4} {
			if level := r.IntN(most); level > 0 {
				b.Roles[i].Requires = append(b.Roles[i].Requires, Need{Competency: c, Level: level, Asset: r.IntN(6) == 0})
			}
		}
	}
	for _, c := range b.Credentials {
		for _, role := range b.Roles {
			if r.IntN(3) == 0 {
				role.Credentials = append(role.Credentials, CredentialNeed{Credential: c})
			}
		}
	}
	for i := range 3 + r.IntN(7) {
		b.Training = append(b.Training, randomTraining(r, b, i))
	}
	return b
}

func randomTraining(r *rand.Rand, b *Book, i int) *Training {
	t := &Training{Head: Head{ID: fmt.Sprint("t", i)}, Format: Formats[r.IntN(len(Formats))]}
	if r.IntN(8) > 0 {
		t.Hours = Range{1, float64(1 + r.IntN(4)), true}
	}
	if r.IntN(3) > 0 {
		t.Cost = Range{0, float64(r.IntN(3)), true}
	}
	for _, c := range b.Competencies {
		if r.IntN(2) == 0 {
			to := 1 + r.IntN(3)
			t.Develops = append(t.Develops, Develops{Competency: c, From: max(0, r.IntN(to+3)-3), To: to})
		}
	}
	if r.IntN(4) == 0 {
		t.Grants = append(t.Grants, b.Credentials[r.IntN(2)])
	}
	return t
}

func describe(b *Book) (out string) {
	for i, r := range b.Roles {
		out += fmt.Sprintf("role %d:", i)
		for _, n := range r.Requires {
			out += fmt.Sprintf(" %s:%d asset=%v", n.Competency.ID, n.Level, n.Asset)
		}
		out += "\n"
	}
	for _, t := range b.Training {
		out += fmt.Sprint(t.ID, priceOf(t))
		for _, d := range t.Develops {
			out += fmt.Sprintf(" %s:%d-%d", d.Competency.ID, d.From, d.To)
		}
		out += fmt.Sprintln(" grants", len(t.Grants))
	}
	return out
}

// TestPlanOfMuch gives the search more than it can try: the plan is still one
// of which nothing can be left out, and the same every time.
func TestPlanOfMuch(t *testing.T) {
	b := muchBook(2000)
	from, to := b.Roles[0], b.Roles[1]
	plan := b.Plan(from, to)
	if len(plan.Open) > 0 || len(plan.Steps) == 0 || plan.Proven {
		t.Fatalf("%d open, %d steps", len(plan.Open), len(plan.Steps))
	}
	for _, s := range plan.Steps {
		at := newStanding(from)
		for _, other := range plan.Steps {
			if other.Training != s.Training && at.canBegin(other.Training) {
				at.take(other.Training)
			}
		}
		if at.missing(to) == 0 {
			t.Errorf("%s can be left out", s.Training.ID)
		}
	}
	for range 2 {
		again := muchBook(2000)
		if got, want := names(again.Plan(again.Roles[0], again.Roles[1])), names(plan); !slices.Equal(got, want) {
			t.Errorf("then %v, now %v", want, got)
		}
	}
}

func names(p Plan) (ids []string) {
	for _, s := range p.Steps {
		ids = append(ids, s.Training.ID)
	}
	return ids
}

// muchBook has 14 gaps of four levels and training that serves three of them.
func muchBook(options int) *Book {
	r := rand.New(rand.NewPCG(1, 2))
	b := &Book{Roles: []*Role{{}, {}}}
	for i := range 14 {
		c := &Competency{Head: Head{ID: fmt.Sprint("c", i)}}
		b.Competencies = append(b.Competencies, c)
		b.Roles[1].Requires = append(b.Roles[1].Requires, Need{Competency: c, Level: 4})
	}
	for i := range options {
		t := &Training{Head: Head{ID: fmt.Sprint("t", i)}, Format: "course", Hours: Range{1, float64(20 + r.IntN(40)), true}}
		for _, at := range r.Perm(14)[:3] {
			from := r.IntN(4)
			t.Develops = append(t.Develops, Develops{Competency: b.Competencies[at], From: from, To: from + 1})
		}
		b.Training = append(b.Training, t)
	}
	return b
}

func BenchmarkPlanOfMuch(b *testing.B) {
	much := muchBook(2000)
	for b.Loop() {
		much.Plan(much.Roles[0], much.Roles[1])
	}
}
