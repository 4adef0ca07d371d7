package diag_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pathbook/internal/diag"
)

func TestPos(t *testing.T) {
	tests := []struct {
		pos  diag.Pos
		want string
	}{
		{diag.Pos{File: "content/site.yaml"}, "content/site.yaml"},
		{diag.Pos{File: "content/site.yaml", Line: 3, Col: 12}, "content/site.yaml:3:12"},
		{diag.Pos{File: "content/site.yaml", Line: 3}, "content/site.yaml:3:1"},
		{diag.Pos{File: "content/site.yaml", Col: 7}, "content/site.yaml"},
		{diag.Pos{}, ""},
	}
	for _, tt := range tests {
		if got := tt.pos.String(); got != tt.want {
			t.Errorf("%#v: %q, want %q", tt.pos, got, tt.want)
		}
	}
}

func at(file string, line, col int32) diag.Pos { return diag.Pos{File: file, Line: line, Col: col} }

func TestList(t *testing.T) {
	var l diag.List
	l.Errorf(at("a", 1, 2), "rule", "%d of %s", 2, "them").Hintf("write %q", "x").See(at("b", 3, 4)).See(at("c", 0, 0))
	l.Warnf(at("a", 1, 2), "other", "well")
	want := diag.List{
		{Pos: at("a", 1, 2), Severity: diag.Error, Rule: "rule", Message: "2 of them", Hint: `write "x"`, Also: []diag.Pos{at("b", 3, 4), at("c", 0, 0)}},
		{Pos: at("a", 1, 2), Severity: diag.Warning, Rule: "other", Message: "well"},
	}
	if d := cmp.Diff(want, l); d != "" {
		t.Errorf("want -, got +\n%s", d)
	}
	if l.Count(diag.Error) != 1 || l.Count(diag.Warning) != 1 || diag.List(nil).Count(diag.Error) != 0 {
		t.Error("counted wrongly")
	}
}

func TestSort(t *testing.T) {
	e := func(file string, line, col int32, rule, message string) diag.Problem {
		return diag.Problem{Pos: at(file, line, col), Rule: rule, Message: message}
	}
	w := func(p diag.Problem) diag.Problem { p.Severity = diag.Warning; return p }
	hinted := func(p diag.Problem, hint string) diag.Problem { p.Hint = hint; return p }
	tests := []struct {
		name     string
		in, want diag.List
	}{
		{name: "nothing"},
		{
			name: "by file, line, column, severity, rule and message",
			in: diag.List{
				e("b", 1, 1, "r", "m"), e("a", 10, 1, "r", "m"), e("a", 2, 9, "r", "m"), e("a", 2, 10, "r", "m"), e("a", 0, 0, "r", "m"),
				w(e("a", 2, 9, "a", "m")), e("a", 2, 9, "s", "m"), e("a", 2, 9, "r", "l"),
			},
			want: diag.List{
				e("a", 0, 0, "r", "m"), e("a", 2, 9, "r", "l"), e("a", 2, 9, "r", "m"), e("a", 2, 9, "s", "m"), w(e("a", 2, 9, "a", "m")),
				e("a", 2, 10, "r", "m"), e("a", 10, 1, "r", "m"), e("b", 1, 1, "r", "m"),
			},
		},
		{
			name: "what is told again is left out, also from afar; the first hint stays",
			in:   diag.List{hinted(e("a", 1, 1, "r", "m"), "one"), e("b", 1, 1, "r", "m"), hinted(e("a", 1, 1, "r", "m"), "two"), e("a", 1, 1, "r", "m")},
			want: diag.List{hinted(e("a", 1, 1, "r", "m"), "one"), e("b", 1, 1, "r", "m")},
		},
		{
			name: "what differs in one thing is no repetition",
			in:   diag.List{e("a", 1, 1, "r", "m"), e("a", 1, 1, "r", "n"), e("a", 1, 1, "s", "m"), e("a", 1, 2, "r", "m"), e("a", 2, 1, "r", "m"), e("b", 1, 1, "r", "m")},
			want: diag.List{e("a", 1, 1, "r", "m"), e("a", 1, 1, "r", "n"), e("a", 1, 1, "s", "m"), e("a", 1, 2, "r", "m"), e("a", 2, 1, "r", "m"), e("b", 1, 1, "r", "m")},
		},
	}
	for _, tt := range tests {
		tt.in.Sort()
		if d := cmp.Diff(tt.want, tt.in); d != "" {
			t.Errorf("%s: want -, got +\n%s", tt.name, d)
		}
	}
}

func TestOrigin(t *testing.T) {
	const text = "Élève\n\nsecond\n"
	plain := diag.Origin{Pos: at("f", 7, 10), Indent: 4}
	tests := []struct {
		name   string
		origin diag.Origin
		offset int
		want   diag.Pos
	}{
		{"the beginning", plain, 0, at("f", 7, 10)},
		{"characters, not bytes", plain, strings.Index(text, "ve"), at("f", 7, 13)},
		{"the end of the first line", plain, strings.Index(text, "\n"), at("f", 7, 15)},
		{"an empty line", plain, strings.Index(text, "\n") + 1, at("f", 8, 5)},
		{"a further line stands at the indent", plain, strings.Index(text, "second"), at("f", 9, 5)},
		{"and inside it", plain, strings.Index(text, "cond"), at("f", 9, 7)},
		{"the very end", plain, len(text), at("f", 10, 5)},
		{"beyond the end", plain, len(text) + 9, at("f", 10, 5)},
		{"before the beginning", plain, -1, at("f", 7, 10)},
		{"folded", diag.Origin{Pos: at("f", 7, 10), Indent: 4, Folded: true}, strings.Index(text, "cond"), at("f", 7, 10)},
	}
	for _, tt := range tests {
		if got := tt.origin.At(text, tt.offset); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// What moved to another line is no news, and neither is what is gone; a second
// mistake of the same words is.
func TestNews(t *testing.T) {
	at := func(line int32, message string) diag.Problem {
		return diag.Problem{Pos: diag.Pos{File: "a.yaml", Line: line}, Rule: "x", Message: message}
	}
	before := diag.List{at(1, "one"), at(2, "two"), at(3, "gone")}
	now := diag.List{at(5, "one"), at(6, "two"), at(7, "two"), {Pos: diag.Pos{File: "b.yaml", Line: 1}, Rule: "x", Message: "one"}}
	var got []string
	for _, p := range now.News(before) {
		got = append(got, p.Pos.String()+" "+p.Message)
	}
	if want := []string{"a.yaml:7:1 two", "b.yaml:1:1 one"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
