package serve

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
)

// patience is far more than anything here takes.
const patience = 20 * time.Second

// A place is a watched folder of a test.
type place struct {
	*testing.T
	dir     string
	batches <-chan []string
	said    chan string
}

var siteFiles = []string{"content/site.yaml", "content/roles/welder.yaml", "content/roles/old/x.yaml", "templates/role.html"}

// watch watches a new site; arrange may change the watcher before it runs.
func watch(t *testing.T, poll bool, arrange func(*watcher)) place {
	t.Helper()
	p := place{T: t, dir: t.TempDir(), said: make(chan string, 10)}
	for _, name := range siteFiles {
		p.write(name, "first")
	}
	w, err := newWatcher(p.dir, poll, func(format string, args ...any) { p.said <- format })
	if err != nil {
		t.Fatal(err)
	}
	arrange(w)
	p.batches = w.batches
	ctx, cancel := context.WithCancel(context.Background())
	var group sync.WaitGroup
	group.Go(func() { w.run(ctx) })
	t.Cleanup(func() { cancel(); group.Wait() })
	return p
}

func (p place) at(name string) string { return filepath.Join(p.dir, filepath.FromSlash(name)) }

func (p place) write(name, text string) {
	p.Helper()
	p.must(os.MkdirAll(filepath.Dir(p.at(name)), 0o777))
	p.must(os.WriteFile(p.at(name), []byte(text), 0o666))
}

func (p place) rename(from, to string) {
	p.Helper()
	p.must(os.Rename(p.at(from), p.at(to)))
}

func (p place) must(err error) {
	p.Helper()
	if err != nil {
		p.Fatal(err)
	}
}

// next returns all that is reported until each wanted file was. More batches
// than one are possible where a test is slow.
func (p place) next(want ...string) []string {
	p.Helper()
	var got []string
	limit := time.After(patience)
	for !containsAll(got, want) {
		select {
		case batch := <-p.batches:
			got = append(got, batch...)
		case <-limit:
			p.Fatalf("reported %q, want %q", got, want)
		}
	}
	slices.Sort(got)
	return slices.Compact(got)
}

func containsAll(got, want []string) bool {
	return !slices.ContainsFunc(want, func(name string) bool { return !slices.Contains(got, name) })
}

func usually(w *watcher) { w.pace.doubt = time.Hour }

func quick(w *watcher) { w.pace.poll = 5 * time.Millisecond }

func TestWatch(t *testing.T) {
	tests := []struct {
		name string
		do   func(p place)
		want []string // reported, and nothing else
	}{
		{"write", func(p place) { p.write("content/site.yaml", "second") }, []string{"content/site.yaml"}},
		{"template", func(p place) { p.write("templates/role.html", "second") }, []string{"templates/role.html"}},
		{"new file", func(p place) { p.write("content/roles/new.yaml", "") }, []string{"content/roles/new.yaml"}},
		{"delete", func(p place) { p.must(os.Remove(p.at("content/roles/welder.yaml"))) }, []string{"content/roles/welder.yaml"}},
		{"rename", func(p place) { p.rename("content/roles/welder.yaml", "content/roles/fitter.yaml") },
			[]string{"content/roles/fitter.yaml", "content/roles/welder.yaml"}},
		{"save by rename", func(p place) {
			p.write("content/.site.yaml.tmp", "second")
			p.rename("content/.site.yaml.tmp", "content/site.yaml")
		}, []string{"content/site.yaml"}},
		{"save as vim does", func(p place) {
			p.write("content/4913", "")
			p.must(os.Remove(p.at("content/4913")))
			p.write("content/.site.yaml.swp", "")
			p.rename("content/site.yaml", "content/site.yaml~")
			p.write("content/site.yaml", "second")
			p.must(os.Remove(p.at("content/site.yaml~")))
		}, []string{"content/site.yaml"}},
		{"leftovers", func(p place) {
			p.write("content/~$roles.xlsx", "")
			p.write("content/.git/x", "")
			p.write("content/roles/welder.yaml~", "")
			p.write("public/index.html", "")
			p.write("README.md", "")
			p.write("content/site.yaml", "second")
		}, []string{"content/site.yaml"}},
		{"new folder, with folders", func(p place) { p.write("content/stories/a/b/c.md", "") }, []string{"content/stories/a/b/c.md"}},
		{"folder goes", func(p place) { p.must(os.RemoveAll(p.at("content/roles"))) },
			[]string{"content/roles/old/x.yaml", "content/roles/welder.yaml"}},
		{"folder moves", func(p place) { p.rename("content/roles", "content/jobs") },
			[]string{"content/jobs/old/x.yaml", "content/jobs/welder.yaml", "content/roles/old/x.yaml", "content/roles/welder.yaml"}},
		{"folder comes from elsewhere", func(p place) {
			p.write("draft/x/y.md", "")
			p.rename("draft", "content/stories")
		}, []string{"content/stories/x/y.md"}},
		{"watched folder goes", func(p place) { p.must(os.RemoveAll(p.at("templates"))) }, []string{"templates/role.html"}},
		{"file becomes folder", func(p place) {
			p.must(os.Remove(p.at("content/roles/welder.yaml")))
			p.write("content/roles/welder.yaml/x", "")
		}, []string{"content/roles/welder.yaml", "content/roles/welder.yaml/x"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := watch(t, false, usually)
			test.do(p)
			if got := p.next(test.want...); !slices.Equal(got, test.want) {
				t.Errorf("reported %q, want %q", got, test.want)
			}
		})
		t.Run(test.name+", polling", func(t *testing.T) {
			p := watch(t, true, quick)
			test.do(p)
			p.next(test.want...) // what comes and goes between two looks may or may not be seen
		})
	}
}

// What happens in a folder is seen after it was moved, or came a second time.
func TestWatchGoesOn(t *testing.T) {
	p := watch(t, false, usually)
	p.rename("content/roles", "content/jobs")
	p.next("content/jobs/welder.yaml")
	p.write("content/jobs/old/x.yaml", "second")
	p.next("content/jobs/old/x.yaml")
	p.must(os.RemoveAll(p.at("content")))
	p.next("content/site.yaml", "content/jobs/old/x.yaml")
	p.write("content/jobs/old/x.yaml", "third")
	p.next("content/jobs/old/x.yaml")
	p.write("content/jobs/old/x.yaml", "fourth")
	p.next("content/jobs/old/x.yaml")
}

func TestBurstIsOneBatch(t *testing.T) {
	var want []string
	p := watch(t, false, func(w *watcher) {
		usually(w)
		for _, letter := range strings.Fields("a b c d e f g h i j") {
			want = append(want, "content/roles/"+letter+".yaml")
			file := w.tree.at(want[len(want)-1])
			for _, op := range []fsnotify.Op{fsnotify.Create, fsnotify.Write, fsnotify.Write} {
				if err := os.WriteFile(file, []byte(op.String()), 0o666); err != nil {
					t.Fatal(err)
				}
				w.event(fsnotify.Event{Name: file, Op: op})
			}
		}
	})
	if got := <-p.batches; !slices.Equal(got, want) {
		t.Errorf("first batch %q, want %q", got, want)
	}
}

// A drive that sends no events is found out, and said once.
func TestNoEvents(t *testing.T) {
	p := watch(t, false, func(w *watcher) {
		for _, folder := range w.events.WatchList() {
			if err := w.events.Remove(folder); err != nil {
				t.Fatal(err)
			}
		}
		w.pace = pace{quiet: 1, most: 1, poll: 5 * time.Millisecond, doubt: 5 * time.Millisecond, grace: 5 * time.Millisecond}
	})
	for _, text := range []string{"second!", "third"} {
		p.write("content/site.yaml", text)
		p.next("content/site.yaml")
	}
	if got := <-p.said; !strings.Contains(got, "this drive sends no change events") {
		t.Errorf("said %q", got)
	}
	if len(p.said) > 0 {
		t.Errorf("said more: %q", <-p.said)
	}
}

func TestSystemCannotWatch(t *testing.T) {
	p := watch(t, false, func(w *watcher) {
		w.pace.poll = 5 * time.Millisecond
		w.failed = errors.New("no space left on device")
		w.check()
	})
	p.write("content/site.yaml", "second")
	p.next("content/site.yaml")
	if got := <-p.said; !strings.Contains(got, "does not tell of changes") {
		t.Errorf("said %q", got)
	}
}
