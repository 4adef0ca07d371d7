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
			p.door("door-career", index("roles"), "find-your-role"),
			p.door("door-team", p.forManagers(), "guides"),
			p.door("door-whole", p.whole(), "map"),
		},
		Starts: []Door{
			p.door("start-impasse", p.forEmployees(), "start-impasse-link"),
			p.door("start-exploring", p.whole(), "start-exploring-link"),
			p.navigating(),
		},
		Families: p.families(),
	}
	return content{template: "home", view: v, title: site.Title, description: site.Organization.Words + ". " + p.words.Word("door-career-text")}
}

func (p *page) door(key, address, action string) Door {
	return Door{p.word(key), p.word(key + "-text"), p.href(address), p.word(action)}
}

// forManagers is where somebody who leads a conversation begins: the first
// guide for managers, else the worksheets, else the roles.
func (p *page) forManagers() string { return p.guideFor("manager") }

func (p *page) forEmployees() string { return p.guideFor("employee") }

func (p *page) guideFor(audience string) string {
	for _, wanted := range []string{audience, "both"} {
		i := slices.IndexFunc(p.order().guides, func(g *book.Document) bool { return g.Audience == wanted })
		if i >= 0 {
			return address(p.order().guides[i])
		}
	}
	if len(p.book.Worksheets) > 0 {
		return index("worksheets")
	}
	return index("roles")
}

// whole is where one sees everything at once.
func (p *page) whole() string {
	if len(p.book.Roles) == 0 {
		return index("roles")
	}
	return mapPage
}

// navigating is for who has a goal: any two roles side by side, or the moves
// where there are too many roles for one page.
func (p *page) navigating() Door {
	if p.compares() {
		return p.door("start-navigating", comparePage, "start-navigating-link")
	}
	return p.door("start-navigating", p.declared(), "moves")
}

func (p *page) declared() string {
	if len(p.book.Moves) > 0 {
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
	return p.list("roles", v)
}

// list is the page that lists one kind of item.
func (p *page) list(name string, view any) content {
	return content{
		template: name, view: view, section: section(name),
		title:       book.Text{Words: p.words.Word(name), Lang: p.book.Lang},
		description: p.words.Word(name + "-intro"),
	}
}
