package internal

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// chosen are the words whose keys end with something that content says, and
// the program has no list of it.
var chosen = map[string]string{
	"lang-": "a language is named by its code, and content may name any",
}

// TestEveryWordIsUsed looks for words of the interface that nothing asks for. A
// key is used if it is written somewhere as it is, or if it can be put together
// as some line of the program does, out of parts that are written somewhere.
func TestEveryWordIsUsed(t *testing.T) {
	s := said{parts: make(map[string]bool), sums: make(map[string]bool)}
	for _, file := range sources(t) {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if filepath.Ext(file) == ".go" {
			s.program(t, file, src)
		} else {
			s.template(string(src))
		}
	}
	for _, key := range keys(t) {
		if !s.asks(key) {
			t.Errorf("nothing asks for the word %s", key)
		}
	}
}

// sources are the files of the program and its templates, but for tests.
func sources(t *testing.T) []string {
	var all []string
	for _, root := range []string{"../cmd", ".", "../templates"} {
		err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
			if err == nil && !strings.HasSuffix(name, "_test.go") && slices.Contains([]string{".go", ".html", ".js"}, filepath.Ext(name)) {
				all = append(all, name)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// keys are those of the words in English.
func keys(t *testing.T) []string {
	src, err := os.ReadFile("../templates/i18n/en.yaml")
	if err != nil {
		t.Fatal(err)
	}
	_, words, _ := strings.Cut(string(src), "\nwords:\n")
	var keys []string
	for _, m := range regexp.MustCompile(`(?m)^  ([a-z0-9-]+):`).FindAllStringSubmatch(words, -1) {
		keys = append(keys, m[1])
	}
	if len(keys) < 100 {
		t.Fatalf("only %d words were found", len(keys))
	}
	return keys
}

// said is what the sources say that may be a key or a part of one.
type said struct {
	parts map[string]bool // what is written as it is
	sums  map[string]bool // what is put together, each unknown part a *
}

var quoted = regexp.MustCompile("\"([a-z0-9-]+)\"|'([a-z0-9-]+)'|`([a-z0-9-]+)`")

// template takes in what stands in quotes. What begins or ends with a hyphen is
// put together with something.
func (s *said) template(src string) {
	for _, m := range quoted.FindAllStringSubmatch(src, -1) {
		s.part(m[1] + m[2] + m[3])
	}
}

func (s *said) part(words string) {
	s.parts[words] = true
	if strings.HasSuffix(words, "-") {
		s.sums[words+"*"] = true
	}
}

// program takes in the literals of a file, the choices that tags list, and the
// sums that have one of them.
func (s *said) program(t *testing.T, file string, src []byte) {
	parsed, err := parser.ParseFile(token.NewFileSet(), file, src, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(parsed, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BasicLit:
			if words, err := strconv.Unquote(n.Value); err == nil && n.Kind == token.STRING {
				s.part(words)
				for _, word := range strings.FieldsFunc(words, func(c rune) bool { return c == '|' || c == '"' }) {
					s.parts[word] = true
				}
			}
		case *ast.BinaryExpr:
			if sum := sumOf(n); n.Op == token.ADD && strings.Trim(sum, "*-") != "" {
				s.sums[sum] = true
			}
		}
		return true
	})
}

// sumOf writes what an expression adds up to.
func sumOf(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.BinaryExpr:
		if e.Op == token.ADD {
			return sumOf(e.X) + sumOf(e.Y)
		}
	case *ast.ParenExpr:
		return sumOf(e.X)
	case *ast.BasicLit:
		if words, err := strconv.Unquote(e.Value); err == nil && e.Kind == token.STRING {
			return words
		}
	}
	return "*"
}

// asks reports whether a key is written, or can be put together.
func (s *said) asks(key string) bool {
	for before := range chosen {
		if strings.HasPrefix(key, before) {
			return true
		}
	}
	return s.written(key)
}

// written reports whether something is written somewhere, as it is or as a sum.
func (s *said) written(key string) bool {
	if s.parts[key] {
		return true
	}
	for sum := range s.sums {
		if s.fits(key, strings.Split(sum, "*")) {
			return true
		}
	}
	return false
}

// fits reports whether a key is these pieces with a part between any two.
func (s *said) fits(key string, pieces []string) bool {
	rest, ok := strings.CutPrefix(key, pieces[0])
	if !ok || len(pieces) == 1 {
		return ok && rest == ""
	}
	for end := 1; end <= len(rest); end++ {
		if s.fits(rest[end:], pieces[1:]) && s.written(rest[:end]) {
			return true
		}
	}
	return false
}
