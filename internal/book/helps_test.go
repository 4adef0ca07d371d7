package book_test

import (
	"testing"

	"pathbook/internal/book"
)

func TestHelps(t *testing.T) {
	welding, firstAid := new(book.Competency), new(book.Credential)
	at := func(level int) *book.Role {
		return &book.Role{Requires: []book.Need{{Competency: welding, Level: level}}}
	}
	carded := &book.Role{Credentials: []book.CredentialNeed{{Credential: firstAid}}}
	course := func(from, to int) *book.Training {
		return &book.Training{Develops: []book.Develops{{Competency: welding, From: from, To: to}}}
	}
	card := &book.Training{Grants: []*book.Credential{firstAid}}
	for _, tt := range []struct {
		name     string
		training *book.Training
		from, to *book.Role
		want     bool
	}{
		{"closes the gap", course(0, 3), at(1), at(3), true},
		{"closes a part of it", course(0, 2), at(1), at(3), true},
		{"is a later step", course(2, 3), at(1), at(3), true},
		{"leads no further than one is", course(0, 1), at(1), at(3), false},
		{"starts where the role is content", course(3, 4), at(1), at(3), false},
		{"there is no gap", course(0, 3), at(3), at(2), false},
		{"grants what is asked for", card, at(1), carded, true},
		{"grants what one has", card, carded, carded, false},
		{"grants what nobody asks", card, carded, at(1), false},
	} {
		if got := tt.training.Helps(&book.Move{From: tt.from, To: tt.to}); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}
