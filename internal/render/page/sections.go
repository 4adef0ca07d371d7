package page

import (
	"slices"

	"pathbook/internal/format"
	"pathbook/internal/render/view"
)

// A Section is a part of the site that has something in it, by its name, which
// is also a word of the interface.
type Section string

// Address returns the page that shows a section: a list, or a page of its own.
func (s Section) Address() string {
	switch s {
	case "map":
		return Map
	case "matrix":
		return Matrix
	case "planner":
		return Planner
	case "compare":
		return Compare
	case "together":
		return Together
	case "glossary":
		return Glossary
	case "whats-new":
		return WhatsNew
	case "search":
		return Search
	case "print-editions":
		return Prints
	}
	return Index(string(s))
}

// menu is what people come for, in the order in which they come to need it: an
// order of its own.
var menu = []Section{"map", "roles", "pathways", "competencies", "training", "guides", "worksheets", "stories", "search"}

// rest is what the menu has no room for: the moves, all other kinds of item, and
// tools.
var rest = func() []Section {
	all := []Section{"moves"}
	for _, k := range format.Items() {
		if s := Section(k.Plural); !slices.Contains(menu, s) {
			all = append(all, s)
		}
	}
	return append(all, "whats-new", "compare", "together", "matrix", "planner", "print-editions")
}()

// Menu is the sections of the menu that there are.
func (e *Edition) Menu() []Section {
	all := menu
	if len(e.Book.Roles) == 0 { // there is a list, since other pages lead to it, and nothing in it
		all = slices.DeleteFunc(slices.Clone(all), func(s Section) bool { return s == "roles" })
	}
	return e.there(all)
}

// Rest is the other sections that there are. They stand at the bottom of every
// page.
func (e *Edition) Rest() []Section { return e.there(rest) }

// there are the sections that the edition has a page for.
func (e *Edition) there(all []Section) []Section {
	return slices.DeleteFunc(slices.Clone(all), func(s Section) bool { return !e.Has(s.Address()) })
}

// Beside are links to sections, those that have something in them.
func (p *Page) Beside(names ...Section) []view.Link {
	var out []view.Link
	for _, s := range p.Rest() {
		if slices.Contains(names, s) {
			out = append(out, p.SectionLink(s))
		}
	}
	return out
}

// SectionLink is a link to a section by its name.
func (p *Page) SectionLink(s Section) view.Link {
	return view.Link{Href: p.Href(s.Address()), Text: view.HTML(p.Word(string(s)))}
}
