package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// run lets the browser print a page into a file, with a fresh profile in room.
func (p *Press) run(ctx context.Context, room, page, out string) error {
	limit := p.limit
	if limit == 0 {
		limit = patience
	}
	ctx, cancel := context.WithTimeoutCause(ctx, limit, fmt.Errorf("the browser was ended because it had not finished after %v", limit))
	defer cancel()
	profile, err := os.MkdirTemp(room, "profile-")
	if err != nil {
		return err
	}
	var said bytes.Buffer
	cmd := exec.CommandContext(ctx, p.Browser, flags(profile, page, out)...)
	cmd.Stderr = &said
	cmd.WaitDelay = 5 * time.Second // its helpers may hold on to our pipe
	err = cmd.Run()
	switch {
	case ctx.Err() != nil:
		return context.Cause(ctx)
	case err != nil && !errors.Is(err, exec.ErrWaitDelay):
		return fmt.Errorf("%s: %w%s", p.Browser, err, lastLine(said.String()))
	}
	if _, err := os.Stat(out); err != nil {
		return p.noFile(said.String())
	}
	return nil
}

// noFile says that the browser ended well and printed nothing, as it does when
// it cannot see the page.
func (p *Press) noFile(said string) error {
	hint := "is it Chromium, Chrome or Edge, and a version of the last years?"
	if strings.Contains(filepath.ToSlash(p.Browser), "/snap/") {
		hint = "a browser that was installed as a snap does not see other programs' temporary files; set TMPDIR to a folder in your home"
	}
	return fmt.Errorf("%s printed nothing: %s%s", p.Browser, hint, lastLine(said))
}

// flags is the command line that prints without a window and without a network,
// with tags, bookmarks, and nothing of the browser's own on the paper.
func flags(profile, page, out string) []string {
	list := []string{
		"--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
		"--disable-sync", "--disable-extensions", "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=" + profile,
		"--no-pdf-header-footer", "--generate-pdf-document-outline", "--print-to-pdf=" + out,
	}
	if os.Geteuid() == 0 {
		list = append(list, "--no-sandbox") // as root it has no other way
	}
	return append(list, fileURL(page))
}

// fileURL returns the address of a file, which on Windows begins with a drive.
func fileURL(name string) string {
	name = filepath.ToSlash(name)
	if !strings.HasPrefix(name, "/") {
		name = "/" + name
	}
	return (&url.URL{Scheme: "file", Path: name}).String()
}

// lastLine is the end of what a browser said, where it tells why it gave up.
func lastLine(said string) string {
	said = strings.TrimSpace(said)
	if said == "" {
		return ""
	}
	return "\n  it said: " + said[strings.LastIndexByte(said, '\n')+1:]
}
