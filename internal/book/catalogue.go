package book

import (
	"crypto/sha256"
	"encoding/binary"
	"sync"
)

// A catalogue is the training of a site in numbers, which are what plans are
// worked out in: they are the same in every language, and from build to build.
//
// A subject is what a person stands at a level in: a competency, by its place
// in the book, or a credential, by its place behind them. In a credential there
// are the levels 0 and 1.
type catalogue struct {
	subjects     int
	competencies map[*Competency]int
	credentials  map[*Credential]int
	offers       []offer  // by the place of the training in the book
	teaching     [][]int  // by subject, the places of the offers that lead somewhere in it
	looks        int      // see Book.looks
	digest       [32]byte // of all that a plan may depend on beside its two roles
	desks        *sync.Pool
}

// An offer is one training.
type offer struct {
	price   price
	lowCost bool
	lessons []lesson
}

// A lesson leads from a level in a subject, which one must have, to another.
type lesson struct{ subject, from, to int }

// A want is what a role requires in a subject.
type want struct {
	subject, level int
	asset          bool
}

// A wanting is all that a role requires, and the key of it.
type wanting struct {
	all []want
	key string
}

func newCatalogue(b *Book) *catalogue {
	c := &catalogue{looks: b.looks(), competencies: make(map[*Competency]int), credentials: make(map[*Credential]int)}
	for _, x := range b.Competencies {
		c.competencies[x] = c.subjects
		c.subjects++
	}
	for _, x := range b.Credentials {
		c.credentials[x] = c.subjects
		c.subjects++
	}
	c.teaching = make([][]int, c.subjects)
	for place, t := range b.Training {
		o := c.offer(t)
		c.offers = append(c.offers, o)
		for _, l := range o.lessons {
			if places := c.teaching[l.subject]; len(places) == 0 || places[len(places)-1] != place {
				c.teaching[l.subject] = append(places, place)
			}
		}
	}
	c.digest = c.digested()
	c.desks = &sync.Pool{New: func() any { return newDesk(c) }}
	return c
}

func (c *catalogue) offer(t *Training) offer {
	o := offer{price: priceOf(t), lowCost: t.LowCost()}
	for _, d := range t.Develops {
		o.lessons = append(o.lessons, lesson{c.competencies[d.Competency], d.From, d.To})
	}
	for _, x := range t.Grants {
		o.lessons = append(o.lessons, lesson{c.credentials[x], 0, 1})
	}
	return o
}

// isCredential reports whether a subject is one.
func (c *catalogue) isCredential(subject int) bool { return subject >= len(c.competencies) }

// wanting is what a role requires, competencies before credentials.
func (c *catalogue) wanting(r *Role) *wanting {
	all := make([]want, 0, len(r.Requires)+len(r.Credentials))
	for _, n := range r.Requires {
		all = append(all, want{c.competencies[n.Competency], n.Level, n.Asset})
	}
	for _, n := range r.Credentials {
		all = append(all, want{c.credentials[n.Credential], 1, n.Asset})
	}
	key := make(numbers, 0, 64)
	key.wants(all)
	return &wanting{all, string(key)}
}

func (c *catalogue) digested() [32]byte {
	var n numbers
	n.add(c.looks, c.subjects, len(c.competencies))
	for _, o := range c.offers {
		n.price(o.price)
		n.add(len(o.lessons))
		for _, l := range o.lessons {
			n.add(l.subject, l.from, l.to)
		}
	}
	return sha256.Sum256(n)
}

// numbers are a key made of numbers. None can be taken for two.
type numbers []byte

func (n *numbers) add(all ...int) {
	for _, x := range all {
		*n = binary.AppendUvarint(*n, uint64(x))
	}
}

func (n *numbers) price(p price) { n.add(int(p.time), int(p.money), int(p.count)) }

func (n *numbers) wants(all []want) {
	n.add(len(all))
	for _, w := range all {
		asset := 0
		if w.asset {
			asset = 1
		}
		n.add(w.subject, w.level, asset)
	}
}
