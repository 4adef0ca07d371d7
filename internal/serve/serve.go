// Package serve shows the latest build to a browser, and builds again when a
// file of the site changes.
//
// It is given a build function and knows nothing of how a site is made. What it
// answers is what build would write, byte for byte, with one script element
// added to each page. It answers this computer only, writes no file, and sends
// nothing anywhere.
package serve

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"strings"
	"sync"
	"time"
)

// A Site is one build's outcome.
type Site struct {
	// Open returns the bytes of a file, by slash path; ok is false if there is
	// none. It may be called from several goroutines at a time, long after the
	// build. It may be nil if the build is Broken.
	Open func(path string) (data []byte, ok bool)

	Problems string // the text of the problems, as check prints it; "" if none
	Broken   bool   // there are errors: the last good site is shown instead
}

// A Build makes the site anew. It is given the files that changed, as slash
// paths relative to the site's folder, or nil the first time, and is never
// called while another call is under way.
type Build func(changed []string) Site

// A Server builds a site and shows it.
type Server struct {
	Dir   string // the site's folder, of which content/ and templates/ are watched
	Addr  string // where to listen, as 127.0.0.1:8420; port 0 takes any that is free
	Poll  bool   // look at the files twice a second, and do not rely on the system to tell
	Build Build
	Log   io.Writer        // what serve itself has to say; nil for nobody. Problems are told by Build
	Ready func(url string) // called once, when the site is built and can be asked for; may be nil

	writing sync.Mutex
}

// Run builds and serves until ctx ends, which is no error. When it returns,
// nothing of it runs any longer.
func (s *Server) Run(ctx context.Context) error {
	if info, err := os.Stat(s.Dir); err != nil || !info.IsDir() {
		return fmt.Errorf("%s is not a folder: name the folder of the site with --site", s.Dir)
	}
	listener, err := listen(ctx, s.Addr)
	if err != nil {
		return err
	}
	defer listener.Close()
	watcher, err := newWatcher(s.Dir, s.Poll, s.say)
	if err != nil {
		return err
	}
	var group sync.WaitGroup
	defer group.Wait()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	group.Go(func() { watcher.run(ctx) })

	live := newLive()
	s.build(live, nil)
	group.Go(func() { s.rebuild(ctx, watcher.batches, live) })
	return s.answer(ctx, listener, live)
}

// answer answers requests until ctx ends.
func (s *Server) answer(ctx context.Context, listener net.Listener, live *live) error {
	address := listener.Addr().(*net.TCPAddr)
	url := "http://" + address.String() + "/"
	web := &http.Server{
		Handler:           &handler{live: live, hosts: hosts(address), url: url, held: make(chan struct{}, holdMost)},
		ReadHeaderTimeout: 10 * time.Second,
		BaseContext:       func(net.Listener) context.Context { return ctx },
		ErrorLog:          log.New(io.Discard, "", 0), // of broken connections, which browsers leave all the time
	}
	var group sync.WaitGroup
	defer group.Wait()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	group.Go(func() {
		<-ctx.Done()
		end, cancel := context.WithTimeout(context.Background(), 2*time.Second)
		defer cancel()
		if web.Shutdown(end) != nil {
			web.Close()
		}
	})
	if s.Ready != nil {
		s.Ready(url)
	}
	if err := web.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// rebuild builds after each batch of changes.
func (s *Server) rebuild(ctx context.Context, batches <-chan []string, live *live) {
	for {
		select {
		case <-ctx.Done():
			return
		case changed := <-batches:
			s.build(live, changed)
		}
	}
}

func (s *Server) build(live *live, changed []string) {
	live.set(s.Build(changed))
	switch now := live.now(); {
	case now.open == nil:
		s.say("the site can be shown when this is mended")
	case now.problems != "":
		s.say("the last good site is shown until this is mended")
	case changed != nil:
		s.say("built again: %s", few(changed))
	}
}

// few names the first of some files.
func few(files []string) string {
	if len(files) > 3 {
		return fmt.Sprintf("%s and %d more", strings.Join(files[:3], ", "), len(files)-3)
	}
	return strings.Join(files, ", ")
}

// say writes a line to the log. It may be called from several goroutines.
func (s *Server) say(format string, args ...any) {
	if s.Log == nil {
		return
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	fmt.Fprintf(s.Log, format+"\n", args...)
}
