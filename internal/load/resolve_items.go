package load

import (
	"slices"
	"strconv"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/format"
	y "pathbook/internal/strictyaml"
)

// inFrame returns what an id of the framework names; all maps are by id.
func inFrame[T any](r *resolver, kind string, all map[string]*T, s y.String) *T {
	found := all[s.Value]
	if found == nil && s.Set() && !r.known.broken(kind, s.Value) && !r.told(s.At, "bad-id") {
		p := r.problems.Errorf(s.At, "unknown-id", "%s/framework.yaml has no %s “%s”", contentDir, kind, s.Value)
		if near, sure := nearest(s.Value, r.known.ids(kind)); near != "" {
			p.Hintf("did you mean %s?", near).Fixed(diag.Fix{Pos: s.At, Old: s.Value, New: near, Sure: sure})
		} else if other := renamed(s.Value, r.known.ids(kind)); other != "" {
			p.Hintf("if it is called %s now, this puts the new name everywhere: pathbook rename %s:%s %s\nif not, write one of: %s",
				other, kind, s.Value, other, some(r.known.ids(kind)))
		} else {
			p.Hintf("write one of: %s", some(r.known.ids(kind)))
		}
	}
	return found
}

// proficiency checks a number against the scale.
func (r *resolver) proficiency(n y.Int, least int) int {
	highest := r.book.Highest()
	if n.Set() && highest > 0 && (n.Value < least || n.Value > highest) {
		r.problems.Errorf(n.At, "off-scale", "%d is not on the scale, which goes from 1 to %d", n.Value, highest).
			Hintf("write a number from %d to %d; the scale is in %s/framework.yaml", least, highest, contentDir)
	}
	return n.Value
}

func (r *resolver) competency(f *format.Competency, c *book.Competency) {
	c.Category = inFrame(r, "category", r.groups, f.Category)
	worded := c.Levels
	c.Levels = make([]book.Wording, r.book.Highest())
	for i, x := range f.Levels {
		n, err := strconv.Atoi(x.Key.Value)
		if err != nil {
			continue
		}
		n = r.proficiency(y.Int{Value: n, At: x.Key.At}, 1)
		if n >= 1 && n <= len(c.Levels) {
			c.Levels[n-1] = worded[i]
		}
	}
}

// all returns the items that a list names, each once.
func all[I book.Item](r *resolver, kind string, list []y.String) []I {
	var out []I
	for i, s := range list {
		if before := slices.IndexFunc(list, func(x y.String) bool { return x.Value == s.Value }); before < i {
			r.again(s.At, s.Value, list[before].At)
		} else if item, ok := find[I](r, kind, s); ok {
			out = append(out, item)
		}
	}
	return out
}

func (r *resolver) again(at diag.Pos, id string, before diag.Pos) {
	r.problems.Errorf(at, "named-twice", "“%s” is already in this list", id).Hintf("take it out").See(before)
}

// relate joins relatives both ways.
func (r *resolver) relate(f *format.Competency, c *book.Competency) {
	for _, s := range f.Related {
		if s.Value == c.ID {
			r.problems.Warnf(s.At, "own-relative", "a competency is not its own relative, so this says nothing").Hintf("take it out")
		}
	}
	for _, other := range all[*book.Competency](r, "competency", f.Related) {
		if other != c {
			addRelative(c, other)
			addRelative(other, c)
		}
	}
}

// see joins a term with those to look up as well.
func (r *resolver) see(f *format.Term, t *book.Term) {
	for _, s := range f.See {
		if s.Value == t.ID {
			r.itself(s.At, "a term does not send people to itself")
		}
	}
	t.See = all[*book.Term](r, "term", f.See)
}

func (r *resolver) itself(at diag.Pos, message string) {
	r.problems.Errorf(at, "itself", "%s", message).Hintf("take the line out")
}

func addRelative(c, other *book.Competency) {
	for _, x := range c.Related {
		if x == other {
			return
		}
	}
	c.Related = append(c.Related, other)
}

func (r *resolver) training(f *format.Training, t *book.Training) {
	for _, x := range f.Develops {
		c, ok := find[*book.Competency](r, "competency", x.Key)
		d := book.Develops{Competency: c, From: r.proficiency(x.Value.From, 0), To: r.proficiency(x.Value.To, 1), At: x.Key.At}
		if x.Value.From.Set() && x.Value.To.Set() && d.From >= d.To {
			r.problems.Errorf(x.Value.From.At, "wrong-range", "this leads from %d to %d, which is not further", d.From, d.To).
				Hintf("write a from below the to, or leave it out if one can start with nothing")
		}
		if ok {
			t.Develops = append(t.Develops, d)
		}
	}
	t.Grants = all[*book.Credential](r, "credential", f.Grants)
}

func (r *resolver) role(f *format.Role, role *book.Role) {
	role.Family = inFrame(r, "family", r.families, f.Family)
	role.Level = inFrame(r, "level", r.levels, f.Level)
	role.Requires = r.needs(f.Requires)
	role.OffersChecked = offersChecked(f.Offers)
	for i, x := range f.Credentials {
		c, ok := find[*book.Credential](r, "credential", x.Credential)
		if !ok {
			continue
		}
		if i > 0 && r.twice(f.Credentials[:i], x) {
			continue
		}
		role.Credentials = append(role.Credentials, book.CredentialNeed{Credential: c, Asset: x.Importance.Value == "asset", At: x.At})
	}
}

func (r *resolver) twice(before []format.CredentialNeed, x format.CredentialNeed) bool {
	for _, b := range before {
		if b.Credential.Value == x.Credential.Value {
			r.again(x.At, x.Credential.Value, b.At)
			return true
		}
	}
	return false
}

// moves makes the moves of a role.
func (r *resolver) moves(f *format.Role, role *book.Role) {
	drafts := role.Moves
	role.Moves = nil
	seen := make(map[*book.Role]diag.Pos)
	for i, x := range f.Moves {
		to, ok := find[*book.Role](r, "role", x.To)
		if !ok {
			r.known.bad["move/"+role.ID] = true
			continue
		}
		if to == role {
			r.itself(x.To.At, "a move leads to another role; ways to grow in the same role belong under grow")
			continue
		}
		if before, again := seen[to]; again {
			r.problems.Errorf(x.To.At, "named-twice", "the move to “%s” is already written", x.To.Value).Hintf("put both into one").See(before)
			continue
		}
		seen[to] = x.To.At
		m := *drafts[i]
		m.From, m.To, m.At = role, to, x.To.At
		if m.Kind == "" && role.Level != nil && to.Level != nil {
			m.Kind = book.KindOf(role, to)
		}
		role.Moves = append(role.Moves, &m)
	}
}

// steps makes the steps of a pathway and finds the moves that join them.
func (r *resolver) steps(f *format.Pathway, p *book.Pathway) {
	drafts := p.Steps
	p.Steps = nil
	for i, x := range f.Steps {
		role, ok := find[*book.Role](r, "role", x.Role)
		if !ok {
			continue
		}
		step := drafts[i]
		step.Role = role
		if i > 0 && len(p.Steps) == i {
			step.Move = moveBetween(p.Steps[i-1].Role, role)
		}
		p.Steps = append(p.Steps, step)
	}
}

func moveBetween(from, to *book.Role) *book.Move {
	for _, m := range from.Moves {
		if m.To == to {
			return m
		}
	}
	return nil
}
