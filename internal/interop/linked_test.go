package interop

import (
	"fmt"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pathbook/internal/book"
)

// A vocabulary checks documents of JSON-LD against schema.org.
type vocabulary struct {
	table
	nodes map[string]string // the types of all nodes that have an id
}

// Every node has properties of its type and in each what may stand there, and
// every reference in the graph leads to a node of such a type.
func TestGraph(t *testing.T) {
	for name, s := range sources(t) {
		v := newVocabulary(t)
		for _, fault := range v.document(plainly(t, s.Graph()), true) {
			t.Errorf("%s: %s", name, fault)
		}
	}
}

// So have those of single pages, which name what they refer to.
func TestPages(t *testing.T) {
	for name, s := range sources(t) {
		for _, b := range s.Books {
			for _, item := range b.Items() {
				node := s.Page(b, item)
				if node == nil {
					continue
				}
				v := newVocabulary(t)
				for _, fault := range v.document(plainly(t, node), false) {
					t.Errorf("%s: %s of %s in %s: %s", name, item.Kind(), item.Heading().ID, b.Lang, fault)
				}
			}
		}
	}
}

// The check can fail.
func TestGraphCheck(t *testing.T) {
	for node, want := range map[string]string{
		`{"@type":"Job"}`:                                                             "no type Job",
		`{"@type":"Occupation","baseSalary":3}`:                                       "has no baseSalary",
		`{"@type":"Occupation","skills":3}`:                                           "skills: 3 is none of DefinedTerm, Text",
		`{"@type":"Occupation","skills":{"@type":"Course"}}`:                          "is none of DefinedTerm, Text",
		`{"@type":"Occupation","skills":{"@id":"urn:uuid:0"}}`:                        "leads to nothing",
		`{"@type":"Occupation","skills":{"@id":"urn:uuid:1"}}`:                        "leads to a Course",
		`{"@type":"Occupation","name":{"@value":"x"}}`:                                "is none of Text",
		`{"@type":"Occupation","name":""}`:                                            "is none of Text",
		`{"@type":"Course","@id":"urn:uuid:1","timeRequired":"3 hours"}`:              "is none of Duration",
		`{"@type":"Course","@id":"urn:uuid:1","url":"welder.html"}`:                   "is none of URL",
		`{"@type":"Offer","price":3,"priceSpecification":{"@type":"MonetaryAmount"}}`: "is none of PriceSpecification",
	} {
		doc := `{"@context":"https://schema.org","@graph":[{"@type":"Course","@id":"urn:uuid:1"},` + node + `]}`
		if all := strings.Join(newVocabulary(t).document(read(t, doc), true), "\n"); !strings.Contains(all, want) {
			t.Errorf("%s: wanted a fault with %q, got\n%s", node, want, all)
		}
	}
}

func newVocabulary(t *testing.T) *vocabulary {
	return &vocabulary{readTable(t, "testdata/schema.org.txt"), make(map[string]string)}
}

// document checks a document. If it is whole, each reference must lead to a
// node of it.
func (v *vocabulary) document(doc any, whole bool) []string {
	o := doc.(map[string]any)
	if o["@context"] != "https://schema.org" {
		return []string{"the context is not schema.org"}
	}
	nodes, isGraph := o["@graph"].([]any)
	if !isGraph {
		delete(o, "@context")
		nodes = []any{o}
	}
	v.collect(nodes)
	var faults []string
	for _, node := range nodes {
		faults = append(faults, v.node(node.(map[string]any), whole)...)
	}
	return faults
}

// collect notes the types of nodes with an id.
func (v *vocabulary) collect(x any) {
	switch x := x.(type) {
	case []any:
		for _, item := range x {
			v.collect(item)
		}
	case map[string]any:
		if kind, ok := x["@type"].(string); ok && x["@id"] != nil {
			v.nodes[x["@id"].(string)] = kind
		}
		for _, item := range x {
			v.collect(item)
		}
	}
}

func (v *vocabulary) node(node map[string]any, whole bool) (faults []string) {
	kind := fmt.Sprint(node["@type"])
	if v.table[kind] == nil {
		return []string{"there is no type " + kind}
	}
	for _, name := range slices.Sorted(maps.Keys(node)) {
		if name == "@type" || name == "@id" {
			continue
		}
		wanted := v.property(kind, name)
		if wanted == nil {
			faults = append(faults, kind+" has no "+name)
			continue
		}
		values, isList := node[name].([]any)
		if !isList {
			values = []any{node[name]}
		}
		for _, value := range values {
			for _, fault := range v.value(wanted, value, whole) {
				faults = append(faults, kind+"."+name+": "+fault)
			}
		}
	}
	return faults
}

// property returns what may stand in a property of a type, or of what it is a
// kind of.
func (v *vocabulary) property(kind, name string) []string {
	if wanted := v.table[kind].properties[name]; wanted != nil {
		return wanted
	}
	for _, parent := range v.table[kind].parents {
		if wanted := v.property(parent, name); wanted != nil {
			return wanted
		}
	}
	return nil
}

// isA reports whether a type is another or a kind of it.
func (v *vocabulary) isA(kind, other string) bool {
	if kind == other {
		return true
	}
	return v.table[kind] != nil && slices.ContainsFunc(v.table[kind].parents, func(p string) bool { return v.isA(p, other) })
}

var durationForm = regexp.MustCompile(`^P(\d+(\.\d+)?W|T\d+(\.\d+)?H)$`)

func (v *vocabulary) value(wanted []string, value any, whole bool) []string {
	none := []string{fmt.Sprint(value, " is none of ", strings.Join(wanted, ", "))}
	fits := func(test func(kind string) bool) []string {
		if slices.ContainsFunc(wanted, test) {
			return nil
		}
		return none
	}
	switch x := value.(type) {
	case float64:
		return fits(func(kind string) bool { return kind == "Number" || kind == "Integer" && x == float64(int(x)) })
	case string:
		return fits(func(kind string) bool {
			at, err := url.Parse(x)
			return x != "" && kind == "Text" || kind == "URL" && err == nil && at.IsAbs() || kind == "Duration" && durationForm.MatchString(x)
		})
	case map[string]any:
		if _, isText := x["@value"]; isText {
			text, lang := fmt.Sprint(x["@value"]), x["@language"]
			return fits(func(kind string) bool { return kind == "Text" && text != "" && lang != nil && len(x) == 2 })
		}
		kind, isNode := x["@type"].(string)
		if isNode {
			return append(fits(func(want string) bool { return v.isA(kind, want) }), v.node(x, whole)...)
		}
		id := fmt.Sprint(x["@id"])
		switch kind, there := v.nodes[id]; {
		case !there && whole:
			return []string{id + " leads to nothing"}
		case there && fits(func(want string) bool { return v.isA(kind, want) }) != nil:
			return []string{id + " leads to a " + kind}
		}
		return nil
	}
	return none
}

// What a page says is in its own language, in plain words, and stands for
// itself; pay that the site hides is not there.
func TestPage(t *testing.T) {
	s := tiny(t)
	b := s.Books[1]
	for _, tt := range []struct {
		item book.Item
		want string
	}{
		{b.Roles[2], "role"},
		{b.Training[0], "training"},
		{b.Competencies[1], "competency"},
		{b.Credentials[0], "credential"},
	} {
		compare(t, "testdata/page-"+tt.want+".json", s.Page(b, tt.item))
	}
	if s.Page(b, b.Pathways[0]) != nil {
		t.Error("schema.org has no word for a pathway")
	}
}

// The whole graph of the small site.
func TestTiny(t *testing.T) { compare(t, "testdata/tiny.json", tiny(t).Graph()) }

// Pay is there, by the hour or the year, and only where it is not hidden.
func TestPay(t *testing.T) {
	s := tiny(t)
	if strings.Contains(string(written(t, s.Graph())), "estimatedSalary") {
		t.Error("the graph tells what is hidden")
	}
	for _, tt := range []struct {
		pay  book.Pay
		want string
	}{
		{book.Pay{From: 30, To: 30, Per: "hour"}, `{"@type":"MonetaryAmount","currency":"CAD","value":{"@type":"QuantitativeValue","value":30,"unitText":"HOUR"}}`},
		{book.Pay{From: 0, To: 90000, Per: "year"}, `{"@type":"MonetaryAmount","currency":"CAD","value":{"@type":"QuantitativeValue","minValue":0,"maxValue":90000,"unitText":"YEAR"}}`},
		{book.Pay{}, "null"},
	} {
		b := s.Books[0]
		b.Site.HidePay, b.Roles[2].Pay = false, tt.pay
		role := s.Page(b, b.Roles[2]).(Occupation)
		if got := flat(t, role.Salary); got != tt.want {
			t.Errorf("%v: %s, want %s", tt.pay, got, tt.want)
		}
	}
}
