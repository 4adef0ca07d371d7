package publish

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// site is a folder's files by path.
type site map[string]string

func publish(dir string, files site) (Report, error) {
	f, err := Open(dir)
	if err != nil {
		return Report{}, err
	}
	defer f.Close()
	for _, path := range slices.Sorted(maps.Keys(files)) {
		if err := f.Put(path, []byte(files[path])); err != nil {
			return Report{}, err
		}
	}
	return f.Commit()
}

func mustPublish(t *testing.T, dir string, files site) Report {
	t.Helper()
	r, err := publish(dir, files)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// read returns what is in a folder, without what publish keeps for itself.
// Empty folders are entries that end in a slash.
func read(t *testing.T, dir string) site {
	t.Helper()
	got := site{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if path == home {
			return fs.SkipDir
		}
		if d.IsDir() {
			if entries, _ := os.ReadDir(filepath.Join(dir, path)); len(entries) == 0 {
				got[path+"/"] = ""
			}
			return nil
		}
		data, err := os.ReadFile(filepath.Join(dir, path))
		got[path] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func write(t *testing.T, dir string, files site) {
	t.Helper()
	for path, text := range files {
		name := filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func same(t *testing.T, got, want site) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the folder holds (-want +got):\n%s", diff)
	}
}

func TestRuns(t *testing.T) {
	tests := []struct {
		name    string
		foreign site // there before
		runs    []site
		report  Report // of the last run
		want    site
	}{
		{"first", nil, []site{{"index.html": "a", "roles/welder.html": "b"}}, Report{Written: 2}, site{"index.html": "a", "roles/welder.html": "b"}},
		{"again", nil, []site{{"index.html": "a"}, {"index.html": "a"}}, Report{Unchanged: 1}, site{"index.html": "a"}},
		{"changed, same size", nil, []site{{"index.html": "a"}, {"index.html": "b"}}, Report{Written: 1}, site{"index.html": "b"}},
		{"empty file", nil, []site{{"index.html": "a"}, {"index.html": ""}}, Report{Written: 1}, site{"index.html": ""}},
		{"deleted with its folders", nil, []site{{"a": "", "b/c/d": ""}, {"a": ""}}, Report{Unchanged: 1, Deleted: 1}, site{"a": ""}},
		{"nothing at all", nil, []site{{"a/b": ""}, {}}, Report{Deleted: 1}, site{}},
		{"file becomes folder", nil, []site{{"a": "1"}, {"a/b": "2"}}, Report{Written: 1, Deleted: 1}, site{"a/b": "2"}},
		{"folder becomes file", nil, []site{{"a/b/c": "1", "a/d": "1"}, {"a": "2"}}, Report{Written: 1, Deleted: 2}, site{"a": "2"}},
		{"others' files stay", site{".gitignore": "*", "roles/notes.txt": "mine"},
			[]site{{"roles/a.html": ""}, {"index.html": ""}}, Report{Written: 1, Deleted: 1},
			site{".gitignore": "*", "roles/notes.txt": "mine", "index.html": ""}},
		{"the same bytes become ours", site{"index.html": "a"}, []site{{"index.html": "a"}, {}}, Report{Deleted: 1}, site{}},
		{"an odd name", nil, []site{{"assets/Café du coin (1).pdf": "x"}}, Report{Written: 1}, site{"assets/Café du coin (1).pdf": "x"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "public")
			write(t, dir, test.foreign)
			var got Report
			for _, run := range test.runs {
				got = mustPublish(t, dir, run)
			}
			if got != test.report {
				t.Errorf("report %+v, want %+v", got, test.report)
			}
			same(t, read(t, dir), test.want)
		})
	}
}

func TestRefusals(t *testing.T) {
	tests := []struct {
		name    string
		before  site // ours, from a run before
		foreign site // somebody else's, afterwards
		run     site
		want    string // part of the error
	}{
		{"a file of others", nil, site{"index.html": "mine"}, site{"index.html": "ours"}, "index.html was not made by pathbook"},
		{"many", nil, site{"a": "1", "b": "1", "c": "1", "d": "1", "e": "1"}, site{"a": "2", "b": "2", "c": "2", "d": "2", "e": "2"},
			"and 2 more were not made by pathbook and would be overwritten: choose another folder with --out"},
		{"a folder of others", site{"x": ""}, site{"a/mine": "1"}, site{"a": "2"}, filepath.Join("a", "mine") + " was not"},
		{"a folder with one of others", site{"a/b": ""}, site{"a/mine": "1"}, site{"a": "2"}, filepath.Join("a", "mine") + " was not"},
		{"a file for a folder", nil, site{"roles": "mine"}, site{"roles/a.html": "", "roles/b.html": ""}, "roles was not made"},
		{"a file for a folder above", nil, site{"fr": "mine"}, site{"fr/roles/a.html": ""}, "fr was not made"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			if test.before != nil {
				mustPublish(t, dir, test.before)
			}
			write(t, dir, test.foreign)
			was := read(t, dir)
			_, err := publish(dir, test.run)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want %q in it", err, test.want)
			}
			same(t, read(t, dir), was)
		})
	}
}

func TestPaths(t *testing.T) {
	for _, path := range []string{"", "/a", "../a", "a/../b", "a/..", ".", "..", "./a", "a//b", "a/", `a\b`, "a\nb", "a\x00b", "a/" + strings.Repeat("é", 126) + ".html", ".pathbook/manifest", ".PathBook/x"} {
		if err := checkPath(path); err == nil {
			t.Errorf("%q is accepted", path)
		}
	}
	for _, path := range []string{"a", "a/b.html", ".gitignore", "..a", "fr/é b.html", "a/.pathbook"} {
		if err := checkPath(path); err != nil {
			t.Errorf("%q: %v", path, err)
		}
	}
}

func TestNames(t *testing.T) {
	tests := []struct{ files, want string }{
		{"a b a/c", `"a" would be both`},
		{"a/c a", `"a" would be both`},
		{"a/b a/b", "two files"},
		{"a/b a/B", "only in capitals"},
		{"Roles/a roles/b", `"Roles" and "roles" differ only in capitals`},
		{"a/b/c a/b/d a/e f", ""},
	}
	for _, test := range tests {
		n, message := names{}, ""
		for _, file := range strings.Fields(test.files) {
			if err := n.claim(file); err != nil {
				message = err.Error()
			}
		}
		if !strings.Contains(message, test.want) || test.want == "" && message != "" {
			t.Errorf("%s: %q, want %q", test.files, message, test.want)
		}
	}
}

func TestNotPublishable(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, site{"file": ""})
	root := filepath.VolumeName(dir) + string(filepath.Separator)
	for path, want := range map[string]string{
		filepath.Join(dir, "file"):        "is a file",
		filepath.Join(dir, "file", "sub"): "cannot make the folder",
		root:                              "is a whole drive",
	} {
		if _, err := Open(path); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v, want %q in it", path, err, want)
		}
	}
}

func TestCloseLeavesAllAsItWas(t *testing.T) {
	above := t.TempDir()
	f, err := Open(filepath.Join(above, "a", "b"))
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Put("index.html", []byte("x")); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Error(err)
	}
	if err := f.Close(); err != nil {
		t.Error(err)
	}
	if err := f.Put("late", nil); err == nil {
		t.Error("a closed folder takes a file")
	}
	if _, err := f.Commit(); err == nil {
		t.Error("a closed folder can be committed")
	}
	same(t, read(t, above), site{"./": ""})
}

func TestFailedPutForbidsCommit(t *testing.T) {
	dir := t.TempDir()
	mustPublish(t, dir, site{"index.html": "a"})
	f, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if f.Put("../a", nil) == nil {
		t.Error("../a is accepted")
	}
	if _, err := f.Commit(); err == nil {
		t.Error("Commit did not tell what Put refused")
	}
	same(t, read(t, dir), site{"index.html": "a"})
}

func TestManifest(t *testing.T) {
	dir := t.TempDir()
	mustPublish(t, dir, site{"b": "", "a/c": "", "a.html": ""})
	name := filepath.Join(dir, filepath.FromSlash(manifestFile))
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(data), "pathbook manifest 1\na.html\na/c\nb\n"; got != want {
		t.Errorf("manifest %q, want %q", got, want)
	}
	for _, text := range []string{"", "pathbook manifest 1\na.ht", "pathbook manifest 1\n../../etc\n", "<html>"} {
		write(t, dir, site{manifestFile: text})
		if _, err := publish(dir, site{}); err == nil || !strings.Contains(err.Error(), "manifest is damaged") {
			t.Errorf("manifest %q: error %v", text, err)
		}
	}
	same(t, read(t, dir), site{"b": "", "a/c": "", "a.html": ""})
}

func TestPublishingTwiceWritesNothing(t *testing.T) {
	dir := t.TempDir()
	files := site{"index.html": "a", "roles/b.html": "b"}
	mustPublish(t, dir, files)
	f, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	f.disk.step = func(what string) { t.Error("the second run does:", what) }
	for path, text := range files {
		if err := f.Put(path, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := f.Commit(); err != nil {
		t.Fatal(err)
	}
}

func TestConcurrentPut(t *testing.T) {
	dir := t.TempDir()
	want := site{}
	f, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var group sync.WaitGroup
	for i := range 200 {
		path, text := fmt.Sprintf("d%d/e%d/%d.html", i%7, i%3, i), fmt.Sprint("text ", i)
		want[path] = text
		group.Go(func() {
			if err := f.Put(path, []byte(text)); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	if r, err := f.Commit(); err != nil || r.Written != 200 {
		t.Error(r, err)
	}
	same(t, read(t, dir), want)
}

func TestCapitals(t *testing.T) {
	dir := t.TempDir()
	mustPublish(t, dir, site{"Roles/Map.html": "a"})
	_, err := os.Lstat(filepath.Join(dir, "roles", "map.html"))
	blind := err == nil
	mustPublish(t, dir, site{"roles/map.html": "a"})
	same(t, read(t, dir), site{"roles/map.html": "a"})
	if !blind {
		write(t, dir, site{"roles/MAP.html": "mine"})
		if _, err := publish(dir, site{"roles/MAP.html": "ours"}); err == nil {
			t.Error("a file of somebody else is taken for ours, since its name differs only in capitals")
		}
	}
}

func TestNoPermission(t *testing.T) {
	if runtime.GOOS == "windows" || os.Getuid() == 0 {
		t.Skip("this user may write anywhere")
	}
	dir := t.TempDir()
	mustPublish(t, dir, site{"roles/a.html": "a"})
	roles := filepath.Join(dir, "roles")
	if err := os.Chmod(roles, 0o555); err != nil {
		t.Fatal(err)
	}
	_, err := publish(dir, site{"roles/a.html": "b"})
	if want := filepath.Join(roles, "a.html") + ": permission denied; check that you may write there"; err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("error %v, want %q in it", err, want)
	}
	if err := os.Chmod(roles, 0o777); err != nil {
		t.Fatal(err)
	}
	mustPublish(t, dir, site{"roles/a.html": "b"})
	same(t, read(t, dir), site{"roles/a.html": "b"})
}
