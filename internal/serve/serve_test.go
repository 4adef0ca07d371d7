package serve

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// A running server of a test. The test says what the next builds come to.
type running struct {
	*testing.T
	url     string
	dir     string
	builds  chan Site     // what the next build returns
	changed chan []string // what each build is given
}

func files(f map[string]string) Site {
	return Site{Open: func(path string) ([]byte, bool) {
		text, ok := f[path]
		return []byte(text), ok
	}}
}

const page = "<!doctype html><title>A</title><body><p>Hello</p></body></html>\n"

// run serves a site until the test ends, and then makes sure that it ends.
func run(t *testing.T, first Site) running {
	t.Helper()
	s := running{T: t, dir: t.TempDir(), builds: make(chan Site, 10), changed: make(chan []string, 10)}
	if err := os.MkdirAll(filepath.Join(s.dir, "content"), 0o777); err != nil {
		t.Fatal(err)
	}
	s.builds <- first
	ready := make(chan string, 1)
	var last Site
	server := &Server{Dir: s.dir, Addr: "127.0.0.1:0", Log: io.Discard, Ready: func(url string) { ready <- url },
		Build: func(changed []string) Site {
			select {
			case last = <-s.builds:
			default: // a save came in two steps
			}
			s.changed <- changed
			return last
		}}
	ctx, cancel := context.WithCancel(context.Background())
	var group sync.WaitGroup
	var err error
	group.Go(func() { err = server.Run(ctx) })
	t.Cleanup(func() {
		http.DefaultClient.CloseIdleConnections()
		cancel()
		group.Wait()
		if err != nil {
			t.Error(err)
		}
	})
	s.url = <-ready
	if first := <-s.changed; first != nil {
		t.Errorf("the first build is given %q", first)
	}
	return s
}

// rebuild saves a file, of which the build is to come to this site.
func (s running) rebuild(site Site) {
	s.Helper()
	s.builds <- site
	if err := os.WriteFile(filepath.Join(s.dir, "content", "site.yaml"), []byte("x"), 0o666); err != nil {
		s.Fatal(err)
	}
	if got := <-s.changed; len(got) != 1 || got[0] != "content/site.yaml" {
		s.Errorf("build is given %q", got)
	}
}

// An answer is what a request came to.
type answer struct {
	status int
	header http.Header
	body   string
}

func (s running) ask(method, path, host string) answer {
	s.Helper()
	r, err := http.NewRequest(method, strings.TrimSuffix(s.url, "/")+path, nil)
	if err != nil {
		s.Fatal(err)
	}
	if host != "" {
		r.Host = host
	}
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	defer client.CloseIdleConnections()
	w, err := client.Do(r)
	if err != nil {
		s.Fatal(err)
	}
	defer w.Body.Close()
	body, err := io.ReadAll(w.Body)
	if err != nil {
		s.Fatal(err)
	}
	return answer{w.StatusCode, w.Header, string(body)}
}

func (s running) get(path string) answer {
	s.Helper()
	return s.ask(http.MethodGet, path, "")
}

func TestFiles(t *testing.T) {
	s := run(t, files(map[string]string{
		"index.html": page, "fr/index.html": page, "404.html": page + "missing", "roles/é 1.html": page,
		"site.css": "body{}", "site.js": "</body>", "data/x.json": "{}", "a.PDF": "x", "icon.svg": "<svg/>", "odd.bin": "x", "page.htm": "no end",
	}))
	const html, plain = "text/html; charset=utf-8", "text/plain; charset=utf-8"
	tests := []struct {
		path   string
		status int
		kind   string
	}{
		{"/", 200, html},
		{"/index.html", 200, html},
		{"/fr/", 200, html},
		{"/roles/%C3%A9%201.html", 200, html},
		{"/site.css?v=1", 200, "text/css; charset=utf-8"},
		{"/site.js", 200, "text/javascript; charset=utf-8"},
		{"/data/x.json", 200, "application/json"},
		{"/a.PDF", 200, "application/pdf"},
		{"/icon.svg", 200, "image/svg+xml"},
		{"/odd.bin", 200, "application/octet-stream"},
		{"/page.htm", 200, html},
		{"/fr", 307, ""},
		{"/none.html", 404, html},
		{"/de/", 404, html},
		{"/../../etc/passwd", 404, html},
		{"/_pathbook/reload.js", 200, "text/javascript; charset=utf-8"},
		{"/_pathbook/panel.css", 200, "text/css; charset=utf-8"},
		{"/_pathbook/x", 404, plain},
	}
	for _, test := range tests {
		got := s.get(test.path)
		kind := got.header.Get("Content-Type")
		if got.status != test.status || test.kind != "" && kind != test.kind {
			t.Errorf("%s: %d %s, want %d %s", test.path, got.status, kind, test.status, test.kind)
		}
		if got.header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s may be kept", test.path)
		}
	}
	if got := s.get("/fr?a=b").header.Get("Location"); got != "/fr/?a=b" {
		t.Errorf("/fr leads to %q", got)
	}
}

// All bytes are build's, but for the script in a page.
func TestBytes(t *testing.T) {
	odd := "<body>" + strings.Repeat("İKȺ\xff", 100) // letters whose small ones have more bytes, or fewer
	s := run(t, files(map[string]string{"index.html": page, "a.js": "</body>", "x.html": "<p>", "odd.html": odd + "</BODY >\n"}))
	before, after, _ := strings.Cut(page, "</body>")
	got := s.get("/").body
	if !strings.HasPrefix(got, before+`<script src="/_pathbook/reload.js?site=`) || !strings.HasSuffix(got, `"></script></body>`+after) {
		t.Errorf("page %q", got)
	}
	if got := s.get("/odd.html").body; !strings.HasPrefix(got, odd+`<script src=`) || !strings.HasSuffix(got, "></script></BODY >\n") {
		t.Errorf("page of odd letters %q", got)
	}
	if got := s.get("/x.html").body; !strings.HasPrefix(got, `<p><script src=`) {
		t.Errorf("page without end %q", got)
	}
	if got := s.get("/a.js").body; got != "</body>" {
		t.Errorf("script %q", got)
	}
	if got := s.get("/none").body; got != "There is no such page: none\n" {
		t.Errorf("answer without 404.html %q", got)
	}
	if got := s.ask(http.MethodHead, "/a.js", ""); got.body != "" || got.header.Get("Content-Length") != "7" {
		t.Errorf("HEAD: %+v", got)
	}
}

func TestWhoMayAsk(t *testing.T) {
	s := run(t, files(map[string]string{"index.html": page}))
	_, port, _ := net.SplitHostPort(strings.TrimSuffix(strings.TrimPrefix(s.url, "http://"), "/"))
	tests := []struct {
		method, host string
		want         int
	}{
		{"GET", "localhost:" + port, 200},
		{"GET", "LOCALHOST:" + port, 200},
		{"GET", "127.0.0.1:" + port, 200},
		{"GET", "[::1]:" + port, 200},
		{"GET", "localhost", 403},
		{"GET", "localhost:1", 403},
		{"GET", "evil.example:" + port, 403},
		{"GET", "127.0.0.1.evil.example:" + port, 403},
		{"HEAD", "127.0.0.1:" + port, 200},
		{"POST", "127.0.0.1:" + port, 405},
		{"OPTIONS", "127.0.0.1:" + port, 405},
	}
	for _, test := range tests {
		if got := s.ask(test.method, "/", test.host); got.status != test.want {
			t.Errorf("%s %s: %d, want %d", test.method, test.host, got.status, test.want)
		}
	}
	if got := s.ask("GET", "/", "evil.example").body; !strings.Contains(got, s.url) {
		t.Errorf("refusal %q does not say where the site is", got)
	}
}

func TestRefusedAddresses(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	for addr, want := range map[string]string{
		"":                     "write a host and a port, as --addr 127.0.0.1:8420",
		"8420":                 "write a host and a port",
		":8420":                "write a host and a port",
		"0.0.0.0:8420":         "others could reach 0.0.0.0",
		"192.0.2.1:80":         "others could reach 192.0.2.1",
		"[::]:0":               "others could reach ::",
		taken.Addr().String():  "write --addr 127.0.0.1:0 to take any port",
		"127.0.0.1:notanumber": "cannot serve at 127.0.0.1:notanumber",
	} {
		err := (&Server{Dir: t.TempDir(), Addr: addr}).Run(context.Background())
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v, want %q in it", addr, err, want)
		}
	}
	err = (&Server{Dir: filepath.Join(t.TempDir(), "none"), Addr: "127.0.0.1:0"}).Run(context.Background())
	if err == nil || !strings.Contains(err.Error(), "is not a folder") {
		t.Errorf("no folder: %v", err)
	}
}

// seen returns the state that an answer of changed.js tells.
func seen(t *testing.T, body string) string {
	t.Helper()
	_, rest, _ := strings.Cut(body, `"state":"`)
	state, _, ok := strings.Cut(rest, `"`)
	if !ok {
		t.Fatalf("no state in %q", body)
	}
	return state
}

func TestNews(t *testing.T) {
	s := run(t, files(map[string]string{"index.html": page}))
	good := s.get("/_pathbook/changed.js").body
	if !strings.HasPrefix(good, "pathbookServe({") || !strings.Contains(good, `"problems":""`) {
		t.Errorf("news %q", good)
	}
	oldPage := s.get("/").body

	s.rebuild(Site{Broken: true, Problems: "a.yaml:1:1: error: </script> [x]"})
	broken := s.get("/_pathbook/changed.js?seen=" + seen(t, good)).body // waits, if it comes before the build has ended
	if !strings.Contains(broken, `error: \u003c/script\u003e [x]`) {
		t.Errorf("news of a mistake %q", broken)
	}
	if got := s.get("/").body; got != oldPage {
		t.Errorf("while broken, the page is %q, not the last good one", got)
	}

	s.rebuild(files(map[string]string{"index.html": "mended" + page}))
	mended := s.get("/_pathbook/changed.js?seen=" + seen(t, broken)).body
	if !strings.Contains(mended, `"problems":""`) {
		t.Errorf("news when mended %q", mended)
	}
	if got := s.get("/").body; !strings.HasPrefix(got, "mended") || strings.Contains(oldPage, seen(t, mended)) {
		t.Errorf("page %q after %q", got, oldPage)
	}
}

func TestNeverBuiltWell(t *testing.T) {
	s := run(t, Site{Broken: true, Problems: "a.yaml:1:1: error: <b> [x]"})
	got := s.get("/any.html")
	if got.status != http.StatusServiceUnavailable || !strings.Contains(got.body, "error: &lt;b&gt; [x]") || !strings.Contains(got.body, "reload.js") {
		t.Errorf("%+v", got)
	}
	state := seen(t, s.get("/_pathbook/changed.js").body)
	s.rebuild(files(map[string]string{"index.html": page}))
	s.get("/_pathbook/changed.js?seen=" + state)
	if got := s.get("/"); got.status != http.StatusOK {
		t.Errorf("when mended: %+v", got)
	}
}

// More pages wait for news than a browser has connections: the rest is sent
// away with a pause, and all are let go when the server ends.
func TestWaiting(t *testing.T) {
	s := run(t, files(map[string]string{"index.html": page}))
	path := s.url + "_pathbook/changed.js?seen=" + seen(t, s.get("/_pathbook/changed.js").body)
	var group sync.WaitGroup
	defer group.Wait()
	answers := make(chan string, holdMost+1)
	for range holdMost + 1 {
		group.Go(func() {
			w, err := http.Get(path)
			if err != nil {
				t.Error(err)
				return
			}
			defer w.Body.Close()
			body, _ := io.ReadAll(w.Body)
			answers <- string(body)
		})
	}
	if got, want := <-answers, fmt.Sprintf(`"pause":%d}`, pause.Milliseconds()); !strings.Contains(got, want) {
		t.Errorf("answer %q, want %s", got, want)
	}
	s.rebuild(Site{Broken: true})
	for range holdMost {
		if got := <-answers; !strings.Contains(got, "could not be built") || !strings.Contains(got, `"pause":0}`) {
			t.Errorf("answer %q", got)
		}
	}
}

func TestEndsWhilePagesWait(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	var log bytes.Buffer
	server := &Server{Dir: t.TempDir(), Addr: "localhost:0", Log: &log,
		Build: func([]string) Site { return files(map[string]string{"index.html": page}) },
		Ready: func(url string) {
			go func() {
				defer cancel()
				w, err := http.Get(url + "_pathbook/changed.js")
				if err != nil {
					t.Error(err)
					return
				}
				body, _ := io.ReadAll(w.Body)
				w.Body.Close()
				time.AfterFunc(10*time.Millisecond, cancel)
				if w, err := http.Get(url + "_pathbook/changed.js?seen=" + seen(t, string(body))); err == nil {
					w.Body.Close()
				}
			}()
		}}
	if err := server.Run(ctx); err != nil {
		t.Error(err)
	}
	if log.Len() > 0 {
		t.Errorf("said %q", log.String())
	}
}
