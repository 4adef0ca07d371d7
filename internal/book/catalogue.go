package book

import (
	"crypto/sha256"
	"encoding/binary"
	"sync"
)

// A catalogue is the training of a site in numbers, which are what plans are
// worked out in: they are the same in every language, and from build to build.
//
// A subject is something in which a person has a level: a competency, by its
// place in the book, or a credential, by its place after them. A credential has
// the levels 0 and 1.
type catalogue struct {
	subjects     int
	competencies int      // how many subjects are competencies; the others are credentials
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

// fill takes in what there is to learn and the training that teaches it.
func (c *catalogue) fill(competencies, subjects int, offers []offer) {
	c.competencies, c.subjects, c.offers = competencies, subjects, offers
	c.teaching = make([][]int, subjects)
	for place, o := range offers {
		for _, l := range o.lessons {
			if places := c.teaching[l.subject]; len(places) == 0 || places[len(places)-1] != place {
				c.teaching[l.subject] = append(places, place)
			}
		}
	}
	c.digest = c.digested()
	c.desks = &sync.Pool{New: func() any { return newDesk(c) }}
}

// isCredential reports whether a subject is one.
func (c *catalogue) isCredential(subject int) bool { return subject >= c.competencies }

func (c *catalogue) digested() [32]byte {
	var n numbers
	n.add(c.looks, c.subjects, c.competencies)
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
