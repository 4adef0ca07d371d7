package print

import (
	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/pages"
	"pathbook/internal/render/view"
)

// MostHandouts is how many roles there may be for the list of print editions to
// name the handout of each, and for each to have one in large print.
const MostHandouts = 100

// List lists all print editions.
func List(p *page.Page) page.Content {
	var v view.Prints
	for _, name := range Volumes(p.Edition) {
		v.Volumes = append(v.Volumes, pages.VolumeLine(p, name))
	}
	if pages.Wall(p.Edition) != nil {
		for _, size := range pages.PosterSizes {
			v.Posters = append(v.Posters, view.PrintLine{Link: view.Link{Href: p.Href(page.PosterAddress(size)), Text: view.HTML(p.Word("map-poster-" + size))}, PDF: pages.PDF(p, page.PosterAddress(size))})
		}
	}
	if len(p.Book.Roles) > MostHandouts {
		v.Roles = &view.Link{Href: p.Href(page.Index("roles")), Text: view.HTML(p.Word("roles"))}
	} else {
		v.Families = handouts(p)
	}
	return p.List("print-editions", v).With("print-index")
}

// handouts are those of all roles, by family.
func handouts(p *page.Page) []view.PrintGroup {
	var out []view.PrintGroup
	var last *book.Family
	for _, r := range p.Order().Roles {
		if r.Family != last {
			out = append(out, view.PrintGroup{Title: p.Text(r.Family.Title)})
			last = r.Family
		}
		group := &out[len(out)-1]
		group.Roles = append(group.Roles, pages.PrintLine(p, page.HandoutAddress(page.PrintFolder, r), p.Text(r.Title), ""))
	}
	return out
}
