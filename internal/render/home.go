package render

import (
	"slices"

	"pathbook/internal/book"
)

func (p *page) home() content {
	site := p.book.Site
	v := Home{
		Title: p.text(site.Title), Organization: p.text(site.Organization),
		Doors: []Door{
			p.door("door-career", index("roles"), "find-your-role", p.guideLink("employee")...),
			p.door("door-team", p.forManagers(), "guides", p.sheetsFor("manager")...),
			p.door("door-whole", p.whole(), "map", p.beside("matrix", "planner")...),
		},
		Starts: []Door{
			p.door("start-impasse", p.forEmployees(), "start-impasse-link", p.startingSheets("impasse")...),
			p.door("start-exploring", p.whole(), "start-exploring-link", p.startingSheets("exploring")...),
			p.navigating(),
		},
		Families: p.families(),
	}
	return content{template: "home", view: v, title: site.Title, description: site.Organization.Words + ". " + p.words.Word("door-career-text")}
}

func (p *page) door(key, address, action string, more ...Link) Door {
	return Door{p.word(key), p.word(key + "-text"), p.href(address), p.word(action), more}
}

// forManagers is where somebody who leads a conversation begins: the first
// guide for managers, else the worksheets, else the roles.
func (p *page) forManagers() string { return p.guideFor("manager") }

func (p *page) forEmployees() string { return p.guideFor("employee") }

func (p *page) guideFor(audience string) string {
	if guide := p.firstGuide(audience); guide != nil {
		return address(guide)
	}
	if len(p.book.Worksheets) > 0 {
		return index("worksheets")
	}
	return index("roles")
}

// firstGuide is the first guide for an audience, else the first for everybody,
// else nil.
func (p *page) firstGuide(audience string) *book.Document {
	for _, wanted := range []string{audience, "both"} {
		i := slices.IndexFunc(p.order().guides, func(g *book.Document) bool { return g.Audience == wanted })
		if i >= 0 {
			return p.order().guides[i]
		}
	}
	return nil
}

func (p *page) guideLink(audience string) []Link {
	guide := p.firstGuide(audience)
	if guide == nil {
		return nil
	}
	return []Link{p.link(guide)}
}

// mostSheets is how many worksheets a door names: enough to begin with, and
// the guide behind the door leads to the others.
const mostSheets = 3

// sheetsFor are the worksheets that the guide for an audience names first.
func (p *page) sheetsFor(audience string) []Link {
	guide := p.firstGuide(audience)
	if guide == nil {
		return nil
	}
	var out []Link
	for _, sheet := range guide.Worksheets[:min(mostSheets, len(guide.Worksheets))] {
		out = append(out, p.link(sheet))
	}
	return out
}

// startingSheets are the employee's worksheets that suit a starting point, in
// the order in which guides lead to them.
func (p *page) startingSheets(point string) []Link {
	_, sheets := p.inKit("employee")
	var out []Link
	for _, sheet := range sheets {
		if slices.Contains(sheet.Starting, point) && len(out) < mostSheets {
			out = append(out, p.link(sheet))
		}
	}
	return out
}

// whole is where one sees everything at once.
func (p *page) whole() string {
	if p.has(mapPage) {
		return mapPage
	}
	return index("roles")
}

// navigating is for who has a goal: any two roles side by side, or the moves
// where there are too many roles for one page.
func (p *page) navigating() Door {
	sheets := p.startingSheets("navigating")
	if p.has(comparePage) {
		return p.door("start-navigating", comparePage, "start-navigating-link", sheets...)
	}
	return p.door("start-navigating", p.declared(), "moves", sheets...)
}

func (p *page) declared() string {
	if p.has(index("moves")) {
		return index("moves")
	}
	return index("roles")
}

// families are all roles by family, the highest level on top, as on a wall.
func (p *page) families() []RoleGroup {
	groups := make([]RoleGroup, len(p.book.Families))
	for i, f := range p.book.Families {
		groups[i] = RoleGroup{ID: plain(f.ID), Title: p.text(f.Title), Summary: p.prose(f.Summary)}
	}
	levels := make(map[[2]int]*LevelGroup)
	for _, r := range p.order().roles {
		key := [2]int{r.Family.Rank, r.Level.Rank}
		if levels[key] == nil {
			levels[key] = &LevelGroup{Title: p.text(r.Level.Title)}
		}
		levels[key].Roles = append(levels[key].Roles, p.roleLine(r))
	}
	for rank := len(p.book.Levels) - 1; rank >= 0; rank-- {
		for i := range groups {
			if group := levels[[2]int{i, rank}]; group != nil {
				groups[i].Levels = append(groups[i].Levels, *group)
			}
		}
	}
	return slices.DeleteFunc(groups, func(g RoleGroup) bool { return len(g.Levels) == 0 })
}

func (p *page) roleLine(r *book.Role) RoleLine {
	line := RoleLine{Link: p.link(r)}
	for i, name := range r.AlsoCalled {
		if i > 0 {
			line.Also += "; "
		}
		line.Also += p.text(name)
	}
	if r.Status != book.Current {
		line.Status = p.word("status-" + string(r.Status))
	}
	return line
}

func (p *page) roles() content {
	v := Roles{p.families(), p.spreadsheet("roles.csv"), p.beside("moves", "compare", "matrix")}
	if len(p.book.Roles) <= mostRoles {
		p.drawFamilies(v.Families)
	}
	return from(p.list("roles", v), p.book.Roles)
}

// list is the page that lists one kind of item.
func (p *page) list(name string, v any) content {
	return content{
		template: name, view: v, section: section(name),
		title:       book.Text{Words: p.words.Word(name), Lang: p.book.Lang},
		description: p.words.Word(name + "-intro"),
	}
}
