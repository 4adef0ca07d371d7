package strictyaml

import (
	"reflect"
	"strings"

	"gopkg.in/yaml.v3"

	"pathbook/internal/diag"
)

// What to say where a value has the wrong shape: always with the value as it
// could be written instead.

// wantList reports that n is not a list.
func (d *decoder) wantList(n *yaml.Node, f *field) {
	problem := d.errorf(n, ruleWrongType,
		"a list is expected here%s: put each item on a line of its own that begins with “- ”", f.of())
	items, sure := d.doc.asItems(n)
	for i, item := range items {
		if code, ok := languageNames[strings.ToLower(item)]; ok && f.plainList() {
			items[i] = code
		}
	}
	hint := strings.TrimPrefix(f.lead()+"\n"+indent(listed(items), 2), "\n")
	if before := d.doc.before(n); strings.TrimSpace(before) != "" {
		d.spread(problem, n, f, hint, sure)
		return
	}
	problem.Hintf("%s", hint)
	last := d.doc.end(n.Line, n.Column-1)
	if n.Kind == yaml.ScalarNode {
		_, last = d.doc.plainLines(n)
	}
	if old := d.doc.between(n.Line, last); last > 0 && !strings.Contains(old, " #") { // no comment is lost
		d.doc.exchange(problem, n.Line, 1, old, indent(listed(items), n.Column-1), sure)
	}
}

// listed writes the items of a list.
func listed(items []string) string {
	lines := make([]string, len(items))
	for i, item := range items {
		lines[i] = "- " + strings.ReplaceAll(item, "\n", "\n  ")
	}
	return strings.Join(lines, "\n")
}

// plainList reports whether the field is a list of bare words: those that are
// neither ids nor choices are codes, of languages too.
func (f *field) plainList() bool {
	return f.plan != nil && f.plan.kind == kindList && f.plan.elem.kind == kindString && f.ref == "" && !f.id && len(f.choices) == 0
}

// asItems returns the items that a value which is no list was meant for.
func (d *Document) asItems(n *yaml.Node) (items []string, sure bool) {
	if n.Kind == yaml.ScalarNode {
		nodes, sure := d.splitItems(n)
		for _, item := range nodes {
			items = append(items, quote(item.Value))
		}
		return items, sure
	}
	if n.Style&yaml.FlowStyle != 0 {
		return []string{"…"}, false
	}
	for at := n.Line; at <= d.end(n.Line, n.Column-1); at++ {
		line := d.line(at)
		line = line[min(len(line), offset(line, n.Column-1)):]
		body, marked := unmarked(line)
		if !marked {
			body = strings.TrimLeft(line, "-")
			marked = body != line
		}
		if last := len(items) - 1; last >= 0 && !marked {
			items[last] += "\n" + line
			continue
		}
		sure = sure || marked
		items = append(items, body)
	}
	return items, sure
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

// asList is a list of the items that were written as one text.
func (d *Document) asList(n *yaml.Node) *yaml.Node {
	list := &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq", Line: n.Line, Column: n.Column}
	if n.Kind == yaml.ScalarNode {
		list.Content, _ = d.splitItems(n)
	}
	return list
}

// wantKeys reports that n is not a map of the keys of a struct.
func (d *decoder) wantKeys(n *yaml.Node, p *plan, f *field) {
	if fixed, key, ok := spaceAfterColon(n.Value); ok && n.Kind == yaml.ScalarNode {
		d.errorf(n, ruleWrongType, "a space is missing after the colon of “%s”", key).Hintf("%s", fixed)
		return
	}
	what := "one text"
	if n.Kind == yaml.SequenceNode {
		what = "a list"
	}
	d.errorf(n, ruleWrongType, "keys with values are expected here%s, not %s", f.of(), what).
		Hintf("%s", f.over(p.written(n, f)))
}

// over is the field with lines of keys, after its hyphen or below its own key.
func (f *field) over(lines string) string {
	switch {
	case f.item:
		return "- " + strings.TrimPrefix(indent(lines, 2), "  ")
	case f.name == "":
		return lines
	}
	return f.lead() + "\n" + indent(lines, 2)
}

// wantMap reports that n is not a map of entries.
func (d *decoder) wantMap(n *yaml.Node, p *plan, f *field) {
	message := "keys with values are expected here%s: put each on a line of its own, without a hyphen"
	problem := d.errorf(n, ruleWrongType, message, f.of())
	value := (&field{plan: p.elem}).sample()
	var lines []string
	for _, item := range n.Content {
		if lines = append(lines, mapLine(resolve(item), value)); n.Kind != yaml.SequenceNode {
			break
		}
	}
	if len(lines) == 0 {
		lines = []string{"…: " + value}
	}
	problem.Hintf("%s", f.over(strings.Join(lines, "\n")))
}

// mapLine is the entry of a map that an item of a list was meant as.
func mapLine(item *yaml.Node, value string) string {
	switch {
	case item.Kind == yaml.ScalarNode && !absent(item):
		return quote(item.Value) + ": " + value
	case item.Kind == yaml.MappingNode && len(item.Content) == 2 && item.Content[1].Kind == yaml.ScalarNode:
		return quote(item.Content[0].Value) + ": " + quote(item.Content[1].Value)
	}
	return "…: " + value
}

// wantText reports that n is a list or a map where one text belongs.
func (d *decoder) wantText(n *yaml.Node, f *field) {
	what := "a list"
	if n.Kind == yaml.MappingNode {
		what = "keys with values"
		if text, ok := d.doc.whole(n); ok {
			d.colonInText(n, text)
			return
		}
	}
	d.errorf(n, ruleNotText, "one text is expected here%s, not %s", f.of(), what).Hintf("%s", f.write(onlyValue(n)))
}

// onlyValue is the one value in a list or a map, or “…” if there are more.
func onlyValue(n *yaml.Node) string {
	last := len(n.Content) - 1
	if last < 0 || n.Kind == yaml.SequenceNode && last > 0 || last > 1 || n.Content[last].Kind != yaml.ScalarNode {
		return "…"
	}
	return quote(n.Content[last].Value)
}

// colonInText reports a text that became a key and a value, with the line put
// right.
func (d *decoder) colonInText(n *yaml.Node, fixed string) {
	message := "a colon and a space make a key of the words before them"
	if n.Column < n.Content[0].Column {
		message = "a text that begins with ? needs quotes"
	}
	d.doc.rebuild(d.errorf(n, ruleNotText, "%s", message), n.Line, n.Line, fixed, true)
}

// of names the field in a message, where it has a name.
func (f *field) of() string {
	if f.name == "" {
		return ""
	}
	return " for “" + f.name + "”"
}

// lead is the line of the field's key, without a value.
func (f *field) lead() string {
	if f.item {
		return "-"
	}
	if f.name == "" {
		return ""
	}
	return f.name + ":"
}

// example is the field as it may be written.
func (f *field) example() string { return f.lead() + f.sampleAfter() }

func (f *field) sampleAfter() string {
	sample := f.sample()
	if strings.HasPrefix(sample, "\n") {
		return sample
	}
	return " " + sample
}

// sample is a value that the field could have, or “…” where only the writer can
// know it: no number is made up, since it would pass unseen when pasted.
func (f *field) sample() string {
	p := f.plan
	if p == nil { // a text within a list or a map
		return "…"
	}
	for p.kind == kindPointer {
		p = p.elem
	}
	switch {
	case len(f.choices) > 0 && p.kind == kindString:
		return f.choices[0]
	case p.kind == kindDate:
		return "2025-03-14"
	case p.kind == kindTexts:
		return "\n  - …"
	case p.kind == kindMap:
		return "\n  …: …"
	case p.kind == kindList:
		item := (&field{plan: p.elem, choices: f.choices}).sample()
		return "\n  - " + strings.TrimPrefix(indent(strings.TrimPrefix(item, "\n"), 4), "    ")
	case p.kind == kindStruct:
		return p.sample()
	}
	return "…"
}

// sample is a struct with the keys it cannot do without.
func (p *plan) sample() string {
	if short := p.alone(shapeScalar); short != nil {
		return short.sample()
	}
	var lines []string
	for i := range p.fields {
		if f := &p.fields[i]; f.required {
			lines = append(lines, f.example())
		}
	}
	if len(lines) == 0 {
		return "…"
	}
	return "\n" + strings.Join(lines, "\n")
}

// indent puts n spaces before every line of s.
func indent(s string, n int) string {
	space := strings.Repeat(" ", n)
	return space + strings.ReplaceAll(s, "\n", "\n"+space)
}
