package chart

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pathbook/internal/book"
)

// drawn makes a book of a few words and draws it. A role is written as
// "id family level", a move as "from>to"; families are in the order of the
// alphabet.
func drawn(words string) *Chart {
	families, levels, roles := make(map[string]*book.Family), make(map[int]*book.Level), make(map[string]*book.Role)
	var all []*book.Role
	var moves []*book.Move
	for _, line := range strings.Split(words, ", ") {
		if from, to, ok := strings.Cut(line, ">"); ok {
			moves = append(moves, &book.Move{From: roles[from], To: roles[to], Kind: book.KindOf(roles[from], roles[to])})
			continue
		}
		var id, family string
		var level int
		if n, _ := fmt.Sscan(line, &id, &family, &level); n < 3 {
			continue
		}
		if families[family] == nil {
			families[family] = &book.Family{ID: family, Rank: int(family[0])}
		}
		if levels[level] == nil {
			levels[level] = &book.Level{Rank: level}
		}
		r := &book.Role{Family: families[family], Level: levels[level]}
		r.ID, r.Title.Words = id, id
		roles[id] = r
		all = append(all, r)
	}
	return Draw(all, moves, title)
}

// TestDraw draws small books and counts the crossings and the corners of all
// lines: fewer is better, and more is a change to look at.
func TestDraw(t *testing.T) {
	const six = "a f 1, b f 2, c f 3, d g 1, e g 2, h g 3"
	tests := []struct {
		name, words      string
		crossings, turns int
	}{
		{"nothing", "", 0, 0},
		{"one role", "a f 1", 0, 0},
		{"roles without moves", six, 0, 0},
		{"up", "a f 1, b f 2, a>b", 0, 0},
		{"across", "a f 1, b g 1, a>b", 0, 0},
		{"both ways", "a f 1, b f 2, a>b, b>a", 0, 0},
		{"over the head of another", six + ", a>c", 0, 2},
		{"broaden", six + ", a>e", 0, 2},
		{"two that change sides", six + ", a>e, d>b", 1, 4},
		{"a cycle", six + ", a>b, b>e, e>d, d>a", 0, 0},
		{"past an empty place", "a f 1, b g 2, c h 1, a>c, b>c", 0, 2},
		{"up past an empty place", "a f 1, b g 2, c f 3, a>c, a>b", 0, 2},
		{"to itself", "a f 1, a>a", 0, 0},
		{"twice the same", "a f 1, b f 2, a>b, a>b", 0, 0},
		{"a stack that puts itself in order", "a f 1, b f 1, c g 1, d g 1, a>d, b>c", 0, 0},
		{"everything with everything", six + ", a>b, a>c, a>d, a>e, a>h, b>c, b>d, b>e, b>h, c>d, c>e, c>h, d>e, d>h, e>h", 7, 20},
	}
	for _, tt := range tests {
		c := drawn(tt.words)
		if err := sound(c); err != "" {
			t.Errorf("%s: %s", tt.name, err)
		}
		turns := 0
		for _, l := range c.Lines {
			turns += len(l.points) - 2
		}
		if n := crossed(c); n != tt.crossings || turns != tt.turns {
			t.Errorf("%s: %d crossings and %d corners, want %d and %d", tt.name, n, turns, tt.crossings, tt.turns)
		}
	}
}

// TestOrder holds the drawing to what it means: a higher level stands higher,
// a later family further right, and what is empty takes no room.
func TestOrder(t *testing.T) {
	c := drawn("a f 1, b f 4, c k 1, d g 9, a>b, b>d")
	if len(c.Bands) != 3 || len(c.Columns) != 3 {
		t.Fatalf("%d levels and %d families", len(c.Bands), len(c.Columns))
	}
	if !(c.Cards[3].Y < c.Cards[1].Y && c.Cards[1].Y < c.Cards[0].Y && c.Cards[0].Y == c.Cards[2].Y) {
		t.Errorf("levels are not rows: %v", c.Cards)
	}
	if !(c.Cards[0].X == c.Cards[1].X && c.Cards[1].X < c.Cards[3].X && c.Cards[3].X < c.Cards[2].X) {
		t.Errorf("families are not columns: %v", c.Cards)
	}
	for i, card := range c.Cards {
		band := c.Bands[slices.IndexFunc(c.Bands, func(b Band) bool { return b.Level == card.Role.Level })]
		if card.Y < band.Y || card.Y+card.H > band.Y+band.H {
			t.Errorf("card %d is not in its level", i)
		}
	}
}

func TestWrap(t *testing.T) {
	tests := []struct {
		words string
		room  int
		want  string
	}{
		{"", 19, ""},
		{"Welder", 19, "Welder"},
		{"Quality coordinator", 19, "Quality coordinator"},
		{"Contremaîtresse ou contremaître d’atelier", 19, "Contremaîtresse ou|contremaître|d’atelier"},
		{"Technicien-monteur en chaudronnerie industrielle", 19, "Technicien-monteur|en chaudronnerie|industrielle"},
		{"Soudeuse-soudeur", 19, "Soudeuse-soudeur"},
		{"Responsable\u00a0: qualité", 19, "Responsable\u00a0:|qualité"},
		{"Donaudampfschifffahrtsgesellschaft", 19, "Donaudampfschifffah|rtsgesellschaft"},
		{"a b", 0, "a|b"},
	}
	for _, tt := range tests {
		if got := strings.Join(Wrap(tt.words, tt.room), "|"); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.words, got, tt.want)
		}
	}
}

// TestKinds holds the kinds apart by the shape of their marks.
func TestKinds(t *testing.T) {
	seen := make(map[string]book.MoveKind)
	for _, kind := range book.MoveKinds {
		path, head := Sample(kind)
		if other, ok := seen[path+head]; ok && !(kind == book.Broaden && other == book.Advance) {
			t.Errorf("%s looks like %s", kind, other)
		}
		seen[path+head] = kind
	}
}
