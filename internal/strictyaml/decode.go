package strictyaml

import (
	"reflect"

	"gopkg.in/yaml.v3"

	"pathbook/internal/diag"
)

func decode(n Node, into any, problems *diag.List) bool {
	v := reflect.ValueOf(into).Elem()
	d := decoder{doc: n.doc, problems: problems}
	if n.doc == nil {
		return false
	}
	if n.n == nil || absent(n.n) {
		d.errorf(n.n, ruleEmptyItem, "nothing is written here").
			Hintf("write the item after the hyphen, or delete the line")
		return false
	}
	p := planOf(v.Type())
	d.value(n.n, v, p, &field{plan: p})
	return !d.failed
}

func shapeOf(n *yaml.Node) shape {
	switch n.Kind {
	case yaml.SequenceNode:
		return shapeList
	case yaml.MappingNode:
		return shapeMap
	}
	return shapeScalar
}

// value fills v, which is of the type of p. The field says what the tags ask
// for; a list hands its own on to its items.
func (d *decoder) value(n *yaml.Node, v reflect.Value, p *plan, f *field) {
	n = resolve(n)
	if p.kind <= kindDate && (p.kind != kindString || f.named()) {
		n = d.doc.tidy(n, d.problems)
	}
	switch p.kind {
	case kindString:
		d.string(n, v.Addr().Interface().(*String), f)
	case kindInt:
		d.int(n, v.Addr().Interface().(*Int), f)
	case kindNumber:
		d.number(n, v.Addr().Interface().(*Number), f)
	case kindRange:
		d.span(n, v.Addr().Interface().(*Range), f)
	case kindDate:
		d.date(n, v.Addr().Interface().(*Date), f)
	case kindText:
		d.text(n, v.Addr().Interface().(*Text), f)
	case kindTexts:
		d.texts(n, v.Addr().Interface().(*Texts), f)
	case kindNode:
		*v.Addr().Interface().(*Node) = Node{d.doc, n}
	case kindPointer:
		v.Set(reflect.New(v.Type().Elem()))
		d.value(n, v.Elem(), p.elem, f)
	case kindList:
		d.list(n, v, p, f)
	case kindMap:
		d.entries(n, v, p, f)
	case kindStruct:
		d.structure(n, v, p, f)
	}
}

func (d *decoder) list(n *yaml.Node, v reflect.Value, p *plan, f *field) {
	if n.Kind != yaml.SequenceNode {
		if !d.listByLanguage(n, v, p, f) {
			d.wantList(n, f)
			d.itemsInOne(n, v, p, f)
		}
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), 0, len(n.Content)))
	inner := *f
	inner.plan, inner.item = p.elem, true
	for _, item := range n.Content {
		if absent(item) {
			if !d.onlyHash(item, &inner) {
				d.emptyItem(item)
			}
			continue
		}
		v.SetLen(v.Len() + 1)
		d.value(item, v.Index(v.Len()-1), p.elem, &inner)
	}
}

// listByLanguage fills a list of structs that may be written as texts alone from
// a map by language of lists, and reports whether n is one.
func (d *decoder) listByLanguage(n *yaml.Node, v reflect.Value, p *plan, f *field) bool {
	if n.Kind != yaml.MappingNode || p.elem.kind != kindStruct {
		return false
	}
	short := p.elem.alone(shapeScalar)
	if short == nil || short.plan.kind != kindText || resolve(n.Content[1]).Kind != yaml.SequenceNode || !Language(n.Content[0].Value) {
		return false
	}
	var texts Texts
	d.textsByLanguage(n, &texts, f)
	v.Set(reflect.MakeSlice(v.Type(), len(texts.Items), len(texts.Items)))
	for i, t := range texts.Items {
		item := v.Index(i)
		if p.elem.at != nil {
			*item.FieldByIndex(p.elem.at).Addr().Interface().(*diag.Pos) = t.At
		}
		*item.FieldByIndex(short.index).Addr().Interface().(*Text) = t
	}
	return true
}

func (d *decoder) emptyItem(n *yaml.Node) {
	d.errorf(n, ruleEmptyItem, "nothing is written after this hyphen").
		Hintf("write the item after “- ”, or delete the line")
}

// entries fills a Map.
func (d *decoder) entries(n *yaml.Node, v reflect.Value, p *plan, f *field) {
	if n.Kind != yaml.MappingNode {
		d.wantMap(n, p, f)
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), 0, len(n.Content)/2))
	first := make(map[string]*yaml.Node, len(n.Content)/2)
	inner := *f
	inner.plan = p.elem
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := resolve(n.Content[i]), n.Content[i+1]
		switch {
		case key.Kind != yaml.ScalarNode:
			d.complexKey(key)
			continue
		case first[key.Value] != nil:
			d.duplicate(key, first[key.Value])
			continue
		}
		first[key.Value] = key
		if ok := d.mapKey(key, f); !ok && absent(value) && n.Style&yaml.FlowStyle == 0 {
			return // a key that stands too far right: what follows is its own
		} else if !ok || absent(value) {
			d.onlyHash(value, &inner)
			continue
		}
		v.SetLen(v.Len() + 1)
		entry := v.Index(v.Len() - 1)
		*entry.Field(0).Addr().Interface().(*String) = String{key.Value, d.at(key)}
		inner.name = key.Value
		d.value(value, entry.Field(1), p.elem, &inner)
	}
}

// itemsInOne fills a list from a text with commas that was told of already, so
// that nobody misses the items later. The names of other items are left out:
// they would be looked for as they stand.
func (d *decoder) itemsInOne(n *yaml.Node, v reflect.Value, p *plan, f *field) {
	if n.Kind != yaml.ScalarNode || f.ref != "" || f.id || !p.elem.takes(shapeScalar) {
		return
	}
	list := d.doc.asList(n)
	for _, item := range list.Content {
		if code, ok := MeantLanguage(item.Value); ok && f.plainList() {
			item.Value = code
		}
	}
	quiet := *d
	quiet.problems = &diag.List{}
	quiet.list(list, v, p, f)
}
