package interop

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"pathbook/internal/book"
)

// Package returns a book as a package of CASE: the categories with their
// competencies, and these at every step of the scale; the scale; and the
// families with their roles, what each role asks for and where it leads.
//
// The book is one of the source's. In the site's first language an identifier
// follows from the id alone; in another the items are others, and each says
// which one it is a translation of.
//
// Since there is no clock, day is when it all was changed last. Without one it
// is the newest day on which a role was reviewed, or the beginning of 1970.
func (s *Source) Package(b *book.Book, day book.Date) Package {
	p := s.packer(b, day)
	if first := s.Books[0]; b.Lang != first.Lang {
		p.translates(s.packer(first, day))
	}
	return p.out
}

// A packer makes a package piece by piece. What it has made it knows by keys: a
// kind and an id, such as "role/welder".
type packer struct {
	*Source
	book     *book.Book
	ids      names
	language string // before every key, where the language is not the site's first
	changed  string
	made     map[string]Link
	order    []string       // the keys of the items, as they stand in the package
	children map[string]int // how many items stand below another
	joined   map[string]bool
	out      Package
}

func (s *Source) packer(b *book.Book, day book.Date) *packer {
	p := &packer{
		Source: s, book: b, ids: s.names(), made: make(map[string]Link),
		children: make(map[string]int), joined: make(map[string]bool),
	}
	if b.Lang != s.Books[0].Lang {
		p.language = b.Lang + "/"
	}
	if day.IsZero() {
		_, day = b.Overdue()
	}
	if day.IsZero() {
		day = book.Date{Year: 1970, Month: 1, Day: 1}
	}
	p.changed = fmt.Sprintf("%04d-%02d-%02dT00:00:00Z", day.Year, day.Month, day.Day)
	p.document()
	p.define()
	p.competencies()
	p.scale()
	p.roles()
	p.moves()
	return p
}

// named gives what has a key its identifier, and its URI: where it stands on
// the site, or a name that leads nowhere.
func (p *packer) named(key, at, title string) Named {
	id := p.ids.at(p.language + key)
	n := Named{id.String(), cmp.Or(at, id.URN()), p.changed}
	p.made[key] = Link{title, n.Identifier, n.URI}
	return n
}

const root = "framework/"

func (p *packer) document() {
	site := p.book.Site
	at := ""
	if site.BaseURL != "" {
		at = site.BaseURL + "/" + p.language
	}
	p.out.Document = Document{
		Named: p.named(root, at, site.Title.Words), Case: "1.1", Title: site.Title.Words,
		Creator: site.Organization.Words, Publisher: site.Organization.Words,
		Source: at, Language: p.book.Lang, Version: p.book.Version,
	}
}

// define defines the kinds of items and of needs.
func (p *packer) define() {
	d := Definitions{Concepts: []struct{}{}, Subjects: []struct{}{}, Licenses: []struct{}{}}
	words := p.Words(p.book.Lang)
	for i, kind := range [...]string{"category", "competency", "proficiency", "family", "role"} {
		title := words.Word(kind)
		d.ItemTypes = append(d.ItemTypes, ItemType{
			p.named("type/"+kind, "", title), title, words.Word("catalog-" + kind), strconv.Itoa(i + 1), kind,
		})
	}
	for _, kind := range [...]string{"essential", "asset"} {
		title := words.Word(kind)
		d.Groupings = append(d.Groupings, Grouping{p.named("grouping/"+kind, "", title), title, words.Word(kind + "-text")})
	}
	p.out.Definitions = d
}

// item adds an item as the last child of another. It stands for itself: its
// statement is its title where it has no other.
func (p *packer) item(key, below, kind, at string, item Item) {
	item.Named = p.named(key, at, item.Abbreviated)
	item.Statement = cmp.Or(strings.TrimSpace(item.Statement), item.Abbreviated)
	item.KindURI, item.Language = p.made["type/"+kind], p.book.Lang
	item.Kind = item.KindURI.Title
	p.out.Items = append(p.out.Items, item)
	p.order = append(p.order, key)
	p.children[below]++
	p.join("isChildOf", key, below).Sequence = p.children[below]
}

// join says how one thing stands to another, once.
func (p *packer) join(how, from, to string) *Association {
	key := "association/" + how + "/" + from + "/" + to
	if p.joined[key] {
		return &Association{} // said already
	}
	p.joined[key] = true
	return p.associate(key, how, p.made[from], p.made[to])
}

func (p *packer) associate(key, how string, from, to Link) *Association {
	p.out.Associations = append(p.out.Associations, Association{
		Named: p.named(key, "", how), Type: how, Origin: Node{from, "CASE"}, Destination: Node{to, "CASE"},
	})
	return &p.out.Associations[len(p.out.Associations)-1]
}

// translates says of everything which thing of another package it is a
// translation of.
func (p *packer) translates(original *packer) {
	for _, key := range append([]string{root}, p.order...) {
		p.associate("association/isTranslationOf/"+key, "isTranslationOf", p.made[key], original.made[key])
	}
}
