package starter

import (
	"slices"

	"pathbook/internal/edit"
	"pathbook/internal/rework"
)

// promises takes what a sample still promises out of the items that stay: nobody
// but the sample's employer has said it.
func (l *leaving) promises(p *rework.Plan, gone []rework.Ref) error {
	for name := range l.files {
		kind := kindOf(name)
		if promised[kind] == nil {
			continue
		}
		for _, item := range l.items(name) {
			r := rework.Ref{Kind: kind, ID: item.ID}
			if slices.Contains(gone, r) {
				continue
			}
			for _, said := range l.lent[r] {
				if err := l.promise(p, name, item, said); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// promise takes out of one item what a sample's item promises in the same words.
// Who has reviewed a role since has looked at its pay.
func (l *leaving) promise(p *rework.Plan, name string, item edit.Item, said edit.Value) error {
	for _, key := range promised[kindOf(name)] {
		v, of := item.Value.Get(key), said.Get(key)
		paths := alike(v, of, []string{key})
		if v.Empty() || of.Empty() {
			continue
		}
		if within(v, of) {
			paths = [][]string{{key}}
		}
		if key == "pay" && !within(v, of) {
			continue // who has changed a part of it has thought of all of it
		}
		if key == "pay" && !item.Value.Get("reviewed").Equal(said.Get("reviewed")) {
			continue
		}
		for _, path := range paths {
			changed, err := edit.Put(l.now(p, name), item.ID, edit.Value{}, path...)
			if err != nil {
				return err
			}
			p.Files[name] = changed
		}
	}
	return nil
}

// alike are the paths of those parts of a value that say what another says, the
// largest ones. The words of the first language stay where others are changed,
// since no text can be without them.
func alike(v, of edit.Value, at []string) [][]string {
	var out [][]string
	for i, k := range v.Keys {
		path := append(slices.Clone(at), k.Name)
		switch there := of.Get(k.Name); {
		case there.Empty():
		case !within(k.Value, there):
			out = append(out, alike(k.Value, there, path)...)
		case i > 0 || !slices.Contains(Languages(), k.Name):
			out = append(out, path)
		}
	}
	return out
}
