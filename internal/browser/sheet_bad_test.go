package browser

import (
	"encoding/json"
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
	p.Click("[data-ws=export-data]")
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
	p.Click("[data-ws=export-data]")
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
