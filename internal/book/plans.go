package book

import (
	"crypto/sha256"
	"sync"
)

// Plans keep what was planned for those who ask again: the books of a site in
// its other languages, and the same site when some of its files have changed.
// A plan is found again by what it depends on: what its two roles require, and
// the training of the site. Where the training has changed, what was chosen for
// one part of a plan is still found by the courses of that part. Plans may be
// used from many goroutines.
type Plans struct {
	mu     sync.Mutex
	digest [32]byte               // of the catalogue that all are made from
	all    map[[2]string]*planned // by what the two roles want
	parts  map[[32]byte]solution
	before map[[32]byte]solution // parts under another catalogue

	worked Worked
}

// Worked is what it took so far: how many plans were made and how many parts
// of plans solved, beside those that were found again, and how many sets of
// courses and single courses were looked at for that.
type Worked struct{ Plans, Parts, Looks int }

// Worked returns what it took so far.
func (p *Plans) Worked() Worked {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.worked
}

// plan returns the plan between two roles.
func (p *Plans) plan(c *catalogue, from, to *wanting) *planned {
	key := [2]string{from.key, to.key}
	if known := p.known(c, key); known != nil {
		return known
	}
	d := c.desks.Get().(*desk)
	defer c.desks.Put(d)
	made := d.plan(from.all, to.all, func(q *part) solution { return p.solve(q, c.looks) })
	p.mu.Lock()
	defer p.mu.Unlock()
	p.worked.Plans++
	if p.digest == c.digest {
		p.all[key] = made
	}
	return made
}

// known returns a plan that was made from the same catalogue.
func (p *Plans) known(c *catalogue, key [2]string) *planned {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.all == nil || p.digest != c.digest {
		p.digest, p.all = c.digest, make(map[[2]string]*planned)
		p.before, p.parts = p.parts, make(map[[32]byte]solution)
	}
	return p.all[key]
}

// solve returns what is best in a part, which is worked out once: many plans
// ask for the same.
func (p *Plans) solve(q *part, looks int) solution {
	if q.done(q.start) {
		return solution{proven: true}
	}
	key := sha256.Sum256(q.key(looks))
	p.mu.Lock()
	best, ok := p.parts[key]
	if !ok {
		best, ok = p.before[key]
	}
	p.mu.Unlock()
	looked := 0
	if !ok {
		best, looked = q.choose(looks)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if !ok {
		p.worked.Parts++
		p.worked.Looks += looked
	}
	p.parts[key] = best
	return best
}
