package browser

import (
	"strings"
	"testing"
)

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
