package main

import (
	"os"
	"path/filepath"
	"testing"
)

// TestMakeSite: a site that cannot be made whole leaves nothing behind, neither
// where its folder is new nor where it holds something.
func TestMakeSite(t *testing.T) {
	impossible := map[string][]byte{"content/a": nil, "content/b/c": nil, "content/b/c/d": nil}
	for _, there := range [][]string{nil, {"site/mine.txt"}} {
		above := t.TempDir()
		for _, file := range there {
			if err := writeOne(filepath.Join(above, file), nil); err != nil {
				t.Fatal(err)
			}
		}
		if err := makeSite(filepath.Join(above, "site"), impossible); err == nil {
			t.Error("it was made")
		}
		var left []string
		filepath.WalkDir(above, func(name string, d os.DirEntry, err error) error {
			if err != nil {
				t.Fatal(err)
			}
			if !d.IsDir() || filepath.Base(name) == "content" || filepath.Base(name)[0] == '.' {
				left = append(left, name)
			}
			return nil
		})
		if len(left) != len(there) {
			t.Errorf("what is left: %v", left)
		}
	}
}
