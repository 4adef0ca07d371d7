package pack

import (
	"strings"
	"testing"
	"testing/fstest"
)

// FuzzRead: nothing that is named a pack makes reading panic. What is taken
// holds only files with a place in its folder, and is a pack again once it lies
// there.
func FuzzRead(f *testing.F) {
	made, err := Make(site("content/guides/a.md", guide, "content/assets/p.png", "x"), head("guides", "1.0", "College"), nil, false)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(made.Data)
	f.Add([]byte("PK\x05\x06" + strings.Repeat("\x00", 18)))
	f.Add([]byte("no zip"))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, problems := Read("x.pathpack", data)
		for _, problem := range problems {
			if !strings.HasPrefix(problem.File, "x.pathpack") {
				t.Fatalf("a problem is told of %q", problem.File)
			}
		}
		if p == nil {
			return
		}
		under := fstest.MapFS{p.Dir() + "/" + ManifestName: {Data: p.Source}}
		for _, e := range p.Entries {
			if why := refused(e.Path); why != "" {
				t.Fatalf("%q was taken: %s", e.Path, why)
			}
			under[p.Dir()+"/"+e.Path] = &fstest.MapFile{Data: e.Data}
		}
		if packs, found := Installed(under); len(packs) != 1 || len(found) > 0 {
			t.Fatal(len(packs), found)
		}
	})
}
