package diag_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pathbook/internal/diag"
)

func TestText(t *testing.T) {
	long := "0123456789"
	long = strings.Repeat(long, 12)
	tests := []struct {
		name, source string
		problem      diag.Problem
		want         []string
	}{
		{
			name: "a place in a line", source: "title: Welder\nlevel: trade\n",
			problem: diag.Problem{Pos: at("f", 2, 8), Rule: "unknown-id", Message: "no such level"},
			want:    []string{"f:2:8: error: no such level [unknown-id]", "    level: trade", "           ^"},
		},
		{
			name: "a warning, with a hint of two lines and another place", source: "x\n",
			problem: diag.Problem{Pos: at("f", 1, 1), Severity: diag.Warning, Rule: "r", Message: "m", Hint: "write\n  this", Also: []diag.Pos{at("g", 3, 4), at("h", 0, 0)}},
			want:    []string{"f:1:1: warning: m [r]", "    x", "    ^", "  see also g:3:4", "  see also h", "  write", "    this"},
		},
		{
			name: "the file as a whole", source: "x\n",
			problem: diag.Problem{Pos: at("f", 0, 0), Rule: "r", Message: "m", Hint: "h"},
			want:    []string{"f: error: m [r]", "  h"},
		},
		{
			name: "an empty line", source: "a\n \t\nb\n",
			problem: diag.Problem{Pos: at("f", 2, 1), Rule: "r", Message: "m"},
			want:    []string{"f:2:1: error: m [r]"},
		},
		{
			name: "a line that is not there", source: "a\n",
			problem: diag.Problem{Pos: at("f", 9, 1), Rule: "r", Message: "m"},
			want:    []string{"f:9:1: error: m [r]"},
		},
		{
			name: "tabs stay tabs, so that the caret stands where it should", source: "\ta:\tbcd\n",
			problem: diag.Problem{Pos: at("f", 1, 6), Rule: "r", Message: "m"},
			want:    []string{"f:1:6: error: m [r]", "    \ta:\tbcd", "    \t  \t ^"},
		},
		{
			name: "columns are characters", source: "« Élève »\n",
			problem: diag.Problem{Pos: at("f", 1, 7), Rule: "r", Message: "m"},
			want:    []string{"f:1:7: error: m [r]", "    « Élève »", "          ^"},
		},
		{
			name: "just past the end", source: "abc\n",
			problem: diag.Problem{Pos: at("f", 1, 4), Rule: "r", Message: "m"},
			want:    []string{"f:1:4: error: m [r]", "    abc", "       ^"},
		},
		{
			name: "far past the end", source: "abc\r\n",
			problem: diag.Problem{Pos: at("f", 1, 400), Rule: "r", Message: "m"},
			want:    []string{"f:1:400: error: m [r]", "    abc", "       ^"},
		},
		{
			name: "no column", source: "abc\n",
			problem: diag.Problem{Pos: at("f", 1, 0), Rule: "r", Message: "m"},
			want:    []string{"f:1:1: error: m [r]", "    abc", "    ^"},
		},
		{
			name: "the last line without an end", source: "abc\ndef",
			problem: diag.Problem{Pos: at("f", 2, 2), Rule: "r", Message: "m"},
			want:    []string{"f:2:2: error: m [r]", "    def", "     ^"},
		},
		{
			name: "bytes that are no characters", source: "Caf\xe9 au lait\n",
			problem: diag.Problem{Pos: at("f", 1, 4), Rule: "r", Message: "m"},
			want:    []string{"f:1:4: error: m [r]", `    Caf\xe9 au lait`, "       ^"},
		},
		{
			name: "what would command a terminal is shown as what it is", source: "a\x1b[31mb\u009b\a\u202ec\rd\n",
			problem: diag.Problem{Pos: at("f\x07\n", 1, 9), Rule: "r", Message: "“\x1b]0;x\a” and\nmore", Hint: "write \x7f\r\nor \xff\tx"},
			want: []string{`f\x07\n:1:9: error: “\x1b]0;x\x07” and\nmore [r]`, `    a\x1b[31mb\u009b\x07\u202ec\rd`,
				"                    ^", `  write \x7f`, "  or \\xff\tx"},
		},
		{
			name: "a byte order mark is no character of the line", source: "\uFEFFabc\n",
			problem: diag.Problem{Pos: at("f", 1, 2), Rule: "r", Message: "m"},
			want:    []string{"f:1:2: error: m [r]", "    abc", "     ^"},
		},
		{
			name: "a long line is cut behind", source: long + "\n",
			problem: diag.Problem{Pos: at("f", 1, 3), Rule: "r", Message: "m"},
			want:    []string{"f:1:3: error: m [r]", "    " + long[:100] + "…", "      ^"},
		},
		{
			name: "a long line is cut before", source: long + "\n",
			problem: diag.Problem{Pos: at("f", 1, 101), Rule: "r", Message: "m"},
			want:    []string{"f:1:101: error: m [r]", "    …" + long[50:], "    " + strings.Repeat(" ", 51) + "^"},
		},
		{
			name: "a very long line is cut on both sides", source: long + long + "\n",
			problem: diag.Problem{Pos: at("f", 1, 121), Rule: "r", Message: "m"},
			want:    []string{"f:1:121: error: m [r]", "    …" + (long + long)[70:169] + "…", "    " + strings.Repeat(" ", 51) + "^"},
		},
	}
	for _, tt := range tests {
		var b bytes.Buffer
		diag.Writer{W: &b, Source: func(file string) []byte { return []byte(tt.source) }}.Text(diag.List{tt.problem})
		if d := cmp.Diff(strings.Join(tt.want, "\n")+"\n", b.String()); d != "" {
			t.Errorf("%s: want -, got +\n%s", tt.name, d)
		}
	}
}

func TestTextWithoutSource(t *testing.T) {
	l := diag.List{{Pos: at("f", 1, 2), Rule: "r", Message: "m", Hint: "h"}}
	for name, source := range map[string]func(string) []byte{"no source": nil, "no such file": func(string) []byte { return nil }} {
		var b bytes.Buffer
		diag.Writer{W: &b, Source: source}.Text(l)
		if got := b.String(); got != "f:1:2: error: m [r]\n  h\n" {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestTextInColor(t *testing.T) {
	var b bytes.Buffer
	diag.Writer{W: &b, Color: true}.Text(diag.List{
		{Pos: at("f", 1, 2), Rule: "r", Message: "m"},
		{Pos: at("g", 0, 0), Severity: diag.Warning, Rule: "s", Message: "n"},
	})
	want := "\x1b[1mf:1:2\x1b[0m: \x1b[31merror\x1b[0m: m [r]\n\x1b[1mg\x1b[0m: \x1b[33mwarning\x1b[0m: n [s]\n"
	if got := b.String(); got != want {
		t.Errorf("%q", got)
	}
}

// awkward has everything that a format might have to escape.
var awkward = diag.List{
	{Pos: at("content/a, b: c%.md", 3, 4), Rule: "r", Message: `100% "sure" <b>, é`, Hint: "write:\r\nthis", Also: []diag.Pos{at("g", 1, 2), at("h", 0, 0)}},
	{Pos: at("content", 0, 0), Severity: diag.Warning, Rule: "s", Message: "m"},
	{
		Pos: at("a\u009b", 1, 1), Rule: "t", Message: "\x1b[0m", Hint: "\u009b",
		Fix: &diag.Fix{Pos: at("a\u009b", 1, 2), Indent: 2, Old: "\x1b\u009b", New: "", Sure: true},
	},
}

func TestJSON(t *testing.T) {
	var b bytes.Buffer
	if err := (diag.Writer{W: &b}).JSON(awkward); err != nil {
		t.Fatal(err)
	}
	want := `[
  {
    "file": "content/a, b: c%.md",
    "line": 3,
    "col": 4,
    "severity": "error",
    "rule": "r",
    "message": "100% \"sure\" <b>, é",
    "hint": "write:\nthis",
    "also": [
      {
        "file": "g",
        "line": 1,
        "col": 2
      },
      {
        "file": "h"
      }
    ]
  },
  {
    "file": "content",
    "severity": "warning",
    "rule": "s",
    "message": "m"
  },
  {
    "file": "a\u009b",
    "line": 1,
    "col": 1,
    "severity": "error",
    "rule": "t",
    "message": "\\x1b[0m",
    "hint": "\\u009b",
    "fix": {
      "file": "a\u009b",
      "line": 1,
      "col": 2,
      "indent": 2,
      "old": "\u001b\u009b",
      "new": "",
      "sure": true
    }
  }
]
`
	if d := cmp.Diff(want, b.String()); d != "" {
		t.Errorf("want -, got +\n%s", d)
	}
	if !json.Valid(b.Bytes()) {
		t.Error("not JSON")
	}
}

// No problems are an empty array, not null.
func TestJSONOfNothing(t *testing.T) {
	var b bytes.Buffer
	if err := (diag.Writer{W: &b}).JSON(nil); err != nil || b.String() != "[]\n" {
		t.Errorf("%q, %v", b.String(), err)
	}
}

func TestGitHub(t *testing.T) {
	var b bytes.Buffer
	diag.Writer{W: &b}.GitHub(awkward)
	want := "::error file=content/a%2C b%3A c%25.md,line=3,col=4,title=r::100%25 \"sure\" <b>, é%0Awrite:%0Athis\n" +
		"::warning file=content,line=1,col=1,title=s::m\n" +
		`::error file=a\u009b,line=1,col=1,title=t::\x1b[0m%0A\u009b` + "\n"
	if d := cmp.Diff(want, b.String()); d != "" {
		t.Errorf("want -, got +\n%s", d)
	}
}

// TestTextOfOldMac: the line is shown in which a problem is, whatever ends it.
func TestTextOfOldMac(t *testing.T) {
	var l diag.List
	l.Errorf(diag.Pos{File: "f", Line: 2, Col: 3}, "r", "m")
	var b strings.Builder
	diag.Writer{W: &b, Source: func(string) []byte { return []byte("a: 1\rb: 2\rc: 3\r") }}.Text(l)
	if !strings.Contains(b.String(), "    b: 2\n      ^\n") {
		t.Error(b.String())
	}
}
