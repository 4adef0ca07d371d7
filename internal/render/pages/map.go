package pages

import (
	"pathbook/internal/book"
	"pathbook/internal/chart"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// What one drawing, and one page of drawings, can hold and still be read.
const (
	mostWhole = 60  // roles from which on the map is drawn by pairs of families
	mostCards = 250 // in one drawing
	mostLines = 400
	mostWide  = 450  // units: two screens, or letters of 5 points on a tabloid sheet
	mostDrawn = 4000 // cards and lines in all drawings of a page
	mostRows  = 500  // of the table of moves; then the list of moves stands in
)

// PosterSizes are those of the map on one large sheet.
var PosterSizes = [...]string{"tabloid", "a1"}

// Map is the page of the map.
func Map(p *page.Page) page.Content {
	v := view.Map{Paper: view.Escape(p.Book.Site.Paper), Script: p.Style("map.js"), Site: p.Text(p.Book.Site.Organization)}
	v.Drawings, v.TooLarge = drawings(p)
	if len(v.Drawings) > 0 {
		v.Legend = legend(p)
	}
	v.Whole = len(v.Drawings) == 1 && !v.TooLarge
	if Wall(p.Edition) != nil {
		v.Picture, v.Tabloid, v.A1 = p.Href(page.MapPicture), p.Href(page.PosterAddress("tabloid")), p.Href(page.PosterAddress("a1"))
	}
	if len(p.Book.Moves) > mostRows {
		v.All = &view.Link{Href: p.Href(declared(p)), Text: view.HTML(p.Word("moves"))}
	} else {
		v.Moves = mapMoves(p)
	}
	v.Beside = p.Beside("moves", "compare", "matrix", "planner")
	c := page.From(p.List("map", v), p.Book.Roles)
	c.Print = true
	return c
}

// mapMoves are all moves, in words.
func mapMoves(p *page.Page) []view.MapMove {
	var out []view.MapMove
	for _, r := range p.Order().Roles {
		for _, m := range r.Moves {
			row := view.MapMove{MoveLine: MoveLine(p, m, m.To)}
			if m.From.Level != m.To.Level {
				row.LevelChange = change(p, p.Text(m.From.Level.Title), p.Text(m.To.Level.Title))
			}
			if m.From.Family != m.To.Family {
				row.FamilyChange = change(p, p.Text(m.From.Family.Title), p.Text(m.To.Family.Title))
			}
			out = append(out, row)
		}
	}
	return out
}

// Poster is the map on one large sheet.
func Poster(p *page.Page, size string) page.Content {
	v := view.Poster{
		Size: view.Words(size), Title: p.Text(p.Book.Site.Title), Organization: p.Text(p.Book.Site.Organization),
		Legend: legend(p), Map: view.Link{Href: p.Href(page.Map), Text: view.HTML(p.Word("map"))},
	}
	type key struct{ folder string }
	v.Drawing = p.Once(key{page.Folder(p.At)}, func() view.HTML { return p.Part("map-drawing", drawn(p, Wall(p.Edition))) })
	return page.Content{
		Template: "map-poster", View: v, Section: "map", Print: true,
		Title:       book.Text{Words: p.Words.Word("map-poster-" + size), Lang: p.Book.Lang},
		Description: p.Words.Word("map-intro"),
	}
}

// legend is a sample of each kind of line, if there are any.
func legend(p *page.Page) []view.LegendLine {
	if len(p.Book.Moves) == 0 {
		return nil
	}
	var out []view.LegendLine
	for _, kind := range book.MoveKinds {
		path, head := chart.Sample(kind)
		key := "kind-" + string(kind)
		out = append(out, view.LegendLine{Kind: view.Words(kind), Name: p.Word(key), Text: p.Word(key + "-text"), Path: view.Words(path), Head: view.Words(head)})
	}
	return out
}
