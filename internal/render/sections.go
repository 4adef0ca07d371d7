package render

import "slices"

// A section is a part of the site that has something in it, by its name, which
// is also a word of the interface.
type section string

// address returns the page that shows a section: a list, or a page of its own.
func (s section) address() string {
	switch s {
	case "map":
		return mapPage
	case "matrix":
		return matrixPage
	case "planner":
		return plannerPage
	case "compare":
		return comparePage
	case "together":
		return togetherPage
	case "glossary":
		return glossaryPage
	case "whats-new":
		return whatsNewPage
	case "search":
		return searchPage
	case "print-editions":
		return printsPage
	}
	return index(string(s))
}

// menu is what people come for, in the order in which they come to need it.
func (e *edition) menu() []section {
	all := []section{"map", "roles", "pathways", "competencies", "training", "guides", "worksheets", "stories", "search"}
	if len(e.book.Roles) == 0 { // there is a list, since other pages lead to it, and nothing in it
		all = slices.DeleteFunc(all, func(s section) bool { return s == "roles" })
	}
	return e.there(all)
}

// rest is what the menu has no room for. It stands at the bottom of every page.
func (e *edition) rest() []section {
	return e.there([]section{"moves", "credentials", "glossary", "whats-new", "compare", "together", "matrix", "planner", "print-editions"})
}

// there are the sections that the edition has a page for.
func (e *edition) there(all []section) []section {
	return slices.DeleteFunc(all, func(s section) bool { return !e.has(s.address()) })
}

// beside are links to sections, those that have something in them.
func (p *page) beside(names ...section) []Link {
	var out []Link
	for _, s := range p.rest() {
		if slices.Contains(names, s) {
			out = append(out, p.sectionLink(s))
		}
	}
	return out
}

// sectionLink is a link to a section by its name.
func (p *page) sectionLink(s section) Link {
	return Link{p.href(s.address()), HTML(p.word(string(s)))}
}
