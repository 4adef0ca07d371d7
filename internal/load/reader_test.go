package load_test

import (
	"errors"
	"io/fs"
	"maps"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"pathbook/internal/book"
	"pathbook/internal/load"
)

// whole is all that a reading says.
func whole(site fstest.MapFS, r *load.Reader) (string, error) {
	books, problems, err := r.Read()
	return dumpAll(books) + told(site, problems), err
}

func dumpAll(books []*book.Book) string {
	return dump(books, func(string) bool { return true })
}

func soundSite(t testing.TB) fstest.MapFS {
	t.Helper()
	return siteOf(t, readArchive(t, "testdata/sound.txtar"))
}

// A reader that forgets what changed says what a new reader says, however the
// site came to be what it is.
func TestReadAgain(t *testing.T) {
	const site = "content/site.yaml"
	steps := []struct {
		name, file, content string // without content the file is deleted
		forget              string // the file, if empty
	}{
		{"a role says something else", "content/roles/helper.yaml", "title: Aid\nfamily: quality\nlevel: entry\nsummary: Aids.\n", ""},
		{"a role has a mistake", "content/roles/helper.yaml", "title: Aid\nfamily: qualty\nlevel: entry\nsummary: Aids.\n", ""},
		{"the mistake is mended, and a move added", "content/roles/helper.yaml", "title: Aid\nfamily: quality\nlevel: entry\nsummary: Aids.\nmoves:\n  - to: welder\n", ""},
		{"a role is added", "content/roles/packer.yaml", "title: Packer\nfamily: quality\nlevel: entry\nsummary: Packs.\n", ""},
		{"a role is deleted that others name", "content/roles/welder.yaml", "", ""},
		{"it comes back as another", "content/roles/welder.yaml", "title: Joiner\nfamily: production\nlevel: lead\nsummary: Joins.\n", "content/roles"},
		{"a translation is added", "content/pages/about.fr.md", "---\ntitle: À propos\n---\nDemandez.\n", ""},
		{"the other language goes", site, "title: Careers\norganization: Prairie Metal\n", ""},
		{"the first language is another", site, "title: Parcours\norganization: Prairie Metal\nlanguages: [fr]\n", "content"},
		{"the site file is broken", site, "title: [\n", ""},
		{"the site file is gone", site, "", ""},
		{"both languages are back", site, "title: Careers\norganization: Prairie Metal\nlanguages: [en, fr]\n", ""},
		{"the scale is shorter", "content/framework.yaml", "scale:\n  - title: One\nlevels:\n  - id: entry\n    title: Entry\nfamilies:\n  - id: production\n    title: Production\ncategories:\n  - id: technical\n    title: Technical\n", ""},
		{"a picture is deleted", "content/assets/logo.svg", "", ""},
		{"a picture is added", "content/assets/logo.png", "x", ""},
	}
	fsys := soundSite(t)
	r := load.NewReader(fsys)
	for _, step := range steps {
		if _, err := whole(fsys, r); err != nil {
			t.Fatal(err)
		}
		fsys[step.file] = &fstest.MapFile{Data: []byte(step.content)}
		if step.content == "" {
			delete(fsys, step.file)
		}
		if step.forget == "" {
			step.forget = step.file
		}
		r.Forget([]string{step.forget, "content/nothing/of/the/kind.yaml"})
		got, err := whole(fsys, r)
		if err != nil {
			t.Fatal(err)
		}
		want, err := whole(fsys, load.NewReader(fsys))
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s: a new reader -, this one +\n%s", step.name, d)
		}
	}
}

// What is not forgotten is not read again.
func TestReadKeeps(t *testing.T) {
	fsys := soundSite(t)
	r := load.NewReader(fsys)
	before, err := whole(fsys, r)
	if err != nil {
		t.Fatal(err)
	}
	unread := maps.Clone(fsys)
	for name := range fsys {
		fsys[name] = &fstest.MapFile{Data: []byte("changed behind the reader’s back")}
	}
	if after, err := whole(unread, r); err != nil || after != before {
		t.Errorf("%v\n%s", err, cmp.Diff(before, after))
	}
}

// Books stay what they are when the site is read again.
func TestBooksNeverChange(t *testing.T) {
	fsys := soundSite(t)
	r := load.NewReader(fsys)
	first, _ := read(t, r)
	before := dumpAll(first)
	fsys["content/roles/helper.yaml"] = &fstest.MapFile{Data: []byte("title: Aid\nfamily: quality\nlevel: entry\nsummary: Aids.\n")}
	fsys["content/competencies/cutting.yaml"] = &fstest.MapFile{Data: []byte("title: Cutting\ncategory: technical\nsummary: Cuts.\nrelated: [welding]\n")}
	fsys["content/guides/talking.md"] = &fstest.MapFile{Data: []byte("---\ntitle: Talk\naudience: employee\nterms:\n  holder: A college\nworksheets: [look-back]\n---\n## Before {#before}\n")}
	r.Forget([]string{"content/roles/helper.yaml", "content/guides"})
	second, problems := read(t, r)
	if len(second) != 2 {
		t.Fatal(told(fsys, problems))
	}
	if d := cmp.Diff(before, dumpAll(first)); d != "" {
		t.Errorf("before -, after +\n%s", d)
	}
	if dumpAll(second) == before {
		t.Error("the second reading says the same as the first")
	}
}

// Readers do not share anything, and books may be read side by side.
func TestSideBySide(t *testing.T) {
	fsys := soundSite(t)
	r := load.NewReader(fsys)
	books, _ := read(t, r)
	want, err := whole(fsys, r)
	if err != nil {
		t.Fatal(err)
	}
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for _, b := range books {
				for _, role := range b.Roles {
					b.MovesTo(role)
				}
			}
			if got, err := whole(fsys, load.NewReader(fsys)); err != nil || got != want {
				t.Errorf("%v\n%s", err, cmp.Diff(want, got))
			}
		})
	}
	r.Forget([]string{"content"})
	if got, err := whole(fsys, r); err != nil || got != want {
		t.Errorf("%v\n%s", err, cmp.Diff(want, got))
	}
	wait.Wait()
}

// A file that cannot be read is a failure of the machine, not of the content.
func TestMachineFails(t *testing.T) {
	for _, file := range []string{"content", "content/site.yaml", "content/roles", "content/roles/helper.yaml", "content/assets"} {
		books, problems, err := load.NewReader(failing{soundSite(t), file}).Read()
		if !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), file) {
			t.Errorf("%s: %v", file, err)
		}
		if books != nil || problems != nil {
			t.Errorf("%s: there are books or problems beside the error", file)
		}
	}
}

// failing is a folder with one file or folder that cannot be opened.
type failing struct {
	fstest.MapFS
	name string
}

func (f failing) Open(name string) (fs.File, error) {
	if name == f.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return f.MapFS.Open(name)
}

func (f failing) ReadFile(name string) ([]byte, error) {
	if name == f.name {
		_, err := f.Open(name)
		return nil, err
	}
	return f.MapFS.ReadFile(name)
}

func (f failing) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == f.name {
		_, err := f.Open(name)
		return nil, err
	}
	return f.MapFS.ReadDir(name)
}
