package browser

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
)

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
			p.Click("[data-ws=export-data]")
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
