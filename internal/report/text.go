package report

import (
	"strings"
	"unicode/utf8"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/i18n"
)

// width is how many characters a line of the text has at most, unless one word
// is longer.
const width = 78

// Text writes the report of a book for a terminal, every point of it. Each
// ends with the place where its item is written, as file:line:column, which
// editors can follow.
func Text(b *book.Book, words *i18n.Language) string {
	r := Of(b, words)
	t := &textWriter{words: words}
	t.line("", words.Say("with-colon", words.Word("planner"))+" "+b.Site.Title.Words)
	t.line("", strings.Join(r.Counts, " · "))
	for _, f := range r.Findings {
		t.finding(f)
	}
	for _, q := range r.Quiet {
		t.gap()
		t.line("", q.Why)
		for _, title := range q.Titles {
			t.line("  ", title)
		}
	}
	return t.b.String()
}

// A textWriter holds the text that has been written.
type textWriter struct {
	words *i18n.Language
	b     strings.Builder
}

func (t *textWriter) finding(f Finding) {
	title := f.Title
	if !f.Ranked {
		title = t.words.Say("with-brackets", title, t.words.Number(float64(len(f.Points))))
	}
	t.gap()
	t.line("", title)
	t.line("", f.Text)
	for _, p := range f.Points {
		t.line("  ", t.name(p.Of))
		t.line("      ", t.reason(p))
		t.line("      ", p.Of.at().String())
	}
}

// reason is the reason of a point with what it ends with.
func (t *textWriter) reason(p Point) string {
	var others []string
	for _, o := range p.Others {
		name := t.name(o)
		if note := o.Note.String(); note != "" {
			name = t.words.Say("with-brackets", name, note)
		}
		others = append(others, name)
	}
	if p.More > 0 {
		others = append(others, t.words.Count("planner-more", p.More))
	}
	return strings.TrimSpace(p.Reason.String() + " " + strings.Join(others, "; "))
}

func (t *textWriter) name(x Thing) string {
	if !x.Title.Empty() {
		return x.Title.Words
	}
	return t.words.Say("move-title", x.Move.From.Title.Words, x.Move.To.Title.Words)
}

// at is where the item is written; a move is written in the role that it leads
// from.
func (x Thing) at() diag.Pos {
	if x.Move != nil {
		return x.Move.At
	}
	return x.Item.Heading().At
}

func (t *textWriter) gap() { t.b.WriteByte('\n') }

// line writes a text with every line indented, broken at spaces, of which a
// no-break space is none.
func (t *textWriter) line(indent, text string) {
	used := 0
	for word := range strings.SplitSeq(text, " ") {
		size := utf8.RuneCountInString(word)
		switch {
		case used == 0:
			t.b.WriteString(indent)
			used = len(indent)
		case used+1+size > width:
			t.b.WriteString("\n" + indent)
			used = len(indent)
		default:
			t.b.WriteByte(' ')
			used++
		}
		t.b.WriteString(word)
		used += size
	}
	t.b.WriteByte('\n')
}
