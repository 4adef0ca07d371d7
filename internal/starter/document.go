package starter

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"pathbook/internal/format"
	"pathbook/internal/load"
)

// document makes the files of a guide, a story or a page in the edition's
// languages. ID.md is always in the site's first language and carries what is
// written once; ID.LANG.md carries only words.
func (e *edition) document(name string) error {
	id, translated := strings.CutSuffix(name, ".md")
	if path.Ext(id) != "" || !translated {
		return nil // a translation is made together with its source
	}
	source, err := e.read(name)
	if err != nil {
		return err
	}
	for i, lang := range e.langs {
		d, to := source, "content/"+id+"."+lang+".md"
		if lang != e.known[0] {
			if d, err = e.read(id + "." + lang + ".md"); err != nil {
				return err
			}
		}
		if i == 0 {
			to = "content/" + name
			d.front = e.pick(reword("", source.front, d.front))
		} else {
			d.front = append(wordsOf("", d.front), e.madeFrom("content/"+name, d.front)...)
		}
		e.out[to] = d.bytes()
	}
	return nil
}

// madeFrom returns the line that says what a translation was made from. Where
// the languages change places it follows from the new source.
func (e *edition) madeFrom(source string, front []string) []string {
	if e.langs[0] != e.known[0] {
		return []string{"made_from: " + load.Digest(e.out[source], e.langs[0])}
	}
	for _, p := range parts(front) {
		if p.key == "made_from" {
			return p.lines
		}
	}
	return nil
}

// A document is a file of Markdown: the lines of its front matter, without the
// hyphens around it, and the rest.
type document struct {
	front []string
	body  string
}

const fence = "---\n"

func (e *edition) read(name string) (document, error) {
	data, there := e.from[name]
	if !there {
		return document{}, fmt.Errorf("%s is not there", name)
	}
	front, ok := format.CutFront(string(data))
	if !ok {
		return document{}, fmt.Errorf("%s has no front matter", name)
	}
	return document{split([]byte(front.Keys)), front.Body}, nil
}

func (d document) bytes() []byte {
	return []byte(fence + string(join(d.front)) + fence + d.body)
}

// A part is a key of front matter with the comments above it.
type part struct {
	above []string
	key   string
	lines []string // the key's own line and those of its value
}

// parts returns the keys of one level. What stands after the last is left out.
func parts(lines []string) []part {
	var out []part
	for i, from := 0, 0; i < len(lines); {
		if blank(lines[i]) || comment(lines[i]) {
			i++
			continue
		}
		key, _, _ := strings.Cut(strings.TrimSpace(lines[i]), ":")
		end := blockEnd(lines, i)
		out = append(out, part{lines[from:i], key, lines[i:end]})
		i, from = end, end
	}
	return out
}

// carried reports whether a translation carries what stands behind a key of
// front matter, or of the terms in it.
func carried(in, key string) bool { return slices.Contains(format.Carried, in+key) }

// reword returns the front matter of a source with the words of a translation.
// In is the key that the lines stand in, with a dot after it, or nothing.
func reword(in string, source, translation []string) []string {
	var out []string
	theirs := parts(translation)
	for _, p := range parts(source) {
		i := slices.IndexFunc(theirs, func(q part) bool { return q.key == p.key })
		out = append(out, p.above...)
		switch {
		case i >= 0 && carried(in, p.key):
			out = append(out, theirs[i].lines...)
		case i >= 0 && p.key == "terms":
			out = append(out, p.lines[0])
			out = append(out, reword(p.key+".", p.lines[1:], theirs[i].lines[1:])...)
		default:
			out = append(out, p.lines...)
		}
	}
	return out
}

// wordsOf returns the words of front matter alone.
func wordsOf(in string, front []string) []string {
	var out []string
	for _, p := range parts(front) {
		switch {
		case carried(in, p.key):
			out = append(out, p.lines...)
		case p.key == "terms":
			if inner := wordsOf(p.key+".", p.lines[1:]); len(inner) > 0 {
				out = append(append(out, p.lines[0]), inner...)
			}
		}
	}
	return out
}
