package check

import (
	"bytes"
	"slices"

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
			t.read(z.Raw(), at)
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

// read takes in a tag that stands at a place of the page. The tokenizer would
// copy every name and value; they are read from its bytes, which end with the
// tag, and copied only where they are not written as they are read.
func (t *tag) read(raw []byte, at int) {
	end := len("<")
	for !ends(raw[end]) {
		end++
	}
	t.at, t.name, t.attrs = at, atom.String(small(raw[len("<"):end])), t.attrs[:0]
	for from := pastSlash(raw, end); raw[from] != '>'; from = pastSlash(raw, end) {
		for end = from + 1; !ends(raw[end]) && raw[end] != '='; {
			end++ // an equals sign that begins a name is part of it
		}
		name := atom.String(small(raw[from:end]))
		var value []byte
		value, end = valueAt(raw, end)
		if _, again := t.attr(name); !again { // of two a browser takes the first
			t.attrs = append(t.attrs, attr{name, value, at + from})
		}
	}
}

// ends reports whether a character ends a name.
func ends(c byte) bool { return isSpace(c) || c == '/' || c == '>' }

// pastSlash goes over what stands between attributes.
func pastSlash(raw []byte, at int) int {
	for isSpace(raw[at]) || raw[at] == '/' {
		at++
	}
	return at
}

// valueAt returns the value of the attribute whose name ends at a place of its
// tag, and where it ends.
func valueAt(raw []byte, at int) (value []byte, end int) {
	if at = pastSpace(raw, at); raw[at] != '=' {
		return nil, at
	}
	at = pastSpace(raw, at+len("="))
	if quote := raw[at]; quote == '"' || quote == '\'' {
		n := bytes.IndexByte(raw[at+1:], quote)
		return plain(raw[at+1 : at+1+n]), at + n + len(`""`)
	}
	for end = at; !isSpace(raw[end]) && raw[end] != '>'; {
		end++
	}
	return plain(raw[at:end]), end
}

// small returns a name with its capitals A to Z made small, and no others.
func small(name []byte) []byte {
	capital := func(c byte) bool { return 'A' <= c && c <= 'Z' }
	i := slices.IndexFunc(name, capital)
	if i < 0 {
		return name
	}
	name = slices.Clone(name)
	for ; i < len(name); i++ {
		if capital(name[i]) {
			name[i] += 'a' - 'A'
		}
	}
	return name
}

// plain returns a value without its escapes. Where there are any, the tokenizer
// is asked after all: in an attribute, not every escape without a semicolon
// counts.
func plain(value []byte) []byte {
	if bytes.IndexByte(value, '&') < 0 {
		return value
	}
	quoted := bytes.ReplaceAll(value, []byte(`"`), []byte("&quot;"))
	z := html.NewTokenizer(bytes.NewReader(slices.Concat([]byte(`<a b="`), quoted, []byte(`">`))))
	z.Next()
	z.TagName()
	_, value, _ = z.TagAttr()
	return value
}

func pastSpace(raw []byte, at int) int {
	for at < len(raw) && isSpace(raw[at]) {
		at++
	}
	return at
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }
