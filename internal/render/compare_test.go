package render

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/dop251/goja"
	"github.com/google/go-cmp/cmp"

	"pathbook/internal/book"
	"pathbook/internal/fold"
	"pathbook/internal/load"
	"pathbook/templates"
)

// These tests run the scripts of compare.html without a page, in a JavaScript
// engine written in Go, and hold them to what the program does itself.

// starter returns the pages to compare roles of the starter site, and the
// scripts with the data of each as the global data.
func starter(t *testing.T) (pages []*page, scripts []*goja.Runtime) {
	t.Helper()
	books, problems, err := load.NewReader(os.DirFS("../..")).Read()
	if err != nil || books == nil {
		t.Fatal(err, problems)
	}
	theme, problems := NewTheme(templates.FS, books[0].Languages)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	s := &site{books: books, theme: theme}
	for _, b := range books {
		p := newEdition(s, b).page(comparePage)
		pages = append(pages, p)
		scripts = append(scripts, compareScript(t, string(p.compareData())))
	}
	return pages, scripts
}

func compareScript(t *testing.T, data string) *goja.Runtime {
	t.Helper()
	vm := goja.New()
	for _, name := range compareScripts {
		src, err := templates.FS.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := vm.RunScript(name, string(src)); err != nil {
			t.Fatal(err)
		}
	}
	run(t, vm, "const data = pathbook.compare.unpack("+data+"), words = pathbook.i18n.open(data.language)")
	return vm
}

func run(t *testing.T, vm *goja.Runtime, src string) goja.Value {
	t.Helper()
	v, err := vm.RunString(src)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func call(t *testing.T, vm *goja.Runtime, name string, args ...any) string {
	t.Helper()
	src, err := json.Marshal(args)
	if err != nil {
		t.Fatal(err)
	}
	return run(t, vm, "(() => { const out = "+name+"(..."+string(src)+"); return typeof out === 'string' ? out : JSON.stringify(out); })()").String()
}

func TestCompareWrites(t *testing.T) {
	pages, scripts := starter(t)
	for i, p := range pages {
		vm := scripts[i]
		run(t, vm, "const months = (r) => pathbook.compare.months(words, r), cost = (r) => pathbook.compare.cost(words, r), pay = (r) => pathbook.compare.pay(words, r)")
		for _, r := range []book.Range{
			{From: 1, To: 1}, {From: 6, To: 12}, {From: 24, To: 24}, {From: 24, To: 30}, {From: 24, To: 31}, {From: 18, To: 36},
			{From: 48, To: 60}, {From: 0.5, To: 1.5}, {From: 0, To: 0}, {From: 120, To: 1200},
		} {
			r.Known = true
			data := dataRange{r.From, r.To}
			if got, want := plain(call(t, vm, "months", data)), p.months(r); got != want {
				t.Errorf("%s: months: compare.js writes %q, Go %q", p.book.Lang, got, want)
			}
			if got, want := plain(call(t, vm, "cost", data)), p.cost(r); got != want {
				t.Errorf("%s: cost: compare.js writes %q, Go %q", p.book.Lang, got, want)
			}
		}
		for _, r := range p.book.Roles {
			if got, want := plain(call(t, vm, "pay", payData(p.book, r))), p.pay(r); got != want {
				t.Errorf("%s: pay: compare.js writes %q, Go %q", p.book.Lang, got, want)
			}
		}
	}
}

func TestCompareAddress(t *testing.T) {
	vm := compareScript(t, `{"roles":[]}`)
	for _, c := range []struct{ hash, want, written string }{
		{"", "null", ""},
		{"#", "null", ""},
		{"#_main", "null", ""},
		{"#from", "null", ""},
		{"#from=welder&to=lead-hand", `{"from":"welder","to":"lead-hand"}`, "#from=welder&to=lead-hand"},
		{"#to=lead-hand&from=welder", `{"from":"welder","to":"lead-hand"}`, "#from=welder&to=lead-hand"},
		{"#from=welder", `{"from":"welder","to":""}`, "#from=welder"},
		{"#to=welder", `{"from":"","to":"welder"}`, "#to=welder"},
		{"#from=&to=", `{"from":"","to":""}`, "#"},
		{"#from=a&from=b&x=c", `{"from":"b","to":""}`, "#from=b"},
		{"#from=%C3%A9t%C3%A9&to=a=b", `{"from":"été","to":"a=b"}`, "#from=%C3%A9t%C3%A9&to=a%3Db"},
		{"#from=%E0%A4%A&to=<b>", `{"from":"%E0%A4%A","to":"<b>"}`, "#from=%25E0%25A4%25A&to=%3Cb%3E"},
		{"#__proto__=x&constructor=y", "null", ""},
	} {
		if got := call(t, vm, "pathbook.choice.read", c.hash); got != c.want {
			t.Errorf("%s is read as %s, not %s", c.hash, got, c.want)
			continue
		}
		if c.written == "" {
			continue
		}
		if got := call(t, vm, "pathbook.choice.write", json.RawMessage(c.want)); got != c.written {
			t.Errorf("%s is written as %s, not %s", c.want, got, c.written)
		}
	}
}

// TestCompareNearest holds the guess at an unknown role to package fold.
func TestCompareNearest(t *testing.T) {
	vm := compareScript(t, `{"roles":[]}`)
	ids := []string{"welder", "lead-hand", "machinist", "machine-operator", "quality-inspector", "cnc-programmer", "a"}
	words := []string{"", "weldr", "Welder", "wedler", "leadhand", "lead hand", "léad-hand", "machinst", "quality", "inspector", "qualityinspector", "b", "-", "constructor"}
	for _, word := range slices.Concat(words, ids) {
		if got, want := call(t, vm, "pathbook.choice.nearest", word, ids), fold.Nearest(word, ids); got != want {
			t.Errorf("for %q compare.js means %q, Go %q", word, got, want)
		}
	}
}

// TestOwnLevels reads what a browser may have kept under our name.
func TestOwnLevels(t *testing.T) {
	vm := compareScript(t, `{"roles":[]}`)
	run(t, vm, `const known = { highest: 4, competencies: [{ id: "welding" }, { id: "constructor" }], credentials: [{ id: "first-aid" }] },
		kept = (text) => pathbook.own.write(pathbook.own.read(text, known))`)
	const none = `{"version":1,"levels":{},"credentials":{}}`
	for text, want := range map[string]string{
		``:                                     none,
		`null`:                                 none,
		`[]`:                                   none,
		`"welding"`:                            none,
		`{`:                                    none,
		`<script>`:                             none,
		`{"levels":{"welding":2}}`:             none,
		`{"version":2,"levels":{"welding":2}}`: none,
		`{"version":1}`:                        none,
		`{"version":1,"levels":null,"credentials":[true]}`:                       none,
		`{"version":1,"levels":{"welding":-1}}`:                                  none,
		`{"version":1,"levels":{"welding":5}}`:                                   none,
		`{"version":1,"levels":{"welding":1.5}}`:                                 none,
		`{"version":1,"levels":{"welding":"2"}}`:                                 none,
		`{"version":1,"levels":{"welding":1e99}}`:                                none,
		`{"version":1,"levels":{"__proto__":{"welding":2}}}`:                     none,
		`{"version":1,"credentials":{"first-aid":1}}`:                            none,
		`{"version":1,"levels":{"unknown":2,"welding":0}}`:                       `{"version":1,"levels":{"welding":0},"credentials":{}}`,
		`{"version":1,"levels":{"welding":4},"credentials":{"first-aid":false}}`: `{"version":1,"levels":{"welding":4},"credentials":{"first-aid":false}}`,
		`{"version":1,"levels":{"constructor":1},"credentials":{}}`:              `{"version":1,"levels":{"constructor":1},"credentials":{}}`,
	} {
		if got := call(t, vm, "kept", text); got != want {
			t.Errorf("%s is read as %s, not %s", text, got, want)
		}
	}
}

// TestCompareData makes sure that the data can stand in a page, and that the
// scripts can open it.
func TestCompareData(t *testing.T) {
	pages, scripts := starter(t)
	for i, p := range pages {
		if data := string(p.compareData()); strings.ContainsAny(data, "<>&") {
			t.Errorf("%s: the data holds marks of HTML", p.book.Lang)
		}
		for _, key := range compareWords {
			if !p.words.Has(key) {
				t.Errorf("there is no word %s", key)
			}
		}
		run(t, scripts[i], "pathbook.calc.open(data)")
	}
	if siteKey(pages[0].books[0]) != siteKey(pages[1].books[0]) {
		t.Error("the languages of a site do not share what a browser keeps")
	}
}

// TestCompareUnpacked holds what the scripts make of the packed roles to
// data/pathbook.json.
func TestCompareUnpacked(t *testing.T) {
	pages, scripts := starter(t)
	want := bookData(pages[0].book)
	var got dataBook
	if err := json.Unmarshal([]byte(run(t, scripts[0], "JSON.stringify({ roles: data.roles, moves: data.moves, training: data.training })").String()), &got); err != nil {
		t.Fatal(err)
	}
	for i, r := range want.Roles {
		want.Roles[i] = dataRole{ID: r.ID, Family: r.Family, Level: r.Level, Pay: r.Pay, Requires: r.Requires, Credentials: r.Credentials}
	}
	for i, m := range want.Moves {
		want.Moves[i] = dataMove{From: m.From, To: m.To, Kind: m.Kind, Months: m.Months}
	}
	for i := range want.Training {
		want.Training[i].Title, want.Training[i].Format = "", ""
	}
	if diff := cmp.Diff(want.Roles, got.Roles); diff != "" {
		t.Errorf("roles (-data +page):\n%s", diff)
	}
	if diff := cmp.Diff(want.Moves, got.Moves); diff != "" {
		t.Errorf("moves (-data +page):\n%s", diff)
	}
	if diff := cmp.Diff(want.Training, got.Training); diff != "" {
		t.Errorf("training (-data +page):\n%s", diff)
	}
}

func TestCompares(t *testing.T) {
	for roles, want := range map[int]bool{0: false, 1: false, 2: true, mostCompared: true, mostCompared + 1: false} {
		e := &edition{book: &book.Book{Roles: make([]*book.Role, roles)}}
		if hasPairs(e) != want {
			t.Errorf("with %d roles there is a page to compare them: %v", roles, !want)
		}
	}
}
