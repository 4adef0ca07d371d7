package load

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"pathbook/internal/diag"
	"pathbook/internal/fold"
)

// nearest returns the id that was probably meant by another, and whether it can
// only have been that: one letter is wrong, and no other id is nearly as near. A
// digit is no slip, since there is a level-2 because there was a level-1.
func nearest(id string, ids []string) (near string, sure bool) {
	near = fold.Nearest(id, ids)
	sure = near != "" && fold.Distance(id, near) <= 1 && digits(id) == digits(near) &&
		!slices.ContainsFunc(ids, func(other string) bool { return other != near && fold.Distance(id, other) <= 2 })
	return near, sure
}

// digits returns the digits of an id.
func digits(id string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, id)
}

// renamed returns the one id that has all the parts of another and more, or
// only some of them, like the id of a role that was given a longer or a shorter
// name.
func renamed(id string, ids []string) string {
	found := ""
	parts := strings.Split(id, "-")
	for _, other := range ids {
		own := strings.Split(other, "-")
		if other == id || !contains(parts, own) && !contains(own, parts) {
			continue
		}
		if found != "" {
			return ""
		}
		found = other
	}
	return found
}

// contains reports whether all words of one list are in another.
func contains(words, in []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(in, w) })
}

// hintUnknown says what to do about an id that nothing has: it was misspelt, or
// what it names was renamed, is still to be written, or is gone.
func (r *resolver) hintUnknown(p *diag.Problem, kind, id string) {
	ids := r.known.ids(kind)
	near, sure := nearest(id, ids)
	other := renamed(id, ids)
	if near != "" && (sure || other == "" || other == near) {
		p.Hintf("did you mean %s?", near).Fixed(diag.Fix{Pos: p.Pos, Old: id, New: near, Sure: sure})
		return
	}
	write := fmt.Sprintf("write %s, or one of: %s", newItem(kind, id), some(ids))
	if other != "" {
		p.Hintf("if it is called %s now, this puts the new name everywhere: pathbook rename %s:%s %s\nif not, %s", other, kind, id, other, write)
		return
	}
	p.Hintf("%s\nif it is gone for good, this takes out what still names it: pathbook remove %s:%s", write, kind, id)
}

// mendAt moves the repairs of the last problems, which are told where a link
// begins, to where its target is written. Where that is not known there are none.
func (r *resolver) mendAt(from int, told, written diag.Pos) {
	for i, p := range (*r.problems)[from:] {
		switch {
		case p.Fix == nil:
		case written.Line == 0:
			(*r.problems)[from+i].Fix = nil
		default:
			fix := *p.Fix
			past := fix.Col - told.Col // the second role of a move stands behind the first
			fix.Pos = written
			fix.Col += past
			(*r.problems)[from+i].Fix = &fix
		}
	}
}
