package browser

import (
	"fmt"
	"strings"
	"testing"
)

// TestWalk goes the way of an employee with the keyboard alone: their role, the
// map, a goal beside it, the plan, and the paper.
func TestWalk(t *testing.T) {
	for _, c := range []struct{ root, role, mapLink, card, compare, plan, hours string }{
		{"", "Welder", "Map", "Welder", "Compare this role with any other", "How to get there", "185 hours"},
		{"fr/", "Soudeuse-soudeur", "Carte", "Soudeuse-soudeur", "Comparer ce poste avec n’importe quel autre", "Comment y arriver", "185 heures"},
	} {
		t.Run("home "+c.root, func(t *testing.T) {
			p := open(t, c.root+"index.html")
			p.Size(1280, 900)
			p.follow(c.role, "roles/welder.html")
			p.follow(c.mapLink, "map.html")
			p.tabTo("document.activeElement.closest('[data-card]') && document.activeElement.textContent", c.card)
			if lit := p.Eval("document.querySelectorAll('.map-lit .map-move.map-on').length"); lit != "9" {
				t.Errorf("%s of the role's nine moves are lit", lit)
			}
			p.Press("Enter")
			p.Wait("document.readyState === 'complete' && location.pathname.endsWith('roles/welder.html')")
			p.follow(c.compare, "compare.html")
			p.tabTo("document.activeElement.id", "_to")
			for range 20 {
				if p.Eval("document.activeElement.value") == "lead-hand" {
					break
				}
				p.Press("ArrowDown")
			}
			p.Wait("location.hash === '#from=welder&to=lead-hand'")
			for _, media := range []string{"screen", "print"} {
				p.Show(media, "light")
				if got := p.Text("#_plan"); !strings.HasPrefix(got, c.plan) || !strings.Contains(got, c.hours) {
					t.Errorf("%s: the plan says %q", media, got)
				}
				if chooser := p.Text("[data-chooser], .chooser") != ""; chooser != (media == "screen") {
					t.Errorf("%s: there is something to choose: %v", media, chooser)
				}
			}
		})
	}
}

// follow goes to a link by its text and opens it.
func (p *tab) follow(text, page string) {
	p.t.Helper()
	p.tabTo("document.activeElement.textContent.trim()", text)
	p.Press("Enter")
	p.Wait(fmt.Sprintf("document.readyState === 'complete' && location.pathname.endsWith(%q)", page))
}

// tabTo presses Tab until an expression comes to what is wanted.
func (p *tab) tabTo(expression, want string) {
	p.t.Helper()
	for range 200 {
		p.Press("Tab")
		if p.Eval(expression) == want {
			return
		}
	}
	p.t.Fatalf("no way by Tab to %q", want)
}
