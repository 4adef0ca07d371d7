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
	digest [32]byte // of the catalogue that all are made from
	all    map[string]*planned
	parts  map[[32]byte]solution
	before map[[32]byte]solution // parts under another catalogue

	made, solved int
}

// Worked returns how many plans were made so far, and how many parts of plans
// solved, beside those that were found again.
func (p *Plans) Worked() (plans, parts int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.made, p.solved
}

// plan returns the plan between two roles.
func (p *Plans) plan(c *catalogue, from, to []want) *planned {
	var key numbers
	key.wants(from)
	key.wants(to)
	if known := p.known(c, key); known != nil {
		return known
	}
	d := c.desks.Get().(*desk)
	defer c.desks.Put(d)
	made := d.plan(from, to, func(q *part) solution { return p.solve(q, c.looks) })
	p.mu.Lock()
	defer p.mu.Unlock()
	p.made++
	if p.digest == c.digest {
		p.all[string(key)] = made
	}
	return made
}

// known returns a plan that was made from the same catalogue.
func (p *Plans) known(c *catalogue, key []byte) *planned {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.all == nil || p.digest != c.digest {
		p.digest, p.all = c.digest, make(map[string]*planned)
		p.before, p.parts = p.parts, make(map[[32]byte]solution)
	}
	return p.all[string(key)]
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
	if !ok {
		best = q.choose(looks)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if !ok {
		p.solved++
	}
	p.parts[key] = best
	return best
}
