package load

import (
	"strconv"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/format"
	y "pathbook/internal/strictyaml"
)

// sameStructure reports the keys of a translation that say something else than
// the document it translates.
func sameStructure(source, translation *draft, problems *diag.List) {
	a, b := structure(source.front), structure(translation.front)
	for i := range b {
		if b[i].value == "" || b[i].value == a[i].value {
			continue
		}
		problems.Errorf(b[i].at, "translation-differs", "“%s” is not the same as in %s", b[i].key, source.path).
			Hintf("take the line out: a translation carries %s and the text; the rest is written once", strings.Join(format.Carried, ", ")).
			See(a[i].orFile(source.path))
	}
}

// A said is a key of the structure, its value as text, and where it stands.
type said struct {
	key, value string
	at         diag.Pos
}

func (s said) orFile(path string) diag.Pos {
	if s.at.Line == 0 {
		return diag.Pos{File: path}
	}
	return s.at
}

func structure(f *format.Document) []said {
	return []said{
		{"audience", f.Audience.Value, f.Audience.At},
		{"order", number(f.Order.Set(), f.Order.Value), f.Order.At},
		{"minutes", number(f.Minutes.Set(), float64(f.Minutes.Value)), f.Minutes.At},
		joined("worksheets", f.Worksheets),
		joined("roles", f.Roles),
		{"version", f.Version.Value, f.Version.At},
		{"sources", plain(f.Sources.Items...), f.Sources.At},
		{"terms.holder", plain(f.Terms.Holder), f.Terms.Holder.At},
		{"terms.cite", plain(f.Terms.Cite), f.Terms.Cite.At},
		{"terms.adapt", f.Terms.Adapt.Value, f.Terms.Adapt.At},
		{"terms.redistribute", f.Terms.Redistribute.Value, f.Terms.Redistribute.At},
	}
}

func number(set bool, value float64) string {
	if !set {
		return ""
	}
	return strconv.FormatFloat(value, 'g', -1, 64)
}

func joined(key string, list []y.String) said {
	s := said{key: key}
	for _, x := range list {
		s.value += x.Value + "\n"
		s.at = list[0].At
	}
	return s
}

func plain(list ...y.Text) string {
	var b strings.Builder
	for _, t := range list {
		for _, word := range t.Words {
			b.WriteString(word.Lang + "\x00" + word.Text + "\n")
		}
	}
	return b.String()
}
