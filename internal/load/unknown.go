package load

import (
	"fmt"
	"slices"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/fold"
)

// nearest returns the id that was probably meant by another, and whether it can
// only have been that: one letter is wrong, and no other id is near. Welder is
// near to helper, and surely another role.
func nearest(id string, ids []string) (near string, sure bool) {
	near = fold.Nearest(id, ids)
	others := slices.DeleteFunc(slices.Clone(ids), func(x string) bool { return x == near })
	return near, near != "" && oneSlip(id, near) && fold.Nearest(id, others) == ""
}

// oneSlip reports whether one letter is missing, too many or another one, or two
// beside each other are swapped.
func oneSlip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	from := 0
	for from < len(a) && a[from] == b[from] {
		from++
	}
	end := 0
	for end < len(a)-from && a[len(a)-1-end] == b[len(b)-1-end] {
		end++
	}
	x, y := a[from:len(a)-end], b[from:len(b)-end]
	return len(y) <= 1 || len(x) == 2 && len(y) == 2 && x[0] == y[1] && x[1] == y[0]
}

// renamed returns the one id that has all parts of another and more, or some of
// them and no others, as a role has that was given a longer name or a shorter.
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
		p.Hintf("did you mean %s?", near)
		if !r.linking { // of a link the place is where it begins
			p.Fixed(diag.Fix{Pos: p.Pos, Old: id, New: near, Sure: sure})
		}
		return
	}
	write := fmt.Sprintf("write %s, or one of: %s", newItem(kind, id), some(ids))
	if other != "" {
		p.Hintf("if it is called %s now, this puts the new name everywhere: pathbook rename %s:%s %s\nif not, %s", other, kind, id, other, write)
		return
	}
	p.Hintf("%s\nif it is gone for good, this takes out what still names it: pathbook remove %s:%s", write, kind, id)
}
