package browser

import (
	"strings"
	"testing"
)

// TestSheetKeys fills in, saves and clears a worksheet with the keyboard alone.
func TestSheetKeys(t *testing.T) {
	for _, page := range allKinds {
		t.Run(page, func(t *testing.T) {
			t.Parallel()
			d := use(t, sound(t, forms).file)
			p := d.Open(page)
			p.tabThrough("[data-ws=keep]", p.answerByKeys)
			if got := p.empty(); got != "" {
				t.Errorf("the keyboard does not come to %s", got)
			}
			filled := p.answers()
			p.Press("Space")
			if got, want := p.store(), "0 in the tab, 1 on the device"; got != want {
				t.Errorf("kept by the keyboard, there is %s, not %s", got, want)
			}
			p.tabThrough("[data-ws=export]", nil)
			p.Press("Enter")
			d.Saved()
			p.tabThrough("[data-ws=clear]", nil)
			p.Press("Enter")
			if got, want := p.store(), "0 in the tab, 0 on the device"; got != want {
				t.Errorf("cleared by the keyboard, there is %s, not %s", got, want)
			}
			if got := p.answers(); got == filled {
				t.Error("cleared by the keyboard, the sheet is as it was")
			}
			if p.Eval("document.activeElement.dataset.do") != "undo" {
				t.Error("after clearing, the focus is not on what takes it back")
			}
			p.Press("Enter")
			if got := p.answers(); got != filled {
				t.Errorf("taken back by the keyboard, the sheet holds\n%s\nnot\n%s", got, filled)
			}
		})
	}
}

// tabThrough presses Tab until what a selector names has the focus, and has
// each control that comes before used once.
func (p *tab) tabThrough(selector string, use func(kind string)) {
	p.t.Helper()
	seen := make(map[string]bool)
	for range 400 {
		p.Press("Tab")
		kind, name, _ := strings.Cut(p.Eval("((e) => e.matches('"+selector+"') ? 'there' : e.closest('"+form+"') ? e.type + ' ' + e.name : '')(document.activeElement)"), " ")
		if kind == "there" {
			return
		}
		if use != nil && name != "" && !seen[name] {
			use(kind)
		}
		seen[name] = true
	}
	p.t.Fatalf("no way by Tab to %s", selector)
}

// answerByKeys answers the question that has the focus.
func (p *tab) answerByKeys(kind string) {
	switch kind {
	case "radio", "checkbox":
		p.Press("Space")
	case "select-one":
		p.Press("ArrowDown", "ArrowDown")
	case "date":
		p.Press("1", "1", "1", "1", "2", "0", "2", "7")
	default:
		p.Type("by keys")
	}
}

// TestSheetRows adds a row to a table; rows that hold something come back.
func TestSheetRows(t *testing.T) {
	p := open(t, "fr/worksheets/write-it-down.html")
	rows := func(want string) {
		t.Helper()
		if got := p.Eval("document.querySelectorAll('[data-grid=actions] [data-rows] tr').length"); got != want {
			t.Errorf("there are %s rows, not %s", got, want)
		}
	}
	rows("4")
	p.Eval("document.querySelector('[data-do=add-row]').focus()")
	p.Press("Enter")
	rows("5")
	p.Type("La cinquième")
	p.saved()
	if got := p.Eval("document.activeElement.labels[0].textContent"); got != "Ligne 5, Action" {
		t.Errorf("what is written in the new row is called %q", got)
	}
	p.Click("[data-do=add-row]")
	rows("6")
	p.Reload()
	rows("5")
	if got := p.Eval("document.querySelector('[data-row=\"5\"] textarea').value"); got != "La cinquième" {
		t.Errorf("the new row holds %q", got)
	}
}
