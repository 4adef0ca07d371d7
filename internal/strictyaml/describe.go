package strictyaml

import (
	"fmt"
	"reflect"
)

// A Field is one key of a struct, as its tags describe it. It is what Decode
// and Schema go by, to be read and not to be changed.
type Field struct {
	Name     string   // the key
	Shape    Shape    // of its value
	Item     Shape    // of the items of a list and the values of a map
	Required bool     // the struct needs it
	Alone    bool     // its value may stand in the place of the whole struct
	ID       bool     // it is the item's own id
	Ref      string   // the kind of item that its value, or each item of its list, names
	Keys     string   // what the keys of a map are: a kind of item, "proficiency", or words with a | between them
	Holds    string   // the kind of which each item of its list is one, with an id of its own
	Choices  []string // the only words that may stand there
	Words    string   // how a text is written: WordsPlain and so on; empty for what is no text
	Doc      string   // one line about it

	plan *plan
}

// How a text is written: plain, as one line with emphasis and links, or as
// Markdown over many lines.
const (
	WordsPlain = "plain"
	WordsLine  = "line"
	WordsBlock = "block"
)

// A Shape is what a value is.
type Shape string

// The shapes. Struct has keys that are known, Map has keys that are data.
const (
	ShapeString Shape = "string"
	ShapeInt    Shape = "int"
	ShapeNumber Shape = "number"
	ShapeRange  Shape = "range"
	ShapeDate   Shape = "date"
	ShapeText   Shape = "text"
	ShapeTexts  Shape = "texts"
	ShapeAny    Shape = "any"
	ShapeStruct Shape = "struct"
	ShapeList   Shape = "list"
	ShapeMap    Shape = "map"
)

var shapes = [...]Shape{
	kindString: ShapeString, kindInt: ShapeInt, kindNumber: ShapeNumber, kindRange: ShapeRange, kindDate: ShapeDate,
	kindText: ShapeText, kindTexts: ShapeTexts, kindNode: ShapeAny, kindStruct: ShapeStruct, kindList: ShapeList, kindMap: ShapeMap,
}

// Describe returns the keys of v, a struct of the field types of this package,
// in the order in which they are written.
func Describe(v any) []Field {
	p := planOf(reflect.TypeOf(v)).pointed()
	if p.kind != kindStruct {
		panic(fmt.Sprintf("strictyaml: %T is no struct", v))
	}
	return p.describe()
}

// Fields returns the keys inside a value of the field: those of a struct, of
// the items of a list, or of the values of a map; none if these are no structs.
func (f Field) Fields() []Field {
	p := f.plan.pointed()
	if p.kind == kindList || p.kind == kindMap {
		p = p.elem.pointed()
	}
	return p.describe()
}

func (p *plan) pointed() *plan {
	for p.kind == kindPointer {
		p = p.elem
	}
	return p
}

func (p *plan) describe() []Field {
	var out []Field
	for i := range p.fields {
		f := p.fields[i].describe()
		f.Alone = p.standsAlone(&p.fields[i])
		out = append(out, f)
	}
	return out
}

func (p *plan) standsAlone(f *field) bool {
	for _, short := range p.short {
		if short.name == f.name {
			return true
		}
	}
	return false
}

func (f *field) describe() Field {
	p := f.plan.pointed()
	out := Field{
		Name: f.name, Shape: shapes[p.kind], Required: f.required, ID: f.id, Ref: f.ref, Keys: f.mapKeys,
		Holds: f.holds, Choices: f.choices, Words: f.texts, Doc: f.doc, plan: f.plan,
	}
	if p.kind == kindList || p.kind == kindMap {
		out.Item = shapes[p.elem.pointed().kind]
	}
	if text := p.kind == kindText || p.kind == kindTexts; text && out.Words == "" {
		out.Words = WordsPlain
	}
	return out
}
