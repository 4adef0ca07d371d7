package strictyaml

import (
	"reflect"
	"regexp"
	"strings"

	"gopkg.in/yaml.v3"

	"pathbook/internal/diag"
)

// span reads a Range.
func (d *decoder) span(n *yaml.Node, r *Range, f *field) {
	at := d.at(n)
	switch n.Kind {
	case yaml.ScalarNode:
		if v, ok := d.parseNumber(n, f, true); ok {
			*r = Range{v, v, at}
		}
	case yaml.MappingNode:
		if d.cutRange(n, f) {
			return
		}
		var ends rangeEnds
		failed := d.failed
		d.failed = false
		d.structure(n, reflect.ValueOf(&ends).Elem(), planOf(reflect.TypeFor[rangeEnds]()), f)
		if !d.failed && ends.From.Value > ends.To.Value {
			problem := d.errorf(n, ruleRange, "the range goes backwards: from %v to %v", ends.From.Value, ends.To.Value)
			d.spread(problem, n, f, fromTo(f, ends.To.Value, ends.From.Value), false)
		}
		if !d.failed {
			*r = Range{ends.From.Value, ends.To.Value, at}
		}
		d.failed = d.failed || failed
	default:
		d.listedRange(n, f)
	}
}

// rangeEnds is how a range is written in full.
type rangeEnds struct {
	At   diag.Pos
	From Number `yaml:"from,required"`
	To   Number `yaml:"to,required"`
}

// listedRange reports a list where a range belongs: two numbers are its ends.
func (d *decoder) listedRange(n *yaml.Node, f *field) {
	problem := d.errorf(n, ruleWrongType, "a number is expected here%s, or a range, not a list", f.of())
	if len(n.Content) != 2 {
		problem.Hintf("%s", f.write(onlyValue(n)))
		return
	}
	if from, to, ok := meantRange(n.Content[0].Value + "-" + n.Content[1].Value); ok {
		d.spread(problem, n, f, fromTo(f, from, to), true)
	}
}

var bothEnds = regexp.MustCompile(`^from:\s*([^:]+?)\s*,\s*to:\s*([^:]+)$`)

// cutRange reports, once, a range on one line whose numbers are written with
// more than digits: a comma between the thousands cuts it.
func (d *decoder) cutRange(n *yaml.Node, f *field) bool {
	if n.Style&yaml.FlowStyle == 0 {
		return false
	}
	m := bothEnds.FindStringSubmatch(d.doc.inner(n))
	if m == nil {
		return false
	}
	one, two := strings.Trim(m[1], `"'“”`), strings.Trim(m[2], `"'“”`)
	from, ok := meantNumber(one)
	to, also := meantNumber(two)
	if !ok || !also || from > to || strictNumber.MatchString(one) && strictNumber.MatchString(two) {
		return false
	}
	d.spread(d.errorf(n, ruleNumber, "the ends of a range are numbers of digits alone"), n, f, fromTo(f, from, to), true)
	return true
}
