package load

import (
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/markdown"
	"pathbook/internal/pack"
	y "pathbook/internal/strictyaml"
)

// source returns the pack that a file is of, or that a part of the site was
// adapted from, or nil.
func (r *resolver) source(d *draft, part string) *book.Source {
	from, known := r.origins[part]
	if d.pack != nil {
		from.pack = d.pack
	} else if !known || from.pack.Stood(part) {
		return nil
	}
	s := *r.sourceOf(from.pack)
	s.Adapted = d.pack == nil
	s.Fixed, s.Kept = from.pack.Forbids(from.part, "adapt"), from.pack.Forbids(from.part, "redistribute")
	if s.Adapted {
		s.Version = from.pack.AdaptedFrom(part)
	}
	return &s
}

// sourceOf returns what a pack says of itself in the language of the book.
func (r *resolver) sourceOf(p *pack.Pack) *book.Source {
	if s := r.sources[p]; s != nil {
		return s
	}
	scratch := &draft{source: source{path: p.Dir() + "/" + pack.ManifestName}}
	r.fronts = append(r.fronts, scratch)
	s := &book.Source{
		Pack: p.ID.Value, Version: p.Version.Value,
		Name: book.Text{Words: p.ID.Value, Lang: r.book.Lang}, Publisher: r.anyWords(p.Publisher),
		Terms: book.Terms{
			Holder: r.anyWords(p.Terms.Holder), Cite: r.anyWords(p.Terms.Cite), Adapt: p.Terms.Adapt.Value,
			Redistribute: p.Terms.Redistribute.Value, Summary: r.anyProse(scratch, p.Terms.Summary),
		},
	}
	if p.Title.Set() {
		s.Name = r.anyWords(p.Title)
	}
	if s.Terms.Holder.Empty() {
		s.Terms.Holder = s.Publisher
	}
	if r.sources == nil {
		r.sources = make(map[*pack.Pack]*book.Source)
	}
	r.sources[p] = s
	return s
}

// anyWords picks the words for the book's language, or for the site's first, or
// any: nobody here can give a pack the words that it lacks.
func (r *resolver) anyWords(t y.Text) book.Text {
	word, ok := pack.In(t, r.book.Lang, r.langs[0])
	if !ok {
		return book.Text{}
	}
	return book.Text{Words: word.Text, Lang: or(word.Lang, r.book.Lang), At: t.At}
}

func (r *resolver) anyProse(d *draft, t y.Text) book.Prose {
	word, ok := pack.In(t, r.book.Lang, r.langs[0])
	if !ok {
		return book.Prose{}
	}
	doc := markdown.Parse(word.Text, word.Origin, &diag.List{})
	d.keep(doc)
	return book.Prose{Doc: doc, Lang: or(word.Lang, r.book.Lang), At: t.At}
}

// bound are the terms of an item out of a pack: its own, and those of the pack
// where it says nothing.
func bound(own book.Terms, s *book.Source) book.Terms {
	switch {
	case s == nil:
		return own
	case own.Empty():
		return s.Terms
	}
	own.Adapt, own.Redistribute = or(own.Adapt, s.Terms.Adapt), or(own.Redistribute, s.Terms.Redistribute)
	return own
}

// lender returns the pack that the texts of a draft are of, or that they were
// adapted from, or nil if they are the site's alone.
func (r *resolver) lender(d *draft) *pack.Pack {
	if d.pack != nil || r.origins == nil {
		return d.pack
	}
	if d.prose() {
		if from, ok := r.origins[d.part()]; ok && !from.pack.Stood(d.part()) {
			return from.pack
		}
		return nil
	}
	for _, e := range d.entries {
		if from, ok := r.origins[partOf(d.kind, e.id)]; ok && !from.pack.Stood(partOf(d.kind, e.id)) {
			return from.pack
		}
	}
	return nil
}

// unlinked warns of what the text of a pack, or one that was adapted from it,
// names and the site does not have. It was written for others too, so it is no
// reason to make no site: the words stand there without a link.
func (r *resolver) unlinked(at diag.Pos, kind, id string) {
	p := r.problems.Warnf(at, "pack-link", "this text of a pack names the %s “%s”, which is not here, so it stands without a link", kind, id)
	if file, ok := strings.CutPrefix(at.File, r.foreign.Dir()+"/content/"); ok {
		p.Hintf("write the %s, or change the text: pathbook pack adapt %s %s", kind, r.foreign.ID.Value, file)
		return
	}
	p.Hintf("write the %s, or leave only the words", kind)
}
