package main

import (
	"context"
	"errors"
	"fmt"
	"html"
	"io/fs"
	"math"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"runtime/debug"
	"strings"

	"pathbook/internal/build"
	"pathbook/internal/diag"
	"pathbook/internal/render/theme"
	"pathbook/internal/serve"
)

func runServe(p *program, args []string) error {
	set := newFlags("serve")
	dir := set.String("site", ".", "the `folder` of the site")
	addr := set.String("addr", "127.0.0.1:8420", "the `address` to listen on; this machine only")
	open := set.Bool("open", false, "open the site in a browser")
	poll := set.Bool("poll", false, "look for changes instead of waiting to be told, for network drives")
	all := set.Bool("all", false, "tell all problems after each change, not only what is new")
	if _, err := p.flags(set, args); err != nil {
		return err
	}
	s := openSite(*dir, "")
	p.interrupted(s)
	v := &serving{program: p, site: s, builder: s.builder(), all: *all}
	debug.SetMemoryLimit(math.MaxInt64) // the site stays in memory here; see memory.go
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	server := &serve.Server{
		Dir: *dir, Addr: *addr, Poll: *poll, Log: p.stderr,
		Build: v.build,
		Ready: func(url string) {
			fmt.Fprintf(p.stderr, "%s shows the site; end with Ctrl+C\n", url)
			if *open {
				p.browse(url)
			}
		},
	}
	return server.Run(ctx)
}

// A serving is a site under serve.
type serving struct {
	*program
	site    *site
	builder *build.Builder
	told    diag.List // of the last build
	all     bool      // tell all problems every time
}

// build makes the site for the browser. A failure of the machine is shown there
// too: it may pass, as when a drive comes back.
func (v *serving) build(changed []string) serve.Site {
	result, err := v.builder.Build(changed, v.site.last())
	if err != nil {
		fmt.Fprintf(v.stderr, "pathbook: %v\n", err)
		return serve.Site{Problems: diag.Visible(err.Error()), Broken: true}
	}
	v.news(result.Problems)
	var site serve.Site
	if result.Problems.Count(diag.Error) > 0 {
		site = serve.Site{Problems: v.site.shown(v.program, result.Problems), Broken: true}
	}
	if files := result.Files; files != nil {
		site.Open = func(path string) ([]byte, bool) {
			data, err := files.Append(nil, path)
			if err != nil && !errors.Is(err, fs.ErrNotExist) {
				return v.site.failed(v.program, err), true
			}
			return data, err == nil
		}
	}
	return site
}

// news tells how many problems there are of each rule, if that is news, and the
// problems that the last build did not have.
func (v *serving) news(problems diag.List) {
	w := v.site.writer(v.program)
	if counts(problems) != counts(v.told) && len(problems) >= manyProblems {
		byRule(w.W, problems)
	}
	w.Text(problems.News(v.told))
	if counts(problems) != counts(v.told) {
		_ = v.verdict(problems, false)
	}
	if !v.all {
		v.told = problems
	}
}

// counts are how many errors and warnings there are.
func counts(l diag.List) [2]int { return [2]int{l.Count(diag.Error), l.Count(diag.Warning)} }

// shown is the text of problems for a browser, with room between them.
func (s *site) shown(p *program, problems diag.List) string {
	var text strings.Builder
	w := s.writer(p)
	w.W, w.Color = &text, false
	for i := range problems {
		if i > 0 {
			text.WriteByte('\n')
		}
		w.Text(problems[i : i+1])
	}
	return text.String()
}

// failed is the page in place of one that cannot be made.
func (s *site) failed(p *program, err error) []byte {
	message := diag.Visible(err.Error())
	if problems, ok := theme.Problem(err); ok {
		message = s.shown(p, problems)
	}
	return []byte("<!doctype html><html lang=\"en\"><title>pathbook</title><body><pre>" + html.EscapeString(message) + "</pre></body></html>")
}

// browse opens an address in the person's browser. That it fails is no reason
// to end: the address stands on the screen.
func (p *program) browse(url string) {
	name, args := "xdg-open", []string{url}
	switch runtime.GOOS {
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", url}
	case "darwin":
		name = "open"
	}
	if err := exec.Command(name, args...).Start(); err != nil {
		fmt.Fprintf(p.stderr, "no browser could be opened; type the address into one\n")
	}
}
