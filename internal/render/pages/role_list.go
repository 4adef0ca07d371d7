package pages

import (
	"slices"

	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// families are all roles by family, the highest level on top, as on a wall.
func families(p *page.Page) []view.RoleGroup {
	groups := make([]view.RoleGroup, len(p.Book.Families))
	for i, f := range p.Book.Families {
		groups[i] = view.RoleGroup{ID: view.Escape(f.ID), Title: p.Text(f.Title), Summary: p.Prose(f.Summary)}
	}
	levels := make(map[[2]int]*view.LevelGroup)
	for _, r := range p.Order().Roles {
		key := [2]int{r.Family.Rank, r.Level.Rank}
		if levels[key] == nil {
			levels[key] = &view.LevelGroup{Title: p.Text(r.Level.Title)}
		}
		levels[key].Roles = append(levels[key].Roles, roleLine(p, r))
	}
	for rank := len(p.Book.Levels) - 1; rank >= 0; rank-- {
		for i := range groups {
			if group := levels[[2]int{i, rank}]; group != nil {
				groups[i].Levels = append(groups[i].Levels, *group)
			}
		}
	}
	return slices.DeleteFunc(groups, func(g view.RoleGroup) bool { return len(g.Levels) == 0 })
}

func roleLine(p *page.Page, r *book.Role) view.RoleLine {
	line := view.RoleLine{Link: p.Link(r)}
	for i, name := range r.AlsoCalled {
		if i > 0 {
			line.Also += "; "
		}
		line.Also += p.Text(name)
	}
	if r.Status != book.Current {
		line.Status = p.Word("status-" + string(r.Status))
	}
	return line
}

// Roles is the list of all roles, by family and level.
func Roles(p *page.Page) page.Content {
	v := view.Roles{Families: families(p), File: spreadsheet(p, "roles.csv"), Beside: p.Beside("moves", "compare", "matrix")}
	if len(p.Book.Roles) <= mostRoles {
		drawFamilies(p, v.Families)
	}
	return page.From(p.List("roles", v), p.Book.Roles)
}
