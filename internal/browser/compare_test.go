package browser

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestCompareIsTheMove chooses the roles of every move and finds what the
// move's own page says, word for word: the facts, the gaps, the plan.
func TestCompareIsTheMove(t *testing.T) {
	for _, c := range []struct{ page, folder, said string }{
		{"compare.html", "", "From Welder to Lead hand: 3 new, 6 to stretch, 2 you have and 1 credential to get."},
		{"fr/compare.html", "fr/", "De « Soudeuse-soudeur » à « Chef d’équipe » : 3 nouvelles, 6 à approfondir, 2 déjà acquises et 1 permis ou certificat à obtenir."},
	} {
		t.Run(c.page, func(t *testing.T) {
			t.Parallel()
			p := open(t, c.page+"#from=welder&to=lead-hand")
			if got := p.said(); got != c.said {
				t.Errorf("it says %q, not %q", got, c.said)
			}
			moves := strings.Fields(p.Eval("Array.from(document.querySelectorAll('.compare-roles ul a'), a => a.getAttribute('href')).join(' ')"))
			if len(moves) == 0 {
				t.Fatal("there are no moves")
			}
			for _, move := range moves {
				from, to, _ := strings.Cut(strings.TrimSuffix(strings.TrimPrefix(move, "moves/"), ".html"), "--")
				p.Eval(fmt.Sprintf("new Promise(done => { addEventListener('hashchange', done, { once: true }); location.hash = 'from=%s&to=%s'; })", from, to))
				own := p.sections(document(t, c.folder+move), "main > section", ".margin .facts")
				for heading, got := range p.sections("document", "[data-result] > section:not([data-route])", "[data-facts]") {
					if diff := cmp.Diff(own[heading], got); diff != "" {
						t.Errorf("%s, %s (-move +compare):\n%s", move, heading, diff)
					}
				}
			}
		})
	}
}

// document is a page of the site as an expression, without showing it.
func document(t *testing.T, name string) string {
	t.Helper()
	page, err := os.ReadFile(filepath.Join(sound(t, starter).dir, name))
	if err != nil {
		t.Fatal(err)
	}
	src, err := json.Marshal(string(page))
	if err != nil {
		t.Fatal(err)
	}
	return "new DOMParser().parseFromString(" + string(src) + ", 'text/html')"
}

// sections are the texts of a document's sections by their headings, empty where
// hidden, and of its facts. White space is left out, as elements part texts in
// other places.
func (p *tab) sections(document, selector, facts string) map[string]string {
	p.t.Helper()
	src := p.Eval(fmt.Sprintf(`((page) => {
		const text = (e) => {
			const copy = e.cloneNode(true);
			copy.querySelectorAll("[hidden]").forEach((x) => x.remove());
			return e.hidden ? "" : copy.textContent.replace(/\s+/g, "");
		};
		const all = { facts: text(page.querySelector(%q)) };
		page.querySelectorAll(%q).forEach((e) => { all[e.querySelector("h2").textContent] = text(e); });
		return JSON.stringify(all);
	})(%s)`, facts, selector, document))
	var all map[string]string
	if err := json.Unmarshal([]byte(src), &all); err != nil {
		p.t.Fatal(err)
	}
	return all
}

// said is the sentence about the pair, own what is told of one's own levels.
func (p *tab) said() string { p.t.Helper(); return p.Text("[data-said]") }
func (p *tab) own() string  { p.t.Helper(); return p.Text("[data-own-count]") }

// TestCompareAddress opens addresses that say too little, or what is not there.
func TestCompareAddress(t *testing.T) {
	for _, c := range []struct{ address, said, unknown, near string }{
		{"compare.html", "Choose your role.", "", ""},
		{"compare.html#to=lead-hand", "Choose your role.", "", ""},
		{"compare.html#from=welder", "Now choose the other role.", "", ""},
		{"compare.html#from=welder&to=welder", "Choose two different roles.", "", ""},
		{"compare.html#from=weldr&to=lead-hand", "Choose your role.", "There is no role “weldr” here. Did you mean Welder?", "#from=welder&to=lead-hand"},
		{"compare.html#from=welder&to=zzzzzzzz", "Now choose the other role.", "There is no role “zzzzzzzz” here.", ""},
		{"compare.html#from=<b>x</b>&to=%E0%A4%A", "Choose your role.", "There is no role “<b>x</b>” here. There is no role “%E0%A4%A” here.", ""},
		{"compare.html#from=constructor&to=__proto__", "Choose your role.", "There is no role “constructor” here. There is no role “__proto__” here.", ""},
		{"fr/compare.html#from=welder&to=leadhand", "Choisissez maintenant l’autre poste.", "Il n’y a pas de poste « leadhand » ici. Vouliez-vous dire « Chef d’équipe »?", "#from=welder&to=lead-hand"},
	} {
		t.Run(c.address, func(t *testing.T) {
			p := open(t, c.address)
			if got := p.said(); got != c.said {
				t.Errorf("it says %q, not %q", got, c.said)
			}
			if got := p.Text("[data-unknown]"); got != c.unknown {
				t.Errorf("of what is unknown it says %q, not %q", got, c.unknown)
			}
			if p.Text("[data-result]") != "" {
				t.Error("it compares")
			}
			if c.near == "" {
				return
			}
			p.Eval("document.querySelector('[data-unknown] a').click()")
			p.Wait("!document.querySelector('[data-result]').hidden && document.querySelector('[data-unknown] a') === null")
			if got := p.Eval("location.hash"); got != c.near {
				t.Errorf("the nearest role is at %s, not %s", got, c.near)
			}
		})
	}
}

// TestCompareChoice chooses with the keyboard; address and languages follow.
func TestCompareChoice(t *testing.T) {
	p := open(t, "compare.html")
	choose := func(field, role string) {
		t.Helper()
		p.Eval("document.querySelector('" + field + "').focus()")
		for range 200 {
			if p.Eval("document.activeElement.value") == role {
				return
			}
			p.Press("ArrowDown")
		}
		t.Fatalf("no key leads to %s", role)
	}
	at := func(want string) {
		t.Helper()
		if got := p.Eval("location.hash + ' ' + document.querySelector('a.switch').hash"); got != want+" "+want {
			t.Errorf("the addresses here and of the other language hold %q, not %q twice", got, want)
		}
	}
	choose("#_from", "welder")
	at("#from=welder")
	choose("#_to", "lead-hand")
	at("#from=welder&to=lead-hand")
	if got, want := p.Eval("document.title"), "From Welder to Lead hand"; !strings.HasPrefix(got, want) {
		t.Errorf("the title is %q, not %q", got, want)
	}
	p.Press("Shift+Tab", "Enter")
	at("#from=lead-hand&to=welder")
	if got, want := p.Text(".compared h2"), "Move: Lead hand → then Welder"; got != want {
		t.Errorf("the pair is %q, not %q", got, want)
	}
}

// TestCompareLinks follows the links of roles and moves to their comparison.
func TestCompareLinks(t *testing.T) {
	for _, c := range []struct{ page, choice, said string }{
		{"roles/welder.html", "#from=welder", "Now choose the other role."},
		{"moves/welder--lead-hand.html", "#from=welder&to=lead-hand", "From Welder to Lead hand: "},
		{"fr/roles/welder.html", "#from=welder", "Choisissez maintenant l’autre poste."},
		{"fr/moves/welder--lead-hand.html", "#from=welder&to=lead-hand", "De « Soudeuse-soudeur » à « Chef d’équipe » : "},
	} {
		t.Run(c.page, func(t *testing.T) {
			p := open(t, c.page)
			if wrong := p.Eval("Array.from(document.querySelectorAll('a[data-roles]')).filter(a => a.hash !== '#' + a.dataset.roles).length"); wrong != "0" {
				t.Errorf("%s links lead to another pair", wrong)
			}
			p.Eval("document.querySelector('a[data-roles=\"" + strings.TrimPrefix(c.choice, "#") + "\"]').click()")
			p.Wait("document.readyState === 'complete' && location.pathname.endsWith('/compare.html')")
			if got := p.Eval("location.hash"); got != c.choice {
				t.Errorf("it leads to %s, not %s", got, c.choice)
			}
			if got := p.said(); !strings.HasPrefix(got, c.said) {
				t.Errorf("there it says %q, not %q", got, c.said)
			}
		})
	}
}
