// Package lists puts what a book holds in the order in which people read it:
// what the framework ranks comes first, then the alphabet of the language.
//
// It never changes the book, and never leaves anything out.
package lists

import (
	"cmp"
	"slices"

	"pathbook/internal/book"
	"pathbook/internal/i18n"
)

// An Order is the order in which people read lists: what the framework puts in
// an order first, then the alphabet of the language.
type Order struct {
	Roles        []*book.Role       // by family, lowest level first
	Competencies []*book.Competency // by category
	Training     []*book.Training   // low-cost ways first
	Credentials  []*book.Credential
	Pathways     []*book.Pathway
	Worksheets   []*book.Worksheet
	Guides       []*book.Document
	Stories      []*book.Document
	Glossary     []*book.Term
}

// Of returns the lists of a book, in the alphabet of its language.
func Of(b *book.Book, words *i18n.Language) *Order {
	return &Order{
		Sorted(words, b.Roles), Sorted(words, b.Competencies), Sorted(words, b.Training), Sorted(words, b.Credentials),
		Sorted(words, b.Pathways), Sorted(words, b.Worksheets), Sorted(words, b.Guides), Sorted(words, b.Stories),
		Sorted(words, b.Glossary),
	}
}

// Sorted returns items of one kind in the order of that kind.
func Sorted[I book.Item](words *i18n.Language, items []I) []I {
	type keyed struct {
		item I
		key  i18n.Key
	}
	all := Map(items, func(x I) keyed { return keyed{x, words.Key(x.Heading().Title.Words)} })
	slices.SortStableFunc(all, func(x, y keyed) int {
		if c := ranked(x.item, y.item); c != 0 {
			return c
		}
		return x.key.Compare(y.key)
	})
	return Map(all, func(x keyed) I { return x.item })
}

// ranked compares two items of one kind by what comes before the alphabet.
func ranked(x, y book.Item) int {
	switch x := x.(type) {
	case *book.Role:
		y := y.(*book.Role)
		return cmp.Or(cmp.Compare(x.Family.Rank, y.Family.Rank), cmp.Compare(x.Level.Rank, y.Level.Rank))
	case *book.Competency:
		return cmp.Compare(x.Category.Rank, y.(*book.Competency).Category.Rank)
	case *book.Training:
		return cmp.Compare(formatRank(x), formatRank(y.(*book.Training)))
	case *book.Document:
		return cmp.Compare(x.Order, y.(*book.Document).Order)
	}
	return 0
}

func formatRank(t *book.Training) int { return slices.Index(book.Formats[:], t.Format) }
