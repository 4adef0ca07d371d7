package strictyaml

import (
	"strings"

	"gopkg.in/yaml.v3"
)

// languagesUnder looks for a key with nothing after it whose languages stand
// below it as keys of their own, since nobody indented them. It reports them
// and returns the map as it was meant; any other map is returned as it is.
func (d *decoder) languagesUnder(n *yaml.Node, p *plan) *yaml.Node {
	if n.Style&yaml.FlowStyle != 0 {
		return n
	}
	for i := 0; i+3 < len(n.Content); i += 2 {
		key := n.Content[i]
		at, ok := p.byName[key.Value]
		end := i + 2
		for end+1 < len(n.Content) && p.speaksAlone(n.Content[end]) {
			end += 2
		}
		if !ok || end == i+2 || !absent(n.Content[i+1]) || !p.fields[at].plan.takesLanguages() {
			continue
		}
		d.notIndented(n, i, end)
		meant := *n
		under := yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Content: n.Content[i+2 : end], Line: n.Content[i+2].Line, Column: n.Content[i+2].Column}
		meant.Content = append(append(append([]*yaml.Node{}, n.Content[:i+1]...), &under), n.Content[end:]...)
		return d.languagesUnder(&meant, p)
	}
	return n
}

// speaksAlone reports whether a key is a language and no key of the struct.
func (p *plan) speaksAlone(key *yaml.Node) bool {
	_, known := p.byName[key.Value]
	return !known && Language(key.Value)
}

func (p *plan) takesLanguages() bool {
	switch p.kind {
	case kindText, kindTexts:
		return true
	case kindList:
		short := p.elem.alone(shapeScalar)
		return short != nil && short.plan.kind == kindText
	}
	return false
}

// maxShown is how many lines of a file a hint repeats.
const maxShown = 12

// notIndented reports the languages from i+2 to end of a map, which belong to
// the key at i, with the lines as they should stand.
func (d *decoder) notIndented(n *yaml.Node, i, end int) {
	key, first := n.Content[i], n.Content[i+2]
	last := len(d.doc.lines)
	if end < len(n.Content) {
		last = n.Content[end].Line - 1
	}
	lines := []string{d.doc.line(key.Line)}
	for at := key.Line + 1; at <= last; at++ {
		line := d.doc.line(at)
		if indentOf(line) < first.Column-1 && strings.TrimSpace(line) != "" {
			break
		}
		lines = append(lines, strings.TrimRight("  "+line, " "))
	}
	problem := d.errorf(first, ruleLanguage, "the languages of “%s” stand below it: indent them by two spaces", key.Value)
	fixed := strings.TrimRight(strings.Join(lines, "\n"), "\n")
	d.doc.rebuild(problem, key.Line, key.Line+strings.Count(fixed, "\n"), fixed, true)
	if len(lines) > maxShown {
		problem.Hintf("%s\n…", strings.Join(lines[:maxShown], "\n"))
	}
}
