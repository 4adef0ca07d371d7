package workbook

import (
	"slices"

	"pathbook/internal/edit"
)

// beside is what a draft makes of an item if it has its way. Lists of the
// framework grow: what the spreadsheet does not name stays.
func (d *Draft) beside(old edit.Value) edit.Value {
	if d.Kind != "framework" {
		return d.Value
	}
	out := edit.Value{}
	for _, k := range d.Value.Keys {
		v := k.Value
		switch {
		case k.Name == "scale" && len(v.List) == len(old.Get("scale").List):
			v = edit.Value{}
			for i, e := range k.Value.List {
				v.List = append(v.List, over(old.Get("scale").List[i], e))
			}
		case isGroups(k.Name):
			v = grown(old.Get(k.Name), v, true)
		}
		out.Set(v, k.Name)
	}
	return out
}

func isGroups(key string) bool { return key == "levels" || key == "families" || key == "categories" }

// Add returns a framework.yaml with the levels, families and categories that it
// has not, each after the one that the spreadsheet has before it, and all that
// is there as it was.
func (d *Draft) Add(src []byte) []byte {
	old, ok := d.in(src)
	if d.Kind != "framework" || !ok {
		return src
	}
	for _, k := range d.Value.Keys {
		if !isGroups(k.Name) {
			continue
		}
		list := grown(old.Get(k.Name), k.Value, false)
		if edited, err := edit.Put(src, d.ID, list, k.Name); err == nil && len(list.List) > len(old.Get(k.Name).List) {
			src = edited
		}
	}
	return src
}

// grown is a list of groups with those that a spreadsheet names. Those that are
// there stay in their order, and change only if they are to.
func grown(old, new edit.Value, change bool) edit.Value {
	out := slices.Clone(old.List)
	at := len(out) // where the next one goes that is not there
	if slices.ContainsFunc(new.List, func(e edit.Value) bool { return hasID(old, e.Get("id").Word) }) {
		at = 0
	}
	for _, e := range new.List {
		i := slices.IndexFunc(out, func(x edit.Value) bool { return x.Get("id").Word == e.Get("id").Word })
		switch {
		case i < 0:
			out = slices.Insert(out, at, e)
			at++
		case change:
			out[i] = over(out[i], e)
			fallthrough
		default:
			at = i + 1
		}
	}
	return edit.Value{List: out}
}

// over is a value in which what another says takes the place of its own.
func over(old, new edit.Value) edit.Value {
	if len(old.Keys) == 0 || len(new.Keys) == 0 {
		return new
	}
	out := edit.Value{Keys: slices.Clone(old.Keys)}
	for _, k := range new.Keys {
		out.Set(over(old.Get(k.Name), k.Value), k.Name)
	}
	return out
}

// in returns the item of a file that a draft is about.
func (d *Draft) in(src []byte) (edit.Value, bool) {
	items := edit.Read(d.Path(), d.ID, src, nil)
	i := slices.IndexFunc(items, func(x edit.Item) bool { return x.ID == d.ID })
	if i < 0 {
		return edit.Value{}, false
	}
	return items[i].Value, true
}

func hasID(list edit.Value, id string) bool {
	return slices.ContainsFunc(list.List, func(v edit.Value) bool { return v.Get("id").Word == id })
}
