package load

import (
	"slices"
	"strconv"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/format"
	"pathbook/internal/markdown"
	y "pathbook/internal/strictyaml"
)

// document decodes a Markdown file: the front matter between two lines of
// three hyphens, and the body after it.
func (d *draft) document(src []byte, langs []string) {
	d.front = new(format.Document)
	text, ok := y.Readable(d.path, src, &d.problems)
	if !ok {
		d.broken = true
		return
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	front, ok := format.CutFront(text)
	if !ok {
		d.noFront(text)
		d.broken = true
		return
	}
	origin := diag.Origin{Pos: diag.Pos{File: d.path, Line: 2, Col: 1}}
	doc, ok := y.ParseAt(origin, []byte(front.Keys), &d.problems)
	if !ok {
		d.broken = true
		return
	}
	if doc.Empty() {
		d.problems.Errorf(diag.Pos{File: d.path, Line: 1, Col: 1}, "missing-key", "the front matter has no title").
			Hintf("add the line title: … between the lines of three hyphens")
	} else {
		doc.Root().Decode(d.front, &d.problems)
	}
	d.needs()
	if d.lang == "" {
		d.digest = digest(d.front, front.Body, langs[0])
	}
	d.body = markdown.Parse(blanked(front), diag.Origin{Pos: diag.Pos{File: d.path, Line: 1, Col: 1}}, &d.problems)
	d.keep(d.body)
}

// noFront reports a file whose front matter cannot be told from its text.
func (d *draft) noFront(text string) {
	at := diag.Pos{File: d.path, Line: 1, Col: 1}
	if rest, ok := format.OpenFront(text); ok {
		if n, line := almostFence(rest); n > 0 {
			at.Line = n + 1
			d.problems.Errorf(at, "no-front-matter", "the front matter ends with a line of three hyphens, and “%s” is none", line).
				Hintf("write ---")
			return
		}
		d.problems.Errorf(at, "no-front-matter", "the front matter that begins here does not end").
			Hintf("write a line of three hyphens after its last key:\n---\ntitle: …\n---")
		return
	}
	trimmed := strings.TrimLeft(text, " \t\n")
	if _, ok := format.OpenFront(trimmed); ok {
		d.problems.Errorf(at, "no-front-matter", "this file begins with something else than its front matter").
			Hintf("%s", aboveFront(text[:len(text)-len(trimmed)]))
		return
	}
	if n, line := almostFence(trimmed); n == 1 {
		at.Line += int32(strings.Count(text[:len(text)-len(trimmed)], "\n"))
		d.problems.Errorf(at, "no-front-matter", "the front matter begins with a line of three hyphens, and “%s” is none", line).
			Hintf("write ---")
		return
	}
	d.problems.Errorf(at, "no-front-matter", "this file does not begin with its title").
		Hintf("begin the file with:\n---\ntitle: …\n---")
}

// aboveFront says how to put right what stands before the first fence.
func aboveFront(space string) string {
	switch strings.Count(space, "\n") {
	case 0:
		return "delete the spaces before ---"
	case 1:
		return "delete the empty line above ---"
	}
	return "delete the empty lines above ---"
}

// almostFence returns the first line that was to be a fence and is none, and
// its number.
func almostFence(text string) (n int32, line string) {
	for line := range strings.Lines(text) {
		n++
		if format.MeantFence(line) {
			return n, strings.TrimRight(line, " \t\n")
		}
	}
	return 0, ""
}

// blanked is the body of a file with an empty line in the place of each line
// before it, so that its lines keep their numbers.
func blanked(f format.Front) string {
	return strings.Repeat("\n", strings.Count(f.Open+f.Keys+f.Close, "\n")) + f.Body
}

// needs checks what front matter must say in the site's first language. A
// translation carries only words, and its title is asked for by the format.
func (d *draft) needs() {
	at := diag.Pos{File: d.path, Line: 1, Col: 1}
	if d.lang != "" {
		return
	}
	if d.front.MadeFrom.Set() {
		d.problems.Errorf(d.front.MadeFrom.At, "unused-key", "only translations are made from something").Hintf("take the line out")
	}
	if d.kind == "guide" && !d.front.Audience.Set() {
		d.problems.Errorf(at, "missing-key", "a guide says whom it is for").
			Hintf("add the line audience: employee; or manager, both, practitioner")
	}
	if d.kind != "story" && len(d.front.Roles) > 0 {
		d.problems.Errorf(d.front.Roles[0].At, "unused-key", "only stories have roles").Hintf("take the lines out, or move the file to %s/stories", contentDir)
	}
	if d.kind != "guide" && d.front.Audience.Set() {
		d.problems.Errorf(d.front.Audience.At, "unused-key", "only guides have an audience").Hintf("take the line out, or move the file to %s/guides", contentDir)
	}
}

// sameStructure reports the keys of a translation that say something else than
// the document it translates.
func sameStructure(source, translation *draft, problems *diag.List) {
	a, b := structure(source.front), structure(translation.front)
	for i := range b {
		if b[i].value == "" || b[i].value == a[i].value {
			continue
		}
		problems.Errorf(b[i].at, "translation-differs", "“%s” is not the same as in %s", b[i].key, source.path).
			Hintf("take the line out: a translation carries %s and the text; the rest is written once", strings.Join(format.Carried, ", ")).
			See(a[i].orFile(source.path))
	}
}

// A said is a key of the structure, its value as text, and where it stands.
type said struct {
	key, value string
	at         diag.Pos
}

func (s said) orFile(path string) diag.Pos {
	if s.at.Line == 0 {
		return diag.Pos{File: path}
	}
	return s.at
}

func structure(f *format.Document) []said {
	return []said{
		{"audience", f.Audience.Value, f.Audience.At},
		{"order", number(f.Order.Set(), f.Order.Value), f.Order.At},
		{"minutes", number(f.Minutes.Set(), float64(f.Minutes.Value)), f.Minutes.At},
		joined("worksheets", f.Worksheets),
		joined("roles", f.Roles),
		{"version", f.Version.Value, f.Version.At},
		{"sources", plain(f.Sources.Items...), f.Sources.At},
		{"terms.holder", plain(f.Terms.Holder), f.Terms.Holder.At},
		{"terms.cite", plain(f.Terms.Cite), f.Terms.Cite.At},
		{"terms.adapt", f.Terms.Adapt.Value, f.Terms.Adapt.At},
		{"terms.redistribute", f.Terms.Redistribute.Value, f.Terms.Redistribute.At},
	}
}

func number(set bool, value float64) string {
	if !set {
		return ""
	}
	return strconv.FormatFloat(value, 'g', -1, 64)
}

func joined(key string, list []y.String) said {
	s := said{key: key}
	for _, x := range list {
		s.value += x.Value + "\n"
		s.at = list[0].At
	}
	return s
}

func plain(list ...y.Text) string {
	var b strings.Builder
	for _, t := range list {
		for _, word := range t.Words {
			b.WriteString(word.Lang + "\x00" + word.Text + "\n")
		}
	}
	return b.String()
}

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
// first language, its words say in which they are.
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
