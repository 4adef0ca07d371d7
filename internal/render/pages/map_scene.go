package pages

import (
	"pathbook/internal/book"
	"pathbook/internal/chart"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// A scene is what one drawing shows.
type scene struct {
	title view.HTML
	roles []*book.Role
	moves []*book.Move
}

// chart lays a scene out, with names on the cards. It returns nil if nobody
// could read the drawing.
func (s scene) chart(name func(*book.Role) book.Text) *chart.Chart {
	if crowded(len(s.roles), len(s.moves)) {
		return nil
	}
	c := chart.Draw(s.roles, s.moves, name)
	if c.W > mostWide || c.H > largest {
		return nil
	}
	return c
}

// crowded reports whether there is too much for a drawing.
func crowded(roles, moves int) bool { return roles > mostCards || moves > mostLines }

func shortName(r *book.Role) book.Text { return r.Short }

func fullName(r *book.Role) book.Text { return r.Title }

// everything is the scene of the whole site.
func everything(e *page.Edition) scene {
	s := scene{title: view.HTML(view.Escape(e.Words.Word("map"))), roles: e.Order().Roles}
	for _, r := range s.roles {
		s.moves = append(s.moves, r.Moves...)
	}
	return s
}

// Wall is the whole site for a wall, nil if it is too large for one.
func Wall(e *page.Edition) *chart.Chart {
	type key struct{}
	if !MayHaveWall(e) {
		return nil // known before anything is put in order
	}
	return page.Kept(e, key{}, func() *chart.Chart { return everything(e).chart(fullName) })
}

// MayHaveWall reports whether there may be a Wall. Whether there is one shows
// when it is drawn.
func MayHaveWall(e *page.Edition) bool { return !crowded(len(e.Book.Roles), len(e.Book.Moves)) }
