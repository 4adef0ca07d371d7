package check

import (
	"bytes"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A tag is the start of an element, as a browser reads it: names in small
// letters, values without escapes.
type tag struct {
	name  string
	at    int // where it begins in the page
	attrs []attr
}

// An attr is an attribute of a tag.
type attr struct {
	name  string
	value []byte
	at    int // where it begins in the page
}

// attr returns the value of an attribute of the tag, or nothing.
func (t *tag) attr(name string) (value string, ok bool) {
	for _, a := range t.attrs {
		if a.name == name {
			return string(a.value), true
		}
	}
	return "", false
}

// eachTag visits the start tags of a page, one after another. It builds no tree,
// which a page of 10,000 roles would pay for. The tag is good until the next.
func eachTag(page []byte, visit func(*tag)) {
	z := html.NewTokenizer(bytes.NewReader(page))
	var t tag
	for at := 0; ; at += len(z.Raw()) {
		switch z.Next() {
		case html.ErrorToken: // the end: nothing else can go wrong in memory
			return
		case html.StartTagToken, html.SelfClosingTagToken:
			t.at = at
			t.read(z)
			visit(&t)
			if !t.hasText() {
				z.NextIsNotRawText()
			}
		}
	}
}

// hasText reports whether the element has words inside and no tags, also where
// scripts run.
func (t *tag) hasText() bool {
	switch t.name {
	case "script", "style", "textarea", "title":
		return true
	}
	return false
}

// read takes in the tag that the tokenizer has come to.
func (t *tag) read(z *html.Tokenizer) {
	raw := z.Raw()
	name, more := z.TagName()
	t.name, t.attrs = atom.String(name), t.attrs[:0]
	for from := len("<") + len(name); more; {
		var key, value []byte
		key, value, more = z.TagAttr()
		for from < len(raw) && (isSpace(raw[from]) || raw[from] == '/') {
			from++
		}
		t.attrs = append(t.attrs, attr{atom.String(key), value, t.at + from})
		from = pastValue(raw, from+len(key))
	}
}

// pastValue returns where an attribute ends whose name ends at a place of its
// tag. The tokenizer gives values without escapes, whose length says nothing.
func pastValue(raw []byte, at int) int {
	name := at
	at = pastSpace(raw, at)
	if at >= len(raw) || raw[at] != '=' {
		return min(name, len(raw))
	}
	at = pastSpace(raw, at+len("="))
	if at < len(raw) && (raw[at] == '"' || raw[at] == '\'') {
		return at + bytes.IndexByte(raw[at+1:], raw[at]) + len(`""`)
	}
	for at < len(raw) && !isSpace(raw[at]) && raw[at] != '>' {
		at++
	}
	return at
}

func pastSpace(raw []byte, at int) int {
	for at < len(raw) && isSpace(raw[at]) {
		at++
	}
	return at
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }
