package main

import (
	"bytes"
	"flag"
	"io"
	"io/fs"
	"os"
	"strings"
	"testing"

	"pathbook/content"
	"pathbook/internal/diag"
	"pathbook/internal/rework"
)

// "go test ./cmd/pathbook -run EveryItem -every 1" takes a quarter of an hour.
var every = flag.Int("every", 151, "one of how many changes of items of the starter is tried")

// TestEveryItem: each item of the starter is renamed, copied and removed, each in
// its turn. The site is sound then, and silent where nothing but a name has
// changed; and undo makes every file what it was.
func TestEveryItem(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir+"/content", content.FS); err != nil {
		t.Fatal(err)
	}
	site, err := rework.Read(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	as, err := openSite(dir, "").once()
	if err != nil {
		t.Fatal(err)
	}
	try := trial{dir, as.Problems}
	n := 0
	for _, kind := range rework.Kinds() {
		for _, id := range site.IDs(kind, true) {
			for _, change := range []string{"rename", "copy", "remove"} {
				if n++; n%*every == 0 {
					t.Run(change+" "+kind+" "+id, func(t *testing.T) { try.item(t, change, rework.Ref{Kind: kind, ID: id}) })
				}
			}
		}
	}
	if n == 0 {
		t.Error("no items")
	}
}

// A trial is a site in which items are changed, and what is told of it anyway.
type trial struct {
	dir   string
	known diag.List
}

func (try trial) item(t *testing.T, change string, r rework.Ref) {
	dir := try.dir
	before := filesOf(t, dir)
	var said bytes.Buffer
	p := &program{commands: commands(), stdout: io.Discard, stderr: &said}
	in := []string{"--site", dir}
	var err error
	switch change {
	case "rename":
		err = runRename(p, append(in, r.String(), "zz-renamed"))
	case "copy":
		err = runNew(p, append(in, "--from", r.ID, r.Kind, "zz-copied"))
	case "remove":
		err = runRemove(p, append(in, "--with-links", r.String()))
	}
	if err != nil {
		if !refusal(err.Error() + said.String()) {
			t.Errorf("%v\n%s", err, said.String())
		}
		if name := differs(before, filesOf(t, dir)); name != "" {
			t.Errorf("refused, and %s has changed", name)
		}
		return
	}
	result, err := openSite(dir, "").once()
	if err != nil {
		t.Fatal(err)
	}
	news := result.Problems.News(try.known)
	if news.Count(diag.Error) > 0 || change == "rename" && len(news) > 0 {
		var told strings.Builder
		diag.Writer{W: &told}.Text(news)
		t.Errorf("the site is not as it should be:\n%s", told.String())
	}
	if err := runUndo(p, in); err != nil {
		t.Fatalf("%v\n%s", err, said.String())
	}
	if name := differs(before, filesOf(t, dir)); name != "" {
		t.Errorf("%s is not as it was", name)
	}
}

// refusal reports whether a command has said why the site cannot be without an
// item, or why there can be no copy.
func refusal(said string) bool {
	for _, known := range []string{"each must be in one", "has little to copy", "the site would have errors then"} {
		if strings.Contains(said, known) {
			return true
		}
	}
	return false
}

// filesOf returns what the content of a site says.
func filesOf(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := make(map[string]string)
	root := os.DirFS(dir)
	err := fs.WalkDir(root, "content", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, name)
		out[name] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// differs returns a file that two states of a site do not have alike, or "".
func differs(a, b map[string]string) string {
	for name, text := range a {
		if now, ok := b[name]; !ok || now != text {
			return name
		}
	}
	for name := range b {
		if _, ok := a[name]; !ok {
			return name
		}
	}
	return ""
}
