package strictyaml

import (
	"reflect"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"pathbook/internal/diag"
	"pathbook/internal/fold"
)

// structure fills a struct from a map, or from the value of its short form.
func (d *decoder) structure(n *yaml.Node, v reflect.Value, p *plan, f *field) {
	if p.at != nil {
		*v.FieldByIndex(p.at).Addr().Interface().(*diag.Pos) = d.at(n)
	}
	if short := p.shortFor(n); short != nil {
		if d.severalInOne(n, p, f, short) {
			return
		}
		d.value(n, v.FieldByIndex(short.index), short.plan, short.called(f))
		for i := range p.fields {
			if f := &p.fields[i]; f.required && f.name != short.name && short.name != "" {
				d.missing(n, f)
			}
		}
		return
	}
	if n.Kind != yaml.MappingNode {
		d.wantKeys(n, p, f)
		return
	}
	if text, ok := d.doc.whole(n); ok && p.alone(shapeScalar) != nil {
		d.colonInText(n, text)
		return
	}
	d.keys(d.languagesUnder(n, p), v, p, f)
}

// called is a field whose value stands alone in the place of its struct: what is
// told of it names the key that is really written.
func (f *field) called(outer *field) *field {
	if outer.name == "" {
		return f
	}
	inner := *f
	inner.name, inner.item = outer.name, outer.item
	return &inner
}

// severalInOne reports a number with a word after it that belongs to another
// key of the struct, such as “3, asset”.
func (d *decoder) severalInOne(n *yaml.Node, p *plan, f, short *field) bool {
	number := firstDigits.FindString(n.Value)
	if short.plan.kind != kindInt || number == "" {
		return false
	}
	for i := range p.fields {
		key := &p.fields[i]
		for _, word := range words.FindAllString(strings.ToLower(n.Value), -1) {
			if slices.Contains(key.choices, word) {
				problem := d.errorf(n, ruleNumber, "a number alone is expected here%s: what follows it has a key of its own", f.of())
				d.spread(problem, n, f, f.over(short.write(number)+"\n"+key.write(word)), true)
				return true
			}
		}
	}
	return false
}

// shortFor returns the field that n is the value of, where n is not written as
// a map of the struct's keys.
func (p *plan) shortFor(n *yaml.Node) *field {
	if len(p.short) == 0 {
		return nil
	}
	if word := p.wordFor(n); word != nil {
		return word
	}
	if n.Kind != yaml.MappingNode {
		return p.alone(shapeOf(n))
	}
	for i := 0; i < len(n.Content); i += 2 {
		if _, ok := p.byName[n.Content[i].Value]; ok {
			return nil
		}
	}
	short := p.alone(shapeMap)
	if short != nil && !short.accepts(n) {
		return nil
	}
	return short
}

// wordFor returns the field that has n as one of its words, written in capitals
// or not.
func (p *plan) wordFor(n *yaml.Node) *field {
	for _, f := range p.short {
		if slices.ContainsFunc(f.choices, func(word string) bool { return n.Kind == yaml.ScalarNode && strings.EqualFold(word, n.Value) }) {
			return f
		}
	}
	return nil
}

// accepts reports whether the map n looks like a value of the field rather than
// like a map of keys that do not exist.
func (f *field) accepts(n *yaml.Node) bool {
	languages, cut := 0, false
	for i := 0; i < len(n.Content); i += 2 {
		if _, ok := MeantLanguage(n.Content[i].Value); ok {
			languages++
		}
		cut = cut || n.Style&yaml.FlowStyle != 0 && absent(n.Content[i+1])
	}
	if f.plan.kind == kindText || f.plan.kind == kindTexts {
		return 2*languages >= len(n.Content)/2 || languages > 0 && cut
	}
	return languages == 0
}

// A mark is what is known of a field while its struct is filled.
type mark struct {
	key   *yaml.Node // where the key stands
	there bool       // it has something after it, or was clearly meant to
}

// keys fills the fields of a struct from the keys of a map.
func (d *decoder) keys(n *yaml.Node, v reflect.Value, p *plan, outer *field) {
	var few [40]mark
	marks := few[:]
	if len(p.fields) > len(few) {
		marks = make([]mark, len(p.fields))
	}
	second := false
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := resolve(n.Content[i]), n.Content[i+1]
		at, ok := p.byName[key.Value]
		switch {
		case !ok || key.Kind != yaml.ScalarNode:
			if at, ok := p.byName[d.unknown(key, value, p)]; ok {
				marks[at].there = true
			}
		case marks[at].key != nil && outer.name == "" && p.begins(&p.fields[at]):
			if !second {
				d.secondItem(key, marks[at].key)
			}
			second = true
		case marks[at].key != nil && second: // it belongs to the second item too
		case marks[at].key != nil:
			d.duplicate(key, marks[at].key)
		default:
			marks[at].key = key
			f := &p.fields[at]
			if marks[at].there = !absent(value) || d.onlyHash(value, f); !absent(value) {
				d.value(value, v.FieldByIndex(f.index), f.plan, f)
			}
		}
	}
	for i := range p.fields {
		if f := &p.fields[i]; f.required && !marks[i].there {
			d.missing(n, f)
		}
	}
}

// missing reports a required key that is not there.
func (d *decoder) missing(n *yaml.Node, f *field) {
	if d.doc.guessed {
		d.failed = true
		return // it may be what the line was that could not be read
	}
	d.errorf(n, ruleMissing, "“%s” is missing", f.name).Hintf("add a line such as:\n%s", f.example())
}

// unknown reports a key that the struct does not have and returns the one that
// was probably meant.
func (d *decoder) unknown(key, value *yaml.Node, p *plan) string {
	if key.Kind != yaml.ScalarNode {
		d.complexKey(key)
		return ""
	}
	if rest, marked := unmarked(key.Value); marked && word.MatchString(rest) {
		d.errorf(key, ruleUnknownKey, "“%s” is not a key: an item of a list begins with a hyphen and a space", shorten(key.Value)).
			Hintf("- %s:", rest)
		return rest
	}
	problem := d.errorf(key, ruleUnknownKey, "%s is not a key here", said(key.Value))
	inner, _ := inCurly(key.Value)
	if near := fold.Nearest(inner, p.keys); near != "" {
		problem.Hintf("did you mean %s?", near)
		d.doc.replace(problem, key, near, true)
		return near
	}
	if value.Kind == yaml.ScalarNode && absent(value) && key.Column > 1 && value.Line == key.Line {
		problem.Hintf("in a one-line map a comma begins a new key; the keys here are: %s", strings.Join(p.keys, ", "))
		return ""
	}
	problem.Hintf("the keys here are: %s", strings.Join(p.keys, ", "))
	return ""
}

func (d *decoder) complexKey(key *yaml.Node) {
	d.errorf(key, ruleWrongType, "a key is one word, not a list or a map").
		Hintf("if the brackets belong to a text, put quotes around all of it")
}

func (d *decoder) duplicate(key, first *yaml.Node) {
	d.errorf(key, ruleDuplicate, "“%s” is written twice; the first is on line %d", shorten(key.Value), d.at(first).Line).
		See(d.at(first)).Hintf("delete one of the two, or put both into one")
}

// begins reports whether a key is the one that people begin an item with: its
// id, or the first that it cannot do without.
func (p *plan) begins(f *field) bool {
	for i := range p.fields {
		if first := &p.fields[i]; first.id || first.required {
			if f.name == first.name {
				return true
			} else if first.required {
				return false
			}
		}
	}
	return false
}

// secondItem reports an item that begins before the last has ended.
func (d *decoder) secondItem(key, first *yaml.Node) {
	hint := "if these are two items, give each a file of its own, or make a list of them, each beginning with “- id:”"
	if d.doc.IsList() {
		hint = "if another item begins here, put “- ” before its first line"
	}
	d.errorf(key, ruleDuplicate, "“%s” is written twice; the first is on line %d", key.Value, d.at(first).Line).
		See(d.at(first)).Hintf("%s; if not, delete one of the two", hint)
}
