package pages

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
	"pathbook/internal/render/data"
	"pathbook/internal/render/page"
	"pathbook/internal/render/theme"
	"pathbook/internal/render/view"
	"pathbook/templates"
)

// These tests run the scripts of compare.html without a page, in a JavaScript
// engine written in Go, and hold them to what the program does itself.

// starter returns the pages to compare roles of the starter site, and the
// scripts with the data of each as the global data.
func starter(t *testing.T) (pages []*page.Page, scripts []*goja.Runtime) {
	t.Helper()
	books, problems, err := load.NewReader(os.DirFS("../../..")).Read()
	if err != nil || books == nil {
		t.Fatal(err, problems)
	}
	made, problems := theme.Read(templates.FS, books[0].Languages)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	s := &page.Site{Books: books, Theme: made}
	for _, b := range books {
		p := page.NewEdition(s, b).Page(page.Compare)
		pages = append(pages, p)
		scripts = append(scripts, compareScript(t, string(compareData(p))))
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
	eval(t, vm, "const data = pathbook.compare.unpack("+data+"), words = pathbook.i18n.open(data.language)")
	return vm
}

func eval(t *testing.T, vm *goja.Runtime, src string) goja.Value {
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
	return eval(t, vm, "(() => { const out = "+name+"(..."+string(src)+"); return typeof out === 'string' ? out : JSON.stringify(out); })()").String()
}

func TestCompareWrites(t *testing.T) {
	pages, scripts := starter(t)
	for i, p := range pages {
		vm := scripts[i]
		eval(t, vm, "const months = (r) => pathbook.compare.months(words, r), cost = (r) => pathbook.compare.cost(words, r), pay = (r) => pathbook.compare.pay(words, r)")
		for _, r := range []book.Range{
			{From: 1, To: 1}, {From: 6, To: 12}, {From: 24, To: 24}, {From: 24, To: 30}, {From: 24, To: 31}, {From: 18, To: 36},
			{From: 48, To: 60}, {From: 0.5, To: 1.5}, {From: 0, To: 0}, {From: 120, To: 1200},
		} {
			r.Known = true
			data := map[string]float64{"from": r.From, "to": r.To}
			if got, want := view.Escape(call(t, vm, "months", data)), months(p, r); got != want {
				t.Errorf("%s: months: compare.js writes %q, Go %q", p.Book.Lang, got, want)
			}
			if got, want := view.Escape(call(t, vm, "cost", data)), cost(p, r); got != want {
				t.Errorf("%s: cost: compare.js writes %q, Go %q", p.Book.Lang, got, want)
			}
		}
		for _, r := range p.Book.Roles {
			var paid any
			if r.Pay.Per != "" {
				paid = map[string]any{"from": r.Pay.From, "to": r.Pay.To, "per": r.Pay.Per}
			}
			if got, want := view.Escape(call(t, vm, "pay", paid)), pay(p, r); got != want {
				t.Errorf("%s: pay: compare.js writes %q, Go %q", p.Book.Lang, got, want)
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
	eval(t, vm, `const known = { highest: 4, competencies: [{ id: "welding" }, { id: "constructor" }], credentials: [{ id: "first-aid" }] },
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
		if src := string(compareData(p)); strings.ContainsAny(src, "<>&") {
			t.Errorf("%s: the data holds marks of HTML", p.Book.Lang)
		}
		eval(t, scripts[i], "pathbook.calc.open(data)")
	}
	if data.SiteKey(pages[0].Books[0]) != data.SiteKey(pages[1].Books[0]) {
		t.Error("the languages of a site do not share what a browser keeps")
	}
}

// TestCompareUnpacked holds what the scripts make of the packed roles to
// data/pathbook.json, of which they have a part.
func TestCompareUnpacked(t *testing.T) {
	pages, scripts := starter(t)
	src, err := data.AppendBook(nil, pages[0].Book)
	if err != nil {
		t.Fatal(err)
	}
	want, got := decoded(t, src), decoded(t, []byte(eval(t, scripts[0], "JSON.stringify({ roles: data.roles, moves: data.moves, training: data.training })").String()))
	for kind, keys := range map[string][]string{
		"roles":    {"id", "family", "level", "pay", "requires", "credentials"},
		"moves":    {"from", "to", "kind", "months"},
		"training": {"id", "low_cost", "hours", "weeks", "cost", "develops", "grants"},
	} {
		if diff := cmp.Diff(parts(want[kind], keys), parts(got[kind], keys)); diff != "" {
			t.Errorf("%s (-data +page):\n%s", kind, diff)
		}
	}
}

func decoded(t *testing.T, src []byte) map[string]any {
	t.Helper()
	var out map[string]any
	if err := json.Unmarshal(src, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// parts are the things of a list, with nothing but what stands under some keys.
func parts(list any, keys []string) []map[string]any {
	var out []map[string]any
	for _, thing := range list.([]any) {
		part := make(map[string]any)
		for _, key := range keys {
			if value, ok := thing.(map[string]any)[key]; ok {
				part[key] = value
			}
		}
		out = append(out, part)
	}
	return out
}
