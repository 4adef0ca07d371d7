package load

import (
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/format"
	y "pathbook/internal/strictyaml"
)

// document decodes a Markdown file: the front matter between two lines of
// three hyphens, and the body after it.
func (d *draft) document(src []byte, langs []string) {
	d.front = new(format.Document)
	text, ok := y.Readable(d.path, src, &d.problems)
	if !ok {
		d.broken = true
		return
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	front, ok := format.CutFront(text)
	if !ok {
		d.noFront(text)
		d.broken = true
		return
	}
	origin := diag.Origin{Pos: diag.Pos{File: d.path, Line: 2, Col: 1}}
	doc, ok := y.ParseAt(origin, []byte(front.Keys), &d.problems)
	if !ok {
		d.broken = true
		return
	}
	if doc.Empty() {
		d.problems.Errorf(diag.Pos{File: d.path, Line: 1, Col: 1}, "missing-key", "the front matter has no title").
			Hintf("add the line title: … between the lines of three hyphens")
	} else {
		doc.Root().Decode(d.front, &d.problems)
	}
	d.needs()
	if d.lang == "" {
		d.digest = digest(d.front, front.Body, langs[0])
	}
	lang := d.lang
	if lang == "" {
		lang = d.first(langs)
	}
	d.body = d.place.naming(lang).Parse(blanked(front), diag.Origin{Pos: diag.Pos{File: d.path, Line: 1, Col: 1}}, &d.problems)
	d.keep(d.body)
}

// noFront reports a file whose front matter cannot be told from its text.
func (d *draft) noFront(text string) {
	at := diag.Pos{File: d.path, Line: 1, Col: 1}
	if rest, ok := format.OpenFront(text); ok {
		if n, line := almostFence(rest); n > 0 {
			at.Line = n + 1
			d.problems.Errorf(at, "no-front-matter", "the front matter ends with a line of three hyphens, and “%s” is none", line).
				Hintf("write ---")
			return
		}
		d.problems.Errorf(at, "no-front-matter", "the front matter that begins here does not end").
			Hintf("write a line of three hyphens after its last key:\n---\ntitle: …\n---")
		return
	}
	trimmed := strings.TrimLeft(text, " \t\n")
	if _, ok := format.OpenFront(trimmed); ok {
		d.problems.Errorf(at, "no-front-matter", "this file begins with something else than its front matter").
			Hintf("%s", aboveFront(text[:len(text)-len(trimmed)]))
		return
	}
	if n, line := almostFence(trimmed); n == 1 {
		at.Line += int32(strings.Count(text[:len(text)-len(trimmed)], "\n"))
		d.problems.Errorf(at, "no-front-matter", "the front matter begins with a line of three hyphens, and “%s” is none", line).
			Hintf("write ---")
		return
	}
	d.problems.Errorf(at, "no-front-matter", "this file does not begin with its title").
		Hintf("begin the file with:\n---\ntitle: …\n---")
}

// aboveFront says how to put right what stands before the first fence.
func aboveFront(space string) string {
	switch strings.Count(space, "\n") {
	case 0:
		return "delete the spaces before ---"
	case 1:
		return "delete the empty line above ---"
	}
	return "delete the empty lines above ---"
}

// almostFence returns the first line that was to be a fence and is none, and
// its number.
func almostFence(text string) (n int32, line string) {
	for line := range strings.Lines(text) {
		n++
		if format.MeantFence(line) {
			return n, strings.TrimRight(line, " \t\n")
		}
	}
	return 0, ""
}

// blanked is the body of a file with an empty line in the place of each line
// before it, so that its lines keep their numbers.
func blanked(f format.Front) string {
	return strings.Repeat("\n", strings.Count(f.Open+f.Keys+f.Close, "\n")) + f.Body
}

// needs checks what front matter must say in the site's first language. A
// translation carries only words, and its title is asked for by the format.
func (d *draft) needs() {
	at := diag.Pos{File: d.path, Line: 1, Col: 1}
	if d.lang != "" {
		return
	}
	if d.front.MadeFrom.Set() {
		d.problems.Errorf(d.front.MadeFrom.At, "unused-key", "only translations are made from something").Hintf("take the line out")
	}
	if d.kind == "guide" && !d.front.Audience.Set() {
		d.problems.Errorf(at, "missing-key", "a guide says whom it is for").
			Hintf("add the line audience: employee; or manager, both, practitioner")
	}
	if d.kind != "story" && len(d.front.Roles) > 0 {
		d.problems.Errorf(d.front.Roles[0].At, "unused-key", "only stories have roles").Hintf("take the lines out, or move the file to %s/stories", contentDir)
	}
	if d.kind != "guide" && d.front.Audience.Set() {
		d.problems.Errorf(d.front.Audience.At, "unused-key", "only guides have an audience").Hintf("take the line out, or move the file to %s/guides", contentDir)
	}
}
