package browser

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"pathbook/internal/serve"
)

// A page that serve shows follows the site: it tells of mistakes, and is another
// page once they are mended.
func TestServed(t *testing.T) {
	running(t)
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "content"), 0o777); err != nil {
		t.Fatal(err)
	}
	say := func(text string) {
		if err := os.WriteFile(filepath.Join(dir, "content", "a"), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	say("one")
	url := make(chan string)
	s := &serve.Server{
		Dir: dir, Addr: "127.0.0.1:0",
		Ready: func(at string) { url <- at },
		Build: func([]string) serve.Site {
			text, err := os.ReadFile(filepath.Join(dir, "content", "a"))
			if err != nil || string(text) == "bad" {
				return serve.Site{Broken: true, Problems: "a:1:1: error: bad <b>"}
			}
			page := "<!doctype html><html lang=\"en\"><title>T</title><link rel=\"icon\" href=\"data:,\"><body><p>" + string(text) + "</p></body></html>"
			return serve.Site{Open: func(path string) ([]byte, bool) { return []byte(page), path == "index.html" }}
		},
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	ended := make(chan error)
	go func() { ended <- s.Run(ctx) }()
	t.Cleanup(func() { // when the page is closed
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	p := use(t, <-url).Open("index.html")
	p.Wait(`document.querySelector("p").textContent === "one"`)
	say("bad")
	p.Wait(`!!document.querySelector("section#pathbook-problems pre")`)
	if got := p.Text("#pathbook-problems pre"); got != "a:1:1: error: bad <b>" {
		t.Errorf("told: %q", got)
	}
	p.Eval(`document.querySelector("#pathbook-problems button").click()`)
	p.Wait(`!document.querySelector("#pathbook-problems")`)
	say("two")
	p.Wait(`document.querySelector("p").textContent === "two"`)
}
