package workbook

import (
	"slices"
	"strings"
	"testing"

	"pathbook/internal/format"
)

// elsewhere are the keys that no column of their kind says, with what does.
var elsewhere = map[string]string{
	"role requires":      "a sheet of needs, or a matrix",
	"role moves":         "a sheet of moves",
	"competency levels":  "a column for each level",
	"pathway steps":      "a sheet of steps",
	"framework scale":    "a sheet of the scale",
	"framework levels":   "a sheet of levels",
	"framework families": "a sheet of families", "framework categories": "a sheet of categories",
}

// TestEveryKeyHasAColumn: what the format can say of a kind, a workbook can too.
func TestEveryKeyHasAColumn(t *testing.T) {
	for _, k := range format.Kinds {
		if heads[k.Name] == nil || k.Name == "site" { // how a site is published is no matter of a workbook
			continue
		}
		for _, key := range order(k.Name) {
			has := slices.ContainsFunc(headsOf(k.Name), func(h head) bool {
				return h.key == key || strings.HasPrefix(h.key, key+".")
			})
			if !has && elsewhere[k.Name+" "+key] == "" {
				t.Errorf("the key %s of a %s has no column; give it a heading in written.go", key, k.Name)
			}
		}
	}
}
