package render

import (
	"cmp"
	"slices"

	"pathbook/internal/book"
	"pathbook/internal/i18n"
)

// An order is the order in which people read lists: what the framework puts in
// an order first, then the alphabet of the language.
type order struct {
	roles        []*book.Role       // by family, lowest level first
	competencies []*book.Competency // by category
	training     []*book.Training   // low-cost ways first
	credentials  []*book.Credential
	pathways     []*book.Pathway
	worksheets   []*book.Worksheet
	guides       []*book.Document
	stories      []*book.Document
	glossary     []*book.Term
}

func newOrder(b *book.Book, words *i18n.Language) *order {
	o := &order{
		slices.Clone(b.Roles), slices.Clone(b.Competencies), slices.Clone(b.Training), slices.Clone(b.Credentials),
		slices.Clone(b.Pathways), slices.Clone(b.Worksheets), slices.Clone(b.Guides), slices.Clone(b.Stories),
		slices.Clone(b.Glossary),
	}
	slices.SortStableFunc(o.roles, func(x, y *book.Role) int {
		return cmp.Or(cmp.Compare(x.Family.Rank, y.Family.Rank), cmp.Compare(x.Level.Rank, y.Level.Rank), titles(words, x, y))
	})
	slices.SortStableFunc(o.competencies, func(x, y *book.Competency) int {
		return cmp.Or(cmp.Compare(x.Category.Rank, y.Category.Rank), titles(words, x, y))
	})
	slices.SortStableFunc(o.training, func(x, y *book.Training) int {
		return cmp.Or(cmp.Compare(formatRank(x), formatRank(y)), titles(words, x, y))
	})
	slices.SortStableFunc(o.credentials, byTitle[*book.Credential](words))
	slices.SortStableFunc(o.pathways, byTitle[*book.Pathway](words))
	slices.SortStableFunc(o.worksheets, byTitle[*book.Worksheet](words))
	slices.SortStableFunc(o.guides, byOrder(words))
	slices.SortStableFunc(o.stories, byOrder(words))
	slices.SortStableFunc(o.glossary, byTitle[*book.Term](words))
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

// offered returns ways to learn in the order in which they are offered.
func offered(words *i18n.Language, list []*book.Training) []*book.Training {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(x, y *book.Training) int {
		return cmp.Or(cmp.Compare(formatRank(x), formatRank(y)), titles(words, x, y))
	})
	return list
}
