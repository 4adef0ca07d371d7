package book

import (
	"slices"
	"sync"
)

// An index answers who names an item. It is made once, when it is first asked.
type index struct {
	movesTo  map[*Role][]*Move
	pathways map[*Role][]*Pathway
	stories  map[*Role][]*Document
	needing  map[*Competency][]Holder
	asking   map[*Credential][]*Role
	training map[*Competency][]*Training
	granting map[*Credential][]*Training
	listing  map[*Worksheet][]*Document
	place    map[*Training]int // in Book.Training
	sizes    map[*Move]int
	needs    []int      // of each role, how much it requires
	counts   *sync.Pool // lists as long as the roles, see Book.met
	plans    *sync.Map  // *Move → Plan, those that were asked for

	numbering func() *numbering // made when the first plan is asked for
	wantings  *sync.Map         // *Role → *wanting, of the roles that plans were asked for
	known     *Plans
}

// A Holder is a role that requires a competency.
type Holder struct {
	Role *Role
	Need *Need // among Role.Requires

	place int // of the role in the book
}

// MovesTo returns the moves that lead to a role.
func (b *Book) MovesTo(r *Role) []*Move { return b.indexed().movesTo[r] }

// PathwaysThrough returns the pathways that have a role among their steps.
func (b *Book) PathwaysThrough(r *Role) []*Pathway { return b.indexed().pathways[r] }

// StoriesAlong returns the stories that lead through a role.
func (b *Book) StoriesAlong(r *Role) []*Document { return b.indexed().stories[r] }

// Needing returns the roles that require a competency.
func (b *Book) Needing(c *Competency) []Holder { return b.indexed().needing[c] }

// Asking returns the roles that require a credential.
func (b *Book) Asking(c *Credential) []*Role { return b.indexed().asking[c] }

// Developing returns the training that develops a competency.
func (b *Book) Developing(c *Competency) []*Training { return b.indexed().training[c] }

// Granting returns the training that grants a credential.
func (b *Book) Granting(c *Credential) []*Training { return b.indexed().granting[c] }

// Listing returns the guides that list a worksheet.
func (b *Book) Listing(w *Worksheet) []*Document { return b.indexed().listing[w] }

// rank returns the place of a training in the book.
func (b *Book) rank(t *Training) int { return b.indexed().place[t] }

func (b *Book) indexed() *index {
	b.once.Do(func() { b.index = newIndex(b) })
	return &b.index
}

func newIndex(b *Book) index {
	x := index{
		make(map[*Role][]*Move), make(map[*Role][]*Pathway), make(map[*Role][]*Document),
		make(map[*Competency][]Holder), make(map[*Credential][]*Role),
		make(map[*Competency][]*Training), make(map[*Credential][]*Training), make(map[*Worksheet][]*Document),
		make(map[*Training]int), make(map[*Move]int), nil,
		&sync.Pool{New: func() any { counts := make([]int32, len(b.Roles)); return &counts }}, new(sync.Map),
		sync.OnceValue(func() *numbering { return newNumbering(b) }), new(sync.Map), b.Plans,
	}
	if x.known == nil {
		x.known = new(Plans)
	}
	for i, r := range b.Roles {
		x.role(r, i)
	}
	for _, m := range b.Moves {
		x.sizes[m] = Size(m.From, m.To)
		x.movesTo[m.To] = append(x.movesTo[m.To], m)
	}
	for _, p := range b.Pathways {
		for _, s := range p.Steps {
			appendOnce(x.pathways, s.Role, p)
		}
	}
	for i, t := range b.Training {
		x.place[t] = i
		for _, d := range t.Develops {
			x.training[d.Competency] = append(x.training[d.Competency], t)
		}
		for _, c := range t.Grants {
			appendOnce(x.granting, c, t)
		}
	}
	for _, s := range b.Stories {
		for _, r := range s.Roles {
			appendOnce(x.stories, r, s)
		}
	}
	for _, g := range b.Guides {
		for _, w := range g.Worksheets {
			appendOnce(x.listing, w, g)
		}
	}
	return x
}

// wanting returns what a role requires, in the numbers of the plans.
func (x *index) wanting(r *Role) *wanting {
	if known, ok := x.wantings.Load(r); ok {
		return known.(*wanting)
	}
	w := x.numbering().wanting(r)
	x.wantings.Store(r, w)
	return w
}

func (x *index) role(r *Role, place int) {
	x.needs = append(x.needs, r.needs())
	for i := range r.Requires {
		n := &r.Requires[i]
		x.needing[n.Competency] = append(x.needing[n.Competency], Holder{r, n, place})
	}
	for _, n := range r.Credentials {
		x.asking[n.Credential] = append(x.asking[n.Credential], r)
	}
}

func appendOnce[K, V comparable](m map[K][]V, k K, v V) {
	if !slices.Contains(m[k], v) {
		m[k] = append(m[k], v)
	}
}
