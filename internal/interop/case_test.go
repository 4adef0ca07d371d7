package interop

import (
	"fmt"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pathbook/internal/book"
)

// Every package has what CASE requires, nothing that it does not know, and no
// end that is loose.
func TestPackage(t *testing.T) {
	schema := readTable(t, "testdata/case.txt")
	for name, s := range sources(t) {
		for _, b := range s.Books {
			p := plainly(t, s.Package(b, book.Date{}))
			for _, fault := range append(schema.faults("CFPackage", p, name), loose(p.(map[string]any), b != s.Books[0])...) {
				t.Errorf("%s in %s: %s", name, b.Lang, fault)
			}
		}
	}
}

// The check can fail: each of these spoils a package in one way.
func TestPackageCheck(t *testing.T) {
	schema := readTable(t, "testdata/case.txt")
	type object = map[string]any
	first := func(p object, list string) object { return p[list].([]any)[0].(object) }
	for name, tt := range map[string]struct {
		spoil func(p object)
		want  string
	}{
		"no document":       {func(p object) { delete(p, "CFDocument") }, "CFPackage.CFDocument: is missing"},
		"no creator":        {func(p object) { delete(p["CFDocument"].(object), "creator") }, "creator: is missing"},
		"link to a package": {func(p object) { p["CFDocument"].(object)["CFPackageURI"] = object{} }, "CFPackageURI: CASE does not know this"},
		"other version":     {func(p object) { p["CFDocument"].(object)["caseVersion"] = "1.0" }, "is none of 1.1"},
		"no statement":      {func(p object) { delete(first(p, "CFItems"), "fullStatement") }, "fullStatement: is missing"},
		"empty statement":   {func(p object) { first(p, "CFItems")["fullStatement"] = "" }, "fullStatement: is empty"},
		"no UUID":           {func(p object) { first(p, "CFItems")["identifier"] = "welder" }, "is no UUID"},
		"no URI":            {func(p object) { first(p, "CFItems")["uri"] = "welder.html" }, "is no URI"},
		"a day only":        {func(p object) { first(p, "CFItems")["lastChangeDateTime"] = "2026-05-01" }, "is no time"},
		"unknown kind":      {func(p object) { first(p, "CFAssociations")["associationType"] = "isBelow" }, "is none of isChildOf"},
		"a loose end":       {func(p object) { p["CFItems"] = p["CFItems"].([]any)[1:] }, "leads to nothing"},
		"the same twice":    {func(p object) { p["CFItems"] = append(p["CFItems"].([]any), p["CFItems"].([]any)[0]) }, "is there twice"},
		"no parent":         {func(p object) { p["CFAssociations"] = []any{} }, "has no parent"},
	} {
		s := tiny(t)
		p := plainly(t, s.Package(s.Books[0], book.Date{})).(object)
		tt.spoil(p)
		faults := schema.faults("CFPackage", p, "CFPackage")
		if _, whole := p["CFDocument"]; whole {
			faults = append(faults, loose(p, false)...)
		}
		if all := strings.Join(faults, "\n"); !strings.Contains(all, tt.want) {
			t.Errorf("%s: wanted a fault with %q, got\n%s", name, tt.want, all)
		}
	}
}

// faults says where a value is not of a type of the table.
func (schema table) faults(kind string, v any, at string) (faults []string) {
	o, ok := v.(map[string]any)
	if !ok {
		return []string{fmt.Sprintf("%s: is no %s: %v", at, kind, v)}
	}
	known := schema[kind].properties
	for name := range known {
		if plain, required := strings.CutSuffix(name, "!"); required && o[plain] == nil {
			faults = append(faults, at+"."+plain+": is missing")
		}
	}
	for _, name := range slices.Sorted(maps.Keys(o)) {
		want, ok := known[name]
		if !ok {
			want, ok = known[name+"!"]
		}
		if !ok {
			faults = append(faults, at+"."+name+": CASE does not know this")
			continue
		}
		faults = append(faults, schema.value(want, o[name], at+"."+name)...)
	}
	return faults
}

var (
	uuidForm = regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)
	uriForm  = regexp.MustCompile(`^(https?://[^/]+/|urn:uuid:)`)
)

func (schema table) value(want []string, v any, at string) (faults []string) {
	text, isText := v.(string)
	wrong := func(is string) []string { return []string{fmt.Sprintf("%s: %q is %s", at, fmt.Sprint(v), is)} }
	switch want[0] {
	case "list":
		list, ok := v.([]any)
		if !ok {
			return wrong("no list")
		}
		for i, item := range list {
			faults = append(faults, schema.value(want[1:], item, fmt.Sprintf("%s[%d]", at, i))...)
		}
		return faults
	case "int":
		if n, ok := v.(float64); !ok || n != float64(int(n)) {
			return wrong("no whole number")
		}
		return nil
	case "object":
		return nil
	case "string", "uuid", "uri", "enum", "datetime", "date":
		if !isText {
			return wrong("no text")
		}
	default:
		return schema.faults(want[0], v, at)
	}
	switch want[0] {
	case "string":
		if strings.TrimSpace(text) == "" {
			return []string{at + ": is empty"}
		}
	case "uuid":
		if !uuidForm.MatchString(text) {
			return wrong("no UUID")
		}
	case "uri":
		if _, err := url.Parse(text); err != nil || !uriForm.MatchString(text) {
			return wrong("no URI")
		}
	case "enum":
		if !slices.Contains(want[1:], text) {
			return wrong("none of " + strings.Join(want[1:], ", "))
		}
	case "datetime":
		if _, err := time.Parse(time.RFC3339, text); err != nil {
			return wrong("no time")
		}
	case "date":
		if _, err := time.Parse(time.DateOnly, text); err != nil {
			return wrong("no day")
		}
	}
	return nil
}

// loose says what in a package hangs on nothing: ends of associations that are
// not there, items that are nobody's child, identifiers that are there twice.
// What an item of another language translates is in another package.
func loose(p map[string]any, translated bool) (faults []string) {
	here := make(map[string]string) // what there is to lead to, with its URI
	uris := make(map[string]bool)
	see := func(v any) {
		o := v.(map[string]any)
		id, uri := o["identifier"].(string), o["uri"].(string)
		if here[id] != "" || uris[uri] {
			faults = append(faults, id+" "+uri+": is there twice")
		}
		here[id], uris[uri] = uri, true
	}
	list := func(of any, name string) []any { return of.(map[string]any)[name].([]any) }
	see(p["CFDocument"])
	root := p["CFDocument"].(map[string]any)["identifier"].(string)
	for _, item := range list(p, "CFItems") {
		see(item)
	}
	leads := func(link any) string {
		o := link.(map[string]any)
		if id := o["identifier"].(string); here[id] == "" || here[id] != o["uri"] {
			faults = append(faults, fmt.Sprint(o["title"], ": leads to nothing"))
		}
		return o["identifier"].(string)
	}
	parent := make(map[string]string)
	for _, v := range list(p, "CFAssociations") {
		a := v.(map[string]any)
		from := leads(a["originNodeURI"])
		if a["associationType"] == "isTranslationOf" {
			if !translated {
				faults = append(faults, from+": is a translation of what?")
			}
			continue
		}
		to := leads(a["destinationNodeURI"])
		if a["associationType"] == "isChildOf" {
			parent[from] = to
		}
	}
	for id := range here {
		steps := 0
		for at := id; at != root; at = parent[at] {
			if steps++; parent[at] == "" || steps > 10 {
				faults = append(faults, id+": has no parent")
				break
			}
		}
	}
	for _, name := range []string{"CFItemTypes", "CFAssociationGroupings"} {
		for _, v := range list(p["CFDefinitions"], name) {
			see(v)
		}
	}
	for _, item := range list(p, "CFItems") {
		leads(item.(map[string]any)["CFItemTypeURI"])
	}
	for _, a := range list(p, "CFAssociations") {
		see(a)
		if grouping := a.(map[string]any)["CFAssociationGroupingURI"]; grouping != nil {
			leads(grouping)
		}
	}
	return faults
}

// An item of another language says what it translates, which is there.
func TestTranslations(t *testing.T) {
	s := starter(t)
	original, other := s.Package(s.Books[0], book.Date{}), s.Package(s.Books[1], book.Date{})
	there := map[string]bool{original.Document.Identifier: true}
	for _, item := range original.Items {
		there[item.Identifier] = true
	}
	said := 0
	for _, a := range other.Associations {
		if a.Type == "isTranslationOf" {
			said++
			if !there[a.Destination.Identifier] || there[a.Origin.Identifier] {
				t.Errorf("%s is no translation of %s", a.Origin.Title, a.Destination.Title)
			}
		}
	}
	if said != len(other.Items)+1 {
		t.Errorf("%d translations of %d items", said, len(other.Items))
	}
}

// What is said of the small site, in words.
func TestAssociations(t *testing.T) {
	s := tiny(t)
	var got []string
	for _, a := range s.Package(s.Books[1], book.Date{}).Associations {
		line := a.Origin.Title + " " + a.Type + " " + a.Destination.Title
		if a.Sequence > 0 {
			line += fmt.Sprint(" ", a.Sequence)
		}
		if a.Grouping != nil {
			line += " (" + a.Grouping.Title + ")"
		}
		if a.Type != "isTranslationOf" {
			got = append(got, line)
		}
	}
	want := strings.Split(strings.TrimSpace(`
Technical isChildOf Our roles 1
Reading </script><!-- drawings isChildOf Technical 1
Reading </script><!-- drawings · 1 · With support isChildOf Reading </script><!-- drawings 1
Reading </script><!-- drawings · 2 · On my own isChildOf Reading </script><!-- drawings 2
Reading </script><!-- drawings · 1 · With support precedes Reading </script><!-- drawings · 2 · On my own
Welding isChildOf Technical 2
Welding · 1 · With support isChildOf Welding 1
Welding · 2 · On my own isChildOf Welding 2
Welding · 1 · With support precedes Welding · 2 · On my own
Reading </script><!-- drawings isRelatedTo Welding
Proficiency isChildOf Our roles 2
With support isChildOf Proficiency 1
On my own isChildOf Proficiency 2
Reading </script><!-- drawings · 1 · With support hasSkillLevel With support
Reading </script><!-- drawings · 2 · On my own hasSkillLevel On my own
Welding · 1 · With support hasSkillLevel With support
Welding · 2 · On my own hasSkillLevel On my own
Shop isChildOf Our roles 3
Helper isChildOf Shop 1
Helper isRelatedTo Reading </script><!-- drawings · 1 · With support (Essential)
Packer isChildOf Shop 2
Welder isChildOf Shop 3
Welder isRelatedTo Reading </script><!-- drawings · 2 · On my own (Asset)
Welder isRelatedTo Welding · 2 · On my own (Essential)
Helper precedes Welder
Helper isPeerOf Packer
Packer precedes Helper
`), "\n")
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("wanted -, got +\n%s", d)
	}
}

// The day is the one that is given, or that of the newest review, or the first
// of all.
func TestDay(t *testing.T) {
	s := tiny(t)
	day := func(d book.Date) string { return s.Package(s.Books[0], d).Items[0].Changed }
	if got, want := day(book.Date{}), "1970-01-01T00:00:00Z"; got != want {
		t.Errorf("nothing was reviewed: %s, want %s", got, want)
	}
	s.Books[0].Roles[1].Reviewed = book.Date{Year: 2026, Month: 3, Day: 9}
	if got, want := day(book.Date{}), "2026-03-09T00:00:00Z"; got != want {
		t.Errorf("a role was reviewed: %s, want %s", got, want)
	}
	if got, want := day(book.Date{Year: 2026, Month: 11, Day: 30}), "2026-11-30T00:00:00Z"; got != want {
		t.Errorf("a day is given: %s, want %s", got, want)
	}
}

// An identifier stays when words, places in lists and other items change, and
// even the address, if it is said where the site was.
func TestIdentifiersStay(t *testing.T) {
	s := tiny(t)
	before := s.Package(s.Books[0], book.Date{})
	b := s.Books[0]
	b.Roles[0].Title.Words, b.Roles = "Autre", b.Roles[:2]
	b.Moves = nil
	b.Pathways = nil
	b.Site.Organization.Words = "Autre"
	s.Home, b.Site.BaseURL = b.Site.BaseURL, "https://autre.example"
	for _, item := range s.Package(b, book.Date{}).Items {
		if !slices.ContainsFunc(before.Items, func(old Item) bool { return old.Identifier == item.Identifier && old.Code == item.Code }) {
			t.Errorf("%s has another identifier", item.Abbreviated)
		}
	}
	s.Home = ""
	if after := s.Package(b, book.Date{}); after.Items[0].Identifier == before.Items[0].Identifier {
		t.Error("another site has the same identifiers")
	}
}
