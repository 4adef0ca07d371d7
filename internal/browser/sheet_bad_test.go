package browser

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A saved is a file that a worksheet has saved, to be changed.
type saved map[string]any

func (s saved) with(key string, value any) saved {
	out := maps.Clone(s)
	out[key] = value
	return out
}

// answering gives it other answers, by name.
func (s saved) answering(values map[string]any) saved {
	answers := make(map[string]any)
	for name, value := range values {
		answers[name] = map[string]any{"label": "Of " + name, "value": value}
	}
	return s.with("answers", answers)
}

func (s saved) text(t *testing.T) string {
	t.Helper()
	src, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}

// sample is what the worksheet "all" saves once it has a few answers.
func sample(t *testing.T, d *device, p *tab) saved {
	t.Helper()
	p.Answer("my-name", "Mine")
	p.Click("[name=wishes]")
	p.Answer("my-role", "helper")
	p.Answer("rated.welding.evidence", "Seen.")
	p.Click("[data-ws=export]")
	data, err := os.ReadFile(d.Saved())
	if err != nil {
		t.Fatal(err)
	}
	var s saved
	if err := json.Unmarshal(data, &s); err != nil {
		t.Fatal(err)
	}
	return s
}

// file writes a text into a file.
func file(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "saved.json")
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	return name
}

// huge is a file of 50 MB of which nothing is written.
func huge(t *testing.T) string {
	t.Helper()
	name := file(t, "{")
	if err := os.Truncate(name, 50<<20); err != nil {
		t.Fatal(err)
	}
	return name
}

// shape is what a page is made of, without what was said and what the state of
// a control is.
const shape = "JSON.stringify([Array.from(document.querySelectorAll('main *:not([data-said])'), (e) => e.localName), Array.from(document.styleSheets).length, Object.keys(Object.prototype), window.hacked])"

// TestSheetRefuses opens files that are none of this worksheet's: there is a
// message, and nothing else has changed.
func TestSheetRefuses(t *testing.T) {
	d := use(t, sound(t, forms).file)
	p := d.Open("worksheets/all.html")
	good := sample(t, d, p)
	text := good.text(t)
	const wrong, other, large = "This is not a file saved from a worksheet.", "This file was saved from another site.", "This file is too large."
	held, made, store := p.answers(), p.Eval(shape), p.Eval("JSON.stringify(sessionStorage)")
	for _, c := range []struct{ name, file, said string }{
		{"another worksheet", file(t, good.with("worksheet", "worker").with("title", "<i>Other</i>").text(t)), "This file belongs to another worksheet: <i>Other</i>."},
		{"a worksheet named like a property", file(t, good.with("worksheet", "__proto__").text(t)), "This file belongs to another worksheet: All kinds."},
		{"another site", file(t, good.with("site", "000000000000").text(t)), other},
		{"another program", file(t, good.with("app", "other").text(t)), wrong},
		{"a later format", file(t, good.with("format", 2).text(t)), wrong},
		{"no answers", file(t, good.with("answers", nil).text(t)), wrong},
		{"answers in a list", file(t, good.with("answers", []any{"x"}).text(t)), wrong},
		{"truncated", file(t, text[:len(text)-9]), wrong},
		{"empty", file(t, ""), wrong},
		{"a text", file(t, "Dear diary"), wrong},
		{"a page", file(t, "<script>hacked = 1</script>"), wrong},
		{"bytes", file(t, "\xff\xfe\x00\x01\x80"), wrong},
		{"null", file(t, "null"), wrong},
		{"brackets", file(t, strings.Repeat("[", 5000)+strings.Repeat("]", 5000)), wrong},
		{"more than a megabyte", file(t, text+strings.Repeat(" ", 1<<20)), large},
		{"50 megabytes", huge(t), large},
	} {
		p.Eval("(document.querySelector('[data-said]').textContent = '')")
		p.Give("[data-ws=import]", c.file)
		p.Wait("document.querySelector('[data-said]').textContent !== ''")
		if got := p.told(); got != c.said {
			t.Errorf("%s: it says %q, not %q", c.name, got, c.said)
		}
		if p.answers() != held || p.Eval(shape) != made || p.Eval("JSON.stringify(sessionStorage)") != store {
			t.Errorf("%s: the page is not what it was", c.name)
		}
		if p.Eval("document.querySelector('[data-ws=import]').files.length") != "0" {
			t.Errorf("%s: the same file cannot be picked again", c.name)
		}
	}
}

// TestSheetShows opens files that are not what a worksheet would have saved:
// what is a text is shown as one, the rest passed over.
func TestSheetShows(t *testing.T) {
	const evil = `<img src=x onerror="hacked=1"><script>hacked=1</script></textarea><b>bold</b>`
	const proto = `{"__proto__":{"label":"P","value":"proto"},"constructor":{"label":"C","value":"constructed"},"toString":{"label":"S","value":"stringed"},"hasOwnProperty":{"value":"owned"},"rated.__proto__.mine":{"label":"R","value":"meets"},"missing.constructor.evidence":{"value":"built"},"actions.constructor.what":{"value":"row"}}`
	nested := strings.Repeat("[", 2500) + strings.Repeat("]", 2500)
	for _, c := range []struct {
		name     string
		answers  string
		holds    []string // in the form
		earlier  string
		keepsAll bool
	}{
		{"tags", fmt.Sprintf(`{"my-name":{"label":%[1]q,"value":%[1]q},"thoughts":{"value":%[1]q},"gone":{"label":%[1]q,"value":%[1]q}}`, evil),
			[]string{"my-name=" + evil, "thoughts=" + evil}, evil + "|" + evil, true},
		{"names of properties", proto, nil, "P|proto|C|constructed|S|stringed|hasOwnProperty|owned|R|meets|missing.constructor.evidence|built|actions.constructor.what|row", true},
		{"lists for texts", `{"my-name":{"label":"N","value":["a","b"]},"today":{"label":"T","value":["2027-01-01"]},"stage":{"label":"S","value":["first"]}}`, []string{"my-name=", "today=", "stage=first:false"}, "N|a; b|T|2027-01-01|S|First time", true},
		{"a text for a list", `{"wishes":{"label":"W","value":"more"}}`, []string{"wishes=more:false"}, "W|More", true},
		{"no texts at all", `{"my-name":{"value":7},"thoughts":{"value":{"a":1}},"today":{"value":true},"why":"because","stage":null,"wishes":{"value":[["more"]]}}`, []string{"my-name=", "thoughts=", "why="}, "", false},
		{"brackets", `{"my-name":{"value":` + nested + `},"thoughts":{"label":` + nested + `,"value":"well"}}`, []string{"my-name=", "thoughts=well"}, "", false},
		{"no choices of ours", `{"stage":{"label":"S","value":"never"},"wishes":{"label":"W","value":["more","most"]},"my-role":{"label":"R","value":"constructor"}}`, []string{"stage=first:false", "wishes=more:false", "my-role="}, "S|never|W|More; most|R|constructor", true},
		{"no dates", `{"today":{"label":"T","value":"2027-99-99"},"next-check-in":{"label":"N","value":"soon"}}`, []string{"today=", "next-check-in="}, "T|2027-99-99|N|soon", true},
		{"a thousand rows", `{"actions.1000.what":{"label":"A","value":"late"}}`, []string{"actions.50.what="}, "A|late", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			d := use(t, sound(t, forms).file)
			p := d.Open("worksheets/all.html")
			good := sample(t, d, p)
			before := p.Eval("document.querySelectorAll('img, script, b, i, iframe').length")
			text := strings.Replace(good.with("answers", "ANSWERS").text(t), `"ANSWERS"`, c.answers, 1)
			p.Give("[data-ws=import]", file(t, text))
			p.Wait("document.querySelector('[data-said]').textContent.startsWith('Your answers are back')")
			held := "\n" + p.answers() + "\n"
			for _, want := range c.holds {
				if !strings.Contains(held, "\n"+want+"\n") {
					t.Errorf("it does not hold %q:%s", want, held)
				}
			}
			if got := p.Eval("Array.from(document.querySelectorAll('[data-earlier-list] > *'), (e) => e.textContent).join('|')"); got != c.earlier {
				t.Errorf("of earlier answers it shows %q, not %q", got, c.earlier)
			}
			if got := p.Eval("document.querySelectorAll('img, script, b, i, iframe').length + String(window.hacked) + String({}.value) + Object.keys(Object.prototype)"); got != before+"undefinedundefined" {
				t.Errorf("the page is made of other things: %s", got)
			}
			p.Click("[data-do=calendar]")
			p.Click("[data-do=summary]")
			if !c.keepsAll {
				return
			}
			p.Answer("why", "And this")
			p.Click("[data-ws=export]")
			again, err := os.ReadFile(d.Saved())
			if err != nil {
				t.Fatal(err)
			}
			for name, value := range valuesOf(t, c.answers) {
				if valuesOf(t, string(again))[name] != value {
					t.Errorf("saved again, %s is not in the file", name)
				}
			}
			p.Click("[data-do=undo]")
			if got := p.Eval("document.querySelector('[name=my-name]').value"); got != "Mine" {
				t.Errorf("taken back, the name is %q", got)
			}
		})
	}
}

// valuesOf are the values of a file's answers, or of answers alone, as JSON.
func valuesOf(t *testing.T, src string) map[string]string {
	t.Helper()
	var file struct {
		Answers map[string]struct{ Value any }
	}
	if !strings.Contains(src, `"answers"`) {
		src = `{"answers":` + src + `}`
	}
	if err := json.Unmarshal([]byte(src), &file); err != nil {
		t.Fatal(err)
	}
	out := make(map[string]string)
	for name, answer := range file.Answers {
		out[name] = fmt.Sprint(answer.Value)
	}
	return out
}

// TestSheetOlder opens a file of an older version, of which questions are gone.
func TestSheetOlder(t *testing.T) {
	d := use(t, sound(t, forms).file)
	p := d.Open("worksheets/all.html")
	old := sample(t, d, p).with("version", "before").answering(map[string]any{"my-name": "Old", "gone": "Still here", "wishes": []string{"other", "gone"}})
	p.Give("[data-ws=import]", file(t, old.text(t)))
	p.Wait("document.querySelector('[data-said]').textContent.startsWith('The file was saved from another version')")
	const earlier = "Of gone Still here Of wishes Other; gone"
	if got := p.Text("[data-earlier-list]"); got != earlier {
		t.Errorf("of earlier answers it shows %q", got)
	}
	p.Click("[name=wishes][value=more]")
	p.Click("[data-ws=export]")
	data, err := os.ReadFile(d.Saved())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"Still here"`, `["other","gone"]`, `["more"]`, `"version":""`} {
		if !strings.Contains(string(data), want) {
			t.Errorf("saved again, the file has no %s: %s", want, data)
		}
	}
}

// stores are browsers that keep nothing, each in its own way.
var stores = map[string]string{
	"full":      "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
	"forbidden": "['localStorage', 'sessionStorage'].forEach((name) => Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } }));",
	"absent":    "['localStorage', 'sessionStorage'].forEach((name) => Object.defineProperty(window, name, { value: null }));",
}

// TestSheetNotKept: a browser that keeps nothing is told of, nothing that was
// typed is lost, and the file works.
func TestSheetNotKept(t *testing.T) {
	for name, src := range stores {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := use(t, sound(t, forms).web)
			p := d.Tab()
			p.do("Page.addScriptToEvaluateOnNewDocument", args{"source": src})
			p.Open("worksheets/all.html")
			p.Answer("my-name", "Not kept")
			p.Wait("document.querySelector('[data-said]').textContent !== ''")
			const said = "This browser cannot keep answers. Save them as a file instead."
			if got := p.told(); got != said {
				t.Errorf("it says %q, not %q", got, said)
			}
			p.Click("[data-ws=keep]")
			if p.Text("[data-refused]") != said || p.Eval("document.querySelector('[data-ws=keep]').checked") != "false" {
				t.Error("it claims to keep answers on the device")
			}
			p.Answer("thoughts", "More")
			p.Click("[data-ws=export]")
			saved := d.Saved()
			p.Click("[data-ws=clear]")
			p.Click("[data-do=undo]")
			held := p.answers()
			if !strings.Contains(held, "my-name=Not kept\n") || !strings.Contains(held, "thoughts=More\n") {
				t.Errorf("it holds\n%s", held)
			}
			p.Answer("why", "Later")
			p.Eval("dispatchEvent(new Event('visibilitychange'))")
			if got := p.answers(); got == held || !strings.Contains(got, "my-name=Not kept\n") {
				t.Errorf("then it holds\n%s", got)
			}
			p.Open("worksheets/worker.html")
			if got := p.questions(); got != 1 {
				t.Errorf("it asks %d times whether to leave", got)
			}
			p.Open("worksheets/all.html")
			p.Give("[data-ws=import]", saved)
			p.Wait("document.querySelector('[data-said]').textContent !== ''")
			if got := p.answers(); got != held {
				t.Errorf("out of the file it holds\n%s\nnot\n%s", got, held)
			}
		})
	}
}
