package strictyaml

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
)

// Schema returns the JSON Schema (draft 2020-12) of a file that holds an item
// of v's type, or a list of them. It is made from the tags that Decode goes by,
// so the two cannot differ. An editor proposes the ids of each kind and accepts
// others, since a new item may be written before it is named elsewhere.
func Schema(v any, ids map[string][]string) []byte {
	t := reflect.TypeOf(v)
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	s := schema{ids: ids, defs: object{"text": textSchema, "texts": textsSchema}, open: map[*plan]bool{}}
	s.defs["item"] = s.value(planOf(t), &field{})
	item := object{"$ref": "#/$defs/item"}
	out, err := json.MarshalIndent(object{
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$defs":   s.defs,
		"anyOf":   []any{item, object{"type": "array", "items": item}},
	}, "", "  ")
	if err != nil {
		panic(err) // strings, lists and objects of them always have a JSON form
	}
	return append(out, '\n')
}

// An object is one of JSON; its keys are written in alphabetical order.
type object map[string]any

type schema struct {
	ids  map[string][]string
	defs object
	open map[*plan]bool // the structs that the current one is part of
}

const (
	idPattern       = "^[a-z0-9-]+$"
	languagePattern = "^[a-z]{2}$"
)

var (
	scalarSchema = object{"type": []string{"string", "number", "boolean"}}
	textSchema   = object{"anyOf": []any{scalarSchema, byLanguageSchema(scalarSchema)}}
	textsSchema  = object{"anyOf": []any{
		object{"type": "array", "items": object{"$ref": "#/$defs/text"}},
		byLanguageSchema(object{"type": "array", "items": scalarSchema}),
	}}
)

func byLanguageSchema(value object) object {
	return object{"type": "object", "patternProperties": object{languagePattern: value}, "additionalProperties": false}
}

// value returns the schema of a value that is a field's.
func (s schema) value(p *plan, f *field) any {
	switch p.kind {
	case kindString:
		return s.string(f)
	case kindInt:
		return object{"type": "integer"}
	case kindNumber:
		return object{"type": "number"}
	case kindRange:
		number := object{"type": "number"}
		return object{"anyOf": []any{number, object{
			"type": "object", "properties": object{"from": number, "to": number},
			"required": []string{"from", "to"}, "additionalProperties": false,
		}}}
	case kindDate:
		return object{"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
	case kindText:
		return object{"$ref": "#/$defs/text"}
	case kindTexts:
		return object{"$ref": "#/$defs/texts"}
	case kindPointer:
		return s.value(p.elem, f)
	case kindList:
		list := object{"type": "array", "items": s.value(p.elem, f)}
		if short := p.elem.alone(shapeScalar); short != nil && short.plan.kind == kindText {
			return object{"anyOf": []any{list, byLanguageSchema(object{"type": "array", "items": scalarSchema})}}
		}
		return list
	case kindMap:
		return s.entries(p, f)
	case kindStruct:
		return s.structure(p)
	}
	return true
}

func (s schema) string(f *field) object {
	switch {
	case len(f.choices) > 0:
		return object{"enum": f.choices}
	case f.id:
		return object{"type": "string", "pattern": idPattern}
	case f.ref != "":
		return s.id(f.ref)
	}
	return scalarSchema
}

func (s schema) id(kind string) object {
	any := object{"type": "string", "pattern": idPattern}
	if len(s.ids[kind]) == 0 {
		return any
	}
	return object{"anyOf": []object{{"enum": s.ids[kind]}, any}}
}

// entries names the known keys as properties, since editors propose these.
func (s schema) entries(p *plan, f *field) object {
	value := s.value(p.elem, &field{choices: f.choices, ref: f.ref})
	known := s.ids[f.mapKeys]
	if strings.Contains(f.mapKeys, "|") {
		known = strings.Split(f.mapKeys, "|")
	}
	out := object{"type": "object", "additionalProperties": value}
	switch {
	case f.mapKeys == "":
		return out
	case strings.Contains(f.mapKeys, "|"):
		out["additionalProperties"] = false
	case f.mapKeys == "proficiency":
		out["propertyNames"] = object{"pattern": "^[1-9][0-9]*$"}
	default:
		out["propertyNames"] = object{"pattern": idPattern}
	}
	if len(known) > 0 {
		def := fmt.Sprintf("%s-%d", f.name, len(s.defs))
		s.defs[def] = value
		properties := object{}
		for _, key := range known {
			properties[key] = object{"$ref": "#/$defs/" + def}
		}
		out["properties"] = properties
	}
	return out
}

func (s schema) structure(p *plan) any {
	if s.open[p] {
		return true
	}
	s.open[p] = true
	defer delete(s.open, p)
	properties, required := object{}, []string{}
	for i := range p.fields {
		f := &p.fields[i]
		properties[f.name] = f.described(s.value(f.plan, f))
		if f.required {
			required = append(required, f.name)
		}
	}
	full := object{"type": "object", "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		full["required"] = required
	}
	if len(p.short) == 0 {
		return full
	}
	forms := []any{}
	for _, f := range p.short {
		forms = append(forms, s.value(f.plan, f))
	}
	return object{"anyOf": append(forms, full)}
}

var textForms = map[string]string{
	"plain": "Plain text on one line.",
	"line":  "One line, with emphasis and links.",
	"block": "Markdown, over as many lines as it needs.",
}

// described adds what the tags say of a field.
func (f *field) described(value any) any {
	text := strings.TrimSpace(f.doc + " " + textForms[f.texts])
	plain, ok := value.(object)
	if text == "" || !ok {
		return value
	}
	out := object{"description": text}
	for key, v := range plain {
		out[key] = v
	}
	return out
}
