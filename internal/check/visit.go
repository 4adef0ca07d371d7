package check

import (
	"bytes"
	"cmp"
	"fmt"
	"hash/maphash"
	"slices"
	"strings"
	"unicode/utf8"

	"pathbook/internal/diag"
)

// A visit is the reading of one page.
type visit struct {
	*Pages
	name, folder string
	html         []byte
	ids          []mark
	refs         []ref  // ids that the page itself must have
	way          []byte // where a link is resolved
	wants        map[want]diag.Pos
	found        map[fault]diag.Pos

	counted, lines int // how far lines were counted, and how many there were
}

// A mark is an id, its hash, and where it stands in the page.
type mark struct {
	id   string
	hash uint64
	at   int
}

// A ref is an id that something at a place of the page asks for.
type ref struct {
	id string
	at int
}

func (v *visit) read() {
	v.missingWords()
	eachTag(v.html, v.tag)
	slices.SortFunc(v.ids, func(a, b mark) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.at, b.at)) })
	for i := 1; i < len(v.ids); i++ {
		if v.ids[i].hash == v.ids[i-1].hash {
			v.fault(v.ids[i].at, doubledID, "two elements have the id “%s”", v.ids[i].id)
		}
	}
	for _, r := range v.refs {
		if !v.has(r.id) {
			v.fault(r.at, brokenLink, "this page has no element with the id “%s”, which it asks for", r.id)
		}
	}
}

func (v *visit) has(id string) bool {
	_, there := slices.BinarySearchFunc(v.ids, maphash.String(v.seed, id), func(m mark, hash uint64) int { return cmp.Compare(m.hash, hash) })
	return there
}

// fault notes what is wrong at a place of the page, once a page.
func (v *visit) fault(at, rule int, format string, args ...any) {
	v.note(at, fault{rule: rule, what: fmt.Sprintf(format, args...)})
}

func (v *visit) note(at int, f fault) {
	if v.found == nil {
		v.found = make(map[fault]diag.Pos)
	}
	if _, told := v.found[f]; !told {
		v.found[f] = v.pos(at)
	}
}

// pos tells a place in the page. It counts lines from where it was asked last.
func (v *visit) pos(at int) diag.Pos {
	if at < v.counted {
		v.counted, v.lines = 0, 0
	}
	v.lines += bytes.Count(v.html[v.counted:at], []byte("\n"))
	v.counted = at
	start := bytes.LastIndexByte(v.html[:at], '\n') + 1
	return diag.Pos{File: v.name, Line: int32(v.lines + 1), Col: int32(utf8.RuneCount(v.html[start:at]) + 1)}
}

// missingWords looks for the white brackets that stand where a word is missing.
func (v *visit) missingWords() {
	for at := 0; ; at++ {
		i := bytes.Index(v.html[at:], []byte("⟦"))
		if i < 0 {
			return
		}
		at += i
		v.fault(at, missingWord, "a word of the interface is missing: %s", v.wordAt(at))
	}
}

// wordAt returns the key between the white brackets.
func (v *visit) wordAt(at int) string {
	const most = 60
	rest := v.html[at:min(len(v.html), at+most)]
	if end := bytes.Index(rest, []byte("⟧")); end >= 0 {
		rest = rest[:end+len("⟧")]
	}
	return strings.ToValidUTF8(string(rest), "")
}

func (v *visit) tag(t *tag) {
	switch t.name {
	case "style":
		v.fault(t.at, inlineCode, "the page has a style element")
	case "script":
		if _, hasSrc := t.attr("src"); !hasSrc && !isData(t) {
			v.fault(t.at, inlineCode, "the page has a script written into it")
		}
	}
	for _, a := range t.attrs {
		v.attribute(t, a)
	}
}

// isData reports whether a script element holds data, which no browser runs.
func isData(t *tag) bool {
	kind, _ := t.attr("type")
	return strings.HasSuffix(kind, "json")
}

func (v *visit) attribute(t *tag, a attr) {
	switch a.name {
	case "id":
		v.ids = append(v.ids, mark{string(a.value), maphash.Bytes(v.seed, a.value), a.at})
	case "for", "aria-labelledby", "aria-describedby":
		for id := range strings.FieldsSeq(string(a.value)) {
			v.here(id, a.at)
		}
	case "href", "xlink:href":
		v.link(link{string(a.value), a.at, !isPlain(t)})
	case "src", "poster", "data", "background":
		if a.name != "data" || t.name == "object" {
			v.link(link{string(a.value), a.at, true})
		}
	case "srcset":
		for one := range strings.SplitSeq(string(a.value), ",") {
			address, _, _ := strings.Cut(strings.TrimSpace(one), " ")
			v.link(link{address, a.at, true})
		}
	case "action", "formaction", "ping":
		v.fault(a.at, outsideRequest, "the attribute %s would send what a person enters or follows", a.name)
	case "style":
		v.fault(a.at, inlineCode, "an element has a style attribute")
	default:
		if len(a.name) > 2 && a.name[0] == 'o' && a.name[1] == 'n' {
			v.fault(a.at, inlineCode, "an element has a script in its attribute %s", a.name)
		}
	}
}

// isPlain reports whether the href of a tag is followed only by a person, or never.
func isPlain(t *tag) bool {
	switch t.name {
	case "a", "area":
		return true
	case "link":
		rel, _ := t.attr("rel")
		switch rel {
		case "alternate", "canonical", "author", "license", "help", "next", "prev":
			return true
		}
	}
	return false
}

// here asks for an id of the page itself.
func (v *visit) here(id string, at int) {
	v.refs = append(v.refs, ref{id, at})
}

// hashes returns the page's ids as they are kept.
func (v *visit) hashes() []uint64 {
	out := make([]uint64, len(v.ids))
	for i, m := range v.ids {
		out[i] = m.hash
	}
	return out
}
