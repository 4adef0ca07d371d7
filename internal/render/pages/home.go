package pages

import (
	"slices"

	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// Home is the first page.
func Home(p *page.Page) page.Content {
	site := p.Book.Site
	v := view.Home{
		Title: p.Text(site.Title), Organization: p.Text(site.Organization),
		Doors: []view.Door{
			door(p, "door-career", page.Index("roles"), "find-your-role", guideLink(p, "employee")...),
			door(p, "door-team", forManagers(p), "guides", sheetsFor(p, "manager")...),
			door(p, "door-whole", whole(p), "map", p.Beside("matrix", "planner")...),
		},
		Starts: []view.Door{
			door(p, "start-impasse", forEmployees(p), "start-impasse-link", startingSheets(p, "impasse")...),
			door(p, "start-exploring", whole(p), "start-exploring-link", startingSheets(p, "exploring")...),
			navigating(p),
		},
		Families: families(p),
	}
	return page.Content{Template: "home", View: v, Title: site.Title, Description: site.Organization.Words + ". " + p.Words.Word("door-career-text")}
}

func door(p *page.Page, key, address, action string, more ...view.Link) view.Door {
	return view.Door{Name: p.Word(key), Text: p.Word(key + "-text"), Href: p.Href(address), Action: p.Word(action), More: more}
}

// forManagers is where somebody who leads a conversation begins: the first
// guide for managers, else the worksheets, else the roles.
func forManagers(p *page.Page) string { return guideFor(p, "manager") }

func forEmployees(p *page.Page) string { return guideFor(p, "employee") }

func guideFor(p *page.Page, audience string) string {
	if guide := firstGuide(p, audience); guide != nil {
		return page.Address(guide)
	}
	if len(p.Book.Worksheets) > 0 {
		return page.Index("worksheets")
	}
	return page.Index("roles")
}

// firstGuide is the first guide for an audience, else the first for everybody,
// else nil.
func firstGuide(p *page.Page, audience string) *book.Document {
	for _, wanted := range []string{audience, "both"} {
		i := slices.IndexFunc(p.Order().Guides, func(g *book.Document) bool { return g.Audience == wanted })
		if i >= 0 {
			return p.Order().Guides[i]
		}
	}
	return nil
}

func guideLink(p *page.Page, audience string) []view.Link {
	guide := firstGuide(p, audience)
	if guide == nil {
		return nil
	}
	return []view.Link{p.Link(guide)}
}

// mostSheets is how many worksheets a door names: enough to begin with, and
// the guide behind the door leads to the others.
const mostSheets = 3

// sheetsFor are the worksheets that the guide for an audience names first.
func sheetsFor(p *page.Page, audience string) []view.Link {
	guide := firstGuide(p, audience)
	if guide == nil {
		return nil
	}
	var out []view.Link
	for _, sheet := range guide.Worksheets[:min(mostSheets, len(guide.Worksheets))] {
		out = append(out, p.Link(sheet))
	}
	return out
}

// startingSheets are the employee's worksheets that suit a starting point, in
// the order in which guides lead to them.
func startingSheets(p *page.Page, point string) []view.Link {
	_, sheets := InKit(p.Edition, "employee")
	var out []view.Link
	for _, sheet := range sheets {
		if slices.Contains(sheet.Starting, point) && len(out) < mostSheets {
			out = append(out, p.Link(sheet))
		}
	}
	return out
}

// whole is where one sees everything at once.
func whole(p *page.Page) string {
	if p.Has(page.Map) {
		return page.Map
	}
	return page.Index("roles")
}

// navigating is for who has a goal: any two roles side by side, or the moves
// where there are too many roles for one page.
func navigating(p *page.Page) view.Door {
	sheets := startingSheets(p, "navigating")
	if p.Has(page.Compare) {
		return door(p, "start-navigating", page.Compare, "start-navigating-link", sheets...)
	}
	return door(p, "start-navigating", declared(p), "moves", sheets...)
}

func declared(p *page.Page) string {
	if p.Has(page.Index("moves")) {
		return page.Index("moves")
	}
	return page.Index("roles")
}
