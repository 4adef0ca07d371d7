package markdown_test

import (
	"testing"

	"pathbook/internal/diag"
	"pathbook/internal/markdown"
)

// A target is told where it stands, or not at all.
func TestTargetAt(t *testing.T) {
	for text, want := range map[string]string{
		"[a welder](role:welder)":                         "f:3:21",
		"See <role:welder>.":                              "f:3:15",
		"é [](role:welder#pay)":                           "f:3:15",
		"[two\nlines](role:welder)":                       "f:4:15",
		"[a](<role:welder> \"t\")":                        "f:3:15",
		"[![x](asset:x.png)](role:welder)":                "f:3:30",
		"[a](role:welder-two) [b](role:welder)":           "f:3:35",
		"[`(role:welder)`](role:welder)":                  "f",
		"[a][w]\n\n[w]: role:welder":                      "f",
		"[a][w] or [b](role:welders)\n\n[w]: role:welder": "f",
		"[a](role:w&#101;lder)":                           "f",
	} {
		d := markdown.Parse(text, diag.Origin{Pos: diag.Pos{File: "f", Line: 3, Col: 5}, Indent: 2}, new(diag.List))
		got := "no link"
		for _, l := range d.Links {
			if l.Kind == "role" && l.Target == "welder" {
				got = d.TargetAt(l).String()
			}
		}
		if got != want {
			t.Errorf("%q: %s, not %s", text, got, want)
		}
	}
}
