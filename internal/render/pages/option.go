package pages

import (
	"fmt"

	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// Option is a text to choose by an id.
func Option(p *page.Page, id string, t book.Text) view.Option {
	o := view.Option{ID: view.Escape(id), Name: view.Escape(t.Words)}
	if t.Lang != p.Book.Lang {
		o.Lang = view.Escape(t.Lang)
	}
	return o
}

// RoleOptions are all roles to choose from, by family.
func RoleOptions(p *page.Page) []view.OptionGroup {
	return grouped(p, p.Order().Roles, func(r *book.Role) book.Text { return r.Family.Title })
}

func competencyOptions(p *page.Page) []view.OptionGroup {
	return grouped(p, p.Order().Competencies, func(c *book.Competency) book.Text { return c.Category.Title })
}

// grouped are items to choose from, under the groups that they stand in by
// their order.
func grouped[I book.Item](p *page.Page, items []I, group func(I) book.Text) []view.OptionGroup {
	var out []view.OptionGroup
	for i, item := range items {
		if name := group(item); i == 0 || name != group(items[i-1]) {
			o := Option(p, "", name)
			out = append(out, view.OptionGroup{Name: o.Name, Lang: o.Lang})
		}
		last := &out[len(out)-1]
		last.Options = append(last.Options, Option(p, item.Heading().ID, item.Heading().Title))
	}
	return out
}

func scaleOptions(p *page.Page) []view.Option {
	var out []view.Option
	for i, s := range p.Book.Scale {
		out = append(out, Option(p, fmt.Sprint(i+1), s.Title))
	}
	return out
}
