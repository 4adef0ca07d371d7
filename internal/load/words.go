package load

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/markdown"
	y "pathbook/internal/strictyaml"
)

// words picks, out of what is written in several languages, what stands in
// one. A text that is missing falls back to the site's first language and is
// remembered; a text without the first language is an error.
type words struct {
	langs   []string // of the site, the default first
	lang    string   // the one to pick
	draft   *draft   // where problems go
	echo    bool     // what the first language lacks here is told already
	missing []diag.Pos
	parsed  map[diag.Pos]*markdown.Doc // so that a fallback is parsed once
}

func (w *words) first() string { return w.langs[0] }

// pick returns the words for the language, and the language they are in.
func (w *words) pick(t y.Text) (y.Word, string) {
	if !t.Set() {
		return y.Word{}, ""
	}
	w.unwritten(t)
	if word, ok := t.In(w.lang); ok && (word.Lang != "" || w.lang == w.first()) {
		return word, w.lang
	}
	word, ok := t.In(w.first())
	if !ok {
		if w.echo {
			return y.Word{}, ""
		}
		w.noFirst(t)
		return y.Word{}, ""
	}
	w.missing = append(w.missing, t.At)
	return word, w.first()
}

// noFirst reports a text that lacks the language which every text has.
func (w *words) noFirst(t y.Text) {
	p := w.draft.problems.Errorf(t.At, "first-language", "this text has no “%s”, the first language of the site", w.first())
	if sideBySide(t) {
		p.Hintf("write the same list in that language beside this one; the site's languages are in content/site.yaml:\n%s:\n  - …", w.first())
		return
	}
	p.Hintf("add the line %s: …; the site's languages are in content/site.yaml", w.first())
}

// unwritten reports the mark that stands for words in a hint, where the hint
// was pasted as it is.
func (w *words) unwritten(t y.Text) {
	for _, word := range t.Words {
		if s := strings.TrimSpace(word.Text); s == "…" || s == "..." {
			w.draft.problems.Warnf(word.Origin.Pos, "placeholder", "“%s” stands here for words that are still to be written", s).
				Hintf("write them in its place, or take the line out")
		}
	}
}

// text picks plain words. Their place is that of their language.
func (w *words) text(t y.Text) book.Text {
	word, lang := w.pick(t)
	at := t.At
	if word.Lang != "" {
		at = word.Origin.Pos
	}
	return book.Text{Words: w.filled(word, lang), Lang: lang, At: at}
}

// filled is a word with what it asks of the site.
func (w *words) filled(word y.Word, lang string) string {
	return w.draft.place.naming(lang).Words(word.Text, word.Origin, &w.draft.problems)
}

var quoted = regexp.MustCompile(`^(?:“\s*([^“”]+?)\s*”|«\s*([^«»]+?)\s*»)$`)

// title picks the words of a title. Quotes around all of it, as a word processor
// makes them, would be shown; that of a story may well be what somebody said.
func (w *words) title(t y.Text) book.Text {
	for _, word := range t.Words {
		m := quoted.FindStringSubmatch(word.Text)
		if m == nil || w.draft.kind == "story" {
			continue
		}
		key := "title"
		if word.Lang != "" && word.Origin.Pos != t.At {
			key = word.Lang
		}
		w.draft.problems.Warnf(word.Origin.Pos, "curly-quotes", "the quotes around this title are shown with it").
			Hintf("write it without them:\n%s: %s", key, scalarLine(m[1]+m[2]))
	}
	return w.text(t)
}

// scalarLine writes a text of one line as YAML reads it, in straight quotes where
// it needs them.
func scalarLine(s string) string {
	if strings.Contains(s, ": ") || strings.Contains(s, " #") || strings.HasSuffix(s, ":") || strings.ContainsAny(s[:1], "[]{}*&!%@`>|'\"#?-,") {
		return strconv.Quote(s)
	}
	return s
}

// name picks a name, which written once is the same in every language.
func (w *words) name(t y.Text) book.Text {
	if word, ok := t.In(w.lang); ok && word.Lang == "" {
		w.unwritten(t)
		return book.Text{Words: w.filled(word, w.lang), Lang: w.lang, At: t.At}
	}
	return w.text(t)
}

// prose picks block Markdown.
func (w *words) prose(t y.Text) book.Prose { return w.marked(t, markdown.Naming.Parse) }

// line picks one line with emphasis and links.
func (w *words) line(t y.Text) book.Prose { return w.marked(t, markdown.Naming.ParseLine) }

func (w *words) marked(t y.Text, parse func(markdown.Naming, string, diag.Origin, *diag.List) *markdown.Doc) book.Prose {
	word, lang := w.pick(t)
	if word.Text == "" {
		return book.Prose{}
	}
	doc := w.parsed[word.Origin.Pos]
	if doc == nil {
		doc = parse(w.draft.place.naming(lang), word.Text, word.Origin, &w.draft.problems)
		w.noWorksheet(doc)
		w.draft.keep(doc)
		if len(w.langs) > 1 {
			if w.parsed == nil {
				w.parsed = make(map[diag.Pos]*markdown.Doc)
			}
			w.parsed[word.Origin.Pos] = doc
		}
	}
	return book.Prose{Doc: doc, Lang: lang, At: t.At}
}

// noWorksheet keeps worksheets out of all texts but the bodies of documents: a
// worksheet that shows itself, by whatever way, would never end.
func (w *words) noWorksheet(doc *markdown.Doc) {
	for _, b := range doc.Blocks {
		if b.Name == "worksheet" {
			w.draft.problems.Errorf(b.Origin.Pos, "misplaced-worksheet", "a worksheet is not shown inside this text").
				Hintf("link to it, as in [](worksheet:its-id); a guide, a story or a page can show it among its paragraphs")
		}
	}
}

func each[T any](w *words, list y.Texts, pick func(*words, y.Text) T) []T {
	if len(list.Items) == 0 {
		return nil
	}
	out := make([]T, 0, len(list.Items))
	slip := w.draft.slipped(list.At, lastLine(list))
	for i, t := range list.Items {
		w.echo = w.told(list.Items, i) || slip && sideBySide(t)
		out = append(out, pick(w, t))
	}
	w.echo = false
	return out
}

// told reports whether a text of lists by language lacks the first language
// because of a mistake in the list of that language, or lacks it as the text
// before it does: one report is enough.
func (w *words) told(list []y.Text, i int) bool {
	return sideBySide(list[i]) && (i > 0 || slices.ContainsFunc(list, func(t y.Text) bool {
		_, ok := t.In(w.first())
		return ok
	}))
}

// lastLine returns the end of the line after the last one of a list.
func lastLine(list y.Texts) diag.Pos {
	end := diag.Pos{Line: list.At.Line + 1}
	for _, t := range list.Items {
		for _, word := range t.Words {
			end.Line = max(end.Line, word.Origin.Line+1)
		}
	}
	end.Line++
	return end
}

// sideBySide reports whether the words of a text stand in lists, one for each
// language, and not each behind its language.
func sideBySide(t y.Text) bool {
	if len(t.Words) == 0 || t.Words[0].Lang == "" {
		return false
	}
	at := t.Words[0].Origin.Pos
	return at.Line == t.At.Line && at.Col <= t.At.Col+1
}

func (w *words) texts(list y.Texts) []book.Text   { return each(w, list, (*words).text) }
func (w *words) names(list y.Texts) []book.Text   { return each(w, list, (*words).name) }
func (w *words) proses(list y.Texts) []book.Prose { return each(w, list, (*words).prose) }
func (w *words) lines(list y.Texts) []book.Prose  { return each(w, list, (*words).line) }

// span takes a range of hours, weeks, months or dollars.
func (w *words) span(r y.Range) book.Range {
	if r.From < 0 {
		w.draft.problems.Errorf(r.At, "wrong-range", "this is less than nothing").Hintf("write 0 or more")
	}
	return book.Range{From: r.From, To: r.To, Known: r.Set()}
}
