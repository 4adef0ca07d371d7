package render

import (
	"pathbook/internal/book"
	"pathbook/internal/chart"
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

// posterSizes are those of the map on one large sheet.
var posterSizes = [...]string{"tabloid", "a1"}

func (p *page) wholeMap() content {
	v := Map{Paper: plain(p.book.Site.Paper), Script: p.file("style/map.js"), Site: p.text(p.book.Site.Organization)}
	v.Drawings, v.TooLarge = p.drawings()
	if len(v.Drawings) > 0 {
		v.Legend = p.legend()
	}
	v.Whole = len(v.Drawings) == 1 && !v.TooLarge
	if p.wall() != nil {
		v.Picture, v.Tabloid, v.A1 = p.href(mapPicture), p.href(posterAddress("tabloid")), p.href(posterAddress("a1"))
	}
	if len(p.book.Moves) > mostRows {
		v.All = &Link{p.href(p.declared()), HTML(p.word("moves"))}
	} else {
		v.Moves = p.mapMoves()
	}
	v.Beside = p.beside("moves", "compare", "matrix", "planner")
	c := from(p.list("map", v), p.book.Roles)
	c.print = true
	return c
}

// mapMoves are all moves, in words.
func (p *page) mapMoves() []MapMove {
	var out []MapMove
	for _, r := range p.order().roles {
		for _, m := range r.Moves {
			row := MapMove{MoveLine: p.moveLine(m, m.To)}
			if m.From.Level != m.To.Level {
				row.LevelChange = p.change(p.text(m.From.Level.Title), p.text(m.To.Level.Title))
			}
			if m.From.Family != m.To.Family {
				row.FamilyChange = p.change(p.text(m.From.Family.Title), p.text(m.To.Family.Title))
			}
			out = append(out, row)
		}
	}
	return out
}

func (p *page) poster(size string) content {
	v := Poster{
		Size: Words(size), Title: p.text(p.book.Site.Title), Organization: p.text(p.book.Site.Organization),
		Legend: p.legend(), Map: Link{p.href(mapPage), HTML(p.word("map"))},
	}
	type key struct{ folder string }
	v.Drawing = p.once(key{folder(p.at)}, func() HTML { return p.part("map-drawing", p.drawn(p.wall())) })
	return content{
		template: "map-poster", view: v, section: "map", print: true,
		title:       book.Text{Words: p.words.Word("map-poster-" + size), Lang: p.book.Lang},
		description: p.words.Word("map-intro"),
	}
}

// legend is a sample of each kind of line, if there are any.
func (p *page) legend() []LegendLine {
	if len(p.book.Moves) == 0 {
		return nil
	}
	var out []LegendLine
	for _, kind := range book.MoveKinds {
		path, head := chart.Sample(kind)
		key := "kind-" + string(kind)
		out = append(out, LegendLine{Words(kind), p.word(key), p.word(key + "-text"), Words(path), Words(head)})
	}
	return out
}
