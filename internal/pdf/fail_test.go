package pdf

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// pretend writes a browser that does what a line of shell says.
func pretend(t *testing.T, script string) string {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("there is no shell on Windows to pretend with")
	}
	path := filepath.Join(t.TempDir(), "browser")
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+script+"\n"), 0o777); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestBrowserFails(t *testing.T) {
	tests := []struct {
		name, script string
		limit        time.Duration
		want         string
	}{
		{"prints nothing", "exit 0", 0, "printed nothing: is it Chromium"},
		{"gives up", "echo first >&2; echo no display >&2; exit 3", 0, "exit status 3\n  it said: no display"},
		{"hangs", "exec sleep 60", 300 * time.Millisecond, "had not finished after 300ms"},
		{"prints no PDF", `for a; do case $a in --print-to-pdf=*) echo hello >"${a#--print-to-pdf=}";; esac; done`, 0, "what was printed is no PDF"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Setenv("TMPDIR", t.TempDir())
			dir := testdata(t)
			p := Press{Browser: pretend(t, tt.script), Dir: dir, limit: tt.limit}
			err := p.Print(context.Background(), []Document{kit}, func(string, []byte) error {
				t.Error("something was made")
				return nil
			})
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %s", err, tt.want)
			}
			if err != nil && !strings.Contains(err.Error(), "kit.pdf (“The employee’s kit”)") {
				t.Errorf("%v does not say which document", err)
			}
			tidy(t, dir)
		})
	}
}

// tidy makes sure that a press left nothing behind.
func tidy(t *testing.T, dir string) {
	t.Helper()
	for _, pattern := range []string{filepath.Join(os.TempDir(), "pathbook-*"), filepath.Join(dir, "pathbook-*")} {
		if left, _ := filepath.Glob(pattern); len(left) > 0 {
			t.Errorf("left behind: %v", left)
		}
	}
}

func TestInterrupted(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	dir := testdata(t)
	ctx, cancel := context.WithCancel(context.Background())
	p := Press{Browser: pretend(t, "exec sleep 60"), Dir: dir, Begin: func(int, int, string) { cancel() }}
	start := time.Now()
	if err := p.Print(ctx, []Document{kit, kit}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("it ended after %v", took)
	}
	tidy(t, dir)
}

// TestPageFails prints pages that cannot become a PDF.
func TestPageFails(t *testing.T) {
	blank := func(kind, name, rest string) string {
		return fmt.Sprintf(`<p><a href="https://blank.invalid/%s?name=%s&amp;label=L%s">_</a></p>`, kind, name, rest)
	}
	tests := []struct{ name, body, want string }{
		{"a page that nothing leads to", `<p>see page <span class="page-of" data-page-of="nowhere">00</span></p>`, "it refers to the page of “nowhere”"},
		{"one name twice", blank("line", "a", "") + blank("line", "a", ""), "two places to write have the same name “a”"},
		{"a name of two kinds", blank("check", "a", "") + blank("radio", "a", "&amp;value=1"), "two places to write have the same name “a”"},
		{"an unknown kind", blank("pick", "a", ""), "is of the kind “pick”, which is none of line, lines, date, check, radio"},
		{"a link to a file", `<a href="other.html">other</a>`, "a link on it leads to a file"},
	}
	browser := browserPath(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := Press{Browser: browser, Dir: folder(t, map[string]string{"a.html": "<!doctype html><title>A</title>" + tt.body})}
			err := p.Print(context.Background(), []Document{{Page: "a.html", PDF: "a.pdf", Title: "A"}}, nil)
			if err == nil || !strings.Contains(err.Error(), tt.want) || !strings.HasPrefix(err.Error(), "a.pdf (“A”): ") {
				t.Errorf("got %v, want %s", err, tt.want)
			}
		})
	}
}

func TestReadBlank(t *testing.T) {
	tests := []struct {
		address string
		want    blank
		fails   string
	}{
		{address: "https://blank.invalid/line?name=a.b&label=What+I+like%3F", want: blank{"line", "a/b", "What I like?", ""}},
		{address: "https://blank.invalid/lines?name=a&label=%C3%A9t%C3%A9", want: blank{"lines", "a", "été", ""}},
		{address: "https://blank.invalid/radio?name=a&label=x&value=3", want: blank{"radio", "a", "x", "3"}},
		{address: "https://blank.invalid/check?name=a", want: blank{kind: "check", name: "a"}},
		{address: "https://blank.invalid/line?label=x", fails: "has no name"},
		{address: "https://blank.invalid/radio?name=a&label=x", fails: "no choice can have"},
		{address: "https://blank.invalid/radio?name=a&label=x&value=Off", fails: "no choice can have"},
		{address: "https://blank.invalid/list?name=a", fails: "of the kind “list”"},
	}
	for _, tt := range tests {
		got, err := readBlank(tt.address)
		if tt.fails != "" && (err == nil || !strings.Contains(err.Error(), tt.fails)) {
			t.Errorf("%s: got %v, want %s", tt.address, err, tt.fails)
		}
		if tt.fails == "" && (err != nil || got != tt.want) {
			t.Errorf("%s: got %v, %v", tt.address, got, err)
		}
	}
}

func TestCommon(t *testing.T) {
	for _, tt := range [][3]string{
		{"When now", "When in a year", "When"},
		{"When", "When", "When"},
		{"Now", "Later", ""},
		{"How sure are you? not yet", "How sure are you? quite", "How sure are you?"},
	} {
		if got := common(tt[0], tt[1]); got != tt[2] {
			t.Errorf("%q and %q: %q, want %q", tt[0], tt[1], got, tt[2])
		}
	}
}

func TestFlags(t *testing.T) {
	got := flags("/tmp/p", "/home/un été/kit.html", "/tmp/out.pdf")
	for _, want := range []string{"--headless", "--user-data-dir=/tmp/p", "--print-to-pdf=/tmp/out.pdf", "--host-resolver-rules=MAP * ~NOTFOUND", "--generate-pdf-document-outline"} {
		if !slices.Contains(got, want) {
			t.Errorf("%v lacks %s", got, want)
		}
	}
	if sandboxed := !slices.Contains(got, "--no-sandbox"); sandboxed != (os.Geteuid() != 0) {
		t.Errorf("as user %d: %v", os.Geteuid(), got)
	}
	if last := got[len(got)-1]; last != "file:///home/un%20%C3%A9t%C3%A9/kit.html" {
		t.Errorf("the page is %s", last)
	}
}

func TestFind(t *testing.T) {
	there := pretend(t, "exit 0")
	if got, err := Find(there); err != nil || got != there {
		t.Errorf("Find(%s) = %s, %v", there, got, err)
	}
	if _, err := Find("no-such-browser"); err == nil || !strings.Contains(err.Error(), "no-such-browser") {
		t.Errorf("a browser that is not there: %v", err)
	}
	t.Setenv("PATH", filepath.Dir(there))
	if _, err := Find(""); runtime.GOOS == "linux" && (err == nil || !strings.Contains(err.Error(), "looked for chromium, chromium-browser, google-chrome")) {
		t.Errorf("no browser: %v", err)
	}
}
