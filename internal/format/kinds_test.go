package format

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	y "pathbook/internal/strictyaml"
)

func TestKinds(t *testing.T) {
	seen := make(map[string]bool)
	for _, k := range Kinds {
		if k.Name == "" || seen[k.Name] || !k.Single() && seen["/"+k.Plural] {
			t.Errorf("%q in %q is not the only one of its name", k.Name, k.Plural)
		}
		seen[k.Name], seen["/"+k.Plural] = true, true
		if byName, ok := KindOf(k.Name); !ok || byName.Name != k.Name {
			t.Errorf("%s is not found by its name", k.Name)
		}
		if in, ok := KindIn(k.Plural); ok == k.Single() || in.Name != k.Name && ok {
			t.Errorf("%s is not found by its folder %q", k.Name, k.Plural)
		}
		if len(Fields(k.Name)) == 0 {
			t.Errorf("%s has no fields", k.Name)
		}
	}
	for kind, want := range map[string]string{
		"site": "content/site.yaml", "role": "content/roles/x.yaml", "story": "content/stories/x.md", "term": "content/glossary/x.yaml",
	} {
		if k, _ := KindOf(kind); k.File("x") != want {
			t.Errorf("%s: %s, want %s", kind, k.File("x"), want)
		}
	}
	if fields := Fields("move"); fields != nil {
		t.Errorf("a move is no kind of file, and has the fields %v", fields)
	}
}

// TestRefs proves that whatever a field names is a kind of item, or something
// that the framework lists.
func TestRefs(t *testing.T) {
	known := make(map[string]bool)
	for _, k := range Items() {
		known[k.Name] = true
	}
	for _, f := range Parts() {
		known[f.Holds] = true
	}
	for _, k := range Kinds {
		eachField(Fields(k.Name), func(f y.Field) {
			if f.Ref != "" && !known[f.Ref] {
				t.Errorf("%s: %s names a %q, which is no kind", k.Name, f.Name, f.Ref)
			}
			if f.Keys != "" && !known[f.Keys] && f.Keys != "proficiency" {
				t.Errorf("%s: the keys of %s are a %q, which is no kind", k.Name, f.Name, f.Keys)
			}
			if f.Doc == "" {
				t.Errorf("%s: %s has no line of explanation", k.Name, f.Name)
			}
		})
	}
}

func eachField(fields []y.Field, visit func(y.Field)) {
	for _, f := range fields {
		visit(f)
		eachField(f.Fields(), visit)
	}
}

func TestFields(t *testing.T) {
	role := make(map[string]y.Field)
	for _, f := range Fields("role") {
		role[f.Name] = f
	}
	checks := []struct {
		name string
		ok   bool
	}{
		{"the id", role["id"].ID && !role["id"].Required},
		{"a title is required and plain", role["title"].Required && role["title"].Shape == y.ShapeText && role["title"].Words == y.WordsPlain},
		{"a summary is Markdown", role["summary"].Words == y.WordsBlock},
		{"a status is one of three", slices.Equal(role["status"].Choices, []string{"current", "emerging", "ending"}) && role["status"].Words == ""},
		{"a family is named", role["family"].Ref == "family" && role["family"].Shape == y.ShapeString},
		{"requires is a map by competency", role["requires"].Shape == y.ShapeMap && role["requires"].Keys == "competency" && role["requires"].Item == y.ShapeStruct},
		{"what is required at a level may be the level alone", role["requires"].Fields()[0].Name == "level" && role["requires"].Fields()[0].Alone},
		{"moves are a list", role["moves"].Shape == y.ShapeList && role["moves"].Fields()[0].Name == "to"},
		{"offers are keys, through a pointer", role["offers"].Shape == y.ShapeStruct && len(role["offers"].Fields()) == 9},
		{"a date", role["reviewed"].Shape == y.ShapeDate && role["reviewed"].Fields() == nil},
	}
	for _, c := range checks {
		if !c.ok {
			t.Errorf("not so: %s", c.name)
		}
	}
}

func TestParts(t *testing.T) {
	got := make(map[string]string)
	for _, f := range Parts() {
		got[f.Holds] = f.Name
	}
	if want := map[string]string{"level": "levels", "family": "families", "category": "categories"}; !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestPlaces(t *testing.T) {
	want := map[string][]string{
		"site":      nil,
		"framework": {"requires: keys are competency"},
		"role": {
			"family: family", "level: level", "requires: keys are competency", "credentials.*: credential",
			"credentials.*.credential: credential", "moves.*.to: role",
		},
		"competency": {"category: category", "related.*: competency"},
		"credential": nil,
		"training":   {"develops: keys are competency", "grants.*: credential"},
		"pathway":    {"steps.*.role: role"},
		"worksheet":  nil,
		"guide":      {"worksheets.*: worksheet", "roles.*: role"},
		"story":      {"worksheets.*: worksheet", "roles.*: role"},
		"page":       {"worksheets.*: worksheet", "roles.*: role"},
		"term":       {"see.*: term"},
	}
	for _, k := range Kinds {
		var got []string
		for _, p := range Places(k.Name) {
			line := strings.Join(p.Path, ".") + ": "
			if p.Keys {
				line += "keys are "
			}
			got = append(got, line+p.Kind)
		}
		slices.Sort(got)
		slices.Sort(want[k.Name])
		if !reflect.DeepEqual(got, want[k.Name]) {
			t.Errorf("%s: got %q, want %q", k.Name, got, want[k.Name])
		}
	}
}
