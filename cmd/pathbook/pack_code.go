package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"pathbook/internal/pack"
	"pathbook/templates"
)

const templatesHelp = "take its templates and scripts too, which decide how your pages look and what runs in them"

// admitted returns a pack without what can run in a reader's browser, unless
// somebody says yes to it, or has said so to the very same files before. Each
// such file is named, with what it replaces.
func (p *program) admitted(s *site, fresh, old *pack.Pack, yes bool) *pack.Pack {
	code := fresh.Code()
	if len(code) == 0 || old != nil && sameCode(fresh, old) {
		return fresh
	}
	fmt.Fprintf(p.stderr, "this pack doesn't only bring words. These files of it decide how your pages look, or run in them:\n")
	for _, name := range code {
		fmt.Fprintf(p.stderr, "  %s: %s\n", name, replaces(s, fresh, old, name))
	}
	if yes {
		return fresh
	}
	fmt.Fprintf(p.stderr, "they stay out, and everything else goes in. If you trust %s with your pages, run this again with --templates\n", fresh.By(""))
	return fresh.WithoutCode()
}

// sameCode reports whether all code of a pack is in use already.
func sameCode(fresh, old *pack.Pack) bool {
	for _, name := range fresh.Code() {
		if !bytes.Equal(fresh.File(name), old.File(name)) {
			return false
		}
	}
	return true
}

// replaces says what a file that can run stands in the place of.
func replaces(s *site, fresh, old *pack.Pack, name string) string {
	if _, err := fs.Stat(s.fs(), name); err == nil {
		return "your site has its own, which wins"
	}
	if old != nil && old.File(name) != nil {
		if bytes.Equal(old.File(name), fresh.File(name)) {
			return "the same as now"
		}
		return "changed since version " + old.Version.Value
	}
	if built, ok := strings.CutPrefix(name, "templates/"); ok {
		if _, err := fs.Stat(templates.FS, built); err == nil {
			return "in the place of pathbook's own"
		}
		return "a new one"
	}
	return "a new file for readers to open, " + strings.TrimPrefix(path.Ext(name), ".")
}
