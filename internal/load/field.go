package load

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/fold"
	"pathbook/internal/format"
)

// fieldIDs gives the fields of one worksheet their ids: the one written, or
// the folded label in the site's first language, so that an answer saved on
// the English page is found on the French one.
type fieldIDs struct {
	words *words
	keep  map[string]bool     // ids under which answers are kept, in the whole worksheet
	seen  map[string]diag.Pos // those that were given, and to which field
}

func (w *words) fieldIDs(f *format.Worksheet) *fieldIDs {
	ids := &fieldIDs{w, make(map[string]bool), make(map[string]diag.Pos)}
	for _, section := range f.Sections {
		for i := range section.Fields {
			if x := &section.Fields[i]; keeps(x) {
				ids.keep[ids.named(x)] = true
			}
		}
	}
	return ids
}

func keeps(f *format.Field) bool { return book.FieldKind(f.Kind.Value).Keeps() }

// named is the id by which a field is known, if no other is known by it.
func (ids *fieldIDs) named(f *format.Field) string {
	return or(or(f.ID.Value, fold.Slug(ids.words.firstWords(f.Label))), f.Kind.Value)
}

// of returns the id of a field. The id of a field that keeps no answer gives
// way, since nothing is filed under it.
func (ids *fieldIDs) of(f *format.Field) string {
	id := ids.named(f)
	before, taken := ids.seen[id]
	for n := 2; !keeps(f) && (taken || ids.keep[id]); n++ {
		id = ids.named(f) + "-" + strconv.Itoa(n)
		_, taken = ids.seen[id]
	}
	if !taken {
		ids.seen[id] = f.At
		return id
	}
	ids.words.draft.problems.Errorf(f.At, "same-field", "two fields of this worksheet have the id “%s”", id).
		Hintf("give this one an id of its own, so that answers are never mixed up:\n  id: %s-2", id).See(before)
	return id
}

// A want is a key without which a kind of field says nothing.
type want struct {
	key   string
	given func(*format.Field) bool
}

func options(f *format.Field) bool { return len(f.Options) > 0 }
func listed(f *format.Field) bool  { return len(f.Items.Items) > 0 }
func label(f *format.Field) bool   { return f.Label.Set() }

var wants = map[string][]want{
	"line":       {{"label", label}},
	"text":       {{"label", label}},
	"date":       {{"label", label}},
	"choice":     {{"label", label}, {"options", options}},
	"checklist":  {{"options", options}},
	"rating":     {{"label", func(f *format.Field) bool { return label(f) || listed(f) }}},
	"table":      {{"columns", func(f *format.Field) bool { return len(f.Columns.Items) > 0 }}},
	"ask":        {{"items", listed}},
	"steps":      {{"items", listed}},
	"signatures": {{"names", func(f *format.Field) bool { return len(f.Names.Items) > 0 }}},
}

// A place for a key that only some kinds of field have.
var only = []struct {
	key   string
	at    func(*format.Field) diag.Pos
	kinds []string
}{
	{"options", func(f *format.Field) diag.Pos {
		if options(f) {
			return f.Options[0].At
		}
		return diag.Pos{}
	}, []string{"choice", "checklist", "rating"}},
	{"items", func(f *format.Field) diag.Pos { return f.Items.At }, []string{"ask", "steps", "rating"}},
	{"columns", func(f *format.Field) diag.Pos { return f.Columns.At }, []string{"table", "factors"}},
	{"rows", func(f *format.Field) diag.Pos { return f.Rows.At() }, []string{"table"}},
	{"lines", func(f *format.Field) diag.Pos { return f.Lines.At }, []string{"text", "ask"}},
	{"start", func(f *format.Field) diag.Pos { return f.Start.At }, []string{"steps"}},
	{"names", func(f *format.Field) diag.Pos { return f.Names.At }, []string{"signatures"}},
}

// lists are the keys whose value is a list.
var lists = []string{"options", "columns", "items", "names"}

// fieldEnd returns where the field after one begins, or the section after its
// own, or a place behind all of them.
func fieldEnd(f *format.Worksheet, section, field int) diag.Pos {
	if fields := f.Sections[section].Fields; field+1 < len(fields) {
		return fields[field+1].At
	}
	if section+1 < len(f.Sections) {
		return f.Sections[section+1].At
	}
	return diag.Pos{Line: math.MaxInt32}
}

// fieldNeeds checks that a field has what its kind needs and nothing that its
// kind would never show. A field with a mistake in it may have what it needs
// all the same.
func (w *words) fieldNeeds(f *format.Field, end diag.Pos) {
	problems := &w.draft.problems
	slipped := w.draft.slipped(f.At, end)
	for _, need := range wants[f.Kind.Value] {
		if slipped || need.given(f) {
			continue
		}
		line := need.key + ": …"
		if slices.Contains(lists, need.key) {
			line = need.key + ":\n  - …\n  - …"
		}
		problems.Errorf(f.At, "missing-key", "a field of kind %s needs %s", f.Kind.Value, need.key).
			Hintf("add to it:\n%s", line)
	}
	for _, o := range only {
		if at := o.at(f); at.Line > 0 && f.Kind.Set() && !slices.Contains(o.kinds, f.Kind.Value) {
			problems.Errorf(at, "unused-key", "a field of kind %s has no %s", f.Kind.Value, o.key).
				Hintf("take the lines out, or choose another kind: %s", strings.Join(o.kinds, ", "))
		}
	}
}

// above checks that a field which shows what was picked stands below the field
// that picks it.
func (w *words) above(f *format.Worksheet) {
	role, move := false, false
	for _, section := range f.Sections {
		for _, x := range section.Fields {
			kind := x.Kind.Value
			meant := fold.Nearest(kind, []string{"role", "move"}) // so that a slip in its kind is told alone
			move = move || kind == "" || meant == "move"
			role = role || move || meant == "role"
			switch {
			case kind == "gap" && !move:
				w.draft.problems.Errorf(x.At, "nothing-above", "the gap is that of a move, and no field above this one picks a move").
					Hintf("put a field before it in this worksheet:\n- kind: move\n  label: The move that I think of")
			case kind == "competencies" && !role:
				w.draft.problems.Errorf(x.At, "nothing-above", "the competencies are those of a role or a move, and no field above this one picks one").
					Hintf("put a field before it in this worksheet:\n- kind: role\n  label: My role")
			}
		}
	}
}
