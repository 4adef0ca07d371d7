// Package browser tests the starter site in a real browser: what only happens
// there, with keys, focus and scripts.
//
// It has tests and nothing else. They talk to an installed Chromium in its own
// protocol (DevTools, over a pipe), with no driver between. Where there is none
// they are skipped and say so; PATHBOOK_BROWSER names one, and with the value
// "require" a missing one is a failure.
package browser

import (
	"errors"
	"os"
	"os/exec"
	"runtime"
	"sync"
	"testing"

	"pathbook/internal/pdf"
)

func TestMain(m *testing.M) {
	code := m.Run()
	for _, end := range ends {
		end()
	}
	os.Exit(code)
}

// ends undo what all tests share, after the last.
var ends []func()

var started = sync.OnceValues(start)

// running returns the browser that all tests share. Without one the test is
// skipped, or fails if one is required.
func running(t *testing.T) *browser {
	t.Helper()
	required := os.Getenv("PATHBOOK_BROWSER") == "require"
	if runtime.GOOS == "windows" && !required {
		t.Skip("on Windows a browser takes no pipes from us")
	}
	b, err := started()
	var none *pdf.NoBrowser
	switch {
	case errors.As(err, &none) && !required:
		t.Skip(err)
	case err != nil:
		t.Fatal(err)
	}
	return b
}

// look returns the path of a browser.
func look() (string, error) {
	named := os.Getenv("PATHBOOK_BROWSER")
	if named == "require" {
		named = ""
	}
	return pdf.Find(named)
}

func start() (*browser, error) {
	path, err := look()
	if err != nil {
		return nil, err
	}
	profile, err := os.MkdirTemp("", "pathbook-browser-")
	if err != nil {
		return nil, err
	}
	in, out, err := os.Pipe() // what we say
	if err != nil {
		return nil, err
	}
	back, answers, err := os.Pipe() // what it says
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(path, flags(profile)...)
	cmd.ExtraFiles = []*os.File{in, answers} // 3 and 4, where Chromium looks
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	in.Close()
	answers.Close()
	b := &browser{out: out, waiting: make(map[int]chan message), heard: make(map[string]func(message))}
	go b.read(back)
	ends = append(ends, func() {
		b.call("", "Browser.close", nil, nil)
		out.Close()
		cmd.Wait()
		os.RemoveAll(profile)
	})
	return b, nil
}

func flags(profile string) []string {
	list := []string{
		"--headless", "--remote-debugging-pipe", "--user-data-dir=" + profile, "--disable-gpu", "--no-first-run",
		"--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
		"--disable-background-timer-throttling", "--disable-backgrounding-occluded-windows", "--disable-renderer-backgrounding",
		"--host-resolver-rules=MAP " + intranet + " 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
	}
	if os.Geteuid() == 0 {
		list = append(list, "--no-sandbox") // as root it has no other way
	}
	return list
}
