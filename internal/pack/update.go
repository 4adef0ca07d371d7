package pack

import (
	"slices"
	"strings"

	"pathbook/internal/edit"
	"pathbook/internal/format"
)

// A State is what becomes of a part when a pack is updated.
type State string

const (
	New     State = "new"                          // the new version has it
	Follows State = "follows"                      // the site had not touched it
	Merged  State = "merged"                       // the site had adapted it, elsewhere than it changed
	Kept    State = "kept, both changed"           // the site's words stay where both changed
	Gone    State = "gone"                         // the new version lacks it, and so does the site
	Yours   State = "gone, yours stays"            // the new version lacks what the site had adapted
	Taken   State = "new, yours stands before"     // the site has an item of this id that was made without the pack
	Stands  State = "changed, yours stands before" // the same, of an item that the pack had already
)

// An Outcome is what becomes of one part.
type Outcome struct {
	Part      string // its path
	File      string // of the site, if it has the part
	State     State
	From      string     // the version that the site had adapted
	Changes   []string   // where theirs changed, in words, and ours follows
	Conflicts []Conflict // where ours was kept
	text      []byte     // of File, with what follows; nil if it stays as it is
	base      []byte     // to be kept until somebody has compared the two
}

// A Conflict is a place that the site and the publisher changed in different
// ways. Ours is what was kept.
type Conflict struct{ Where, Base, Ours, Theirs string }

// stood notes which parts the site had before the pack came, or before the new
// version did.
func (u *Update) stood(old *Pack, own map[string]Part) {
	u.Before = make(map[string]Part)
	for _, name := range old.Before {
		if part, still := own[name]; still {
			u.Before[name] = part
		}
	}
	for _, o := range u.Outcomes {
		if o.State == Taken {
			u.Before[o.Part] = own[o.Part]
		}
	}
}

// An Update is what a new version of a pack brings to a site. Nothing is done
// until it is carried out.
type Update struct {
	Outcomes []Outcome         // in the order of their paths
	Texts    map[string][]byte // of files of the site, with what follows in them
	Keep     []Base
	Before   map[string]Part // the parts that the site had before the pack, or its new version, came
}

// NewUpdate compares two versions of a pack and the parts of a site. What the
// site has not adapted follows; what it has is merged, field by field and
// paragraph by paragraph. What both changed stays as the site has it.
func NewUpdate(old, fresh *Pack, own map[string]Part) Update {
	u := Update{Texts: make(map[string][]byte)}
	before, after := old.Parts(), fresh.Parts()
	var names []string
	for name := range after {
		names = append(names, name)
	}
	for name := range before {
		if _, ok := after[name]; !ok {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		if Companion(name) {
			continue
		}
		was, had := before[name]
		is, has := after[name]
		mine, adapted := own[name]
		if text, ok := u.Texts[mine.File]; ok { // another item of the same list has changed it
			for _, part := range parts(mine.File, text) {
				if part.Path == name {
					mine = part
				}
			}
		}
		o := Outcome{Part: name, File: mine.File, From: old.AdaptedFrom(name)}
		switch {
		case !had && !adapted:
			o.State = New
		case !had:
			o.State = Taken
		case !has && adapted && old.Stood(name):
			continue // it was never the pack's
		case !has && adapted:
			o.State = Yours
		case !has:
			o.State = Gone
		case !adapted && was.same(is):
			continue
		case adapted && old.Stood(name):
			if was.same(is) {
				continue
			}
			o.State = Stands
		case !adapted:
			o.State, o.Changes = Follows, was.differs(is)
		default:
			if b := old.Base(name); b != nil {
				was = parts(name, b.Data)[0]
			}
			if o.merge(was, mine, is); o.State == "" {
				continue
			}
		}
		u.take(o)
	}
	u.stood(old, own)
	return u
}

func (u *Update) take(o Outcome) {
	u.Outcomes = append(u.Outcomes, o)
	if o.text != nil {
		u.Texts[o.File] = o.text
	}
	if o.base != nil {
		u.Keep = append(u.Keep, Base{o.From, o.Part, o.base})
	}
}

// same reports whether two parts say the same.
func (p Part) same(q Part) bool {
	if p.item() && q.item() {
		return bare(p.Value).Equal(bare(q.Value))
	}
	return text(p.Data) == text(q.Data)
}

// bare is an item without its id, which a list writes and a file need not.
func bare(v edit.Value) edit.Value {
	return edit.Value{Word: v.Word, List: v.List, Keys: slices.DeleteFunc(slices.Clone(v.Keys), func(k edit.Key) bool { return k.Name == "id" })}
}

// differs says where a part has changed.
func (p Part) differs(q Part) []string {
	var out []string
	if p.item() || p.prose() {
		for _, c := range edit.Compare(bare(p.Value), bare(q.Value)) {
			out = append(out, strings.Join(c.Path, "."))
		}
	}
	if p.prose() {
		a, _ := format.CutFront(text(p.Data))
		b, _ := format.CutFront(text(q.Data))
		if a.Body != b.Body {
			out = append(out, "the text")
		}
	}
	return out
}

// merge merges a part that the site has adapted.
func (o *Outcome) merge(base, ours, theirs Part) {
	if base.same(theirs) && ours.item() == theirs.item() {
		return // the publisher changed nothing here
	}
	switch {
	case ours.same(theirs):
		return
	case ours.item() && theirs.item() && base.item():
		o.item(base, ours, theirs)
	case ours.prose():
		o.prose(base, ours, theirs)
	case isText(o.Part) && len(ours.Value.Keys)+len(theirs.Value.Keys) == 0:
		o.whole(base, ours, theirs)
	default:
		o.Conflicts = []Conflict{{"the file", "", "", ""}}
		o.base = base.Data
	}
	switch {
	case len(o.Conflicts) > 0:
		o.State = Kept
	case len(o.Changes) > 0:
		o.State, o.base = Merged, nil
	default: // the site had written the same
		o.base = nil
	}
}

// item merges fields.
func (o *Outcome) item(base, ours, theirs Part) {
	src, rebased, ok := o.fields(bare(base.Value), bare(ours.Value), bare(theirs.Value), ours.Data, ours.ID())
	if ok {
		o.text = src
	}
	o.base = edit.Write(rebased)
}

// fields merges the fields of an item, and writes into its file those that
// follow. Rebased is what ours is to be compared with the next time.
func (o *Outcome) fields(base, ours, theirs edit.Value, src []byte, id string) (edited []byte, rebased edit.Value, changed bool) {
	merged, conflicts := edit.Merge(base, ours, theirs)
	rebased = copied(theirs)
	for _, c := range conflicts {
		o.conflict(strings.Join(c.Path, "."), shown(c.Base), shown(c.Ours), shown(c.Theirs))
		put(&rebased, c.Base, c.Path)
	}
	for _, k := range keys(ours, merged) {
		after, err := edit.Put(src, id, merged.Get(k), k)
		if err != nil {
			o.conflict(k, shown(base.Get(k)), shown(ours.Get(k)), shown(merged.Get(k)))
			rebased.Set(base.Get(k), k)
			continue
		}
		src, changed = after, true
		for _, c := range edit.Compare(ours.Get(k), merged.Get(k)) {
			o.Changes = append(o.Changes, strings.Join(append([]string{k}, c.Path...), "."))
		}
	}
	return src, rebased, changed
}

// keys are the keys in which two items differ, those of the first first.
func keys(a, b edit.Value) []string {
	var out []string
	for _, k := range slices.Concat(a.Keys, b.Keys) {
		if !slices.Contains(out, k.Name) && !a.Get(k.Name).Equal(b.Get(k.Name)) {
			out = append(out, k.Name)
		}
	}
	return out
}

// whole returns the path of the list, where a path ends at one of its elements:
// one that comes or goes is written with all of them.
func whole(path []string) []string {
	if n := len(path) - 1; n > 0 && strings.Contains(path[n], "=") {
		return path[:n]
	}
	return path
}

// put sets a value. An element of a list comes or goes with it.
func put(v *edit.Value, value edit.Value, path []string) {
	parent := whole(path)
	list := v.Get(parent...)
	at := slices.IndexFunc(list.List, func(e edit.Value) bool { return e.Equal(v.Get(path...)) })
	switch {
	case len(parent) == len(path) || at >= 0 && !value.Empty():
		v.Set(value, path...)
	case at >= 0:
		v.Set(edit.Value{List: slices.Delete(slices.Clone(list.List), at, at+1)}, parent...)
	case !value.Empty():
		v.Set(edit.Value{List: append(slices.Clone(list.List), value)}, parent...)
	}
}

func copied(v edit.Value) edit.Value {
	if items := edit.Read("", "", edit.Write(v), nil); len(items) == 1 {
		return items[0].Value
	}
	return v
}

func shown(v edit.Value) string {
	switch {
	case v.Empty():
		return "(nothing)"
	case v.Word != "":
		return v.Word
	}
	return strings.TrimRight(string(edit.Write(edit.Value{Keys: []edit.Key{{Name: "x", Value: v}}})), "\n")[len("x:\n"):]
}

func (o *Outcome) conflict(where, base, ours, theirs string) {
	o.Conflicts = append(o.Conflicts, Conflict{where, base, ours, theirs})
}

// prose merges the front matter by its keys, and the text by its paragraphs.
func (o *Outcome) prose(base, ours, theirs Part) {
	front, _ := format.CutFront(string(ours.Data))
	before, _ := format.CutFront(text(base.Data))
	after, _ := format.CutFront(text(theirs.Data))
	edited, rebased, changed := o.fields(base.Value, ours.Value, theirs.Value, []byte(front.Keys), "")
	m := edit.MergeText(before.Body, front.Body, after.Body)
	for _, c := range m.Clashes {
		o.conflict("the text", orNothing(c.Base), orNothing(c.Ours), orNothing(c.Theirs))
	}
	if m.Taken > 0 {
		o.Changes = append(o.Changes, "the text")
	}
	if changed || m.Taken > 0 {
		o.text = []byte(front.Open + string(edited) + front.Close + m.Text)
	}
	o.base = []byte(fenced(edit.Write(rebased), m.Base))
}

func fenced(front []byte, body string) string { return "---\n" + string(front) + "---\n" + body }

func orNothing(s string) string {
	if s == "" {
		return "(nothing)"
	}
	return s
}

// whole merges a file of another kind, as a template, by its blocks.
func (o *Outcome) whole(base, ours, theirs Part) {
	m := edit.MergeText(text(base.Data), string(ours.Data), text(theirs.Data))
	for _, c := range m.Clashes {
		o.conflict("the file", orNothing(c.Base), orNothing(c.Ours), orNothing(c.Theirs))
	}
	if m.Taken > 0 {
		o.Changes = []string{"the file"}
		o.text = []byte(m.Text)
	}
	o.base = []byte(m.Base)
}
