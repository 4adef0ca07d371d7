package diff

import (
	"cmp"
	"strconv"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/markdown"
)

func (c *comparing) document(old, now *book.Document) {
	c.code("version", old.Version, now.Version)
	c.choice("audience", "audience", old.Audience, now.Audience)
	c.word("subtitle", old.Subtitle, now.Subtitle)
	c.prose("summary", old.Summary, now.Summary)
	c.body(old.Body, now.Body)
	c.items("worksheets", items(old.Worksheets), items(now.Worksheets))
	c.items("roles", items(old.Roles), items(now.Roles))
	c.terms(old.Terms, now.Terms)
}

// terms compares what others may do with a text.
func (c *comparing) terms(old, now book.Terms) {
	how := became([]book.Prose{old.Summary}, []book.Prose{now.Summary})
	if how == "" && (old.Adapt != now.Adapt || old.Redistribute != now.Redistribute) {
		how = "rewritten"
	}
	if how != "" {
		c.note("terms", how, nil, nil, nil)
	}
}

// body compares the text of a document, and names the sections that are not as
// they were by their headings.
func (c *comparing) body(old, now book.Prose) {
	how := became([]book.Prose{old}, []book.Prose{now})
	if how == "" {
		return
	}
	var changed Headings
	if how == "rewritten" {
		for _, p := range pairs(sections(old), sections(now), func(s section) string { return s.title }) {
			if title := cmp.Or(p.now.title, p.old.title); title != "" && p.old.text != p.now.text {
				changed = append(changed, book.Text{Words: title, Lang: now.Lang})
			}
		}
	}
	c.note("body", how, nil, nil, given(changed, len(changed) > 0))
}

// A section is a heading of a text and what stands below it. Two headings that
// are the same are one section.
type section struct{ title, text string }

// sections parts a text at its headings. What stands before the first has no
// title.
func sections(p book.Prose) []section {
	var out []section
	at := 0
	titles := make(map[string]int)
	open := func(title string) {
		i, known := titles[title]
		if !known {
			i = len(out)
			titles[title] = i
			out = append(out, section{title: title})
		}
		at = i
	}
	open("")
	headings := p.Doc.Headings
	for _, span := range p.Doc.Spans() {
		words := strings.Join(strings.Fields(span.Words), " ")
		if span.Part == markdown.Title && len(headings) > 0 && words == strings.Join(strings.Fields(headings[0].Text), " ") {
			headings = headings[1:]
			open(words)
			continue
		}
		out[at].text += words + "\n"
	}
	return out
}

func (c *comparing) term(old, now *book.Term) {
	c.word("also-called", names(old.Also), names(now.Also))
	c.prose("meaning", old.Meaning, now.Meaning)
	c.items("see-also", items(old.See), items(now.See))
}

func (c *comparing) worksheet(old, now *book.Worksheet) {
	c.code("version", old.Version, now.Version)
	c.choice("audience", "audience", old.Audience, now.Audience)
	if old.Share != now.Share {
		c.note("keep", keep(now), nil, nil, nil)
	}
	c.amount("minutes", "minutes", nil, minutes(old), minutes(now))
	c.prose("summary", old.Summary, now.Summary)
	c.prose("intro", old.Intro, now.Intro)
	c.questions(old, now)
	c.terms(old.Terms, now.Terms)
}

// keep is the word of the format for whom a worksheet is for.
func keep(w *book.Worksheet) string {
	if w.Share {
		return "share"
	}
	return "yours"
}

func minutes(w *book.Worksheet) book.Range {
	n := float64(w.Minutes)
	return book.Range{From: n, To: n, Known: n > 0}
}

// questions compares the questions of a worksheet. One whose words or answers
// changed is told by its label; those without one, and the words around them,
// are told together.
func (c *comparing) questions(old, now *book.Worksheet) {
	rest := alter(around(old), around(now))
	for _, p := range pairs(fields(old), fields(now), func(f book.Field) string { return f.ID }) {
		how, field := "", p.now
		switch {
		case !p.had:
			how = "new"
		case !p.has:
			how, field = "gone", p.old
		case p.old.Kind != p.now.Kind || alter(asks(p.old), asks(p.now)):
			how = "rewritten"
		}
		if how != "" && !field.Label.Empty() {
			c.note("question", how, nil, nil, field.Label)
		}
		rest = rest || how != "" && field.Label.Empty()
	}
	if rest {
		c.note("sections", "rewritten", nil, nil, nil)
	}
}

func fields(w *book.Worksheet) []book.Field {
	var out []book.Field
	for _, s := range w.Sections {
		out = append(out, s.Fields...)
	}
	return out
}

// around are the words of a worksheet between its questions.
func around(w *book.Worksheet) []book.Text {
	var out []book.Text
	for _, s := range w.Sections {
		out = append(out, s.Title, plain(s.Help), book.Text{Words: s.By})
	}
	return out
}

// asks is all that a question says.
func asks(f book.Field) []book.Text {
	out := []book.Text{f.Label, plain(f.Help), plain(f.OnPaper), {Words: strconv.Itoa(f.Size)}, {Words: strconv.Itoa(f.Start)}}
	for _, list := range [][]book.Option{f.Options, f.Names} {
		for _, option := range list {
			out = append(out, option.Label)
		}
	}
	for _, list := range [][]book.Entry{f.Items, f.Columns, f.RowHeads} {
		for _, entry := range list {
			out = append(out, plain(entry.Words))
		}
	}
	for _, side := range f.Sides {
		out = append(out, book.Text{Words: side})
	}
	return out
}

// alter reports whether two lists of texts are not the same.
func alter(was, is []book.Text) bool {
	if len(was) != len(is) {
		return true
	}
	for i := range was {
		if differ(was[i], is[i]) {
			return true
		}
	}
	return false
}

// framework compares what all roles and competencies share.
func (c *comparing) framework() {
	c.points = nil
	c.code("version", c.old.Version, c.now.Version)
	for i := range max(c.old.Highest(), c.now.Highest()) {
		was, is := step(c.old, i+1), step(c.now, i+1)
		c.either("scale", nil, given(was, i < c.old.Highest()), given(is, i < c.now.Highest()), differ(was.Title, is.Title))
	}
	parts(c, "levels", c.old.Levels, c.now.Levels, func(l *book.Level) (string, book.Text) { return l.ID, l.Title })
	parts(c, "families", c.old.Families, c.now.Families, func(f *book.Family) (string, book.Text) { return f.ID, f.Title })
	parts(c, "categories", c.old.Categories, c.now.Categories, func(k *book.Category) (string, book.Text) { return k.ID, k.Title })
	for _, p := range needs(c.old.Requires, c.now.Requires) {
		c.need("base", p)
	}
	c.proses("scale-text", summaries(c.old), summaries(c.now))
	c.prose("contact-all", c.old.Site.Contact, c.now.Site.Contact)
	if c.old.Offers != nil || c.now.Offers != nil {
		c.proses("offers-all", offersAll(c.old), offersAll(c.now))
	}
	if len(c.points) > 0 {
		c.found = append(c.found, Item{Kind: "framework", ID: "framework", State: Changed, Points: c.points})
	}
}

// summaries are the texts of the scale and the families.
func summaries(b *book.Book) []book.Prose {
	var out []book.Prose
	for _, p := range b.Scale {
		out = append(out, p.Summary)
	}
	for _, f := range b.Families {
		out = append(out, f.Summary)
	}
	return out
}

func offersAll(b *book.Book) []book.Prose {
	if b.Offers == nil {
		return nil
	}
	return b.Offers[:]
}

// parts compares one list of the framework.
func parts[T any](c *comparing, what string, old, now []T, head func(T) (string, book.Text)) {
	for _, p := range pairs(old, now, func(x T) string { id, _ := head(x); return id }) {
		var was, is book.Text
		if p.had {
			_, was = head(p.old)
		}
		if p.has {
			_, is = head(p.now)
		}
		c.either(what, nil, given(was, p.had), given(is, p.has), differ(was, is))
	}
}
