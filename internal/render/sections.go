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
	b := e.book
	return filled([]sized{
		{"map", len(b.Roles)}, {"roles", len(b.Roles)}, {"pathways", len(b.Pathways)}, {"competencies", len(b.Competencies)},
		{"training", len(b.Training)}, {"guides", len(b.Guides)}, {"worksheets", len(b.Worksheets)}, {"stories", len(b.Stories)}, {"search", 1},
	})
}

// rest is what the menu has no room for. It stands at the bottom of every page.
func (e *edition) rest() []section {
	b := e.book
	rest := filled([]sized{{"moves", len(b.Moves)}, {"credentials", len(b.Credentials)}, {"glossary", len(b.Glossary)}, {"whats-new", len(b.Releases)}})
	if e.compares() {
		rest = append(rest, "compare")
	}
	if e.hasTogether() {
		rest = append(rest, "together")
	}
	if e.hasMatrix() {
		rest = append(rest, "matrix")
	}
	if e.hasPlanner() {
		rest = append(rest, "planner")
	}
	if e.prints() {
		rest = append(rest, "print-editions")
	}
	return rest
}

// sized is a section and how much is in it.
type sized struct {
	section section
	size    int
}

func filled(all []sized) []section {
	var out []section
	for _, s := range all {
		if s.size > 0 {
			out = append(out, s.section)
		}
	}
	return out
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
