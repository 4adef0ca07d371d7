package serve

import (
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"time"

	"github.com/fsnotify/fsnotify"
)

// A watcher finds out which files of a site changed, and sends their paths in
// batches. The system tells it, through fsnotify; where it does not, as on many
// shared drives, the watcher looks by itself.
type watcher struct {
	batches chan []string // sorted, never empty
	pace    pace
	say     func(format string, args ...any)
	tree    *tree
	events  *fsnotify.Watcher // nil: the watcher looks by itself

	changed map[string]bool // not sent yet
	since   time.Time       // when the first of them was noticed
	settled bool            // nothing more came for a while: they may be sent
	quiet   *time.Timer     // until they are settled
	missed  []string        // changes of which the system had not told when last looked
	failed  error           // why the system cannot tell, found while entering folders
}

// A pace says how long a watcher waits for what.
type pace struct {
	quiet time.Duration // after a change for another, as programs save in many steps
	most  time.Duration // for changes to end
	poll  time.Duration // between two looks, where the system does not tell
	doubt time.Duration // between two looks whether it does
	grace time.Duration // for the system to tell of what such a look found
}

var usual = pace{quiet: 20 * time.Millisecond, most: 200 * time.Millisecond,
	poll: time.Second, doubt: 3 * time.Second, grace: time.Second}

// newWatcher takes note of the files as they are; run tells of changes since.
func newWatcher(dir string, poll bool, say func(string, ...any)) (*watcher, error) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("cannot find the folder %s: %w", dir, err)
	}
	w := &watcher{
		batches: make(chan []string), pace: usual, say: say,
		tree:    &tree{dir: abs, files: map[string]stamp{}},
		changed: map[string]bool{}, quiet: time.NewTimer(time.Hour),
	}
	if poll {
		w.pace.poll = 500 * time.Millisecond
	} else if w.events, err = fsnotify.NewWatcher(); err != nil {
		w.events = nil
		w.fall(err)
	}
	w.enter(".") // where content and templates may come and go
	w.lookAll()
	w.check()
	return w, nil
}

// run watches until ctx ends.
func (w *watcher) run(ctx context.Context) {
	defer w.close()
	check := time.NewTimer(w.next(0))
	defer check.Stop()
	for {
		events, errs := w.channels()
		var out chan<- []string
		var batch []string
		if w.settled {
			out, batch = w.batches, slices.Sorted(maps.Keys(w.changed))
		}
		select {
		case <-ctx.Done():
			return
		case e := <-events:
			w.event(e)
		case <-errs: // some events were lost
			w.note(w.lookAll())
		case <-w.quiet.C:
			w.settled = len(w.changed) > 0
		case <-check.C:
			start := time.Now()
			w.lookAgain()
			check.Reset(w.next(time.Since(start)))
		case out <- batch:
			clear(w.changed)
			w.settled = false
		}
		w.check()
	}
}

func (w *watcher) channels() (<-chan fsnotify.Event, <-chan error) {
	if w.events == nil {
		return nil, nil
	}
	return w.events.Events, w.events.Errors
}

// event takes note of what the system tells.
func (w *watcher) event(e fsnotify.Event) {
	name, ok := w.tree.name(e.Name)
	if !ok || e.Op == fsnotify.Chmod {
		return
	}
	if e.Has(fsnotify.Rename | fsnotify.Remove) {
		w.leave(name)
	}
	changed := w.tree.look(name, w.enter)
	// A file may have been written twice within one tick of the drive's clock.
	if _, isFile := w.tree.files[name]; isFile && e.Has(fsnotify.Write|fsnotify.Create) {
		changed = append(changed, name)
	}
	w.note(changed)
}

func (w *watcher) lookAll() []string {
	var changed []string
	for _, name := range watched {
		changed = append(changed, w.tree.look(name, w.enter)...)
	}
	return changed
}

// note keeps changes until no more come, or they have come for long enough.
func (w *watcher) note(changed []string) {
	if len(changed) == 0 {
		return
	}
	if len(w.changed) == 0 {
		w.since = time.Now()
	}
	for _, name := range changed {
		w.changed[name] = true
	}
	w.quiet.Reset(min(w.pace.quiet, max(0, w.pace.most-time.Since(w.since))))
}

// enter has the system tell of what happens in a folder.
func (w *watcher) enter(folder string) {
	if w.events == nil || w.failed != nil {
		return
	}
	err := w.events.Add(w.tree.at(folder))
	if err != nil && w.tree.isFolder(folder) {
		w.failed = err
	}
}

// leave has the system tell no more of a folder that went from its place, nor
// of those in it: it would tell of them by their old names.
func (w *watcher) leave(folder string) {
	for _, path := range w.events.WatchList() {
		if name, ok := w.tree.name(path); ok && within(name, folder) {
			_ = w.events.Remove(path) // an error means that it has stopped by itself
		}
	}
}
