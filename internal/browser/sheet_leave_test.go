package browser

import "testing"

// TestSheetLeft leaves the page at once after typing: nothing is lost.
func TestSheetLeft(t *testing.T) {
	everywhere(t, forms, allKinds[:1], func(t *testing.T, root, page string) {
		p := use(t, root).Open(page)
		p.Eval("(document.querySelector('[name=thoughts]').focus(), '')")
		p.Type("the last word")
		p.Eval("document.querySelector('.brand a, a.brand, header a').click()")
		p.Wait("document.readyState === 'complete' && !location.pathname.endsWith('all.html')")
		p.Open(page)
		if got := p.Eval("document.querySelector('[name=thoughts]').value"); got != "the last word" {
			t.Errorf("of what was typed there is %q", got)
		}
		if n := p.questions(); n != 0 {
			t.Error("a link inside the site asks whether to leave, though nothing is lost")
		}
	})
}

// TestSheetAsks: who closes a tab with words that are kept nowhere else is
// asked; who has kept or saved them, or has written none, is not.
func TestSheetAsks(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(*device, *tab)
		asks int
	}{
		{"nothing written", func(*device, *tab) {}, 0},
		{"written", func(_ *device, p *tab) { p.Answer("thoughts", "unsaved") }, 1},
		{"kept", func(_ *device, p *tab) { p.Answer("thoughts", "kept"); p.Click("[data-ws=keep]") }, 0},
		{"saved", func(d *device, p *tab) { p.Answer("thoughts", "saved"); p.Click("[data-ws=export]"); d.Saved() }, 0},
		{"saved, and more", func(d *device, p *tab) {
			p.Answer("thoughts", "saved")
			p.Click("[data-ws=export]")
			d.Saved()
			p.Answer("thoughts", "more")
		}, 1},
		{"cleared", func(_ *device, p *tab) { p.Answer("thoughts", "cleared"); p.Click("[data-ws=clear]") }, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			d := use(t, sound(t, forms).web)
			p := d.Open("worksheets/all.html")
			c.do(d, p)
			p.Open("worksheets/worker.html")
			if got := p.questions(); got != c.asks {
				t.Errorf("it asks %d times, not %d", got, c.asks)
			}
		})
	}
}

// TestSheetBack: a page that the browser had put aside as it was shows what was
// written meanwhile.
func TestSheetBack(t *testing.T) {
	p := use(t, sound(t, forms).web).Open("worksheets/all.html")
	p.Answer("my-name", "Before")
	p.saved()
	p.Eval("Object.keys(sessionStorage).forEach((key) => sessionStorage.setItem(key, sessionStorage.getItem(key).replace('Before', 'Meanwhile')))")
	p.Eval("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
	if got := p.Eval("document.querySelector('[name=my-name]').value"); got != "Meanwhile" {
		t.Errorf("the name is %q", got)
	}
}

// TestSheetCarries: what one sheet knows comes into the next if the person says
// so, and not else.
func TestSheetCarries(t *testing.T) {
	everywhere(t, forms, allKinds[:1], func(t *testing.T, root, page string) {
		p := use(t, root).Open("worksheets/worker.html")
		p.Answer("my-name", "Ada <b>")
		p.Answer("my-role", "inspector")
		p.Answer("thoughts", "Mine alone")
		p.saved()
		for _, c := range []struct{ do, holds string }{{"carry-not", ""}, {"carry", "Ada <b>"}} {
			p.Open(page)
			if got, want := p.Text("[data-carried-list]"), "My name: Ada <b> My role: Inspector"; got != want {
				t.Errorf("it offers %q, not %q", got, want)
			}
			if got := p.Eval("document.querySelector('[name=my-name]').value"); got != "" {
				t.Errorf("before anyone says so, the name is %q", got)
			}
			p.Click("[data-do=" + c.do + "]")
			if got := p.Eval("document.querySelector('[name=my-name]').value"); got != c.holds {
				t.Errorf("after %s the name is %q, not %q", c.do, got, c.holds)
			}
			if p.Text("[data-carried]") != "" {
				t.Error("it still offers")
			}
		}
		if got := p.Eval("document.querySelector('[name=thoughts]').value + document.querySelectorAll('[data-grid=rated] [data-rows] tr').length"); got != "3" {
			t.Errorf("of a text and the rows of the role there is %q", got)
		}
		p.Reload()
		if got := p.Eval("document.querySelector('[name=my-name]').value") + p.Text("[data-carried]"); got != "Ada <b>" {
			t.Errorf("loaded again, the name and what is offered are %q", got)
		}
	})
}
