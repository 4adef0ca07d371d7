package browser

import (
	"fmt"
	"strings"
	"testing"
)

const pair = "compare.html#from=welder&to=lead-hand"

// ownLevels opens a comparison with the panel of own levels unfolded, by keys.
func ownLevels(t *testing.T, address string) *tab {
	t.Helper()
	p := open(t, address)
	p.Size(360, 800)
	p.unfold()
	return p
}

func (p *tab) unfold() {
	p.t.Helper()
	p.Eval("document.querySelector('[data-own] summary').focus()")
	p.Press("Enter")
	p.Wait("document.querySelector('[data-own]').open")
}

// focus tells which element of the panel has the focus, and of which row.
func (p *tab) focus() string {
	p.t.Helper()
	return p.Eval(`((e, row) => [e.id || e.localName, row ? row.querySelector(".own-name").textContent : ""].join(" ").trim())(document.activeElement, document.activeElement.closest(".own-row"))`)
}

// store is what the browser keeps in the tab and on the device, in characters.
func (p *tab) store() string {
	p.t.Helper()
	return p.Eval("sessionStorage.length + ' in the tab, ' + localStorage.length + ' on the device'")
}

// TestOwnLevel sets a level with the keyboard and takes it back.
func TestOwnLevel(t *testing.T) {
	for _, c := range []struct{ page, name, before, after, mark, count string }{
		{pair, "Welding", "3 new, 6 to stretch, 2 you have", "3 new, 5 to stretch, 3 you have", "my own level As the role says · Welding", "1 set by me"},
		{"fr/" + pair, "Soudage", "3 nouvelles, 6 à approfondir, 2 déjà acquises", "3 nouvelles, 5 à approfondir, 3 déjà acquises", "mon niveau Selon le poste · Soudage", "1 indiqué par moi"},
	} {
		t.Run(c.page, func(t *testing.T) {
			p := ownLevels(t, c.page)
			p.Press("Tab")
			select1 := "select " + c.name
			state := func(when, focus, said, mark, count string) {
				t.Helper()
				if got := p.focus(); got != focus {
					t.Errorf("%s the focus is on %q, not %q", when, got, focus)
				}
				if got := p.said(); !strings.Contains(got, said) {
					t.Errorf("%s it says %q, not %q", when, got, said)
				}
				if got := p.Text(".own-row .own-mark"); got != mark {
					t.Errorf("%s the row is marked %q, not %q", when, got, mark)
				}
				if got := p.own(); got != count {
					t.Errorf("%s the count is %q, not %q", when, got, count)
				}
			}
			state("at first", select1, c.before, "", "")
			plan := p.Text("#_plan")
			p.Press("ArrowDown")
			state("with a level", select1, c.after, c.mark, c.count)
			if p.Text("#_plan") == plan {
				t.Error("the plan is the same")
			}
			p.Press("Tab", "Enter")
			state("afterwards", select1, c.before, "", "")
			if p.Text("#_plan") != plan {
				t.Error("the plan is not what it was")
			}
		})
	}
}

// TestOwnCompetency adds a competency that no role of the pair asks for.
func TestOwnCompetency(t *testing.T) {
	for _, page := range []string{pair, "fr/" + pair} {
		t.Run(page, func(t *testing.T) {
			p := ownLevels(t, page)
			rows := p.Eval("document.querySelectorAll('[data-own-levels] > li').length")
			p.Eval("document.querySelector('#_add').focus()")
			p.Press("ArrowDown")
			name := p.Eval("document.querySelector('#_add').selectedOptions[0].textContent")
			p.Press("Tab", "Enter")
			if got := p.focus(); got != "select "+name {
				t.Errorf("after adding %s, the focus is on %q", name, got)
			}
			if got := p.Eval("document.activeElement.value + ' ' + document.querySelector('#_add').value"); got != "1 " {
				t.Errorf("its level and what is to add are %q", got)
			}
			p.Press("Tab", "Enter")
			if got := p.focus(); got != "_add" {
				t.Errorf("after taking it out, the focus is on %q", got)
			}
			if got := p.Eval("document.querySelectorAll('[data-own-levels] > li').length"); got != rows {
				t.Errorf("there are %s rows, not %s", got, rows)
			}
			if got := p.own(); got != "" {
				t.Errorf("there is still %q", got)
			}
			if p.Eval("Array.from(document.querySelector('#_add').options).some(o => o.disabled && o.textContent === '"+name+"')") == "true" {
				t.Error("it cannot be added again")
			}
		})
	}
}

// TestOwnLevelsKept keeps levels in the tab, on the device, and nowhere.
func TestOwnLevelsKept(t *testing.T) {
	p := ownLevels(t, pair)
	kept := func(when, store, said, count string) {
		t.Helper()
		if got := p.store(); got != store {
			t.Errorf("%s there is %s, not %s", when, got, store)
		}
		if got := p.Text("[data-own-said]"); got != said {
			t.Errorf("%s it says %q, not %q", when, got, said)
		}
		if got := p.own(); got != count {
			t.Errorf("%s the count is %q, not %q", when, got, count)
		}
	}
	kept("at first", "0 in the tab, 0 on the device", "", "")
	p.Press("Tab", "ArrowDown")
	kept("with a level", "1 in the tab, 0 on the device", "", "1 set by me")
	p.Eval("document.querySelector('[data-do=keep]').focus()")
	p.Press("Space")
	kept("kept", "0 in the tab, 1 on the device", "Kept on this device.", "1 set by me")
	p.Open("fr/" + pair)
	p.unfold()
	kept("in French", "0 in the tab, 1 on the device", "", "1 indiqué par moi")
	if p.Eval("document.querySelector('[data-do=keep]').checked") != "true" {
		t.Error("the other language does not know that levels are kept")
	}
	p.Open(pair)
	p.unfold()
	p.Eval("document.querySelector('[data-do=keep]').focus()")
	p.Press("Space")
	kept("no longer kept", "1 in the tab, 0 on the device", "No longer kept on this device.", "1 set by me")
	p.Press("Space", "Tab", "Enter")
	kept("cleared", "0 in the tab, 0 on the device", "Cleared: all levels are as the role says.", "")
	if got := p.focus(); got != "button" {
		t.Errorf("after clearing, the focus is on %q", got)
	}
}

// TestOwnLevelsFollow carries a level over to the other language.
func TestOwnLevelsFollow(t *testing.T) {
	p := ownLevels(t, pair)
	p.Press("Tab", "ArrowDown")
	p.Eval("document.querySelector('a.switch').click()")
	p.Wait("document.readyState === 'complete' && location.pathname.endsWith('/fr/compare.html')")
	if got, want := p.Eval("location.hash")+" "+p.own(), "#from=welder&to=lead-hand 1 indiqué par moi"; got != want {
		t.Errorf("in French there is %q, not %q", got, want)
	}
}

// TestOwnLevelsNotKept: a browser that keeps nothing is told of, and all else
// goes on.
func TestOwnLevelsNotKept(t *testing.T) {
	p := ownLevels(t, pair)
	p.Eval("(Storage.prototype.setItem = () => { throw new Error('full'); }, '')")
	p.Press("Tab", "ArrowDown")
	if got, want := p.Text("[data-own-said]"), "This browser does not keep anything here. Your levels count until you leave this page."; got != want {
		t.Errorf("it says %q, not %q", got, want)
	}
	if got, want := p.said(), "5 to stretch, 3 you have"; !strings.Contains(got, want) {
		t.Errorf("it says %q, not %q", got, want)
	}
	p.Eval("document.querySelector('[data-do=keep]').focus()")
	p.Press("Space")
	if p.Eval("document.querySelector('[data-do=keep]').checked") != "false" {
		t.Error("it claims to keep levels on the device")
	}
}

// TestOwnLevelsOfOthers: what others left under our name changes nothing.
func TestOwnLevelsOfOthers(t *testing.T) {
	p := open(t, pair)
	before := p.said()
	for _, text := range []string{
		"", "null", "[]", "{", "<script>alert(1)</script>", `{"version":2,"levels":{"welding":4}}`,
		`{"version":1,"levels":{"welding":9,"constructor":1,"__proto__":{"welding":4}},"credentials":[true]}`,
		`{"version":1,"levels":null,"credentials":"x"}`, strings.Repeat("[", 5000),
	} {
		p.Eval(fmt.Sprintf(`["localStorage", "sessionStorage"].map((store) => window[store].setItem("pathbook-own-" + JSON.parse(document.querySelector("[data-book]").textContent).site, %q))`, text))
		p.Open("about.html")
		p.Open(pair)
		if got := p.said() + p.own(); got != before {
			t.Errorf("with %.40q it says %q, not %q", text, got, before)
		}
	}
}

// TestOwnLevelsStandStill: on a phone, no row moves when a level is marked, and
// nothing is wider than the page.
func TestOwnLevelsStandStill(t *testing.T) {
	for _, c := range []struct {
		page  string
		width int
	}{{pair, 320}, {"fr/" + pair, 320}, {"fr/" + pair, 360}, {pair, 768}, {"fr/" + pair, 1440}} {
		t.Run(fmt.Sprint(c.page, " ", c.width), func(t *testing.T) {
			p := open(t, c.page)
			p.Size(c.width, 800)
			p.unfold()
			const rows = "Array.from(document.querySelectorAll('.own-row'), e => Math.round(e.getBoundingClientRect().height)).join(' ')"
			before := p.Eval(rows)
			p.Eval("document.querySelectorAll('.own-row select').forEach(e => { e.value = e.value === '4' ? '0' : '4'; e.dispatchEvent(new Event('change')); })")
			p.Eval("document.querySelectorAll('.own-row input').forEach(e => e.click())")
			if after := p.Eval(rows); after != before {
				t.Errorf("rows are %s high, and were %s", after, before)
			}
			p.Eval("document.querySelectorAll('details').forEach(e => { e.open = true; })")
			if over := p.Eval("document.documentElement.scrollWidth - document.documentElement.clientWidth"); over != "0" {
				t.Errorf("it is %s pixels too wide", over)
			}
		})
	}
}
