package strictyaml

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// written is a struct in keys, each on its line, with what can be told from a
// value that was written in the place of all of them.
func (p *plan) written(n *yaml.Node, f *field) string {
	value := ""
	if n.Kind == yaml.ScalarNode && f.name != "" {
		value = strings.TrimSpace(n.Value)
	}
	from, to, span := meantRange(value)
	var lines []string
	for i := range p.fields {
		switch key := &p.fields[i]; {
		case key.name == "to" && span && key.plan.kind == kindNumber:
			lines = append(lines, key.write(formatNumber(to)))
		case key.name == "from" && span && key.plan.kind == kindNumber:
			lines = append(lines, key.write(formatNumber(from)))
		case key.required || i == 0 && !p.hasRequired():
			lines = append(lines, key.from(value, p))
		case i == 0 && f.name == "":
			lines = append(lines, key.example())
		}
	}
	return strings.Join(lines, "\n")
}

func (p *plan) hasRequired() bool {
	return slices.ContainsFunc(p.fields, func(f field) bool { return f.required })
}

// from is a key of a struct with its part of a value that stands for all keys.
func (f *field) from(value string, p *plan) string {
	switch {
	case value == "":
		return f.example()
	case len(f.choices) > 0:
		return f.write(f.choiceIn(value))
	case f.plan.kind == kindNumber || f.plan.kind == kindInt || f.plan.kind == kindRange:
		if number, ok := meantNumber(value); ok {
			return f.write(formatNumber(number))
		}
	case f.id || f.ref != "":
		if slug := meantID(value); isID(slug) {
			return f.write(slug)
		}
	case f.plan.kind == kindText && p.fields[0].id && isID(value):
		return f.write(quote(capital(strings.ReplaceAll(value, "-", " "))))
	case f.plan.kind == kindText && f == p.firstText():
		return f.write(quote(value))
	}
	return f.example()
}

// firstText is the first required text of a struct: what it is called.
func (p *plan) firstText() *field {
	for i := range p.fields {
		if f := &p.fields[i]; f.required && f.plan.kind == kindText {
			return f
		}
	}
	return nil
}

// choiceIn is the choice that a value names in one of its words. Where it names
// none the choices are all shown, for the writer to take one.
func (f *field) choiceIn(value string) string {
	for _, word := range words.FindAllString(strings.ToLower(value), -1) {
		if unit := strings.TrimSuffix(timeUnits[word], "s"); slices.Contains(f.choices, word) {
			return word
		} else if slices.Contains(f.choices, unit) {
			return unit
		}
	}
	return strings.Join(f.choices, " or ")
}

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
