package book_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pathbook/internal/book"
)

func TestNear(t *testing.T) {
	tests := []struct{ name, lines, want string }{
		{"nothing is near alone", "role here: a 1", ""},
		{"all of it is met", "role here: a 1, b 1\nrole other: a 1, b 1", "other 2/2"},
		{"half of it is enough", "role here: a 1\nrole other: a 1, b 1", "other 1/2"},
		{"less is not", "role here: a 1\nrole other: a 1, b 1, c 1", ""},
		{"a role that asks for nothing", "role here: a 1\nrole other:", ""},
		{"a role that brings nothing", "role here:\nrole other: a 1", ""},
		{"a move on links", "role here: a 1\nrole other: a 1\nmove here other", ""},
		{"so does a move back", "role here: a 1\nrole other: a 1\nmove other here", ""},
		{"a role that is ending is no goal", "role here: a 1\nrole other: a 1\nending other", ""},
		{"more is as good", "role here: a 3\nrole other: a 1", "other 1/1"},
		{"assets count on neither side", "role here: a 1, b 2 asset\nrole other: a 1, b 2, c 1 asset", "other 1/2"},
		{"a credential is a need", "role here: a 1, ticket\nrole other: a 1, ticket, licence", "other 2/3"},
		{"and one that is missing weighs", "role here: a 1\nrole other: a 1, ticket, licence", ""},
		{"a credential alone", "role here: a 1, ticket\nrole other: ticket", "other 1/1"},
		{"the closest first", "role here: a 2, b 2, c 2\nrole far: a 2, b 2, d 1, e 1\nrole near: a 2, b 2, c 3", "near 2/3, far 2/4"},
		{"a stretch counts for what is there", "role here: a 1, b 3\nrole x: a 1, b 4\nrole y: a 1, c 4\nrole z: a 1, b 3, c 4", "x 1/2, z 2/3, y 1/2"},
		{"what is left behind is distance", "role here: a 1, b 1, c 1, d 1\nrole less: a 1\nrole more: a 1, b 1, c 1", "more 3/3, less 1/1"},
		{"a near relative is a head start, never met", "related b c\nrole here: a 1, b 1\nrole cold: a 1, d 1\nrole warm: a 1, c 1", "warm 1/2 (b), cold 1/2"},
		{"lower roles come last", "role here: a 1, b 1\nlevel here 1\nrole low: a 1, b 1\nrole up: a 1, b 1, c 1\nlevel up 2", "up 2/3, low 2/2"},
		{"and much lower ones not at all", "role here: a 1\nlevel here 2\nrole low: a 1", ""},
		{"equally close roles by their ids", "role here: a 1\nrole x: a 1\nrole w: a 1", "x 1/1, w 1/1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := sketched(t, tt.lines)
			var got []string
			for _, n := range b.Near(b.Roles[slices.IndexFunc(b.Roles, func(r *book.Role) bool { return r.ID == "here" })], 9) {
				s := fmt.Sprintf("%s %d/%d", n.Role.ID, n.Met, n.Needs)
				for _, known := range n.Start {
					s += fmt.Sprintf(" (%s)", known.ID)
				}
				got = append(got, s)
			}
			if all := strings.Join(got, ", "); all != tt.want {
				t.Errorf("%s, want %s", all, tt.want)
			}
		})
	}
}

func TestNearAtMost(t *testing.T) {
	b := sketched(t, "role here: a 1\nrole x: a 1\nrole y: a 1\nrole z: a 1")
	if got := len(b.Near(b.Roles[0], 2)); got != 2 {
		t.Errorf("%d roles, want 2", got)
	}
}

func TestRoute(t *testing.T) {
	tests := []struct{ name, lines, want string }{
		{"no moves", "role here:\nrole there:", ""},
		{"one step", "role here:\nrole there:\nmove here there", "there"},
		{"only the other way", "role here:\nrole there:\nmove there here", ""},
		{"a circle", "role here:\nrole mid:\nrole there:\nmove here mid\nmove mid here\nmove mid there", "mid there"},
		{"the fewest steps, even if they are long", "role here:\nrole mid: a 1\nrole there: a 4\nmove here mid\nmove mid there\nmove here there", "there"},
		{"then the smallest gaps", "role here:\nrole m1: a 1, z 1\nrole m2: a 1\nrole there: a 1\nmove here m1\nmove m1 there\nmove here m2\nmove m2 there", "m2 there"},
		{"a credential is a gap", "role here:\nrole m1: ticket\nrole m2:\nrole there:\nmove here m1\nmove m1 there\nmove here m2\nmove m2 there", "m2 there"},
		{"then by id", "role here:\nrole m2:\nrole m1:\nrole there:\nmove here m2\nmove m2 there\nmove here m1\nmove m1 there", "m1 there"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := sketched(t, tt.lines)
			var got []string
			for _, m := range b.Routes(b.Roles[0], len(b.Roles))[b.Roles[len(b.Roles)-1]] {
				got = append(got, m.To.ID)
			}
			if way := strings.Join(got, " "); way != tt.want {
				t.Errorf("%q, want %q", way, tt.want)
			}
		})
	}
}

// TestRoutesStop: a limit of steps is kept, and a book of one role has no way.
func TestRoutesStop(t *testing.T) {
	b := sketched(t, "role a:\nrole b:\nrole c:\nmove a b\nmove b c\nmove c a")
	if way := b.Routes(b.Roles[0], 1)[b.Roles[2]]; way != nil {
		t.Errorf("%d steps within one", len(way))
	}
	if way := b.Routes(b.Roles[0], 1)[b.Roles[0]]; len(way) > 0 {
		t.Errorf("%d steps to where one is", len(way))
	}
}
