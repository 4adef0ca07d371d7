package publish

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestLinks(t *testing.T) {
	tests := []struct {
		link, to string
		run      site
	}{
		{"index.html", "elsewhere.html", site{"index.html": "ours"}},
		{"index.html", "gone", site{"index.html": "ours"}},
		{"roles", "folder", site{"roles/a.html": "ours"}},
		{"fr/roles", "../folder", site{"fr/roles/x/a.html": "ours"}},
	}
	for _, test := range tests {
		outside := t.TempDir()
		write(t, outside, site{"elsewhere.html": "mine", "folder/a.html": "mine"})
		dir := filepath.Join(outside, "public")
		write(t, dir, site{"fr/x": ""})
		link := filepath.Join(dir, filepath.FromSlash(test.link))
		if err := os.Symlink(filepath.Join(outside, test.to), link); err != nil {
			t.Skip("no symbolic links here:", err)
		}
		_, err := publish(dir, test.run)
		if want := link + " is a link"; err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v, want %q in it", test.link, err, want)
		}
		for _, name := range []string{"elsewhere.html", "folder/a.html"} {
			if data, _ := os.ReadFile(filepath.Join(outside, name)); string(data) != "mine" {
				t.Errorf("%s: %s holds %q now", test.link, name, data)
			}
		}
	}
}

// A file of ours whose folder has become a link is out of our reach.
func TestDeletesNothingBehindLinks(t *testing.T) {
	dir, outside := t.TempDir(), t.TempDir()
	mustPublish(t, dir, site{"roles/a.html": "ours", "b.html": "ours", "index.html": ""})
	write(t, outside, site{"a.html": "mine"})
	for _, name := range []string{"roles", "b.html"} {
		if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(outside, filepath.Join(dir, name)); err != nil {
			t.Skip("no symbolic links here:", err)
		}
	}
	mustPublish(t, dir, site{"index.html": ""})
	same(t, read(t, outside), site{"a.html": "mine"})
	if _, err := os.Lstat(filepath.Join(dir, "roles")); err != nil {
		t.Error("the link is gone:", err)
	}
}

func TestFolderMayBeALink(t *testing.T) {
	real := t.TempDir()
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(real, link); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	mustPublish(t, link, site{"index.html": "a"})
	same(t, read(t, real), site{"index.html": "a"})
}
