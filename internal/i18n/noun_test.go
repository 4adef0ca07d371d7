package i18n

import (
	"strings"
	"testing"
)

func TestNoun(t *testing.T) {
	for _, tt := range []struct{ lang, written, want string }{
		{"en", "clinic", "clinic|a clinic"},
		{"en", "office", "office|an office"},
		{"en", "An office", "office|an office"},
		{"en", "the yard", "yard|a yard"},
		{"en", "unit", "unit|a unit"},
		{"en", "hotel", "hotel|a hotel"},
		{"fr", "une clinique", "clinique|la clinique|à la clinique|de la clinique|une clinique|cette clinique"},
		{"fr", "un atelier", "atelier|l’atelier|à l’atelier|de l’atelier|un atelier|cet atelier"},
		{"fr", "Une usine", "usine|l’usine|à l’usine|de l’usine|une usine|cette usine"},
		{"fr", "un magasin", "magasin|le magasin|au magasin|du magasin|un magasin|ce magasin"},
		{"fr", "le milieu de travail", "milieu de travail|le milieu de travail|au milieu de travail|du milieu de travail|un milieu de travail|ce milieu de travail"},
		{"fr", "un hôtel", "hôtel|l’hôtel|à l’hôtel|de l’hôtel|un hôtel|cet hôtel"},
		{"fr", "un hangar", "hangar|le hangar|au hangar|du hangar|un hangar|ce hangar"},
		{"fr", "une école", "école|l’école|à l’école|de l’école|une école|cette école"},
		{"de", "Werkstatt", "Werkstatt"},
	} {
		n, ok := NounOf(tt.lang, tt.written)
		if !ok {
			t.Errorf("%s: %s has no gender", tt.lang, tt.written)
		}
		var got []string
		for _, little := range append([]string{""}, n.Little()...) {
			words, _ := n.With(little)
			got = append(got, words)
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", tt.lang, tt.written, s, tt.want)
		}
	}
	n, _ := NounOf("fr", "une école")
	if words, _ := n.With("Au"); words != "À l’école" {
		t.Errorf("a capital gives %s", words)
	}
	if words, ok := n.With("la"); ok {
		t.Errorf("la gives %s", words)
	}
	if _, ok := NounOf("fr", "atelier"); ok {
		t.Error("a French noun without its article has a gender")
	}
}
