package templates_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/dop251/goja"
)

// told has a script tell something as text.
func told(t *testing.T, vm *goja.Runtime, expression string) string {
	t.Helper()
	value, err := vm.RunString(expression)
	if err != nil {
		t.Fatalf("%.200s: %v", expression, err)
	}
	return value.String()
}

// reading says what is read out of a text, as "NAME=VALUE (LABEL)", or what is wrong.
const reading = `function reading(text) {
	const got = pathbook.answers.read(text, { site: "s", worksheet: "w" });
	if (got.problem) return got.problem + (got.title ? " " + got.title : "");
	return Array.from(got.sheet.answers, (a) => a[0] + "=" + JSON.stringify(a[1].value) + " (" + a[1].label + ")").join(" ");
}`

// TestReadAnswers reads what may come from anywhere: what is no answer is passed
// over.
func TestReadAnswers(t *testing.T) {
	vm := script(t, "answers.js")
	told(t, vm, reading)
	sheet := func(answers string) string {
		return `{"app":"pathbook","format":1,"site":"s","worksheet":"w","title":"T","answers":` + answers + `}`
	}
	for _, c := range []struct{ name, text, want string }{
		{"a sheet", sheet(`{"a":{"label":"A","value":"x"},"b":{"label":"B","value":["y","z"]}}`), `a="x" (A) b=["y","z"] (B)`},
		{"no label", sheet(`{"a":{"value":"x"},"b":{"label":7,"value":"y"}}`), `a="x" (a) b="y" (b)`},
		{"nothing answered", sheet(`{"a":{"label":"A","value":""},"b":{"label":"B","value":[]}}`), ""},
		{"no texts", sheet(`{"a":{"value":1},"b":{"value":null},"c":{"value":{"x":"y"}},"d":"e","f":null,"g":["h"],"i":{"value":["j",1]},"k":{"value":[["l"]]}}`), ""},
		{"names of properties", sheet(`{"__proto__":{"value":"p"},"constructor":{"value":"c"},"toString":{"value":"t"}}`), `__proto__="p" (__proto__) constructor="c" (constructor) toString="t" (toString)`},
		{"a value that is inherited", sheet(`{"a":{"__proto__":{"value":"p"}}}`), ""},
		{"a name that is too long", sheet(`{"` + strings.Repeat("n", 301) + `":{"value":"x"}}`), ""},
		{"a label that is too long", sheet(`{"a":{"label":"` + strings.Repeat("l", 1001) + `","value":"x"}}`), `a="x" (a)`},
		{"a value that is too long", sheet(`{"a":{"value":"` + strings.Repeat("v", 400001) + `"}}`), ""},
		{"brackets in an answer", sheet(`{"a":{"value":` + strings.Repeat("[", 5000) + strings.Repeat("]", 5000) + `}}`), ""},
		{"another worksheet", strings.Replace(sheet("{}"), `"w"`, `"x"`, 1), "said-wrong-sheet T"},
		{"another site", strings.Replace(sheet("{}"), `"s"`, `"x"`, 1), "said-wrong-site"},
		{"no site", strings.Replace(sheet("{}"), `"site":"s",`, "", 1), "said-wrong-site"},
		{"another program", strings.Replace(sheet("{}"), "pathbook", "x", 1), "said-wrong-file"},
		{"a later format", strings.Replace(sheet("{}"), ":1", ":2", 1), "said-wrong-file"},
		{"answers in a list", sheet("[]"), "said-wrong-file"},
		{"answers that are inherited", `{"__proto__":` + sheet("{}") + `}`, "said-wrong-file"},
		{"truncated", sheet("{}")[:40], "said-wrong-file"},
		{"empty", "", "said-wrong-file"},
		{"null", "null", "said-wrong-file"},
		{"brackets", strings.Repeat("[", 5000), "said-wrong-file"},
		{"more than a megabyte", strings.Repeat(" ", 1<<20+1), "said-too-large"},
	} {
		if got := told(t, vm, "reading("+strconv.Quote(c.text)+")"); got != c.want {
			t.Errorf("%s: it reads %q, not %q", c.name, got, c.want)
		}
	}
}

// TestWriteAnswers: what is written is read again, and equal answers are equal
// texts.
func TestWriteAnswers(t *testing.T) {
	vm := script(t, "answers.js")
	told(t, vm, reading)
	const about = `{ site: "s", worksheet: "w", title: "T", version: "v", language: "fr", answers: new Map([%s]) }`
	one := `["b", { label: "B", value: ["<b>"] }], ["__proto__", { label: "P", value: "é\n" }]`
	other := `["__proto__", { label: "P", value: "é\n" }], ["b", { label: "B", value: ["<b>"] }]`
	write := func(answers string) string {
		return told(t, vm, "pathbook.answers.write("+strings.Replace(about, "%s", answers, 1)+")")
	}
	if write(one) != write(other) {
		t.Errorf("equal answers are written as %s and %s", write(one), write(other))
	}
	if got, want := told(t, vm, "reading("+strconv.Quote(write(one))+")"), `__proto__="é\n" (P) b=["<b>"] (B)`; got != want {
		t.Errorf("what was written is read as %s, not %s", got, want)
	}
}

// TestMergeAnswers puts what changed in one tab over what another has kept.
func TestMergeAnswers(t *testing.T) {
	vm := script(t, "answers.js")
	told(t, vm, `function merged(mine, theirs, changed, base) {
		const map = (o) => new Map(Object.keys(o).map((name) => [name, { label: name, value: o[name] }]));
		const out = pathbook.answers.merge(map(mine), map(theirs), new Set(changed), map(base), (label) => label + " of the other");
		return Array.from(out, (a) => a[0] + "=" + a[1].value + (a[1].label === a[0] ? "" : " (" + a[1].label + ")")).sort().join(", ");
	}`)
	for _, c := range []struct{ name, call, want string }{
		{"nothing changed", `{a: "1"}, {a: "2"}, [], {a: "1"}`, "a=2"},
		{"other fields", `{a: "1"}, {b: "2"}, ["a"], {}`, "a=1, b=2"},
		{"one field, here", `{a: "2"}, {a: "1"}, ["a"], {a: "1"}`, "a=2"},
		{"one field, both alike", `{a: "2"}, {a: "2"}, ["a"], {a: "1"}`, "a=2"},
		{"one field, both", `{a: "2"}, {a: "3"}, ["a"], {a: "1"}`, "a.~=3 (a of the other), a=2"},
		{"one field, both new", `{a: "2"}, {a: "3"}, ["a"], {}`, "a.~=3 (a of the other), a=2"},
		{"taken back here", `{}, {a: "1"}, ["a"], {a: "1"}`, ""},
		{"taken back here, changed there", `{}, {a: "2"}, ["a"], {a: "1"}`, "a.~=2 (a of the other)"},
		{"taken back there", `{a: "1"}, {}, [], {a: "1"}`, ""},
		{"taken back there, changed here", `{a: "2"}, {}, ["a"], {a: "1"}`, "a=2"},
		{"lists", `{a: ["x"]}, {a: ["x", "y"]}, ["a"], {a: ["x", "y"]}`, "a=x"},
	} {
		if got := told(t, vm, "merged("+c.call+")"); got != c.want {
			t.Errorf("%s: it comes to %q, not %q", c.name, got, c.want)
		}
	}
}
