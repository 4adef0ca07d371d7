package strictyaml

import (
	"regexp"
	"strings"

	"gopkg.in/yaml.v3"

	"pathbook/internal/diag"
)

// cut reads the words of a one-line map that a comma has cut, or that has
// another of the slips that one-line maps invite, and reports it.
func (d *decoder) cut(n *yaml.Node, t *Text) bool {
	if n.Style&yaml.FlowStyle == 0 {
		return false
	}
	bad := d.doc.cutKey(n)
	if bad == nil {
		return false
	}
	sayings, ok := splitSayings(d.doc.inner(n))
	if !ok {
		return false
	}
	d.doc.byLines(d.errorf(bad, ruleLanguage, "%s", cutMessage(bad.Value)), n, sayings)
	d.say(n, t, sayings)
	return true
}

// say fills a text with words that were put right.
func (d *decoder) say(n *yaml.Node, t *Text, sayings []saying) {
	origin := diag.Origin{Pos: d.at(n), Folded: true}
	for _, s := range sayings {
		if s.text != "" {
			t.Words = append(t.Words, Word{s.lang, s.text, origin})
		}
	}
}

var gluedKey = regexp.MustCompile(`^["'“]?[A-Za-z]{2}["'”]?(\s*=|\s*:)`)

func cutMessage(key string) string {
	switch m := gluedKey.FindStringSubmatch(key); {
	case m != nil && strings.HasSuffix(m[0], "="):
		return "a language is followed by a colon and a space, not by “=”"
	case m != nil:
		return "a space is missing after the colon of “" + key[:2] + "”"
	case strings.ContainsRune(key, ';'):
		return "in a one-line map a comma stands between the languages, not a semicolon"
	}
	return "in a one-line map a comma ends the text: “" + shorten(key) + "” became a key"
}

// cutKey returns the first key of a one-line map that is a piece of text.
func (d *Document) cutKey(n *yaml.Node) *yaml.Node {
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if key.Kind != yaml.ScalarNode || value.Kind != yaml.ScalarNode {
			return nil
		}
		if value.Tag != "!!null" || value.Value != "" {
			continue
		}
		line := d.line(key.Line)
		after := line[offset(line, key.Column-1):]
		after = strings.TrimLeft(strings.TrimPrefix(strings.Trim(after, `"'`), key.Value), `"' `)
		if !strings.HasPrefix(after, ":") {
			return key
		}
	}
	return nil
}

// inner returns what stands between the braces of a one-line map, on one line.
func (d *Document) inner(n *yaml.Node) string {
	if n.Line > len(d.lines) {
		return ""
	}
	line := d.line(n.Line)
	from := int(d.lines[n.Line-1]) + offset(line, n.Column-1)
	src := skipAnchor(d.src[from:], n)
	end := flowEnd(src)
	if end < 2 {
		return ""
	}
	return strings.Join(strings.Fields(src[1:end-1]), " ")
}

// gluedLanguage reads a text such as “en:Weld”, where the space is missing that
// would make a key of its first letters.
func (d *decoder) gluedLanguage(n *yaml.Node, t *Text) bool {
	v := n.Value
	if n.Style != 0 || len(v) < 4 || v[2] != ':' || v[3] == '/' || !Language(v[:2]) {
		return false
	}
	sayings, ok := splitSayings(v)
	if !ok {
		return false
	}
	d.doc.byLines(d.errorf(n, ruleLanguage, "a space is missing after the colon of “%s”", v[:2]), n, sayings)
	d.say(n, t, sayings)
	return true
}

// listedLanguages reads a list of languages where a map is meant.
func (d *decoder) listedLanguages(n *yaml.Node, t *Text) bool {
	var sayings []saying
	for _, item := range n.Content {
		if item.Kind != yaml.MappingNode || len(item.Content) != 2 || !Language(item.Content[0].Value) {
			return false
		}
		value := resolve(item.Content[1])
		if value.Kind != yaml.ScalarNode {
			return false
		}
		sayings = append(sayings, saying{item.Content[0].Value, strings.TrimSpace(value.Value)})
	}
	message := "the languages of a text are keys, not the items of a list: leave out the hyphens"
	if n.Style&yaml.FlowStyle != 0 {
		message = "the languages of a text stand on lines of their own, not in square brackets"
	}
	d.doc.byLines(d.errorf(n, ruleLanguage, "%s", message), n, sayings)
	d.say(n, t, sayings)
	return true
}
