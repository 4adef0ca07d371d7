package workbook

import (
	"strings"
	"testing"

	"pathbook/internal/edit"
)

// TestDiffers: another way to write the same is no difference, and a difference
// is written as the spreadsheet has it.
func TestDiffers(t *testing.T) {
	for _, c := range []struct{ here, draft, want string }{
		{"title: A", "title: A", ""},
		{"title: A\nnoc: 12", "title: A", ""},
		{"pay:\n  from: 20.50", "pay:\n  from: 20.5", ""},
		{"pay:\n  from: 20.50", "pay:\n  from: 27.50", "pay.from “27.50”"},
		{"version: 2026.10", "version: 2026.1", "version “2026.1”"},
		{"requires:\n  a:\n    level: 2\n    importance: essential", "requires:\n  a: 2", ""},
		{"requires:\n  a: 2", "requires:\n  a:\n    level: 2\n    importance: asset", "requires.a level: “2”; importance: “asset”"},
		{"credentials:\n  - credential: a", "credentials:\n  - a", ""},
		{"develops:\n  a:\n    to: 2", "develops:\n  a: 2", ""},
		{"levels:\n  1:\n    can:\n      en: A", "levels:\n  1:\n    en: A", ""},
		{"questions:\n  - en: A\n    fr: B", "questions:\n  en:\n    - A\n  fr:\n    - B", ""},
		{"title:\n  en: A\n  fr: B", "title:\n  fr: C", "title.fr “C”"},
		{"moves:\n  - to: a\n  - to: b", "moves:\n  - to: c", "moves.to=c to: “c”"},
	} {
		read := func(text string) edit.Value { return edit.Read("x.yaml", "x", []byte(text), nil)[0].Value }
		d := &Draft{Kind: "role", ID: "x", Value: read(c.draft), langs: []string{"en", "fr"}}
		changes, _ := d.Differs([]byte(c.here))
		var got []string
		for _, change := range changes {
			got = append(got, strings.Join(change.Path, ".")+" "+change.New.String())
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%q, %q: %q, not %q", c.here, c.draft, got, c.want)
		}
		updated, refused := d.Update([]byte(c.here))
		if len(refused) > 0 {
			t.Errorf("%s: %v", c.here, refused)
		}
		after, _ := d.Differs(updated)
		if len(after) > 0 {
			t.Errorf("%q, %q: an update leaves %v", c.here, c.draft, after)
		}
	}
}
