package load

import (
	"slices"
	"strconv"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/format"
	y "pathbook/internal/strictyaml"
)

// base takes in what the framework says of every role.
func (r *resolver) base(f *format.Framework) {
	r.book.OffersChecked = offersChecked(f.Offers)
	for _, x := range f.Requires {
		if x.Value.None.Set() {
			r.problems.Errorf(x.Key.At, "unused-key", "none is for a role that doesn't ask for what every other one does").
				Hintf("take the line out: what stands nowhere is asked for by no role")
			continue
		}
		if need, ok := r.need(x.Key, x.Value.Need); ok {
			need.Base = true
			r.book.Requires = append(r.book.Requires, need)
		}
	}
}

// need makes what a line of requires says.
func (r *resolver) need(key y.String, x format.Need) (need book.Need, ok bool) {
	level := r.proficiency(x.Level, 1)
	c, ok := find[*book.Competency](r, "competency", key)
	return book.Need{Competency: c, Level: level, Asset: x.Importance.Value == "asset", At: key.At}, ok
}

// needs is what a role asks for: its own first, as they are written, and then
// what every role asks for and this one neither raises nor leaves out. More of
// it may help in a role and not be required; then both are there.
func (r *resolver) needs(own y.Map[format.RoleNeed]) []book.Need {
	needs := make([]book.Need, 0, len(own)+len(r.book.Requires))
	written := make(map[*book.Competency]bool, len(own))
	for _, x := range own {
		need, ok := r.need(x.Key, x.Value.Need)
		if !ok {
			continue
		}
		base := r.ofEvery(need.Competency)
		further := base != nil && !base.Asset && need.Asset && need.Level > base.Level // helps beyond what all have
		written[need.Competency] = !further
		switch {
		case x.Value.None.Set():
			r.without(x, base)
		case !x.Value.Level.Set(): // which is told where it was read
		case base != nil && below(need, *base):
			r.lowered(x, *base)
		case base != nil && need.Level == base.Level && need.Asset == base.Asset:
			needs = append(needs, *base) // said twice, and meant once
		default:
			needs = append(needs, need)
		}
	}
	for _, base := range r.book.Requires {
		if !written[base.Competency] {
			needs = append(needs, base)
		}
	}
	return needs
}

// ofEvery returns what every role asks for of a competency, or nil.
func (r *resolver) ofEvery(c *book.Competency) *book.Need {
	i := slices.IndexFunc(r.book.Requires, func(n book.Need) bool { return n.Competency == c })
	if i < 0 {
		return nil
	}
	return &r.book.Requires[i]
}

// without checks that there is something for a role to leave out.
func (r *resolver) without(x y.Entry[format.RoleNeed], base *book.Need) {
	if base == nil {
		r.problems.Warnf(x.Key.At, "nothing-to-leave", "no role asks for “%s” unless it says so, so this leaves nothing out", x.Key.Value).
			Hintf("take the line out")
	}
}

// below reports whether a need asks for less than what every role asks for.
func below(own, base book.Need) bool {
	return own.Level < base.Level || own.Level == base.Level && own.Asset && !base.Asset
}

// lowered reports a role that asks for less than every role does.
func (r *resolver) lowered(x y.Entry[format.RoleNeed], base book.Need) {
	level := x.Value.Level
	if level.Value >= base.Level {
		r.problems.Errorf(x.Key.At, "below-base", "every role asks for “%s” as essential, and this one as an asset", x.Key.Value).
			Hintf("take the lines out, write a higher level as the asset, or, if this role doesn't ask for it at all: %s: none", x.Key.Value).See(base.At)
		return
	}
	r.problems.Errorf(level.At, "below-base", "every role asks for “%s” at %d, and this one at %d", x.Key.Value, base.Level, level.Value).
		Hintf("take it out, write %d or more, or, if this role doesn't ask for it at all: %s: none", base.Level, x.Key.Value).
		Fixed(diag.Fix{Pos: level.At, Old: strconv.Itoa(level.Value), New: strconv.Itoa(base.Level)}).See(base.At)
}
