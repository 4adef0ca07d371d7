package load

import (
	"cmp"
	"fmt"
	"slices"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/fold"
)

// pair puts documents and their translations together.
func pair(g *gathered, known registry, problems *diag.List) []edition {
	var out []edition
	for _, d := range g.drafts {
		if d.prose() && d.lang == "" && !d.broken {
			out = append(out, edition{source: d, lang: d.first(g.langs)})
		}
	}
	for _, d := range g.drafts {
		if !d.prose() || d.lang == "" {
			continue
		}
		i := slices.IndexFunc(out, func(e edition) bool { return e.source.kind == d.kind && e.source.name == d.name })
		if d.lang == g.langs[0] && g.guess {
			continue
		}
		if d.pack != nil && (i < 0 || out[i].lang == d.lang || out[i].source.pack == nil && d.first(g.langs) != g.langs[0]) {
			continue // the site has the document itself, or has it no longer
		}
		if i >= 0 && out[i].lang != g.langs[0] {
			sameStructure(out[i].source, d, problems)
			out[i].translations = append(out[i].translations, d)
			continue
		}
		if d.lang == g.langs[0] {
			problems.Errorf(diag.Pos{File: d.path}, "strange-file", "“%s” is the site's first language, which has no ending of its own", d.lang).
				Hintf("%s", firstNamed(g, d, i >= 0))
			continue
		}
		if i < 0 {
			lonely(g, known, d, problems)
			continue
		}
		sameStructure(out[i].source, d, problems)
		out[i].translations = append(out[i].translations, d)
	}
	return out
}

// firstNamed says how to name a document that carries the ending of the site's
// first language, so that the file which has its name is not lost.
func firstNamed(g *gathered, d *draft, taken bool) string {
	good := d.beside(d.name + ".md")
	if !taken {
		return "rename it " + good
	}
	hint := fmt.Sprintf("%s is here too: keep what is right in it and delete this one", good)
	others := g.langs[1:]
	if len(others) == 0 {
		others = slices.DeleteFunc([]string{"en", "fr"}, func(lang string) bool { return lang == g.langs[0] }) // as examples
	}
	for _, other := range others {
		free := d.beside(d.name + "." + other + ".md")
		if !slices.ContainsFunc(g.drafts, func(x *draft) bool { return x.path == free }) {
			return hint + fmt.Sprintf(";\nif %s is in another language, first rename that one, as in %s, and then this one", good, free)
		}
	}
	return hint
}

// lonely reports a translation of a document that is not there.
func lonely(g *gathered, known registry, d *draft, problems *diag.List) {
	if known.broken(d.kind, d.name) {
		return // it is there, with a mistake of its own
	}
	p := problems.Errorf(diag.Pos{File: d.path}, "strange-file", "this translates %s.md, which is not there", d.name)
	if near := fold.Nearest(d.name, known.ids(d.kind)); near != "" {
		p.Hintf("did you mean %s?", d.beside(near+"."+d.lang+".md"))
		return
	}
	p.Hintf("write %s first, in “%s”, the first language of the site", d.beside(d.name+".md"), g.langs[0])
}

// documents makes the documents of one kind in the language.
func (r *resolver) documents(editions []edition) []*book.Document {
	var out []*book.Document
	for _, e := range editions {
		f := r.frontOf(e)
		doc := new(book.Document)
		*doc = f.doc
		if r.origins != nil {
			own, _ := e.in(r.book.Lang)
			doc.Source = r.source(own, own.part())
			doc.Terms = bound(doc.Terms, doc.Source)
		}
		r.items[doc.Of][doc.ID] = doc
		r.book.Untranslated = append(r.book.Untranslated, f.missing...)
		*r.problems = append(*r.problems, f.texts.problems...)
		r.fronts = append(r.fronts, f.texts)
		out = append(out, doc)
	}
	slices.SortFunc(out, func(a, b *book.Document) int {
		return cmp.Or(cmp.Compare(a.Order, b.Order), cmp.Compare(a.ID, b.ID))
	})
	return out
}

// frontOf returns the front of a document in the language. It is kept with the
// draft of the document for as long as both drafts are.
func (r *resolver) frontOf(e edition) *front {
	own, _ := e.in(r.book.Lang)
	if f := e.source.fronts[r.book.Lang]; f != nil && f.own == own {
		return f
	}
	f := &front{own: own, texts: &draft{source: e.source.source, place: e.source.place}}
	w := words{langs: r.langs, lang: r.book.Lang, draft: f.texts}
	f.doc = *e.document(&w)
	f.missing = w.missing
	if e.source.fronts == nil {
		e.source.fronts = make(map[string]*front)
	}
	e.source.fronts[r.book.Lang] = f
	return f
}

// listed resolves the worksheets and roles that documents list.
func (r *resolver) listed(editions []edition) {
	for _, e := range editions {
		doc := r.items[e.source.kind][e.source.name].(*book.Document)
		r.foreign = r.lender(e.source)
		doc.Worksheets = all[*book.Worksheet](r, "worksheet", e.source.front.Worksheets)
		for _, s := range e.source.front.Roles {
			if role, ok := find[*book.Role](r, "role", s); ok {
				doc.Roles = append(doc.Roles, role)
			}
		}
	}
	r.foreign = nil
}

// terms gives a worksheet without terms those of the first guide that lists it,
// which must be of the same pack if the worksheet is of one.
func (r *resolver) terms() {
	for _, g := range r.book.Guides {
		for _, w := range g.Worksheets {
			if w.Terms.Empty() && sameSource(w.Source, g.Source) {
				w.Terms = g.Terms
			}
		}
	}
	for _, w := range r.book.Worksheets {
		w.Terms = bound(w.Terms, w.Source)
	}
}

// sameSource reports whether two texts are both the site's own, or from one
// pack: then the terms of one may hold for the other.
func sameSource(a, b *book.Source) bool {
	return a == nil && b == nil || a != nil && b != nil && a.Pack == b.Pack
}
