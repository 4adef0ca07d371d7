package report

import (
	"strings"
	"testing"
	"testing/fstest"

	"pathbook/internal/book"
	"pathbook/internal/i18n"
)

func TestLine(t *testing.T) {
	long := strings.Repeat("word ", 15) // 75 characters, with the space at the end
	for _, tt := range []struct{ name, indent, text, want string }{
		{"nothing", "  ", "", "  \n"},
		{"one word", "", "word", "word\n"},
		{"just room", "", long + "abc", long + "abc\n"},
		{"no room", "", long + "abcd", strings.TrimSpace(long) + "\nabcd\n"},
		{"an indent counts", "  ", long + "ab", "  " + strings.TrimSpace(long) + "\n  ab\n"},
		{"characters, not bytes", "", long + "ééé", long + "ééé\n"},
		{"a no-break space holds", "", long + "ab\u00A0:", strings.TrimSpace(long) + "\nab\u00A0:\n"},
		{"a number keeps its noun", "", long[:70] + "in: 64 steps", long[:70] + "in:\n64 steps\n"},
		{"and what counts with it", "", long[:70] + "level 12 on", long[:69] + "\nlevel 12 on\n"},
		{"a dot ends a line", "", long + "ab · cd", strings.TrimSpace(long) + "\nab · cd\n"},
		{"a word longer than a line", "  ", strings.Repeat("x", 90) + " y", "  " + strings.Repeat("x", 90) + "\n  y\n"},
	} {
		w := &textWriter{}
		w.line(tt.indent, tt.text)
		if got := w.b.String(); got != tt.want {
			t.Errorf("%s:\ngot  %q\nwant %q", tt.name, got, tt.want)
		}
	}
}

// A text of the book keeps its language wherever a sentence puts it.
func TestSay(t *testing.T) {
	words := language(t, `
  both: "From %s to %s."
  turned: "%[2]s, after %[1]s"
  none: Nothing
`)
	a, b := book.Text{Words: "une aide", Lang: "fr"}, book.Text{Words: "100 %s", Lang: "en"}
	for _, tt := range []struct {
		key   string
		texts []book.Text
		want  string
	}{
		{"both", []book.Text{a, b}, "From |une aide@fr| to |100 %s@en|.|"},
		{"turned", []book.Text{a, b}, "|100 %s@en|, after |une aide@fr||"},
		{"none", nil, "Nothing|"},
	} {
		var got strings.Builder
		for _, text := range say(words, tt.key, tt.texts...) {
			got.WriteString(text.Words)
			if text.Lang != "" {
				got.WriteString("@" + text.Lang)
			}
			got.WriteString("|")
		}
		if got.String() != tt.want {
			t.Errorf("%s: got %s, want %s", tt.key, got.String(), tt.want)
		}
	}
}

func TestJoin(t *testing.T) {
	if got := join(own("One."), own(""), nil, own("Two.")).String(); got != "One. Two." {
		t.Errorf("got %q", got)
	}
}

// language makes a language that has a few words.
func language(t *testing.T, words string) *i18n.Language {
	t.Helper()
	file := `name: English
number: "1,234.5"
money: "$%s"
range: "%s to %s"
date: "%s %s %s"
months: [a, b, c, d, e, f, g, h, i, j, k, l]
comma: ", "
and: " and "
quote: "“%s”"
words:` + words
	l, problems := i18n.Load(fstest.MapFS{"en.yaml": {Data: []byte(file)}}, "en")
	if l == nil {
		t.Fatal(problems)
	}
	return l
}
