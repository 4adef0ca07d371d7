package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Under serve a problem is told when it appears, and not with every change.
func TestServeTellsWhatIsNew(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return name
	}
	const welder = "title: Welder\nfamily: making\nlevel: entry\nsummary: Joins steel.\n"
	write("content/site.yaml", "title: Careers\norganization: A shop\n")
	write("content/framework.yaml", "scale:\n  - title: Learning\nlevels:\n  - id: entry\n    title: Entry\nfamilies:\n  - id: making\n    title: Making\ncategories:\n  - id: technical\n    title: Technical\n")
	write("content/roles/painter.yaml", welder)
	role := write("content/roles/welder.yaml", welder)
	var told bytes.Buffer
	s := openSite(dir, "")
	v := &serving{program: &program{stderr: &told}, site: s, builder: s.builder()}
	after := func(changed ...string) string {
		told.Reset()
		v.build(changed)
		return told.String()
	}
	if got := after(); !strings.Contains(got, "[same-title]") || !strings.HasSuffix(got, "0 errors, 1 warning\n") {
		t.Errorf("at first: %s", got)
	}
	write(role, "# A comment.\n"+welder)
	if got := after(role); got != "" {
		t.Errorf("then, with nothing new: %s", got)
	}
	write(role, strings.Replace(welder, "entry", "entri", 1))
	if got := after(role); !strings.Contains(got, "entri") || !strings.Contains(got, "1 error") {
		t.Errorf("after a slip: %s", got)
	}
}
