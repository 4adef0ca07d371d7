package diag_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"pathbook/internal/diag"
)

func TestApply(t *testing.T) {
	fix := func(line, col int32, old, new string) diag.Fix {
		return diag.Fix{Pos: at("f", line, col), Old: old, New: new}
	}
	quoted := fix(2, 3, "a: 1\nb: 2", "a:\n  b: 2")
	quoted.Indent = 2
	tests := []struct {
		name, src string
		fixes     []diag.Fix
		want      string
		left      int
	}{
		{"nothing", "a\n", nil, "a\n", 0},
		{"a word, and columns are characters", "é: x\n", []diag.Fix{fix(1, 4, "x", "yy")}, "é: yy\n", 0},
		{"several, in any order", "a\nb\nc\n", []diag.Fix{fix(3, 1, "c", "3"), fix(1, 1, "a", "1")}, "1\nb\n3\n", 0},
		{"twice the same", "a b\n", []diag.Fix{fix(1, 1, "a", "1"), fix(1, 1, "a", "1")}, "1 b\n", 0},
		{"two of the same words", "a b\n", []diag.Fix{fix(1, 1, "a b", "1"), fix(1, 3, "b", "2")}, "1\n", 1},
		{"beside each other", "ab\n", []diag.Fix{fix(1, 1, "a", "1"), fix(1, 2, "b", "2")}, "12\n", 0},
		{"something else stands there now", "b\n", []diag.Fix{fix(1, 1, "a", "1")}, "b\n", 1},
		{"no such line", "a\n", []diag.Fix{fix(3, 1, "a", "1")}, "a\n", 1},
		{"no such column", "a\nb", []diag.Fix{fix(1, 3, "b", "1")}, "a\nb", 1},
		{"put in", "a\nc\n", []diag.Fix{fix(2, 1, "", "b\n")}, "a\nb\nc\n", 0},
		{"put in at the end", "a", []diag.Fix{fix(1, 2, "", "\nb")}, "a\nb", 0},
		{"taken out, with its line", "a\nb\nc\n", []diag.Fix{fix(2, 1, "b\n", "")}, "a\nc\n", 0},
		{"the line ends of the file", "a\r\nb\r\n", []diag.Fix{fix(1, 1, "a\nb", "1\n2")}, "1\r\n2\r\n", 0},
		{"the line ends of an old Mac", "a\rb\rc\r", []diag.Fix{fix(1, 1, "a\nb", "1\n2"), fix(3, 1, "c", "3")}, "1\r2\r3\r", 0},
		{"a byte order mark", "\uFEFFab\n", []diag.Fix{fix(1, 1, "a", "1")}, "\uFEFF1b\n", 0},
		{"bytes that are no characters", "a\xe9b\n", []diag.Fix{fix(1, 2, "\xe9", "é")}, "aéb\n", 0},
		{"in a quotation", "x\n> a: 1\n> b: 2\n", []diag.Fix{quoted}, "x\n> a:\n>   b: 2\n", 0},
	}
	for _, tt := range tests {
		out, left := diag.Apply([]byte(tt.src), tt.fixes)
		if d := cmp.Diff(tt.want, string(out)); d != "" || len(left) != tt.left {
			t.Errorf("%s: %d left, want %d; want -, got +\n%s", tt.name, len(left), tt.left, d)
		}
	}
}

func TestRebuilt(t *testing.T) {
	var l diag.List
	f := diag.Fix{Pos: at("a", 1, 1), Old: "x", New: "y\nz"}
	l.Errorf(at("a", 1, 2), "r", "m").Rebuilt(f)
	l.Errorf(at("a", 1, 2), "r", "m").Hintf("write:").Rebuilt(f)
	if l[0].Hint != "y\nz" || l[1].Hint != "write:\ny\nz" || *l[1].Fix != f {
		t.Errorf("%+v", l)
	}
}
