package render

import (
	"pathbook/internal/book"
	"pathbook/internal/chart"
)

// A scene is what one drawing shows.
type scene struct {
	title HTML
	roles []*book.Role
	moves []*book.Move
}

// chart lays a scene out, with names on the cards. It returns nil if nobody
// could read the drawing.
func (s scene) chart(name func(*book.Role) book.Text) *chart.Chart {
	if len(s.roles) > mostCards || len(s.moves) > mostLines {
		return nil
	}
	c := chart.Draw(s.roles, s.moves, name)
	if c.W > mostWide || c.H > largest {
		return nil
	}
	return c
}

func shortName(r *book.Role) book.Text { return r.Short }
func fullName(r *book.Role) book.Text  { return r.Title }

// everything is the scene of the whole site.
func (e *edition) everything() scene {
	s := scene{title: HTML(plain(e.words.Word("map"))), roles: e.order().roles}
	for _, r := range s.roles {
		s.moves = append(s.moves, r.Moves...)
	}
	return s
}

// wall is the whole site for a wall, nil if it is too large for one.
func (e *edition) wall() *chart.Chart {
	type key struct{}
	return kept(e, key{}, func() *chart.Chart { return e.everything().chart(fullName) })
}
