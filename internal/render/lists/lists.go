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
	o := &Order{
		slices.Clone(b.Roles), slices.Clone(b.Competencies), slices.Clone(b.Training), slices.Clone(b.Credentials),
		slices.Clone(b.Pathways), slices.Clone(b.Worksheets), slices.Clone(b.Guides), slices.Clone(b.Stories),
		slices.Clone(b.Glossary),
	}
	slices.SortStableFunc(o.Roles, func(x, y *book.Role) int {
		return cmp.Or(cmp.Compare(x.Family.Rank, y.Family.Rank), cmp.Compare(x.Level.Rank, y.Level.Rank), titles(words, x, y))
	})
	slices.SortStableFunc(o.Competencies, func(x, y *book.Competency) int {
		return cmp.Or(cmp.Compare(x.Category.Rank, y.Category.Rank), titles(words, x, y))
	})
	slices.SortStableFunc(o.Training, func(x, y *book.Training) int {
		return cmp.Or(cmp.Compare(formatRank(x), formatRank(y)), titles(words, x, y))
	})
	slices.SortStableFunc(o.Credentials, byTitle[*book.Credential](words))
	slices.SortStableFunc(o.Pathways, byTitle[*book.Pathway](words))
	slices.SortStableFunc(o.Worksheets, byTitle[*book.Worksheet](words))
	slices.SortStableFunc(o.Guides, byOrder(words))
	slices.SortStableFunc(o.Stories, byOrder(words))
	slices.SortStableFunc(o.Glossary, byTitle[*book.Term](words))
	return o
}

func formatRank(t *book.Training) int { return slices.Index(book.Formats[:], t.Format) }

func titles(words *i18n.Language, x, y book.Item) int {
	return words.Compare(x.Heading().Title.Words, y.Heading().Title.Words)
}

func byTitle[I book.Item](words *i18n.Language) func(x, y I) int {
	return func(x, y I) int { return titles(words, x, y) }
}

func byOrder(words *i18n.Language) func(x, y *book.Document) int {
	return func(x, y *book.Document) int {
		return cmp.Or(cmp.Compare(x.Order, y.Order), titles(words, x, y))
	}
}

// Training returns ways to learn in the order in which they are offered.
func Training(words *i18n.Language, list []*book.Training) []*book.Training {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(x, y *book.Training) int {
		return cmp.Or(cmp.Compare(formatRank(x), formatRank(y)), titles(words, x, y))
	})
	return list
}
