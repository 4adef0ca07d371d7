package load

import (
	"slices"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/format"
	y "pathbook/internal/strictyaml"
)

// A binding takes the files of one kind into a book: first each file into a
// draft, then all drafts into the book of a language.
type binding interface {
	decode(d *draft, src []byte, langs []string)
	collect(r *resolver, kind string) linking
}

// A linking resolves the references of the items of a kind, once all items are
// there: first what other items may need for theirs, then the rest.
type linking struct{ first, then func() }

// bindings are those of every kind of the format, to the functions that pick
// its words, the list of the book that it stands in, and the functions that
// resolve its references.
var bindings = map[string]binding{
	"site":       one[format.Site, book.Site]{(*words).site, (*resolver).site, nil},
	"framework":  one[format.Framework, frame]{(*words).framework, (*resolver).framework, (*resolver).base},
	"role":       many[format.Role, book.Role]{(*words).role, func(b *book.Book) *[]*book.Role { return &b.Roles }, (*resolver).role, (*resolver).moves},
	"competency": many[format.Competency, book.Competency]{(*words).competency, func(b *book.Book) *[]*book.Competency { return &b.Competencies }, (*resolver).competency, (*resolver).relate},
	"credential": many[format.Credential, book.Credential]{(*words).credential, func(b *book.Book) *[]*book.Credential { return &b.Credentials }, nil, nil},
	"training":   many[format.Training, book.Training]{(*words).training, func(b *book.Book) *[]*book.Training { return &b.Training }, (*resolver).training, nil},
	"pathway":    many[format.Pathway, book.Pathway]{(*words).pathway, func(b *book.Book) *[]*book.Pathway { return &b.Pathways }, nil, (*resolver).steps},
	"worksheet":  many[format.Worksheet, book.Worksheet]{(*words).worksheet, func(b *book.Book) *[]*book.Worksheet { return &b.Worksheets }, nil, nil},
	"term":       many[format.Term, book.Term]{(*words).term, func(b *book.Book) *[]*book.Term { return &b.Glossary }, nil, (*resolver).see},
	"guide":      prose{func(b *book.Book) *[]*book.Document { return &b.Guides }},
	"story":      prose{func(b *book.Book) *[]*book.Document { return &b.Stories }},
	"page":       prose{func(b *book.Book) *[]*book.Document { return &b.Pages }},
}

// one is the binding of a file that is one thing, of the format's type R and,
// in a language, of type I.
type one[R, I any] struct {
	pick func(*words, *R) *I
	take func(*resolver, *R, *I)
	then func(*resolver, *R) // what names items, before any item is resolved; nil if nothing does
}

func (x one[R, I]) decode(d *draft, src []byte, langs []string) {
	doc, ok := d.parse(src)
	if !ok {
		return
	}
	if doc.IsList() {
		d.problems.Errorf(doc.Root().At(), "wrong-type", "%s is not a list", d.path).
			Hintf("take away the “- ” at the beginning and write the keys at the left edge")
		d.broken = true
		return
	}
	add(words{langs: langs, draft: d}, doc.Root(), "", x.pick)
}

// collect takes in what the file says of the whole book.
func (x one[R, I]) collect(r *resolver, kind string) linking {
	first := func() {}
	for _, d := range r.drafts {
		for _, e := range d.entries {
			if d.kind == kind {
				x.take(r, e.raw.(*R), e.in[r.at].(*I))
				r.untranslated(e)
				if x.then != nil {
					first = func() { x.then(r, e.raw.(*R)) }
				}
			}
		}
	}
	return linking{first: first, then: func() {}}
}

// many is the binding of a kind of items that are written in YAML.
type many[R, I any] struct {
	pick        func(*words, *R) *I
	list        func(*book.Book) *[]*I
	first, then func(*resolver, *R, *I) // nil where there is nothing to resolve
}

func (x many[R, I]) decode(d *draft, src []byte, langs []string) {
	doc, ok := d.parse(src)
	if !ok {
		return
	}
	d.items(doc, func(node y.Node, id string) {
		add(words{langs: langs, draft: d}, node, id, x.pick)
	})
}

// collect copies the items out of the drafts.
func (x many[R, I]) collect(r *resolver, kind string) linking {
	byID, list := make(map[string]book.Item), x.list(r.book)
	var raws []*R
	var items []*I
	r.items[kind] = byID
	for _, d := range r.drafts {
		if d.kind != kind {
			continue
		}
		for _, e := range d.entries {
			if _, taken := byID[e.id]; taken {
				continue
			}
			item := *e.in[r.at].(*I)
			byID[e.id] = any(&item).(book.Item)
			if r.origins != nil {
				byID[e.id].Heading().Source = r.source(d, partOf(kind, e.id))
			}
			r.untranslated(e)
			raws, items = append(raws, e.raw.(*R)), append(items, &item)
		}
	}
	*list = slices.SortedFunc(slices.Values(items), func(a, b *I) int { return strings.Compare(id(a), id(b)) })
	each := func(link func(*resolver, *R, *I)) func() {
		return func() {
			for i := range items {
				if link != nil {
					link(r, raws[i], items[i])
				}
			}
		}
	}
	return linking{each(x.first), each(x.then)}
}

func id(item any) string { return item.(book.Item).Heading().ID }

// prose is the binding of a kind that is written in Markdown.
type prose struct {
	list func(*book.Book) *[]*book.Document
}

func (prose) decode(d *draft, src []byte, langs []string) { d.document(src, langs) }

func (x prose) collect(r *resolver, kind string) linking {
	r.items[kind] = make(map[string]book.Item)
	var own []edition
	for _, e := range r.editions {
		if e.source.kind == kind {
			own = append(own, e)
		}
	}
	*x.list(r.book) = r.documents(own)
	return linking{first: func() {}, then: func() { r.listed(own) }}
}
