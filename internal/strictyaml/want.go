package strictyaml

import (
	"strings"

	"gopkg.in/yaml.v3"
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
