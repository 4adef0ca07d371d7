package render

import (
	"fmt"
	"slices"

	"pathbook/internal/book"
	"pathbook/internal/chart"
)

// What one drawing, and one page of drawings, can hold and still be read.
const (
	mostWhole    = 60  // roles from which on the map is drawn by pairs of families
	mostCards    = 250 // in one drawing
	mostLines    = 2000
	mostDrawings = 40
	mostRows     = 500 // of the table of moves; then the list of moves stands in
)

const (
	mapPage     = "map.html"
	mapPicture  = "map.svg"
	mapTabloid  = "print/map-tabloid.html"
	mapA1       = "print/map-a1.html"
	tabloidSize = "tabloid"
	a1Size      = "a1"
)

// maps adds the map, its posters and its picture.
func (e *edition) maps() {
	if len(e.book.Roles) == 0 {
		return
	}
	e.add(mapPage, (*page).wholeMap)
	if !e.drawable() {
		return
	}
	e.files.add(e.root+mapPicture, e.picture)
	e.add(mapTabloid, func(p *page) content { return p.poster(tabloidSize) })
	e.add(mapA1, func(p *page) content { return p.poster(a1Size) })
}

// drawable tells that one picture can show the whole site.
func (e *edition) drawable() bool {
	return len(e.book.Roles) <= mostCards && len(e.book.Moves) <= mostLines
}

func (p *page) wholeMap() content {
	v := Map{Paper: plain(p.book.Site.Paper), Script: p.file("style/map.js"), Legend: p.legend(), Site: p.text(p.book.Site.Organization)}
	v.Drawings, v.TooLarge = p.drawings()
	v.Whole = len(v.Drawings) == 1
	if p.drawable() {
		v.Picture, v.Tabloid, v.A1 = p.href(mapPicture), p.href(mapTabloid), p.href(mapA1)
	}
	if len(p.book.Moves) > mostRows {
		v.All = &Link{p.href(p.declared()), HTML(p.word("moves"))}
	} else {
		v.Moves = p.mapMoves()
	}
	return content{
		template: "map", view: v, print: true,
		title:       book.Text{Words: p.words.Word("map"), Lang: p.book.Lang},
		description: p.words.Word("map-intro"),
	}
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

// A scene is what one drawing shows.
type scene struct {
	title HTML
	roles []*book.Role
	moves []*book.Move
}

// whole is everything.
func (p *page) everything() scene {
	s := scene{title: HTML(p.word("map")), roles: p.order().roles}
	for _, r := range s.roles {
		s.moves = append(s.moves, r.Moves...)
	}
	return s
}

// drawings draws the whole map, or, where that would be too small to read, one
// map for each pair of families. It tells whether something had to be left out.
func (p *page) drawings() (out []Drawing, tooLarge bool) {
	scenes := []scene{p.everything()}
	if len(p.book.Roles) >= mostWhole {
		scenes = p.pairs()
	}
	for _, s := range scenes {
		d, ok := p.drawing(s)
		if !ok {
			tooLarge = true
			continue
		}
		d.Number = len(out) + 1
		out = append(out, d)
	}
	return out, tooLarge || len(scenes) == 0
}

// pairs are the pairs of families with moves between them, and the families
// that stand alone. Where there are too many pairs, each family stands alone.
func (p *page) pairs() []scene {
	roles := make(map[*book.Family][]*book.Role)
	paired := make(map[*book.Family]bool)
	seen := make(map[[2]*book.Family]bool)
	var pairs [][2]*book.Family
	for _, r := range p.order().roles {
		roles[r.Family] = append(roles[r.Family], r)
		for _, m := range r.Moves {
			pair := [2]*book.Family{m.From.Family, m.To.Family}
			if pair[0].Rank > pair[1].Rank {
				pair[0], pair[1] = pair[1], pair[0]
			}
			if pair[0] != pair[1] && !seen[pair] {
				seen[pair], paired[pair[0]], paired[pair[1]] = true, true, true
				pairs = append(pairs, pair)
			}
		}
	}
	if len(pairs) > mostDrawings {
		pairs = nil
		clear(paired)
	}
	for _, f := range p.book.Families {
		if len(roles[f]) > 0 && !paired[f] {
			pairs = append(pairs, [2]*book.Family{f, f})
		}
	}
	if len(pairs) > mostDrawings {
		return nil
	}
	slices.SortStableFunc(pairs, func(a, b [2]*book.Family) int {
		return slices.Compare([]int{a[0].Rank, a[1].Rank}, []int{b[0].Rank, b[1].Rank})
	})
	var out []scene
	for _, pair := range pairs {
		s := scene{title: p.text(pair[0].Title), roles: roles[pair[0]]}
		if pair[0] != pair[1] {
			s.title = HTML(fmt.Sprintf(string(p.word("map-of-pair")), s.title, p.text(pair[1].Title)))
			s.roles = slices.Concat(s.roles, roles[pair[1]])
		}
		for _, r := range s.roles {
			for _, m := range r.Moves {
				if m.To.Family == pair[0] || m.To.Family == pair[1] {
					s.moves = append(s.moves, m)
				}
			}
		}
		out = append(out, s)
	}
	return out
}

func (p *page) poster(size string) content {
	v := Poster{
		Size: Words(size), Title: p.text(p.book.Site.Title), Organization: p.text(p.book.Site.Organization),
		Legend: p.legend(), Map: Link{p.href(mapPage), HTML(p.word("map"))},
	}
	type key struct{ folder string }
	v.Drawing = p.once(key{folder(p.at)}, func() HTML {
		d, ok := p.drawing(p.everything())
		if !ok {
			return HTML(p.word("map-too-large"))
		}
		return p.part("map-drawing", d)
	})
	return content{
		template: "map-poster", view: v, print: true,
		title:       book.Text{Words: p.words.Word("map-poster-" + size), Lang: p.book.Lang},
		description: p.words.Word("map-intro"),
	}
}

// legend is a sample of each kind of line.
func (p *page) legend() []LegendLine {
	var out []LegendLine
	for _, kind := range book.MoveKinds {
		path, head := chart.Sample(kind)
		key := "kind-" + string(kind)
		out = append(out, LegendLine{Words(kind), p.word(key), p.word(key + "-text"), Words(path), Words(head)})
	}
	return out
}
