package load

import (
	"slices"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/fold"
	"pathbook/internal/format"
	"pathbook/internal/markdown"
	"pathbook/internal/pack"
	y "pathbook/internal/strictyaml"
)

// gathered is everything that a site's files say, file by file.
type gathered struct {
	langs  []string
	assets []string
	drafts []*draft
	strays []source // what lies in the wrong place
	guess  bool     // langs are not those that the site file declares
	plans  *book.Plans

	origins map[string]origin // the parts of the packs, nil without packs
}

// resolve makes a book of each language: copies of the drafts' items, with
// every id a pointer. Drafts are only read, so that they can be used again.
func resolve(g *gathered, problems *diag.List) []*book.Book {
	known := register(g, problems)
	editions := pair(g, known, problems)
	var books []*book.Book
	for i, lang := range g.langs {
		r := &resolver{gathered: g, problems: problems, known: known, at: i, book: &book.Book{
			Lang: lang, Languages: g.langs, Assets: g.assets,
			Links: make(map[*markdown.Doc][]book.Link), Shown: make(map[*markdown.Doc][]book.Block), Plans: g.plans,
		}, items: make(map[string]map[string]book.Item)}
		r.run(editions)
		books = append(books, r.book)
	}
	return books
}

// A resolver makes the book of one language.
type resolver struct {
	*gathered
	problems *diag.List
	known    registry
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

func (r *resolver) run(editions []edition) {
	r.frame()
	r.documents(editions)
	b := r.book
	b.Competencies = collect(r, "competency", r.competency)
	b.Credentials = collect[format.Credential, book.Credential](r, "credential", nil)
	b.Worksheets = collect[format.Worksheet, book.Worksheet](r, "worksheet", nil)
	b.Training = collect[format.Training](r, "training", r.training)
	b.Roles = collect[format.Role](r, "role", r.role)
	b.Pathways = collect[format.Pathway, book.Pathway](r, "pathway", nil)
	b.Glossary = collect[format.Term, book.Term](r, "term", nil)
	finish(r, "competency", r.relate)
	finish(r, "term", r.see)
	finish(r, "role", r.moves)
	for _, role := range b.Roles {
		b.Moves = append(b.Moves, role.Moves...)
	}
	finish(r, "pathway", r.steps)
	r.listed(editions)
	r.terms()
	for _, d := range append(r.fronts, r.drafts...) {
		r.texts(d)
	}
}

// frame takes in site.yaml and framework.yaml.
func (r *resolver) frame() {
	b := r.book
	for _, d := range r.drafts {
		for _, e := range d.entries {
			switch x := e.in[r.at].(type) {
			case *book.Site:
				b.Site = *x
				r.untranslated(e)
				r.siteAssets(e.raw.(*format.Site))
			case *frame:
				b.Scale, b.Levels, b.Families, b.Categories, b.Offers = x.scale, x.levels, x.families, x.categories, x.offers
				b.Version = x.version
				r.untranslated(e)
			}
		}
	}
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

func (r *resolver) siteAssets(f *format.Site) {
	r.assetNamed(f.Logo)
	for _, x := range f.Funders {
		r.assetNamed(x.Logo)
	}
}

func (r *resolver) assetNamed(s y.String) {
	if s.Set() {
		r.asset(s.At, "logo: ", assetPath(s.Value))
	}
}

// collect copies the items of a kind out of the drafts, and resolves the
// references that need no other item of the same kind.
func collect[R, I any](r *resolver, kind string, link func(*R, *I)) []*I {
	var out []*I
	byID := make(map[string]book.Item)
	r.items[kind] = byID
	for _, d := range r.drafts {
		if d.kind != kind {
			continue
		}
		for _, e := range d.entries {
			item := *e.in[r.at].(*I)
			if _, taken := byID[e.id]; taken {
				continue
			}
			byID[e.id] = any(&item).(book.Item)
			if r.origins != nil {
				byID[e.id].Heading().Source = r.source(d, partOf(kind, e.id))
			}
			if link != nil {
				link(e.raw.(*R), &item)
			}
			r.untranslated(e)
			out = append(out, &item)
		}
	}
	slices.SortFunc(out, func(a, b *I) int { return strings.Compare(id(a), id(b)) })
	return out
}

func id(item any) string { return item.(book.Item).Heading().ID }

// finish resolves the references of a kind once all its items are there.
func finish[R, I any](r *resolver, kind string, link func(*R, *I)) {
	done := make(map[*I]bool)
	for _, d := range r.drafts {
		if d.kind != kind {
			continue
		}
		for _, e := range d.entries {
			item := any(r.items[kind][e.id]).(*I)
			if !done[item] {
				done[item] = true
				link(e.raw.(*R), item)
			}
		}
	}
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
	p := r.problems.Errorf(at, "unknown-id", "there is no %s “%s”", kind, id)
	if near := fold.Nearest(id, r.known.ids(kind)); near != "" {
		p.Hintf("did you mean %s?", near)
		return
	}
	p.Hintf("write %s, or one of: %s", newItem(kind, id), some(r.known.ids(kind)))
}

func newItem(kind, id string) string {
	folder, ext := folderOf(kind), ".yaml"
	if folder == contentDir {
		return "it into " + contentDir + "/framework.yaml"
	}
	if (source{kind: kind}).prose() {
		ext = ".md"
	}
	return folder + "/" + meantID(id) + ext
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
