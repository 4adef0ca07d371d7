package templates_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/dop251/goja"
	"golang.org/x/tools/txtar"

	"pathbook/internal/fold"
)

// TestFold: the script folds as the program does, letter by letter and in words.
func TestFold(t *testing.T) {
	var folded func(string) string
	handed(t, script(t, "search.js"), "fold", &folded)
	texts := []string{
		"Élève, ÉLÈVE, E\u0301le\u0300ve", "Cœur et ŒUVRE", "Straße", "ΣΊΣΥΦΟΣ", "l’atelier", "Łódź",
		"İstanbul", "日本語", "ᐃᓄᒃᑎᑐᑦ", "ਪੰਜਾਬੀ", "العَرَبِيَّة", "ﬁn de série",
	}
	for r := rune(0); r < 0x20000; r++ {
		if utf8.ValidRune(r) && (unicode.IsGraphic(r) || unicode.IsControl(r)) {
			texts = append(texts, string(r))
		}
	}
	for text := range slices.Chunk(texts, 64) {
		s := strings.Join(text, " ")
		if got, want := folded(s), fold.Fold(s); got != want {
			t.Errorf("the script folds %q\n  to %q,\nGo to %q", s, got, want)
		}
	}
}

// TestFind asks for titles. Each archive of testdata holds the titles of a
// site under "titles" (title | other names | title of the guide that has it as
// a heading), and under "find QUERY" what must be found, best first, with what
// is marked in brackets; a first line "near" where a slip is forgiven.
func TestFind(t *testing.T) {
	for _, name := range []string{"testdata/search-en.txtar", "testdata/search-fr.txtar"} {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for age, vm := range map[string]*goja.Runtime{"today": script(t, "search.js"), "in 2016": older(t)} {
			find := finder(t, vm, string(archive.Files[0].Data))
			for _, f := range archive.Files[1:] {
				query := strings.TrimPrefix(f.Name, "find ")
				if got := find(query); got != string(f.Data) {
					t.Errorf("%s: %s %q finds\n%s, not\n%s", name, age, query, got, f.Data)
				}
			}
		}
	}
}

// older is the search in a browser that knows no kinds of Unicode yet.
func older(t testing.TB) *goja.Runtime {
	t.Helper()
	vm := goja.New()
	const unknowing = `RegExp = new Proxy(RegExp, { construct(Known, [pattern, flags]) {
		if (pattern.includes("\\p")) throw new SyntaxError(pattern);
		return new Known(pattern, flags);
	} });`
	for _, src := range []string{unknowing, text(t, "search.js")} {
		if _, err := vm.RunString(src); err != nil {
			t.Fatal(err)
		}
	}
	return vm
}

// An answer is what find returns.
type answer struct {
	Found []goja.Value
	Query goja.Value
	Near  bool
}

// finder returns a function that searches titles and writes what it found.
func finder(t testing.TB, vm *goja.Runtime, titles string) func(query string) string {
	var (
		entry func(title, also, within string) goja.Value
		find  func(entries []goja.Value, query string) answer
		marks func(title string, query goja.Value) [][2]int
	)
	vm.SetFieldNameMapper(goja.UncapFieldNameMapper())
	handed(t, vm, "entry", &entry)
	handed(t, vm, "find", &find)
	handed(t, vm, "marks", &marks)
	var entries []goja.Value
	for line := range strings.Lines(titles) {
		parts := append(strings.Split(strings.TrimSpace(line), " | "), "", "")
		e := entry(parts[0], parts[1], parts[2])
		if err := e.ToObject(vm).Set("text", parts[0]); err != nil {
			t.Fatal(err)
		}
		entries = append(entries, e)
	}
	return func(query string) string {
		var b strings.Builder
		answer := find(entries, query)
		if answer.Near {
			b.WriteString("near\n")
		}
		for _, e := range answer.Found {
			title := e.ToObject(vm).Get("text").String()
			b.WriteString(marked(title, marks(title, answer.Query)) + "\n")
		}
		return b.String()
	}
}

// marked puts brackets around the marked parts of a title. JavaScript counts
// in UTF-16; titles of the archives have no letter that it counts double.
func marked(title string, spans [][2]int) string {
	letters := []rune(title)
	for _, span := range slices.Backward(spans) {
		letters = slices.Insert(letters, span[1], ']')
		letters = slices.Insert(letters, span[0], '[')
	}
	return string(letters)
}
