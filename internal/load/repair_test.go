package load_test

import (
	"maps"
	"path/filepath"
	"testing"
	"testing/fstest"

	"pathbook/internal/diag"
	"pathbook/internal/load"
)

// Every repair that is told of the archives, those of check among them, makes
// its message go away where it fits, and all of them together leave none.
func TestRepairs(t *testing.T) {
	applied := 0
	others, err := filepath.Glob("../check/testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range append(archives(t), others...) {
		t.Run(filepath.Base(name), func(t *testing.T) { applied += testRepairs(t, siteOf(t, readArchive(t, name))) })
	}
	if applied < 20 {
		t.Errorf("only %d repairs were told", applied)
	}
}

func testRepairs(t *testing.T, site fstest.MapFS) (applied int) {
	_, problems := read(t, load.NewReader(site))
	for _, p := range problems {
		if p.Fix == nil {
			continue
		}
		mended := maps.Clone(site)
		if left := mend(mended, *p.Fix); len(left) > 0 {
			continue // another repair must come first
		}
		applied++
		if _, again := read(t, load.NewReader(mended)); timesTold(again, p) >= timesTold(problems, p) {
			t.Errorf("%v: %s: still told after the repair\n%s", p.Pos, p.Message, mended[p.Fix.File].Data)
		}
	}
	for range 10 {
		_, problems = read(t, load.NewReader(site))
		for _, p := range problems {
			if p.Fix != nil {
				mend(site, *p.Fix)
			}
		}
	}
	for _, p := range problems {
		if p.Fix != nil {
			t.Errorf("never done with: %v: %s: %+v", p.Pos, p.Message, *p.Fix)
		}
	}
	return applied
}

func mend(site fstest.MapFS, fix diag.Fix) (left []diag.Fix) {
	if fix.To != "" {
		site[fix.To] = site[fix.File]
		delete(site, fix.File)
		return nil
	}
	if site[fix.File] == nil {
		return []diag.Fix{fix} // it was moved
	}
	out, left := diag.Apply(site[fix.File].Data, []diag.Fix{fix})
	site[fix.File] = &fstest.MapFile{Data: out}
	return left
}

func timesTold(list diag.List, p diag.Problem) (n int) {
	for _, q := range list {
		if q.Rule == p.Rule && q.Message == p.Message && q.File == p.File {
			n++
		}
	}
	return n
}
