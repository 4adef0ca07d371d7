package check_test

import (
	"fmt"
	"testing"

	"pathbook/internal/book"
	"pathbook/internal/check"
	"pathbook/internal/diag"
	"pathbook/internal/markdown"
)

// A sound site as large as any: 10,000 roles with eight needs and two moves
// each, and 2,000 competencies with words and training.
func BenchmarkBook(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		large := largeBook(10_000, 2_000)
		b.StartTimer()
		if got := check.Book([]*book.Book{large}, nil); len(got) > 0 {
			b.Fatal(got[0])
		}
	}
}

func largeBook(roles, competencies int) *book.Book {
	b := &book.Book{Lang: "en", Languages: []string{"en"}, Scale: make([]book.Proficiency, 4)}
	families := []*book.Family{{ID: "a"}, {ID: "b", Rank: 1}}
	levels := []*book.Level{{ID: "low"}, {ID: "high", Rank: 1}}
	words := book.Wording{Can: book.Prose{Doc: markdown.Parse("What one does.", diag.Origin{}, &diag.List{})}}
	for i := range competencies {
		c := &book.Competency{Head: head("Competency", i), Levels: []book.Wording{words, words, words, words}}
		b.Competencies = append(b.Competencies, c)
		b.Training = append(b.Training, &book.Training{Head: head("Training", i), Develops: []book.Develops{{Competency: c, To: 4}}})
	}
	for i := range roles {
		r := &book.Role{Head: head("Role", i), Short: head("Role", i).Title, Family: families[i%2], Level: levels[i/2%2]}
		for n := range 8 {
			r.Requires = append(r.Requires, book.Need{Competency: b.Competencies[(i+n*n)%competencies], Level: 1 + (i+n)%4})
		}
		b.Roles = append(b.Roles, r)
	}
	for i, r := range b.Roles {
		for _, step := range []int{1, 7} {
			to := b.Roles[(i+step)%roles]
			r.Moves = append(r.Moves, &book.Move{From: r, To: to, Kind: book.KindOf(r, to)})
		}
		b.Moves = append(b.Moves, r.Moves...)
	}
	return b
}

func head(kind string, i int) book.Head {
	id := fmt.Sprintf("item-%d", i)
	return book.Head{ID: id, Title: book.Text{Words: fmt.Sprint(kind, " ", i), Lang: "en"}}
}
