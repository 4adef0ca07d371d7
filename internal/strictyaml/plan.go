package strictyaml

import (
	"reflect"
	"strings"
	"sync"

	"pathbook/internal/diag"
)

// A kind is one of the shapes that a value can have.
type kind uint8

const (
	kindString kind = iota
	kindInt
	kindNumber
	kindRange
	kindDate
	kindText
	kindTexts
	kindNode
	kindStruct
	kindList
	kindMap
	kindPointer
)

// A plan is what there is to know of a type before a value is decoded into it.
type plan struct {
	kind   kind
	elem   *plan // of a list's items, a map's values, what a pointer points to
	fields []field
	byName map[string]int // index in fields
	keys   []string       // names of the fields, in the order of the struct
	at     []int          // index of the field that takes the position, or nil
	short  []*field       // what the value may be alone
}

// A field is one key of a struct, with what its tags ask for.
type field struct {
	name     string
	index    []int
	plan     *plan
	required bool
	item     bool     // it stands for an item of its list
	id       bool     // the item's own id
	choices  []string // the only words allowed
	ref      string   // the kind of item it names
	mapKeys  string   // what the keys of a map are
	holds    string   // the kind that the items of a list are of
	doc      string
	texts    string // plain, line or block
	free     bool   // lists by language are as long as each language needs
}

var leafKinds = map[reflect.Type]kind{
	reflect.TypeFor[String](): kindString,
	reflect.TypeFor[Int]():    kindInt,
	reflect.TypeFor[Number](): kindNumber,
	reflect.TypeFor[Range]():  kindRange,
	reflect.TypeFor[Date]():   kindDate,
	reflect.TypeFor[Text]():   kindText,
	reflect.TypeFor[Texts]():  kindTexts,
	reflect.TypeFor[Node]():   kindNode,
}

// plans keeps the plan of every type that was asked for: a type's tags are read
// once however many files there are.
var plans sync.Map // reflect.Type to *plan

func planOf(t reflect.Type) *plan {
	if p, ok := plans.Load(t); ok {
		return p.(*plan)
	}
	p, _ := plans.LoadOrStore(t, planner{}.plan(t))
	return p.(*plan)
}

// A planner holds the plans in the making, so that a type may contain itself.
type planner map[reflect.Type]*plan

func (m planner) plan(t reflect.Type) *plan {
	if p, ok := m[t]; ok {
		return p
	}
	p := new(plan)
	m[t] = p
	if k, ok := leafKinds[t]; ok {
		p.kind = k
		return p
	}
	switch {
	case t.Kind() == reflect.Pointer:
		p.kind, p.elem = kindPointer, m.plan(t.Elem())
	case t.Kind() == reflect.Slice && isEntry(t.Elem()):
		p.kind, p.elem = kindMap, m.plan(t.Elem().Field(1).Type)
	case t.Kind() == reflect.Slice:
		p.kind, p.elem = kindList, m.plan(t.Elem())
	case t.Kind() == reflect.Struct:
		p.kind, p.byName = kindStruct, map[string]int{}
		m.fields(p, t, nil)
		for i, f := range p.fields {
			p.keys = append(p.keys, f.name)
			p.byName[f.name] = i
		}
	default:
		panic("strictyaml: no way to decode into " + t.String())
	}
	return p
}

// isEntry reports whether t is an instance of Entry.
func isEntry(t reflect.Type) bool {
	return t.PkgPath() == reflect.TypeFor[String]().PkgPath() && strings.HasPrefix(t.Name(), "Entry[")
}

// fields adds the fields of t, which stands at index within the struct of p.
func (m planner) fields(p *plan, t reflect.Type, index []int) {
	for i := range t.NumField() {
		sf := t.Field(i)
		at := append(index[:len(index):len(index)], i)
		tag, tagged := sf.Tag.Lookup("yaml")
		switch {
		case tagged:
			m.field(p, sf, tag, at)
		case sf.Anonymous:
			m.fields(p, sf.Type, at)
		case sf.Type == reflect.TypeFor[diag.Pos]() && len(index) == 0:
			p.at = at
		}
	}
}

func (m planner) field(p *plan, sf reflect.StructField, tag string, at []int) {
	name, options, _ := strings.Cut(tag, ",")
	f := field{
		name: name, index: at, plan: m.plan(sf.Type),
		id: sf.Tag.Get("id") != "", ref: sf.Tag.Get("ref"), mapKeys: sf.Tag.Get("keys"), holds: sf.Tag.Get("holds"),
		doc: sf.Tag.Get("doc"), texts: sf.Tag.Get("texts"), free: sf.Tag.Get("lengths") == "free",
	}
	if words := sf.Tag.Get("enum"); words != "" {
		f.choices = strings.Split(words, "|")
	}
	short := false
	for option := range strings.SplitSeq(options, ",") {
		f.required = f.required || option == "required"
		short = short || option == "short"
	}
	if short {
		p.short = append(p.short, &f)
	}
	if name != "" {
		p.fields = append(p.fields, f)
	}
}

// alone returns the field that a value belongs to if it is not written as a map
// of the struct's keys, or nil.
func (p *plan) alone(shape shape) *field {
	for _, f := range p.short {
		if f.plan.takes(shape) {
			return f
		}
	}
	return nil
}

// A shape is how a value is written.
type shape uint8

const (
	shapeScalar shape = iota
	shapeList
	shapeMap
)

// takes reports whether a value of this shape can be right.
func (p *plan) takes(s shape) bool {
	switch p.kind {
	case kindNode:
		return true
	case kindString, kindInt, kindNumber, kindDate:
		return s == shapeScalar
	case kindText, kindRange:
		return s != shapeList
	case kindTexts:
		return s != shapeScalar
	case kindList:
		return s == shapeList
	case kindPointer:
		return p.elem.takes(s)
	case kindStruct:
		return s == shapeMap || p.alone(s) != nil
	}
	return s == shapeMap
}
