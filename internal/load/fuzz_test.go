package load_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"pathbook/internal/diag"
	"pathbook/internal/load"
)

// Whatever a file says: no panic, no failure of the machine, books only where
// there is no error, every problem at a place that there is, and a second
// reading says the same.
func FuzzRead(f *testing.F) {
	const role, guide, site, framework, worksheet = 0, 1, 2, 3, 4
	names := []string{
		role: "content/roles/helper.yaml", guide: "content/guides/talking.md", site: "content/site.yaml",
		framework: "content/framework.yaml", worksheet: "content/worksheets/look-back.yaml",
	}
	for _, name := range archives(f) {
		for _, file := range readArchive(f, name).Files {
			for i, name := range names {
				if sameFolder(name, file.Name) {
					f.Add(i, file.Data)
				}
			}
		}
	}
	sound := soundSite(f)
	f.Fuzz(func(t *testing.T, which int, data []byte) {
		if which < 0 || which >= len(names) {
			return
		}
		fsys := make(fstest.MapFS)
		for name, file := range sound {
			fsys[name] = file
		}
		fsys[names[which]] = &fstest.MapFile{Data: data}
		r := load.NewReader(fsys)
		books, problems := read(t, r)
		if (len(books) == 0) != (problems.Count(diag.Error) > 0) {
			t.Errorf("%d books and %d errors", len(books), problems.Count(diag.Error))
		}
		for _, p := range problems {
			checkPlace(t, fsys, p.Pos)
			if p.Message == "" || strings.Contains(p.Message, "\n") {
				t.Errorf("not a message: %q", p.Message)
			}
		}
		before := dumpAll(books) + told(fsys, problems)
		r.Forget([]string{names[which]})
		if after, err := whole(fsys, r); err != nil || after != before {
			t.Errorf("read again, it says something else: %v", err)
		}
	})
}

func sameFolder(a, b string) bool {
	return a[:strings.LastIndexByte(a, '/')] == b[:max(0, strings.LastIndexByte(b, '/'))]
}
