package pages

import (
	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// Terms say what others may do with a text; nil if nothing is said.
func Terms(p *page.Page, t book.Terms, version string) *view.Terms {
	if t.Empty() {
		return nil
	}
	v := &view.Terms{Holder: p.Text(t.Holder), Summary: p.Prose(t.Summary), Cite: p.Text(t.Cite), Version: view.Escape(version)}
	if t.Adapt != "" {
		v.Rules = append(v.Rules, p.Word("adapt-"+t.Adapt))
	}
	if t.Redistribute != "" {
		v.Rules = append(v.Rules, p.Word("redistribute-"+t.Redistribute))
	}
	return v
}
