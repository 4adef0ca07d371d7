package load

import (
	"slices"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/format"
	y "pathbook/internal/strictyaml"
)

// An edition is one document: its source and its translations.
type edition struct {
	source       *draft
	lang         string // of the source: the site's first, or that of its pack
	translations []*draft
}

// in returns the draft that holds the words of a language, and that language.
func (v edition) in(lang string) (*draft, string) {
	i := slices.IndexFunc(v.translations, func(d *draft) bool { return d.lang == lang })
	if lang == v.lang || i < 0 || v.translations[i].broken {
		return v.source, v.lang
	}
	return v.translations[i], lang
}

// document makes the document of one language. References are still empty.
func (v edition) document(w *words) *book.Document {
	own, lang := v.in(w.lang)
	if lang != w.lang {
		w.missing = append(w.missing, diag.Pos{File: v.source.path, Line: 1, Col: 1})
	}
	f := v.front(w.first())
	d := &book.Document{
		Head: book.Head{ID: v.source.name, At: diag.Pos{File: v.source.path, Line: 1, Col: 1}}, Of: v.source.kind,
		Audience: f.Audience.Value, Order: f.Order.Value, Minutes: f.Minutes.Value,
		Version: f.Version.Value, Sources: w.names(f.Sources),
		Body: book.Prose{Doc: own.body, Lang: lang, At: diag.Pos{File: own.path, Line: 1, Col: 1}},
	}
	if own == v.source {
		own = &draft{source: own.source, front: f, body: own.body}
	}
	d.Title = w.title(over(own.front.Title, f.Title, w.lang))
	d.Subtitle = w.text(over(own.front.Subtitle, f.Subtitle, w.lang))
	d.Summary = w.prose(over(own.front.Summary, f.Summary, w.lang))
	terms := f.Terms
	terms.Summary = over(own.front.Terms.Summary, terms.Summary, w.lang)
	d.Terms = w.terms(terms)
	if own.path != v.source.path {
		d.Made = v.made(own)
	}
	return d
}

// front returns the front matter of the source. Where that is not in the site's
// first language, its words say which language they are in.
func (v edition) front(first string) *format.Document {
	f := *v.source.front
	if v.lang == first {
		return &f
	}
	for _, t := range f.CarriedTexts() {
		*t = over(*t, y.Text{}, v.lang)
	}
	return &f
}

// A front is what a document says in one language, without what it refers to.
type front struct {
	own     *draft // whose words they are
	doc     book.Document
	missing []diag.Pos
	texts   *draft // those of the front matter, and what is wrong with it
}

// made says what the words of a draft were made from.
func (v edition) made(own *draft) book.Made {
	if own == v.source {
		return book.Made{}
	}
	said := own.front.MadeFrom
	at := said.At
	if !said.Set() {
		at = diag.Pos{File: own.path, Line: 1, Col: 1}
	}
	return book.Made{From: v.source.path, Then: said.Value, Now: v.source.digest, At: at}
}

// over lays a translation's text over that of the source. What the translation
// writes as a plain string is in its language.
func over(own, source y.Text, lang string) y.Text {
	if !own.Set() || own.At == source.At {
		return source
	}
	out := y.Text{At: own.At}
	for _, word := range own.Words {
		if word.Lang == "" {
			word.Lang = lang
		}
		out.Words = append(out.Words, word)
	}
	return out
}
