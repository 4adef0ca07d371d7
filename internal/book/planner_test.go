package book_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"pathbook/internal/book"
)

// A sketch makes a book out of a few lines:
//
//	role lead: welding 3, coaching 2 asset, ticket
//	ending lead
//	reviewed lead 2026 1 20
//	move helper lead
//	course basics: welding 0 2, ticket
//	how ticket
//	related welding brazing
//	level lead 2
//
// A need without a number is a credential.
type sketch struct {
	book         *book.Book
	roles        map[string]*book.Role
	competencies map[string]*book.Competency
	credentials  map[string]*book.Credential
}

func sketched(t *testing.T, lines string) *book.Book {
	t.Helper()
	s := sketch{&book.Book{}, map[string]*book.Role{}, map[string]*book.Competency{}, map[string]*book.Credential{}}
	for line := range strings.Lines(lines) {
		head, list, _ := strings.Cut(strings.TrimSpace(line), ":")
		words := strings.Fields(head)
		if len(words) == 0 {
			continue
		}
		var parts [][]string
		for part := range strings.SplitSeq(list, ",") {
			if fields := strings.Fields(part); len(fields) > 0 {
				parts = append(parts, fields)
			}
		}
		switch words[0] {
		case "role":
			s.role(words[1], parts)
		case "ending":
			s.roles[words[1]].Status = book.Ending
		case "reviewed":
			s.roles[words[1]].Reviewed = book.Date{Year: number(words[2]), Month: number(words[3]), Day: number(words[4])}
		case "move":
			m := &book.Move{From: s.roles[words[1]], To: s.roles[words[2]]}
			m.From.Moves = append(m.From.Moves, m)
			s.book.Moves = append(s.book.Moves, m)
		case "level":
			s.roles[words[1]].Level = &book.Level{Rank: number(words[2])}
		case "related":
			x, y := s.competency(words[1]), s.competency(words[2])
			x.Related, y.Related = append(x.Related, y), append(y.Related, x)
		case "course":
			s.course(words[1], parts)
		case "how":
			s.credential(words[1]).How = prose("Ask.")
		default:
			t.Fatal(line)
		}
	}
	return s.book
}

func (s *sketch) role(id string, needs [][]string) {
	r := &book.Role{Head: head(id), Level: &book.Level{}}
	for _, need := range needs {
		asset := need[len(need)-1] == "asset"
		if len(need) == 1 || len(need) == 2 && asset {
			r.Credentials = append(r.Credentials, book.CredentialNeed{Credential: s.credential(need[0]), Asset: asset})
			continue
		}
		r.Requires = append(r.Requires, book.Need{Competency: s.competency(need[0]), Level: number(need[1]), Asset: asset})
	}
	s.roles[id] = r
	s.book.Roles = append(s.book.Roles, r)
}

func (s *sketch) course(id string, gives [][]string) {
	c := &book.Training{Head: head(id)}
	for _, gift := range gives {
		if len(gift) == 1 {
			c.Grants = append(c.Grants, s.credential(gift[0]))
			continue
		}
		c.Develops = append(c.Develops, book.Develops{Competency: s.competency(gift[0]), From: number(gift[1]), To: number(gift[2])})
	}
	s.book.Training = append(s.book.Training, c)
}

func (s *sketch) competency(id string) *book.Competency {
	if s.competencies[id] == nil {
		s.competencies[id] = &book.Competency{Head: head(id)}
		s.book.Competencies = append(s.book.Competencies, s.competencies[id])
	}
	return s.competencies[id]
}

func (s *sketch) credential(id string) *book.Credential {
	if s.credentials[id] == nil {
		s.credentials[id] = &book.Credential{Head: head(id)}
		s.book.Credentials = append(s.book.Credentials, s.credentials[id])
	}
	return s.credentials[id]
}

func number(word string) int {
	n, _ := strconv.Atoi(word)
	return n
}

// answers writes what a planner is told of a book, one answer a line, without
// those that are empty.
func answers(b *book.Book) string {
	var out strings.Builder
	answer := func(name string, items ...string) {
		if len(items) > 0 && items[0] != "" {
			fmt.Fprintf(&out, "%s: %s\n", name, strings.Join(items, ", "))
		}
	}
	answer("no way in", ids(b.NoWayIn()))
	answer("no way on", ids(b.NoWayOn()))
	answer("one way in", ids(b.OneWayIn()))
	answer("ending", ids(b.EndingRoles()))
	var list []string
	for _, s := range b.Shortfalls() {
		var beyond []string
		for _, h := range s.Beyond {
			beyond = append(beyond, fmt.Sprint(h.Role.ID, " ", h.Need.Level))
		}
		list = append(list, fmt.Sprint(s.Competency.ID, " to ", s.Reach, " for ", strings.Join(beyond, " and ")))
	}
	answer("short", list...)
	answer("cannot get", ids(b.CannotGet()))
	list = nil
	for _, h := range b.NeededOnce() {
		list = append(list, h.Role.ID+" "+h.Need.Competency.ID)
	}
	answer("needed once", list...)
	list = nil
	for _, s := range b.LongestStrides(3) {
		list = append(list, fmt.Sprint(s.Move.From.ID, "-", s.Move.To.ID, " ", s.Steps))
	}
	answer("strides", list...)
	list = nil
	helped := b.MovesHelped()
	for _, c := range b.Training {
		if helped[c] > 0 {
			list = append(list, fmt.Sprint(c.ID, " ", helped[c]))
		}
	}
	answer("helps", list...)
	list = nil
	for _, u := range b.Uses() {
		list = append(list, fmt.Sprint(u.Training.ID, " ", u.Gaps, " in ", u.Moves))
	}
	answer("uses", list...)
	overdue, _ := b.Overdue()
	answer("overdue", ids(overdue))
	return out.String()
}

func TestPlanner(t *testing.T) {
	for _, tt := range []struct{ name, book, want string }{
		{"nothing at all", "", ""},
		{"a role without anything", "role a", "no way in: a\nno way on: a\n"},
		{"a chain", "role a\nrole b\nrole c\nmove a b\nmove b c", "no way in: a\nno way on: c\none way in: b c\n"},
		{"a circle", "role a\nrole b\nmove a b\nmove b a", "one way in: a b\n"},
		{"two ways in", "role a\nrole b\nrole c\nmove a c\nmove b c\nmove c a", "no way in: b\none way in: a\n"},
		{"a role that ends", "role a\nrole b\nending a\nmove a b\nmove b a", "one way in: a b\nending: a\n"},
		{
			"nothing develops it", "role a: welding 2",
			"no way in: a\nno way on: a\nshort: welding to 0 for a 2\nneeded once: a welding\n",
		},
		{
			"training ends too soon", "role a: welding 2\nrole b: welding 3\nrole c: welding 4\ncourse x: welding 0 1\ncourse y: welding 1 2\nmove a b\nmove b c\nmove c a",
			"one way in: a b c\nshort: welding to 2 for b 3 and c 4\nstrides: a-b 1, b-c 1\n",
		},
		{
			"training begins too late", "role a: welding 2\nrole b: welding 3\ncourse x: welding 2 3\nmove a b\nmove b a",
			"one way in: a b\nshort: welding to 0 for a 2 and b 3\nstrides: a-b 1\nhelps: x 1\nuses: x 1 in 1\n",
		},
		{
			"training that goes round", "role a: welding 3\nrole b: welding 1\ncourse x: welding 0 2\ncourse y: welding 2 1\nmove a b\nmove b a",
			"one way in: a b\nshort: welding to 2 for a 3\nstrides: b-a 2\nhelps: x 1\n",
		},
		{
			"an asset is not required", "role a: welding 3 asset, ticket asset\nrole b\nmove a b\nmove b a\ncourse x: welding 0 3, ticket",
			"one way in: a b\n",
		},
		{
			"one role alone, though it helps in another", "role a: welding 1 asset\nrole b: welding 1\ncourse x: welding 0 4\nmove a b\nmove b a",
			"one way in: a b\nneeded once: b welding\nstrides: a-b 1\nhelps: x 1\nuses: x 1 in 1\n",
		},
		{
			"credentials, with and without a way", "role a: ticket, card, badge, licence asset\nrole b\nmove a b\nmove b a\nhow ticket\ncourse x: card",
			"one way in: a b\ncannot get: badge\nstrides: b-a 3\nhelps: x 1\nuses: x 1 in 1\n",
		},
		{
			"longest first, equal ones as written, at most three",
			"role a\nrole b: w 1\nrole c: w 3\nrole d: w 2, ticket\nmove a b\nmove a c\nmove a d\nmove b c\nmove c a\ncourse x: w 0 3\nhow ticket",
			"no way on: d\none way in: a b d\nstrides: a-c 3, a-d 3, b-c 2\nhelps: x 4\nuses: x 4 in 4\n",
		},
		{
			"a course that closes two gaps of a move helps in one move",
			"role a\nrole b: w 1, v 1, card\nrole c: w 2, v 2, card\nmove a b\nmove b c\nmove c a\ncourse x: w 0 2, v 0 2, card\ncourse y: w 1 2",
			"one way in: a b c\nstrides: a-b 3, b-c 2\nhelps: x 2, y 1\nuses: x 5 in 2\n",
		},
		{
			"what only leads to other training closes nothing",
			"role a\nrole b: w 3\nmove a b\nmove b a\ncourse x: w 0 2\ncourse y: w 2 3",
			"one way in: a b\nneeded once: b w\nstrides: a-b 3\nhelps: x 1, y 1\nuses: y 1 in 1\n",
		},
		{
			"a plan leaves out what others do",
			"role a\nrole b: w 1, v 1\nmove a b\nmove b a\ncourse x: w 0 1\ncourse y: w 0 1, v 0 1",
			"one way in: a b\nneeded once: b w, b v\nstrides: a-b 2\nhelps: x 1, y 1\nuses: y 2 in 1\n",
		},
		{
			"a credential is got once, whoever grants it first",
			"role a\nrole b: w 1, v 1, card\nmove a b\nmove b a\ncourse x: w 0 1, card\ncourse y: v 0 1, card",
			"one way in: a b\nneeded once: b w, b v\nstrides: a-b 3\nhelps: x 1, y 1\nuses: x 2 in 1, y 1 in 1\n",
		},
		{
			"most gaps, then most moves, then as written",
			"role a\nrole b: w 1, v 1\nrole c: u 1\nrole d: u 1\nmove a b\nmove a c\nmove a d\nmove b a\ncourse x: t 0 1\ncourse y: w 0 1, v 0 1\ncourse z: u 0 1\ncourse zz: u 0 1",
			"no way on: c d\none way in: a b c d\nneeded once: b w, b v\nstrides: a-b 2, a-c 1, a-d 1\nhelps: y 1, z 2, zz 2\nuses: z 2 in 2, y 2 in 1\n",
		},
		{
			"reviews: a year to the day is still good",
			"role a\nrole b\nrole c\nrole d\nreviewed a 2026 1 20\nreviewed b 2025 1 20\nreviewed c 2025 1 19\nmove a b\nmove b c\nmove c d\nmove d a",
			"one way in: a b c d\noverdue: c d\n",
		},
		{"nothing was ever reviewed", "role a\nrole b\nmove a b\nmove b a", "one way in: a b\n"},
	} {
		if got := answers(sketched(t, tt.book)); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

func TestBefore(t *testing.T) {
	day := func(year, month, day int) book.Date { return book.Date{Year: year, Month: month, Day: day} }
	for _, tt := range []struct {
		a, b book.Date
		want bool
	}{
		{day(2025, 12, 31), day(2026, 1, 1), true},
		{day(2026, 1, 31), day(2026, 2, 1), true},
		{day(2026, 2, 1), day(2026, 2, 2), true},
		{day(2026, 2, 2), day(2026, 2, 2), false},
		{day(2026, 2, 1), day(2026, 1, 31), false},
		{day(2026, 1, 1), day(2025, 12, 31), false},
		{book.Date{}, day(1, 1, 1), true},
		{book.Date{}, book.Date{}, false},
	} {
		if got := tt.a.Before(tt.b); got != tt.want {
			t.Errorf("%v before %v: %v", tt.a, tt.b, got)
		}
	}
}

// BenchmarkPlanner answers all questions for a site as large as one may be. The
// plans of its moves are remembered from the pages.
func BenchmarkPlanner(b *testing.B) {
	site := large(1000, 5000, 200)
	site.Uses()
	for b.Loop() {
		site.Shortfalls()
		site.NeededOnce()
		site.LongestStrides(10)
		site.MovesHelped()
		site.Uses()
	}
}

// large makes a book with so many roles, moves and ways to learn.
func large(roles, moves, training int) *book.Book {
	b := &book.Book{}
	for range roles / 5 {
		b.Competencies = append(b.Competencies, &book.Competency{})
	}
	one := func(i int) *book.Competency { return b.Competencies[i%len(b.Competencies)] }
	for i := range roles {
		r := &book.Role{}
		for j := range 8 {
			r.Requires = append(r.Requires, book.Need{Competency: one(i*7 + j*13), Level: 1 + (i+j)%4})
		}
		b.Roles = append(b.Roles, r)
	}
	for i := range moves {
		b.Moves = append(b.Moves, &book.Move{From: b.Roles[i%roles], To: b.Roles[(i*31+1)%roles]})
	}
	for i := range training {
		t := &book.Training{}
		for j := range 5 {
			t.Develops = append(t.Develops, book.Develops{Competency: one(i*11 + j), To: 1 + j%4})
		}
		b.Training = append(b.Training, t)
	}
	return b
}
