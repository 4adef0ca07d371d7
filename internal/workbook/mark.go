package workbook

import "strings"

// isMark caches which texts may be marks.
func (r *reading) isMark(text string) bool {
	known, ok := r.markLike[text]
	if !ok {
		_, said := r.answers.Scale[text]
		known = said || r.scale.looksLikeMark(text)
		r.markLike[text] = known
	}
	return known
}

// strictly reports whether a text is a mark and can hardly be a name: names may
// be short, as HCA.
func (r *reading) strictly(text string) bool {
	letters := len([]rune(text)) > 1 && !strings.ContainsFunc(text, func(c rune) bool { return !(c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') })
	if letters && len([]rune(text)) <= 3 {
		_, known := r.scale.meant(text)
		return known
	}
	return r.isMark(text)
}
