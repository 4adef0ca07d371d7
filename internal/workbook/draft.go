package workbook

import (
	"pathbook/internal/diag"
	"pathbook/internal/edit"
)

// A Draft is an item as spreadsheets say it: some of the keys of the format.
type Draft struct {
	Kind   string // "role", "competency", "credential", "training", "pathway", "framework" or "site"
	ID     string
	Value  edit.Value
	Doubts []Doubt
	At     diag.Pos // the cell that names it
	Listed bool     // a list has a row for it: what the spreadsheet says of it is all there is

	said     map[string]diag.Pos // by path: the cell that says it
	langs    []string            // of the site
	byID     bool                // which says its id
	title    edit.Value          // what a list calls it that found it so
	renamed  bool                // it was found by another name that the site has, and its title is the site's
	conflict *clash
}

// A clash is what two cells say differently of one item.
type clash struct {
	places []string
	at     diag.Pos
	first  diag.Pos
}

// A Doubt is a value that was guessed, with a word on it for whoever reads the
// file.
type Doubt struct {
	Path []string
	Note string
}

// Whole gives a draft the title that its list calls it by, where the site knows
// the item by another: in a new site the spreadsheet's own words count.
func (d *Draft) Whole() {
	if d.Value.Get("title").Empty() && !d.title.Empty() {
		d.Value.Set(d.title, "title")
	}
}

// doubt says that a value was guessed.
func (d *Draft) doubt(note string, path ...string) { d.Doubts = append(d.Doubts, Doubt{path, note}) }

func without(v edit.Value, name string) edit.Value {
	var out edit.Value
	for _, k := range v.Keys {
		if k.Name != name {
			out.Keys = append(out.Keys, k)
		}
	}
	return out
}
