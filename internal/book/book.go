// Package book is what a site says, in one language, with every reference a
// pointer; and what follows from it: gaps, coverage, who leads where.
//
// A Book is made by load and never changes afterwards, so it may be read from
// many goroutines. It holds no HTML, no address and no word of the interface.
// What follows from a book is a function of it and is not stored.
package book

import (
	"sync"

	"pathbook/internal/diag"
	"pathbook/internal/format"
	"pathbook/internal/markdown"
)

// A Book is a whole site in one language. Its lists are in the order of the
// ids, except for what the site itself puts in order: scale, levels, families,
// categories.
type Book struct {
	Lang      string   // the language of this book
	Languages []string // all of the site's languages, the default first
	Site      Site

	Version    string        // of the framework, as written; empty if it has none
	Scale      []Proficiency // proficiency 1 is Scale[0]
	Levels     []*Level      // lowest first
	Families   []*Family
	Categories []*Category
	Requires   []Need  // what every role asks for, but those that say none
	Offers     *Offers // what every role here offers; nil if nothing is written

	OffersChecked Checked // when these words were

	Roles        []*Role
	Competencies []*Competency
	Credentials  []*Credential
	Training     []*Training
	Pathways     []*Pathway
	Worksheets   []*Worksheet
	Guides       []*Document
	Stories      []*Document
	Pages        []*Document
	Glossary     []*Term
	Moves        []*Move  // of all roles, in their order
	Assets       []string // paths inside content/assets, sorted

	Releases []Release // versions of the site that were kept, the oldest first

	Copied       []Copied   // what is still in the words of a sample, in any language
	Untranslated []diag.Pos // texts that stand here in another language

	Links map[*markdown.Doc][]Link  // what the links of a text lead to
	Shown map[*markdown.Doc][]Block // what the fenced blocks of a text show

	Plans *Plans // of the site, if its books share them; nil for a book by itself

	once  sync.Once
	index index
}

// A Head is what every item has: its id, unique in its kind, its title, and
// the place where it is written.
type Head struct {
	ID     string
	Title  Text
	At     diag.Pos
	Source *Source // nil for what is the site's own
}

// Heading returns the item's head.
func (h *Head) Heading() *Head { return h }

// An Item is anything that links can name: it has a page, or a place on one.
type Item interface {
	Heading() *Head
	Kind() string // the name of a kind of the format: "role"
	say(saying)   // all its words but the title
}

// Items returns every item, kind by kind, in the order of the format.
func (b *Book) Items() []Item {
	var all []Item
	for _, k := range format.Items() {
		all = append(all, b.Of(k.Name)...)
	}
	return all
}

// Of returns the items of a kind, in the order of its list.
func (b *Book) Of(kind string) []Item {
	switch kind {
	case "role":
		return items(b.Roles)
	case "competency":
		return items(b.Competencies)
	case "credential":
		return items(b.Credentials)
	case "training":
		return items(b.Training)
	case "pathway":
		return items(b.Pathways)
	case "worksheet":
		return items(b.Worksheets)
	case "guide":
		return items(b.Guides)
	case "story":
		return items(b.Stories)
	case "page":
		return items(b.Pages)
	case "term":
		return items(b.Glossary)
	}
	return nil
}

// Documents returns every item that is prose, kind by kind.
func (b *Book) Documents() []*Document {
	var all []*Document
	for _, k := range format.Items() {
		if !k.Prose {
			continue
		}
		for _, item := range b.Of(k.Name) {
			all = append(all, item.(*Document))
		}
	}
	return all
}

func items[T Item](list []T) []Item {
	all := make([]Item, len(list))
	for i, item := range list {
		all[i] = item
	}
	return all
}

// Highest returns the highest proficiency of the scale.
func (b *Book) Highest() int { return len(b.Scale) }
