package load

import (
	"slices"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/format"
	"pathbook/internal/markdown"
	"pathbook/internal/pack"
	y "pathbook/internal/strictyaml"
)

// resolve makes a book of each language: copies of the drafts' items, with
// every id a pointer. Drafts are only read, so that they can be used again.
func resolve(g *gathered, problems *diag.List) []*book.Book {
	known := register(g, problems)
	editions := pair(g, known, problems)
	var books []*book.Book
	for i, lang := range g.langs {
		r := &resolver{gathered: g, problems: problems, known: known, editions: editions, at: i, book: &book.Book{
			Lang: lang, Languages: g.langs, Assets: g.assets,
			Links: make(map[*markdown.Doc][]book.Link), Shown: make(map[*markdown.Doc][]book.Block), Plans: g.plans,
		}, items: make(map[string]map[string]book.Item)}
		r.run()
		books = append(books, r.book)
	}
	return books
}

// A resolver makes the book of one language.
type resolver struct {
	*gathered
	problems *diag.List
	known    registry
	editions []edition
	at       int // which of the languages
	book     *book.Book
	items    map[string]map[string]book.Item // by kind and id
	levels   map[string]*book.Level
	families map[string]*book.Family
	groups   map[string]*book.Category
	fronts   []*draft // the texts of the documents' front matter, and of the terms of packs
	sources  map[*pack.Pack]*book.Source
	foreign  *pack.Pack // whose texts are being resolved; nil for the site's own
}

func (r *resolver) run() {
	var links []linking
	for _, kind := range format.Kinds {
		links = append(links, bindings[kind.Name].collect(r, kind.Name))
	}
	for _, l := range links {
		l.first()
	}
	for _, l := range links {
		l.then()
	}
	for _, role := range r.book.Roles {
		r.book.Moves = append(r.book.Moves, role.Moves...)
	}
	r.terms()
	for _, d := range append(r.fronts, r.drafts...) {
		r.texts(d)
	}
}

// site takes in site.yaml.
func (r *resolver) site(f *format.Site, s *book.Site) {
	site := &r.book.Site
	*site = *s
	site.Logo = r.assetNamed(f.Logo)
	site.Funders = slices.Clone(site.Funders)
	for i, x := range f.Funders {
		site.Funders[i].Logo = r.assetNamed(x.Logo)
	}
}

// framework takes in framework.yaml.
func (r *resolver) framework(_ *format.Framework, x *frame) {
	b := r.book
	b.Scale, b.Levels, b.Families, b.Categories, b.Offers = x.scale, x.levels, x.families, x.categories, x.offers
	b.Version = x.version
	r.levels, r.families, r.groups = make(map[string]*book.Level), make(map[string]*book.Family), make(map[string]*book.Category)
	for _, x := range b.Levels {
		r.levels[x.ID] = x
	}
	for _, x := range b.Families {
		r.families[x.ID] = x
	}
	for _, x := range b.Categories {
		r.groups[x.ID] = x
	}
}

func (r *resolver) untranslated(e entry) {
	r.book.Untranslated = append(r.book.Untranslated, e.untranslated[r.at]...)
}

// assetNamed returns the name of a file of assets as it is stored.
func (r *resolver) assetNamed(s y.String) string {
	if !s.Set() {
		return ""
	}
	return r.asset(s.At, "logo: ", assetPath(s.Value))
}

// find returns the item that a reference names, or the zero value; then the
// problem is told, unless the item's own file is what is wrong.
func find[I book.Item](r *resolver, kind string, s y.String) (item I, ok bool) {
	if found, there := r.items[kind][s.Value]; there {
		item, ok = found.(I)
		return item, ok
	}
	if s.Set() && !r.known.broken(kind, s.Value) {
		r.unknown(s.At, kind, s.Value)
	}
	return item, false
}

// unknown reports an id that nothing has, unless it is told already that it is
// no id.
func (r *resolver) unknown(at diag.Pos, kind, id string) {
	if r.told(at, "bad-id") {
		return
	}
	if r.foreign != nil {
		r.unlinked(at, kind, id)
		return
	}
	r.hintUnknown(r.problems.Errorf(at, "unknown-id", "there is no %s “%s”", kind, id), kind, id)
}

func newItem(kind, id string) string {
	k, ok := format.KindOf(kind)
	if !ok {
		return "it into " + contentDir + "/framework.yaml"
	}
	return k.File(meantID(id))
}

// some lists ids, at most a dozen.
func some(ids []string) string {
	const most = 12
	if len(ids) == 0 {
		return "(none yet)"
	}
	if len(ids) > most {
		return strings.Join(ids[:most], ", ") + ", …"
	}
	return strings.Join(ids, ", ")
}
