package serve

import (
	"slices"
	"time"
)

// lookAgain looks at all files: for changes, where the system does not tell of
// them, else whether it keeps something back.
func (w *watcher) lookAgain() {
	if w.events == nil {
		w.note(w.lookAll())
		return
	}
	before := w.missed
	w.missed = w.tree.peek()
	known := func(name string) bool { return slices.Contains(before, name) }
	if !slices.ContainsFunc(w.missed, known) {
		return
	}
	w.say("this drive sends no change events; checking every second instead")
	w.close()
	w.note(w.lookAll())
}

// next returns how long to wait before the next look. A slow drive is looked at
// less often, so that looking takes at most a twentieth of the time.
func (w *watcher) next(took time.Duration) time.Duration {
	wait := w.pace.doubt
	switch {
	case w.events == nil:
		wait = w.pace.poll
	case len(w.missed) > 0:
		wait = w.pace.grace
	}
	return max(wait, 20*took)
}

// check gives up on the system's events if a folder could not be entered.
func (w *watcher) check() {
	if w.events != nil && w.failed != nil {
		w.close()
		w.fall(w.failed)
	}
}

func (w *watcher) fall(why error) {
	w.say("this system does not tell of changes in all folders (%v); checking every second instead", why)
}

func (w *watcher) close() {
	if w.events != nil {
		_ = w.events.Close() // it has no more to tell, whatever this says
		w.events = nil
	}
}
