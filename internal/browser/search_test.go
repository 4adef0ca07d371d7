package browser

import (
	"strings"
	"testing"
)

// TestSearchAddress opens searches that were bookmarked.
func TestSearchAddress(t *testing.T) {
	for _, c := range []struct{ address, said, first string }{
		{"search.html#q=welder", " results", "Welder"},
		{"search.html#q=WELDERS", " results", "Welder"},
		{"search.html#q=wedler", "Nothing was found for “wedler”. This comes close. ", "Welder"},
		{"search.html#q=zzz", "Nothing was found for “zzz”. Try a shorter word, or look through the titles below.", ""},
		{"search.html#q=%E0%A4%A", "Nothing was found for “%E0%A4%A”. Try a shorter word, or look through the titles below.", ""},
		{"search.html#q=$%26", "Nothing was found for “$&”. Try a shorter word, or look through the titles below.", ""},
		{"search.html#q=plan%20welder%20lead%20hand", " results", "My plan: Welder → Lead hand"},
		{"search.html#q=conversation%20welder%20lead%20hand", "2 results", "Conversation plan: Welder → Lead hand"},
		{"search.html#q=welder%20inspector", " result", "Welder → Quality inspector"},
		{"fr/search.html#q=soudure", " résultat", "Premières soudures"},
		{"fr/search.html#q=Chef%20d'%C3%A9quipe", " résultat", "Chef d’équipe"},
		{"fr/search.html#q=zzz", "Rien n’a été trouvé pour « zzz ». Essayez un mot plus court, ou parcourez les titres ci-dessous.", ""},
	} {
		t.Run(c.address, func(t *testing.T) {
			p := open(t, c.address)
			if got := p.Text("[role=status]"); !strings.Contains(got, c.said) {
				t.Errorf("it says %q, and not %q", got, c.said)
			}
			if got := p.Text(".found li a"); got != c.first {
				t.Errorf("it shows %q first, not %q", got, c.first)
			}
			if listed := p.Text(".titles h2") != ""; listed != (c.first == "") {
				t.Errorf("all titles are shown: %v", listed)
			}
		})
	}
}

// TestSearchKeys searches with the keyboard alone.
func TestSearchKeys(t *testing.T) {
	for _, c := range []struct{ page, word, query string }{
		{"search.html", "quality", "#q=quality"},
		{"fr/search.html", "qualité", "#q=qualit%C3%A9"},
	} {
		t.Run(c.page, func(t *testing.T) {
			p := open(t, c.page)
			focus := func(want string) {
				t.Helper()
				if got := p.Eval("document.activeElement.matches('input') ? 'field' : document.activeElement.textContent"); got != want {
					t.Errorf("the focus is on %q, not %q", got, want)
				}
			}
			title := func(nth string) string { return p.Text(".found li:nth-child(" + nth + ") a") }
			focus("field")
			p.Type(c.word)
			p.Press("ArrowDown")
			focus(title("1"))
			p.Press("ArrowDown")
			focus(title("2"))
			p.Press("ArrowUp", "ArrowUp", "ArrowUp")
			focus("field")
			if got := p.Eval("location.hash"); got != c.query {
				t.Errorf("the address keeps %s, not %s", got, c.query)
			}
			found := p.Eval("document.querySelector('.found a').href")
			p.Press("Enter")
			p.Wait("document.readyState === 'complete' && location.href === '" + found + "'")
			p.Eval("setTimeout(() => history.back())")
			p.Wait("document.readyState === 'complete' && document.querySelector('.found a') !== null")
			p.Press("Escape")
			focus("field")
			if got := p.Eval("document.querySelector('input').value + location.hash") + p.Text("[role=status]"); got != "" {
				t.Errorf("after Escape there is still %q", got)
			}
			p.Press("Tab")
			if p.Eval("document.activeElement.matches('input')") == "true" {
				t.Error("the field holds the focus")
			}
		})
	}
}
