package book

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/dop251/goja"

	"pathbook/templates"
)

// calcScript runs calc.js without a page.
func calcScript(t *testing.T) *goja.Runtime {
	t.Helper()
	src, err := templates.FS.ReadFile("calc.js")
	if err != nil {
		t.Fatal(err)
	}
	vm := goja.New()
	if _, err := vm.RunScript("calc.js", string(src)); err != nil {
		t.Fatal(err)
	}
	return vm
}

// newCalc returns calc.js as a function.
func newCalc(t *testing.T) func(calcCase) calcWant {
	t.Helper()
	vm := calcScript(t)
	value, err := vm.RunString(`(function (text) {
		const c = JSON.parse(text), calc = pathbook.calc, book = calc.open(c.book);
		if (c.many > 0) book.moves = c.many;
		const from = calc.person(book.roles.get(c.from), c.own), to = book.roles.get(c.to);
		const route = calc.route(book, from, c.to);
		return JSON.stringify({
			gaps: calc.gaps(book, from, to), credentials: calc.credentialGaps(from, to), plan: calc.plan(book, from, to),
			size: calc.size(book, from, to), route: route,
			whole: route && route.length > 1 ? calc.plan(book, from, calc.whole(book, route)) : null
		});
	})`)
	if err != nil {
		t.Fatal(err)
	}
	ask, ok := goja.AssertFunction(value)
	if !ok {
		t.Fatal("not a function")
	}
	return func(c calcCase) (want calcWant) {
		src, _ := json.Marshal(c)
		out, err := ask(goja.Undefined(), vm.ToValue(listed(src)))
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal([]byte(out.String()), &want); err != nil {
			t.Fatal(err)
		}
		return want
	}
}

// listed writes lists as data/pathbook.json does, where they are never null.
func listed(src []byte) string { return string(bytes.ReplaceAll(src, []byte(":null"), []byte(":[]"))) }
