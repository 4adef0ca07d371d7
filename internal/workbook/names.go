package workbook

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"pathbook/internal/fold"
)

// names are the items of a kind and everything that they are called.
type names struct {
	titles map[string][]string // by id: what it is called, as written; the first is its title
	ids    map[string]string   // by key of a title: the id
	also   map[string]string   // by key of another name that an item goes by
	byAlso map[string][]string // by id: those keys
	order  []string            // the ids, as they were met
	place  map[string]int      // by id: where it stands there
	others []string            // the other names, as written
}

func newNames() *names {
	return &names{
		titles: make(map[string][]string), ids: make(map[string]string), also: make(map[string]string),
		byAlso: make(map[string][]string), place: make(map[string]int),
	}
}

func (n *names) clone() *names {
	out := &names{
		titles: make(map[string][]string, len(n.titles)), ids: maps.Clone(n.ids), also: maps.Clone(n.also),
		byAlso: make(map[string][]string, len(n.byAlso)), order: slices.Clone(n.order), place: maps.Clone(n.place), others: slices.Clone(n.others),
	}
	for id, titles := range n.titles {
		out.titles[id] = slices.Clone(titles)
	}
	for id, keys := range n.byAlso {
		out.byAlso[id] = slices.Clone(keys)
	}
	return out
}

// call adds to what an item is called. A name that another item has already
// stays with that one.
func (n *names) call(id string, titles ...string) {
	if _, known := n.titles[id]; !known {
		n.place[id] = len(n.order)
		n.order = append(n.order, id)
		n.titles[id] = nil
	}
	for _, title := range titles {
		n.titles[id] = append(n.titles[id], title)
		if k := key(title); k != "" && n.ids[k] == "" {
			n.ids[k] = id
		}
	}
}

// alias adds other names that an item goes by: a short one, or an old one.
func (n *names) alias(id string, others ...string) {
	for _, other := range others {
		if k := key(other); k != "" && n.also[k] == "" {
			n.also[k] = id
			n.byAlso[id] = append(n.byAlso[id], k)
		}
	}
	n.call(id)
	n.others = append(n.others, others...)
}

// find returns the id of what somebody calls by its id or one of its names. An
// id is an id, though another item may be called so.
func (n *names) find(text string) (id string, ok bool) {
	if n == nil {
		return "", false
	}
	k := key(text)
	if _, is := n.titles[k]; is {
		return k, true
	}
	if id, ok = n.ids[k]; ok {
		return id, true
	}
	id, ok = n.also[k]
	return id, ok
}

// isTitle reports whether a text is the title of an item, and not another name
// that it goes by.
func (n *names) isTitle(id, text string) bool {
	titles := n.titles[id]
	return len(titles) > 0 && key(titles[0]) == key(text)
}

func (n *names) all() []string {
	var out []string
	for _, id := range n.order {
		out = append(append(out, id), n.titles[id]...)
	}
	return append(out, n.others...)
}

// rename gives an item another id.
func (n *names) rename(from, to string) {
	for _, title := range n.titles[from] {
		if k := key(title); n.ids[k] == from {
			n.ids[k] = to
		}
	}
	for _, k := range n.byAlso[from] {
		n.also[k] = to
	}
	if i, known := n.place[from]; known {
		n.order[i], n.place[to] = to, i
	}
	n.titles[to], n.byAlso[to] = n.titles[from], n.byAlso[from]
	delete(n.titles, from)
	delete(n.byAlso, from)
	delete(n.place, from)
}

// key is what two names have in common that people take for the same: neither
// capitals nor accents nor the marks between words count. A plus or a hash right
// after a letter does: C, C++ and C# are three.
func key(s string) string {
	if !strings.ContainsAny(s, "+#") {
		return fold.Slug(s)
	}
	var b strings.Builder
	last := ' '
	for _, c := range s {
		if (c == '+' || c == '#') && (unicode.IsLetter(last) || unicode.IsDigit(last) || last == '+' || last == '#') {
			b.WriteString(map[rune]string{'+': "\u2795", '#': "\u266f"}[c])
		} else {
			b.WriteRune(c)
		}
		last = c
	}
	return signed(b.String())
}

// signed folds a text in which signs that count stand for themselves.
func signed(s string) string {
	var out strings.Builder
	word := ""
	flush := func() {
		if slug := fold.Slug(word); slug != "" {
			if out.Len() > 0 {
				out.WriteByte('-')
			}
			out.WriteString(slug)
		}
		word = ""
	}
	for _, c := range s {
		switch c {
		case '\u2795':
			flush()
			out.WriteByte('+')
		case '\u266f':
			flush()
			out.WriteByte('#')
		default:
			word += string(c)
		}
	}
	flush()
	return out.String()
}

// oneLine is a name as it is written in one line, with the spaces that people
// see, whatever kind of space they are. A space that does not break stays where
// French has one.
func oneLine(text string) string {
	text = fold.Compose(strings.Join(strings.FieldsFunc(text, func(c rune) bool { return c == ' ' || c == '\n' }), " "))
	in := []rune(text)
	for i, c := range in {
		if c != '\u00a0' && c != '\u202f' {
			continue
		}
		if next := i+1 < len(in) && strings.ContainsRune(":;!?»%", in[i+1]); !next && !(i > 0 && in[i-1] == '«') {
			in[i] = ' '
		}
	}
	return strings.Join(strings.FieldsFunc(string(in), func(c rune) bool { return c == ' ' }), " ")
}
