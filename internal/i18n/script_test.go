package i18n

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/dop251/goja"

	"pathbook/templates"
)

// A scriptWriter is i18n.js, opened for a language.
type scriptWriter struct {
	Number     func(float64) string
	Money      func(float64) string
	MoneyRange func(from, to float64) string
	Count      func(key string, n int) string
	Range      func(key string, from, to float64) string
	List       func([]string) string
	Say        func(key string, args ...string) string
}

func inScript(t *testing.T, l *Language, keys ...string) scriptWriter {
	t.Helper()
	src, err := templates.FS.ReadFile("i18n.js")
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(l.Script(keys...))
	if err != nil {
		t.Fatal(err)
	}
	vm := goja.New()
	vm.SetFieldNameMapper(goja.UncapFieldNameMapper())
	if _, err := vm.RunScript("i18n.js", string(src)); err != nil {
		t.Fatal(err)
	}
	value, err := vm.RunString("pathbook.i18n.open(" + string(data) + ")")
	if err != nil {
		t.Fatal(err)
	}
	w, object := scriptWriter{}, value.ToObject(vm)
	for name, fn := range map[string]any{
		"number": &w.Number, "money": &w.Money, "moneyRange": &w.MoneyRange, "count": &w.Count, "range": &w.Range,
		"list": &w.List, "say": &w.Say,
	} {
		if err := vm.ExportTo(object.Get(name), fn); err != nil {
			t.Fatal(err)
		}
	}
	return w
}

// TestScriptWrites holds i18n.js to what this package writes.
func TestScriptWrites(t *testing.T) {
	numbers := []float64{
		0, 1, 2, 0.5, 1.5, 1.25, 1.005, 0.004, 0.006, 11, 12.75, 24, 31.5, 99.999, 100, 999, 1000, 1200.5, 12345, 123456.7, 999999,
		1e6, 2e6, 1.5e6, 1e9, -1, -0.5, -1200.5, -0.001, math.NaN(), math.Inf(1), math.Inf(-1),
	}
	for _, code := range []string{"en", "fr"} {
		l := load(t, code)
		w := inScript(t, l, "n-hours", "n-new", "move-title")
		same := func(what string, got, want string) {
			t.Helper()
			if got != want {
				t.Errorf("%s: %s: i18n.js writes %q, Go %q", code, what, got, want)
			}
		}
		for i, f := range numbers {
			to := numbers[(i+1)%len(numbers)]
			same("number", w.Number(f), l.Number(f))
			same("money", w.Money(f), l.Money(f))
			same("money range", w.MoneyRange(f, to), l.MoneyRange(f, to))
			same("range", w.Range("n-hours", f, to), l.Range("n-hours", f, to))
		}
		for _, n := range []int{0, 1, 2, 7, 1000000, 1000001} {
			same("count", w.Count("n-new", n), l.Count("n-new", n))
		}
		items := []string{"a", "b", "c", "d"}
		for n := range len(items) + 1 {
			same("list", w.List(items[:n]), l.List(items[:n]))
		}
		same("say", w.Say("move-title", "50 % $& %s", "b"), l.Say("move-title", "50 % $& %s", "b"))
	}
}

// TestScriptPlurals takes rules that the built-in languages do not have.
func TestScriptPlurals(t *testing.T) {
	for _, rules := range [][][2]string{
		{{"one", "v = 0 and i % 10 = 1 and i % 100 != 11"}, {"few", "v = 0 and i % 10 = 2..4 and i % 100 != 12..14"}},
		{{"one", "v = 0 and i = 1,2,3 or v = 0 and i % 10 != 4,6,9 or v != 0 and f % 10 != 4,6,9"}},
		{{"zero", "n = 0"}, {"one", "n = 1"}, {"two", "n = 2"}, {"few", "n % 100 = 3..10"}, {"many", "n % 100 = 11..99"}},
	} {
		l := &Language{words: map[string]word{"n": {"other", map[string]string{}}}}
		for _, rule := range rules {
			p, ok := parsePlural(rule[0], rule[1])
			if !ok {
				t.Fatalf("cannot read %q", rule[1])
			}
			l.plural = append(l.plural, p)
			l.words["n"].forms[rule[0]] = rule[0]
		}
		w := inScript(t, l, "n")
		for f := 0.0; f < 130; f += 0.25 {
			if got, want := w.Range("n", f, f), l.Range("n", f, f); got != want {
				t.Errorf("%v: %v takes the form %s in i18n.js, %s in Go", rules, f, got, want)
			}
		}
	}
}
