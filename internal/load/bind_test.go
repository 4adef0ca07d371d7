package load

import (
	"testing"

	"pathbook/internal/format"
)

// Every kind of the format is bound, as what it is, and nothing else is.
func TestBindings(t *testing.T) {
	for _, k := range format.Kinds {
		bound, known := bindings[k.Name]
		if !known {
			t.Errorf("nothing takes a %s into a book", k.Name)
			continue
		}
		if _, asProse := bound.(prose); asProse != k.Prose {
			t.Errorf("a %s is bound as Markdown: %v", k.Name, asProse)
		}
	}
	if len(bindings) != len(format.Kinds) {
		t.Errorf("there are %d bindings of %d kinds", len(bindings), len(format.Kinds))
	}
}
