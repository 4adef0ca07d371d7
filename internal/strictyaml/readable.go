package strictyaml

import "pathbook/internal/diag"

// Readable returns the text of a file that is not YAML, read with the same
// care: as UTF-8 without its byte order mark, or told as a problem. Where ok
// is false there is nothing to go on with.
func Readable(name string, src []byte, problems *diag.List) (text string, ok bool) {
	d := &Document{at: diag.Origin{Pos: diag.Pos{File: name, Line: 1, Col: 1}}}
	if !d.clean(src, problems) {
		return "", false
	}
	return d.src, true
}
