package starter

import (
	"regexp"
	"slices"
	"strings"
)

// pick takes the words of the edition's languages out of the maps by
// language. In a site of one language the words take the place of their map.
func (e *edition) pick(lines []string) []string {
	var out []string
	for i := 0; i < len(lines); {
		if _, ok := e.entry(lines, i); !ok {
			end := afterText(lines, i)
			out = append(out, lines[i:end]...)
			i = end
			continue
		}
		var found []entry
		found, i = e.entries(lines, i)
		if len(e.langs) == 1 {
			out = e.single(out, found)
		} else {
			out = e.several(out, found)
		}
	}
	return out
}

// An entry is one language of a map by language.
type entry struct {
	above  []string // comments and blank lines between it and the one before
	prefix string   // what stands before the language: indentation, and the hyphen of an item
	lang   string
	value  string   // what stands beside the language
	below  []string // the further lines of the value
}

var entryLine = regexp.MustCompile(`^( *(?:- +)*)([a-z]{2}):(?: +(.*))?$`)

// entry returns the entry that begins at lines[i], if one does.
func (e *edition) entry(lines []string, i int) (entry, bool) {
	m := entryLine.FindStringSubmatch(lines[i])
	if m == nil || !slices.Contains(e.known, m[2]) {
		return entry{}, false
	}
	return entry{prefix: m[1], lang: m[2], value: m[3], below: lines[i+1 : blockEnd(lines, i)]}, true
}

// entries returns all entries of the map that begins at lines[i], and the
// index of the line after it.
func (e *edition) entries(lines []string, i int) ([]entry, int) {
	var found []entry
	first, _ := e.entry(lines, i)
	for x, ok := first, true; ok; {
		found = append(found, x)
		i += 1 + len(x.below)
		next := i
		for next < len(lines) && (blank(lines[next]) || comment(lines[next])) {
			next++
		}
		if next == len(lines) {
			break
		}
		x, ok = e.entry(lines, next)
		ok = ok && x.prefix == strings.Repeat(" ", len(first.prefix))
		if ok {
			x.above = lines[i:next]
			i = next
		}
	}
	return found, i
}

// single puts the words of the only language where the map was.
func (e *edition) single(out []string, found []entry) []string {
	i := slices.IndexFunc(found, func(x entry) bool { return x.lang == e.langs[0] })
	if i < 0 || len(out) == 0 {
		return out
	}
	x, column := found[i], len(found[0].prefix)
	if hyphen := strings.LastIndex(found[0].prefix, "-"); hyphen >= 0 {
		out = append(out, dedent(x.above, column-hyphen)...)
		out = append(out, found[0].prefix+x.value)
		return append(out, dedent(x.below, column-hyphen)...)
	}
	key := len(out) - 1
	for key > 0 && (blank(out[key]) || comment(out[key])) {
		key--
	}
	less := column - keyColumn(out[key])
	above := dedent(slices.Concat(out[key+1:], x.above), less)
	line := beside(out[key], x.value)
	return slices.Concat(out[:key], above, []string{line}, dedent(x.below, less))
}

// beside sets a value beside its key, before the comment that may stand there.
func beside(line, value string) string {
	if value == "" {
		return line
	}
	key, note, found := strings.Cut(line, " #")
	if found {
		note = " #" + note
	}
	return strings.TrimRight(key, " ") + " " + value + note
}

// several puts the entries that were asked for in the order asked for.
func (e *edition) several(out []string, found []entry) []string {
	prefix := found[0].prefix
	for _, lang := range e.langs {
		i := slices.IndexFunc(found, func(x entry) bool { return x.lang == lang })
		if i < 0 {
			continue
		}
		x := found[i]
		out = append(out, x.above...)
		out = append(out, strings.TrimRight(prefix+x.lang+": "+x.value, " "))
		out = append(out, x.below...)
		prefix = strings.Repeat(" ", len(prefix))
	}
	return out
}
