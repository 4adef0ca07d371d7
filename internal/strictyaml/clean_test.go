package strictyaml

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"

	"pathbook/internal/diag"
)

func TestEncodings(t *testing.T) {
	windows, err := charmap.Windows1252.NewEncoder().String("id: a\ntitle: Opérateur – “chef”\nsummary: Été\n")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, src, want string }{
		{"sound", "title: é\n", ""},
		{"byte order mark", "\uFEFFtitle: é\n", ""},
		{"Windows line ends", "title: é\r\nnoc: 1\r\n", ""},
		{"Windows-1252", windows, "f.yaml:2:10: this character is not UTF-8: the file was saved in an older encoding (2 lines have such characters)\n" +
			"save the file again as UTF-8; the line was probably meant as:\ntitle: Opérateur – “chef”"},
		{"UTF-16", "\xff\xfet\x00i\x00:\x00 \x00x\x00", "f.yaml:1:1: the file is saved as UTF-16 (“Unicode”)\nsave it again as UTF-8"},
		{"UTF-16 without a mark", "t\x00i\x00:\x00 \x00x\x00", "f.yaml:1:1: the file is saved as UTF-16 (“Unicode”)\nsave it again as UTF-8"},
		{"NUL", "title: é\nnoc: é\x00", "f.yaml:2:7: the file has a NUL byte in it: it is not text\nsave it again from a text editor, as UTF-8"},
		{"old Mac", "title: é\rnoc: 1\r", ""},
		{"old Mac and old Windows", "title: é\rnoc: \xe9\r", "f.yaml:2:6: this character is not UTF-8: the file was saved in an older encoding\nsave the file again as UTF-8; the line was probably meant as:\nnoc: é"},
		{"old Mac in part", "title: é\rnoc: 1\n", "f.yaml:1:9: the line ends with a carriage return alone\n" +
			"save the file again with the line ends of Windows (CRLF) or Unix (LF)"},
		{"vertical tab", "title: é a\vb\n", "f.yaml:1:11: a character that nobody sees (U+000B) stands here and is read as a space\nwrite the line as:\ntitle: é a b"},
		{"line separator", "title: a\u2028b\n", "f.yaml:1:9: a character that nobody sees (U+2028) stands here and is read as a space\nwrite the line as:\ntitle: a b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got string
			for _, p := range problemsOf([]byte(c.src)) {
				if p.Rule != ruleEncoding && p.Rule != ruleInvisible {
					t.Errorf("%+v", p)
				}
				got += p.Pos.String() + ": " + p.Message + "\n" + p.Hint
			}
			if got != c.want {
				t.Error(cmp.Diff(c.want, got))
			}
		})
	}
}

func TestReadOn(t *testing.T) {
	var problems diag.List
	doc, ok := Parse("f.yaml", []byte("title: Op\xe9rateur\n"), &problems)
	var s sheet
	if !ok || !doc.Root().Decode(&s, &problems) || s.Title.Words[0].Text != "Opérateur" {
		t.Errorf("a file in Windows-1252 is told and read on: %+v %+v", problems, s)
	}
}

func TestReadable(t *testing.T) {
	var problems diag.List
	if text, ok := Readable("guide.md", []byte("\uFEFFOp\xe9rateur: a"), &problems); !ok || text != "Opérateur: a" || len(problems) != 1 {
		t.Errorf("%q %v %+v", text, ok, problems)
	}
}

// TestSizes reads files that are too large, too deep or made to blow up; none
// may take long or more memory than it is worth.
func TestSizes(t *testing.T) {
	item := "- title: A role with a title of some length\n"
	for _, c := range []struct{ name, src, rule string }{
		{"10 MB", strings.Repeat(item, maxSize/len(item)), ""},
		{"more than 10 MB", strings.Repeat(item, maxSize/len(item)+1), ruleTooLarge},
		{"deep brackets", "any: " + strings.Repeat("[", 20_000), ruleTooLarge},
		{"deep brackets, closed", "any: " + strings.Repeat("[", 9_000) + strings.Repeat("]", 9_000), ruleTooLarge},
		{"deep hyphens", strings.Repeat("- ", 20_000) + "x", ruleTooLarge},
		{"deep braces", "any: " + strings.Repeat("{a: ", 5_000) + strings.Repeat("}", 5_000), ruleTooLarge},
		{"all mistakes", strings.Repeat("title: a: b\n", 5_000), ruleSyntax},
		{"many quotes", strings.Repeat("title: \"a\n", 5_000), ruleSyntax},
	} {
		t.Run(c.name, func(t *testing.T) {
			var problems diag.List
			_, ok := Parse("f.yaml", []byte(c.src), &problems)
			if ok != (c.rule == "" || c.rule == ruleSyntax) || len(problems) == 0 != (c.rule == "") {
				t.Fatalf("ok is %v, %d problems", ok, len(problems))
			}
			if len(problems) > 0 && problems[0].Rule != c.rule {
				t.Errorf("%+v", problems[0])
			}
		})
	}
}
