package serve

import (
	"crypto/rand"
	"strconv"
	"sync"
)

// A live site is what the last builds came to. It may be asked and set from
// several goroutines.
type live struct {
	run string // tells this run of the program from those before

	mu     sync.Mutex
	latest view
	builds int
}

// A view is a live site at one moment.
type view struct {
	open     func(path string) ([]byte, bool) // the last good site; nil if there never was one
	site     string                           // names what is shown: a page with another name is stale
	state    string                           // names the outcome of the last build
	problems string                           // why that is not shown; "" if it is
	next     chan struct{}                    // closed by the next build
}

func newLive() *live {
	return &live{run: rand.Text()[:8], latest: view{next: make(chan struct{})}}
}

func (l *live) now() view {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.latest
}

// set takes the outcome of a build and lets go all who wait for it.
func (l *live) set(s Site) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.builds++
	before, now := l.latest, view{next: make(chan struct{})}
	now.state = l.run + "-" + strconv.Itoa(l.builds)
	switch {
	case !s.Broken && s.Open != nil:
		now.open, now.site = s.Open, now.state
	case before.open != nil:
		now.open, now.site, now.problems = before.open, before.site, s.Problems
	default:
		now.site, now.problems = now.state, s.Problems
	}
	if now.site != now.state && now.problems == "" || now.open == nil && now.problems == "" {
		now.problems = "The site could not be built."
	}
	l.latest = now
	close(before.next)
}
