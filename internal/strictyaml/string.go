package strictyaml

import (
	"regexp"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"pathbook/internal/fold"
)

func (d *decoder) string(n *yaml.Node, s *String, f *field) {
	if n.Kind != yaml.ScalarNode {
		d.wantText(n, f)
		return
	}
	*s = String{n.Value, d.at(n)}
	switch {
	case len(f.choices) > 0:
		d.choice(n, f.choices, f)
	case f.id || f.ref != "":
		d.id(n, f)
	}
}

// named reports whether the field is a word of ours rather than somebody's
// words.
func (f *field) named() bool { return len(f.choices) > 0 || f.id || f.ref != "" }

// choice checks that n, the value of a field or a key, is one of the words.
func (d *decoder) choice(n *yaml.Node, words []string, f *field) bool {
	if slices.Contains(words, n.Value) {
		return true
	}
	all := strings.Join(words, ", ")
	inner, curly := inCurly(n.Value)
	if slices.Contains(words, inner) {
		d.curly(n, ruleChoice, f, inner)
		return false
	}
	problem := d.errorf(n, ruleChoice, "%s is not one of the choices%s", said(n.Value), f.of())
	if near := fold.Nearest(inner, words); near != "" {
		problem.Hintf("did you mean %s? The choices are: %s", near, all)
		d.doc.replace(problem, n, near, true)
	} else if curly {
		problem.Hintf("the choices, which need no quotes, are: %s", all)
	} else {
		problem.Hintf("the choices are: %s", all)
	}
	return false
}

// curly reports a word that would be right without its quotes.
func (d *decoder) curly(n *yaml.Node, rule string, f *field, inner string) {
	d.instead(d.errorf(n, rule, "the curly quotes of %s are letters here: leave them out", said(n.Value)), n, f, inner)
}

// id checks the shape of an id. Whether there is an item of that id is not
// known here.
func (d *decoder) id(n *yaml.Node, f *field) bool {
	if isID(n.Value) {
		return true
	}
	slug := meantID(n.Value)
	if inner, ok := inCurly(n.Value); ok && isID(inner) {
		d.curly(n, ruleBadID, f, inner)
		return false
	}
	problem := d.errorf(n, ruleBadID, "%s is not an id: an id is made of the letters a to z, digits and hyphens", said(n.Value))
	if isID(slug) {
		d.instead(problem, n, f, slug)
	}
	return false
}

// mapKey checks a key of a Map by what its field says of them.
func (d *decoder) mapKey(key *yaml.Node, f *field) bool {
	switch {
	case f.mapKeys == "" || f.mapKeys != "proficiency" && isID(key.Value) && !strings.Contains(f.mapKeys, "|"):
		return true
	case strings.Contains(f.mapKeys, "|"):
		return d.choice(key, strings.Split(f.mapKeys, "|"), &field{})
	case f.mapKeys == "proficiency":
		return d.proficiency(key)
	}
	problem := d.errorf(key, ruleBadID, "%s is not an id: an id is made of the letters a to z, digits and hyphens", said(key.Value))
	if slug := meantID(key.Value); isID(slug) {
		d.doc.rename(problem, key, slug, true)
	}
	return false
}

var positive = regexp.MustCompile(`^[1-9][0-9]{0,3}$`)

func (d *decoder) proficiency(key *yaml.Node) bool {
	if positive.MatchString(key.Value) {
		return true
	}
	problem := d.errorf(key, ruleNumber, "%s is not a level: the levels are the whole numbers 1, 2, 3 and so on", said(key.Value))
	if trimmed := strings.TrimLeft(key.Value, "0+ "); positive.MatchString(trimmed) {
		d.doc.rename(problem, key, trimmed, true)
	} else if digits := firstDigits.FindString(key.Value); digits != "" && digits != "0" {
		d.doc.rename(problem, key, digits, false)
	}
	return false
}

var firstDigits = regexp.MustCompile(`[1-9][0-9]{0,3}`)

var gluedColon = regexp.MustCompile(`^([A-Za-z][A-Za-z_-]*):([^\s/].*)$`)

// spaceAfterColon puts the space into a line such as “title:Welder”.
func spaceAfterColon(line string) (fixed, key string, ok bool) {
	m := gluedColon.FindStringSubmatch(line)
	if m == nil {
		return "", "", false
	}
	return m[1] + ": " + quote(m[2]), m[1], true
}
