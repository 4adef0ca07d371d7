package fold_test

import (
	"strings"
	"testing"

	"pathbook/internal/fold"
)

func TestFold(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"Welder", "welder"},
		{"Élève", "eleve"},
		{"ÉLÈVE", "eleve"},
		{"E\u0301le\u0300ve", "eleve"}, // accents as characters of their own, as macOS writes file names
		{"Cœur et ŒUVRE", "coeur et oeuvre"},
		{"Æsop, æther", "aesop, aether"},
		{"Straße", "strasse"},
		{"Garçon, où, naïve, Noël", "garcon, ou, naive, noel"},
		{"Señor Ñu", "senor nu"},
		{"Été 2025", "ete 2025"},
		{"l’atelier", "l’atelier"},
		{"ᐃᓄᒃᑎᑐᑦ", "ᐃᓄᒃᑎᑐᑦ"},
		{"Łódź", "łodz"}, // a letter of its own, not an accent
		{"ΣΊΣΥΦΟΣ", "σισυφοσ"},
		{"日本語", "日本語"},
		{"\xff", "\uFFFD"},
	}
	for _, tt := range tests {
		if got := fold.Fold(tt.in); got != tt.want {
			t.Errorf("Fold(%q) = %q, want %q", tt.in, got, tt.want)
		}
		if got := fold.Fold(tt.want); got != tt.want {
			t.Errorf("Fold(%q) = %q: folding again is not the same", tt.want, got)
		}
	}
}

func TestSlug(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"Lead hand", "lead-hand"},
		{"  Lead   hand  ", "lead-hand"},
		{"lead-hand", "lead-hand"},
		{"--lead--hand--", "lead-hand"},
		{"Lead/hand (night)", "lead-hand-night"},
		{"Soudeuse-soudeur d’élite", "soudeuse-soudeur-d-elite"},
		{"What do I enjoy?", "what-do-i-enjoy"},
		{"C++", "c"},
		{"3M 2025", "3m-2025"},
		{"Œuvre", "oeuvre"},
		{"…!?", ""},
		{"日本", "日本"},
		{"a\u00a0b", "a-b"},
	}
	for _, tt := range tests {
		if got := fold.Slug(tt.in); got != tt.want {
			t.Errorf("Slug(%q) = %q, want %q", tt.in, got, tt.want)
		}
		if got := fold.Slug(tt.want); got != tt.want {
			t.Errorf("Slug(%q) = %q: a slug of a slug is not the same", tt.want, got)
		}
	}
}

func TestNearest(t *testing.T) {
	const roles = "welder lead-hand machine-operator machinist"
	tests := []struct{ word, names, want string }{
		{"welder", roles, "welder"},
		{"Welder", roles, "welder"},
		{"wedler", roles, "welder"},          // two letters swapped are one slip
		{"welde", roles, "welder"},           // one is missing
		{"wellder", roles, "welder"},         // one too many
		{"wolder", roles, "welder"},          // another one
		{"wlr", roles, ""},                   // half of it is missing
		{"lead_hand", roles, "lead-hand"},    // another mark between the words
		{"Leading hand", roles, "lead-hand"}, // another form
		{"machinist-operator", roles, "machine-operator"},
		{"machiniste", roles, "machinist"},
		{"baker", roles, ""},
		{"", roles, ""},
		{"welder", "", ""},
		{"élève", "eleve", "eleve"},
		{"fr", "en fr", "fr"},
		{"ft", "en fr", ""},       // too short to tell
		{"cat", "bat hat", "bat"}, // the first of equally near ones
		{"hat", "bat hat", "hat"}, // a nearer one wins over an earlier one
		{"level", "levels label", "levels"},
	}
	for _, tt := range tests {
		if got := fold.Nearest(tt.word, strings.Fields(tt.names)); got != tt.want {
			t.Errorf("Nearest(%q, %q) = %q, want %q", tt.word, tt.names, got, tt.want)
		}
	}
}
