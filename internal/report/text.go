package report

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/i18n"
)

// width is how many characters a line of the text has at most, unless what must
// not be broken is longer.
const width = 78

// mostPoints is how many points of a finding the text has, so that the findings
// of a large site can be read.
const mostPoints = 10

// Text writes the report of a book for a terminal. Each point ends with the
// place where its item is written, as file:line:column, which editors can
// follow. It says so where the website has no such page, since the text is for
// whoever has the files.
func Text(b *book.Book, words *i18n.Language) string {
	r := Of(b, words)
	t := &textWriter{words: words}
	t.line("", words.Say("with-colon", words.Word("planner"))+" "+b.Site.Title.Words)
	t.line("", strings.Join(r.Counts, " · "))
	switch {
	case b.Site.Public:
		t.line("", words.Say("planner-left-out", "visibility: public"))
	case b.Site.HidePlanner:
		t.line("", words.Say("planner-left-out", "hide: [planner]"))
	}
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
	for _, p := range f.Points[:min(mostPoints, len(f.Points))] {
		t.line("  ", t.name(p.Of))
		t.line("      ", t.reason(p))
		t.line("      ", p.Of.at().String())
	}
	if more := len(f.Points) - mostPoints; more > 0 {
		t.line("  ", t.words.Count("planner-more", more))
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

// line writes a text with every line indented, broken at spaces where that is
// fit.
func (t *textWriter) line(indent, text string) {
	used := 0
	for _, word := range unbroken(text) {
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

// unbroken splits a text at those spaces at which a line may end: not where a
// number and its noun would be torn apart, nor before a dot that divides. A
// no-break space is none of them.
func unbroken(text string) []string {
	var out []string
	for word := range strings.SplitSeq(text, " ") {
		if last := len(out) - 1; last >= 0 && belong(out[last], word) {
			out[last] += " " + word
		} else {
			out = append(out, word)
		}
	}
	return out
}

// belong reports whether two words must stay in one line.
func belong(before, after string) bool {
	end, _ := utf8.DecodeLastRuneInString(before)
	start, _ := utf8.DecodeRuneInString(after)
	return unicode.IsDigit(end) || unicode.IsLetter(end) && unicode.IsDigit(start) || after == "·"
}
