// Package strictyaml decodes YAML into structs, keeps positions, and refuses
// what the struct does not name.
//
// Every value it fills in knows its place in the file, every text may be
// written by language, and every mistake is told as a [diag.Problem] with what
// to write instead. When the YAML itself is broken, a scanner of line patterns
// looks for the lines that break it, and the rest of the file is read as if
// they had been put right.
//
// A file becomes a [Document] in steps: its bytes are read as text (clean,
// unseen), parsed (parse), and looked through once for what would lead astray
// (inspect). What cannot be parsed goes to the scan, which takes lines apart
// (scan_row), finds where each belongs (scan_level, scan_place) and looks at its
// value (scan_value), round by round (scan_rounds). Decoding follows the plan of
// a type (plan, decode); what it says of a mistake is made of the lines of the
// document (line, fix) and of examples of the field (example).
//
// The package never opens a file, knows no key and no rule of a site beyond the
// tags of the structs it is given, and is the only one that sees yaml.v3.
package strictyaml

import "pathbook/internal/diag"

// Parse reads one file. What is wrong with it goes to problems; ok is false if
// nothing can be decoded.
func Parse(name string, src []byte, problems *diag.List) (*Document, bool) {
	return ParseAt(diag.Origin{Pos: diag.Pos{File: name, Line: 1, Col: 1}}, src, problems)
}

// ParseAt reads a YAML text that stands inside another file, as a front matter
// does. All places are told as places of that file.
func ParseAt(at diag.Origin, src []byte, problems *diag.List) (*Document, bool) {
	at.Line, at.Col = max(at.Line, 1), max(at.Col, 1)
	d := &Document{at: at}
	if !d.clean(src, problems) {
		return nil, false
	}
	d.cutSecond(problems)
	if !d.parse(problems) || !d.inspect(problems) {
		return nil, false
	}
	return d, true
}

// Decode fills what into points to: a struct of the field types of this
// package, or one of these types itself. It returns false if the node has an
// error in it; what is sound is filled in all the same.
func (n Node) Decode(into any, problems *diag.List) bool {
	return decode(n, into, problems)
}
