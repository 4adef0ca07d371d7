package strictyaml

import (
	"math"
	"strconv"

	"gopkg.in/yaml.v3"
)

func (d *decoder) number(n *yaml.Node, v *Number, f *field) {
	if value, ok := d.parseNumber(n, f, false); ok {
		*v = Number{value, d.at(n)}
	}
}

func (d *decoder) int(n *yaml.Node, v *Int, f *field) {
	if value, err := strconv.Atoi(n.Value); err == nil && isPlainInt(n.Value) && abs(value) <= maxInt {
		*v = Int{value, d.at(n)}
		return
	}
	value, ok := d.parseNumber(n, f, false)
	if !ok {
		return
	}
	problem := d.errorf(n, ruleNumber, "a whole number is expected here%s", f.of())
	if low := math.Floor(value); low == value && low <= maxInt {
		d.instead(problem, n, f, formatNumber(value))
	} else if value <= maxInt {
		problem.Hintf("write %s or %s", formatNumber(low), formatNumber(low+1))
	}
}

// maxInt is far above any number that a site holds, and safe in every format
// that the number is written to.
const maxInt = 1 << 31

// parseNumber reads a scalar as a number or tells what to write instead.
func (d *decoder) parseNumber(n *yaml.Node, f *field, ranges bool) (float64, bool) {
	if n.Kind != yaml.ScalarNode {
		d.errorf(n, ruleWrongType, "a number is expected here%s", f.of()).Hintf("%s", f.write(onlyValue(n)))
		return 0, false
	}
	if strictNumber.MatchString(n.Value) && len(n.Value) <= 20 {
		value, err := strconv.ParseFloat(n.Value, 64)
		return value, err == nil
	}
	d.notNumber(n, f, ranges)
	return 0, false
}

func (d *decoder) notNumber(n *yaml.Node, f *field, ranges bool) {
	if inner, ok := inCurly(n.Value); ok && strictNumber.MatchString(inner) {
		d.curly(n, ruleNumber, f, inner)
		return
	}
	problem := d.errorf(n, ruleNumber, "%s is not a number%s", said(n.Value), f.of())
	times, known := f.inUnit(n.Value)
	if !known {
		problem.Hintf("write it in %s, such as %s", f.name, f.write("18"))
		return
	}
	if from, to, ok := meantRange(n.Value); ok {
		from, to = from*times, to*times
		if ranges {
			d.spread(problem, n, f, fromTo(f, from, to), true)
		} else {
			problem.Hintf("one number is expected: write %s or %s", formatNumber(from), formatNumber(to))
		}
		return
	}
	if value, ok := meantNumber(n.Value); ok {
		d.instead(problem, n, f, formatNumber(value*times))
		return
	}
	problem.Hintf("write digits, such as %s, or leave the key out", f.write(f.digits()))
}
