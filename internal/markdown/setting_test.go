package markdown

import (
	"testing"

	"pathbook/internal/diag"
)

// A text that is to stand in a line gives up its paragraph if it has no other,
// whichever way it was read; one in another language is marked by what can hold
// it.
func TestInLine(t *testing.T) {
	for _, c := range []struct{ text, inLine, french string }{
		{"Welds.", "Welds.", `<div lang="fr"><p>Welds.</p>` + "\n</div>"},
		{"Welds\nand cuts.", "Welds\nand cuts.", `<div lang="fr"><p>Welds` + "\nand cuts.</p>\n</div>"},
		{"Welds *well*.", "Welds <em>well</em>.", `<div lang="fr"><p>Welds <em>well</em>.</p>` + "\n</div>"},
		{"One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>\n", `<div lang="fr"><p>One.</p>` + "\n<p>Two.</p>\n</div>"},
		{"- One", "<ul>\n<li>One</li>\n</ul>\n", `<div lang="fr"><ul>` + "\n<li>One</li>\n</ul>\n</div>"},
		{"Ask.[^a]\n\n[^a]: Whom?", "", ""},
		{"", "", ""},
	} {
		var problems diag.List
		doc := Parse(c.text, diag.Origin{}, &problems)
		if c.inLine == "" { // more than the paragraph: nothing is taken off
			c.inLine, c.french = string(doc.HTML(Setting{})), string(doc.HTML(Setting{Lang: "fr"}))
		}
		if got := string(doc.HTML(Setting{InLine: true})); got != c.inLine {
			t.Errorf("%q in a line: %q", c.text, got)
		}
		if got := string(doc.HTML(Setting{Lang: "fr"})); got != c.french {
			t.Errorf("%q in French: %q", c.text, got)
		}
	}
	var problems diag.List
	if got := string(ParseLine("![A bird](bird.png) sings", diag.Origin{}, &problems).HTML(Setting{Lang: "fr"})); got[:6] != "<span " {
		t.Errorf("a line is marked as a block: %q", got)
	}
	both := Setting{Lang: "fr", InLine: true}
	if got := string(Parse("Soude.", diag.Origin{}, &problems).HTML(both)); got != `<span lang="fr">Soude.</span>` {
		t.Errorf("a paragraph in a line: %q", got)
	}
}
