package page

import (
	"bytes"
	"html"

	"pathbook/internal/book"
	"pathbook/internal/markdown"
	"pathbook/internal/render/gloss"
	"pathbook/internal/render/lists"
	"pathbook/internal/render/view"
)

// Said is a word of the interface as a text of the book.
func (e *Edition) Said(key string) book.Text {
	return book.Text{Words: e.Words.Word(key), Lang: e.Book.Lang}
}

// SaidOf is a word of the interface about something, as a text of the book.
func (p *Page) SaidOf(key, what string) book.Text {
	return book.Text{Words: p.Words.Say(key, what), Lang: p.Book.Lang}
}

// Word returns a word of the interface, for a view.
func (p *Page) Word(key string) view.Words { return view.Escape(p.Words.Word(key)) }

// Say returns a word of the interface with its places filled in, for a view.
func (p *Page) Say(key string, args ...any) view.Words { return view.Escape(p.Words.Say(key, args...)) }

// Count returns a word of the interface with a number in the right plural, for a
// view.
func (p *Page) Count(key string, n int) view.Words { return view.Escape(p.Words.Count(key, n)) }

// Text returns plain words as HTML, marked if they are in another language.
func (p *Page) Text(t book.Text) view.HTML {
	escaped := html.EscapeString(t.Words)
	lang := p.foreign(t.Lang)
	if lang == "" {
		return view.HTML(escaped)
	}
	return view.HTML(`<span lang="` + lang + `">` + escaped + `</span>`)
}

// foreign returns the language of words if they are to be marked: where it is
// not that of the page.
func (p *Page) foreign(lang string) string {
	if lang == p.Book.Lang {
		return ""
	}
	return lang
}

// Prose returns a text as HTML, marked if it is in another language.
func (p *Page) Prose(t book.Prose) view.HTML { return p.shifted(t, 0) }

// shifted returns a text as HTML with its headings deeper by shift.
func (p *Page) shifted(t book.Prose, shift int) view.HTML {
	if t.Empty() {
		return ""
	}
	return p.PrintedText(t, p.Setting(t, shift))
}

// PrintedText returns a text as a setting prints it.
func (p *Page) PrintedText(t book.Prose, setting markdown.Setting) view.HTML {
	return view.HTML(t.Doc.HTML(setting))
}

// Proses returns texts as HTML.
func (p *Page) Proses(list []book.Prose) []view.HTML {
	out := make([]view.HTML, 0, len(list))
	for _, t := range list {
		out = append(out, p.Prose(t))
	}
	return out
}

// Inline returns a text to stand in a line: without its <p>, if it is one
// paragraph.
func (p *Page) Inline(t book.Prose) view.HTML {
	if t.Empty() {
		return ""
	}
	setting := p.Setting(t, 0)
	setting.InLine = true
	return view.HTML(bytes.TrimSpace(t.Doc.HTML(setting)))
}

// Inlines returns texts to stand in lines.
func (p *Page) Inlines(list []book.Prose) []view.HTML {
	out := make([]view.HTML, 0, len(list))
	for _, t := range list {
		out = append(out, p.Inline(t))
	}
	return out
}

// Setting tells a text how it stands on this page.
func (p *Page) Setting(t book.Prose, shift int) markdown.Setting {
	return markdown.Setting{
		Link:         func(i int) markdown.Target { return p.target(t, i) },
		Block:        func(i int) []byte { return p.Block(p, t.Doc, i) },
		Callout:      func(kind string) string { return p.Words.Word("callout-" + kind) },
		Table:        p.Words.Word("wide-table"),
		Footnotes:    p.Words.Word("footnotes"),
		FootnoteBack: p.Words.Word("back-to-text"),
		Marks:        p.marks(t.Doc),
		Prefix:       p.Prefix,
		Shift:        shift + p.Depth,
		Lang:         p.foreign(t.Lang),
	}
}

// marks are the links from a text's first uses to the glossary. Paper and books
// to print have them only where they hold it.
func (p *Page) marks(doc *markdown.Doc) []markdown.Mark {
	found := p.uses()[doc]
	if len(found) == 0 || !p.reaches(Glossary) {
		return nil
	}
	return lists.Map(found, func(u gloss.Use) markdown.Mark {
		return markdown.Mark{From: u.From, To: u.To, Before: `<a class="term" href="` + string(p.Href(Address(u.Term))) + `">`, After: `</a>`}
	})
}
