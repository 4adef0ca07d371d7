package exchange

import (
	"slices"

	"pathbook/internal/diag"
	"pathbook/internal/source"
)

// Differs returns where a draft says something else than the item that the site
// has, whose file is src. What only the item says is no difference: kept are
// its keys that the spreadsheet says nothing of.
func (d *Draft) Differs(src []byte) (changes []source.Change, kept []string) {
	var ignored diag.List
	items := source.Read(d.Path(), d.ID, src, &ignored)
	i := slices.IndexFunc(items, func(x source.Item) bool { return x.ID == d.ID })
	if i < 0 {
		return nil, nil
	}
	for _, change := range source.Compare(items[i].Value, d.Value) {
		if !change.New.Empty() {
			changes = append(changes, change)
		} else if len(change.Path) == 1 {
			kept = append(kept, change.Path[0])
		}
	}
	return changes, kept
}

// Update returns the file of an item with what the draft says otherwise, and
// everything else as it was.
func (d *Draft) Update(src []byte) []byte {
	changes, _ := d.Differs(src)
	for _, change := range changes {
		if edited, ok := source.Edit(src, d.ID, change.New, change.Path...); ok {
			src = edited
		}
	}
	return src
}
