package build

import (
	"regexp"
	"testing"
	"testing/fstest"

	"pathbook/internal/book"
	"pathbook/internal/format"
)

// samples are a field of each kind, as a worksheet has it.
var samples = map[book.FieldKind]string{
	book.Line: "label: Q", book.Lines: "label: Q", book.Day: "label: Q", book.PickRole: "label: Q", book.PickMove: "label: Q",
	book.Choice: "label: Q\n        options:\n          - Yes", book.Checklist: "label: Q\n        options:\n          - Yes",
	book.Rating: "label: Q", book.Table: "columns:\n          - What", book.Ask: "items:\n          - Why?", book.Steps: "items:\n          - Sit down.",
	book.RateCompetencies: "label: Q", book.ShowGap: "label: Q", book.RateFactors: "label: Q", book.Signatures: "names:\n          - You",
}

// TestKeeps: a kind of field keeps an answer if its page has a control for one,
// and only then.
func TestKeeps(t *testing.T) {
	site, kinds := germanSpanish(t), fieldKinds(t)
	for _, kind := range kinds {
		if samples[kind] == "" {
			t.Fatalf("what does a field of kind %s look like?", kind)
		}
		sheet := "title: Blatt " + string(kind) + "\naudience: employee\nsections:\n  - fields:\n" +
			"      - kind: move\n        label: Mine\n" +
			"      - kind: " + string(kind) + "\n        id: the-field\n        " + samples[kind] + "\n"
		site["content/worksheets/sheet-"+string(kind)+".yaml"] = &fstest.MapFile{Data: []byte(sheet)}
	}
	files := made(t, site)
	control := regexp.MustCompile(`<(input|textarea|select)\b[^>]* name="the-field[".]`)
	for _, kind := range kinds {
		if got := control.Match(files["worksheets/sheet-"+string(kind)+".html"]); got != kind.Keeps() {
			t.Errorf("%s: the page has a control for an answer: %v; the kind keeps one: %v", kind, got, kind.Keeps())
		}
	}
}

// fieldKinds are all that the format knows.
func fieldKinds(t *testing.T) []book.FieldKind {
	t.Helper()
	var kinds []book.FieldKind
	for _, f := range format.Fields("worksheet") {
		if f.Name != "sections" {
			continue
		}
		for _, f := range f.Fields() {
			if f.Name != "fields" {
				continue
			}
			for _, kind := range f.Fields()[0].Choices {
				kinds = append(kinds, book.FieldKind(kind))
			}
		}
	}
	if len(kinds) < 15 {
		t.Fatalf("there are only %v", kinds)
	}
	return kinds
}
