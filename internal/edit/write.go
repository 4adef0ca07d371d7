package edit

import (
	"strings"

	y "pathbook/internal/strictyaml"
)

// Write writes an item as a file of its own: every key on its line, a text of
// several lines as a block.
func Write(v Value) []byte {
	w := writer{style: plainStyle}
	w.keys(v, 0)
	return []byte(w.String())
}

// A writer writes values in the style of a file. The depth of a value is how
// many spaces its keys stand in; what is inside a list or map with brackets
// stands on one line.
type writer struct {
	strings.Builder
	style
	like y.Style // the quotes of the words beside it
}

func (w *writer) keys(v Value, depth int) {
	for _, k := range v.Keys {
		w.key(k, depth)
	}
}

func (w *writer) key(k Key, depth int) {
	if k.Value.Empty() {
		return
	}
	w.WriteString(spaces(depth) + y.Quote(k.Name) + ":")
	w.value(k.Value, depth)
}

func spaces(n int) string { return strings.Repeat(" ", max(n, 0)) }

// value writes what comes after the colon of a key.
func (w *writer) value(v Value, depth int) {
	switch {
	case len(v.Keys) > 0:
		w.WriteString("\n")
		w.keys(v, depth+w.mapStep)
	case len(v.List) > 0:
		w.WriteString("\n")
		for _, element := range v.List {
			w.listed(element, depth+w.listStep)
		}
	default:
		w.WriteString(" " + w.word(v.Word, depth+w.mapStep) + "\n")
	}
}

// listed writes an element of a list. Its first key, or the first hyphen of a
// list in it, stands beside its own hyphen.
func (w *writer) listed(v Value, depth int) {
	deeper := depth + 1 + w.gap
	if v.Word != "" {
		w.WriteString(spaces(depth) + "-" + spaces(w.gap) + w.word(v.Word, depth+w.mapStep) + "\n")
		return
	}
	inner := writer{style: w.style}
	inner.keys(v, deeper)
	for _, element := range v.List {
		inner.listed(element, deeper)
	}
	w.WriteString(spaces(depth) + "-" + spaces(w.gap) + strings.TrimPrefix(inner.String(), spaces(deeper)))
}

// word writes a word after a colon. A text of several lines, and one that
// would need quotes, becomes a block: that is how people write prose.
func (w *writer) word(s string, depth int) string {
	plain := y.Quote(s) == s
	quoted := w.like == y.Single || w.like == y.Double
	block := strings.Contains(s, "\n") || !plain && !quoted && len(s) > 60
	switch {
	case block && blockable(s):
		return "|\n" + indented(s, depth)
	case strings.ContainsAny(s, "\n\r") || s != strings.TrimSpace(s):
		return doubled(s)
	case quoted:
		return inQuotes(s, w.like)
	case plain || w.quotes == y.Plain:
		return y.Quote(s)
	}
	return inQuotes(s, w.quotes)
}

// blockable reports whether a text can stand under | as it is.
func blockable(s string) bool {
	return !strings.HasPrefix(s, " ") && !strings.HasPrefix(s, "\t") && !strings.Contains(s, "\r")
}

// indented puts every line of a text, but empty ones, behind so many spaces.
func indented(s string, depth int) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		if line != "" {
			lines[i] = spaces(depth) + line
		}
	}
	return strings.Join(lines, "\n")
}

// inQuotes writes a text of one line in quotes of a kind.
func inQuotes(s string, style y.Style) string {
	if style == y.Single {
		return "'" + strings.ReplaceAll(s, "'", "''") + "'"
	}
	return doubled(s)
}

// doubled writes a text of any kind in double quotes.
func doubled(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`, "\r", `\r`).Replace(s) + `"`
}

// flow writes a value on one line, as it stands in brackets.
func (w *writer) flow(v Value) string {
	var parts []string
	for _, e := range v.List {
		parts = append(parts, w.flow(e))
	}
	for _, k := range v.Keys {
		parts = append(parts, w.flowWord(k.Name)+": "+w.flow(k.Value))
	}
	switch {
	case len(v.List) > 0:
		return "[" + strings.Join(parts, ", ") + "]"
	case len(v.Keys) > 0:
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return w.flowWord(v.Word)
}

func (w *writer) flowWord(s string) string {
	switch {
	case strings.ContainsAny(s, "\n\r") || s != strings.TrimSpace(s):
		return doubled(s)
	case w.like == y.Single || w.like == y.Double:
		return inQuotes(s, w.like)
	case y.Quote(s) == s && !strings.ContainsAny(s, ",[]{}?:"):
		return s
	case w.quotes == y.Single || w.quotes == y.Plain && strings.ContainsAny(s, `"\`):
		return inQuotes(s, y.Single)
	}
	return doubled(s)
}
