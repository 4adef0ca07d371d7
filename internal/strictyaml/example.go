package strictyaml

import "strings"

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

// digits is a number of a size that the field may well have.
func (f *field) digits() string {
	if f.plan != nil && f.plan.kind == kindInt {
		return "3"
	}
	return "40"
}

// write is the field with a value, ready to paste.
func (f *field) write(value string) string { return strings.TrimSpace(f.lead() + " " + value) }

// fromTo is a range in full.
func fromTo(f *field, from, to float64) string {
	ends := "from: " + formatNumber(from) + "\nto: " + formatNumber(to)
	if f.name == "" {
		return ends
	}
	return f.lead() + "\n" + indent(ends, 2)
}
