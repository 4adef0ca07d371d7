package rework

import (
	"bytes"
	"flag"
	"io/fs"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"pathbook/content"
	"pathbook/internal/edit"
)

// "go test ./internal/rework -items 10" takes a minute.
var items = flag.Int("items", 2, "how many items of each kind are renamed and removed")

// starter is the starter site.
func starter(t testing.TB) fstest.MapFS {
	t.Helper()
	site := fstest.MapFS{}
	err := fs.WalkDir(content.FS, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(content.FS, name)
		site["content/"+name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return site
}

func read(t testing.TB, site fs.FS) *Site {
	t.Helper()
	s, err := Read(site)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// with is a site after a plan was carried out.
func with(site fstest.MapFS, p *Plan) fstest.MapFS {
	out := maps.Clone(site)
	for name, data := range p.Files {
		if delete(out, name); data != nil {
			out[name] = &fstest.MapFile{Data: data}
		}
	}
	return out
}

func same(a, b fstest.MapFS) (name string, ok bool) {
	for name := range a {
		if b[name] == nil || !bytes.Equal(a[name].Data, b[name].Data) {
			return name, false
		}
	}
	return "", len(a) == len(b)
}

// TestThereAndBack: ten items of every kind are renamed, and renamed back; then
// every file is as it was, and on the way nothing names them by their old id.
func TestThereAndBack(t *testing.T) {
	site := starter(t)
	for _, kind := range Kinds() {
		t.Run(kind, func(t *testing.T) {
			ids := read(t, site).IDs(kind, true)
			if len(ids) == 0 {
				t.Fatal("none of them")
			}
			for n, id := range ids {
				if n == *items {
					break
				}
				there, err := read(t, site).Rename(Ref{kind, id}, "zz-renamed")
				if err != nil {
					t.Errorf("%s: %v", id, err)
					continue
				}
				on := with(site, there)
				if left := names(read(t, on), Ref{kind, id}); left != "" {
					t.Errorf("%s is still named: %s", id, left)
				}
				back, err := read(t, on).Rename(Ref{kind, "zz-renamed"}, id)
				if err != nil {
					t.Errorf("%s: %v", id, err)
					continue
				}
				if name, ok := same(site, with(on, back)); !ok {
					t.Errorf("%s: %s is not as it was", id, name)
				}
			}
		})
	}
}

// names returns a file that names an item, by key or by link.
func names(s *Site, r Ref) string {
	links := newLinking(r)
	links.to = "other"
	c := change{ref: r, links: &links, fences: true, op: func(h hit) (edit.Op, bool) {
		if h.key {
			return edit.Op{Do: edit.Rename, Path: h.path, Name: "other"}, true
		}
		return edit.Op{Do: edit.Set, Path: h.path, Value: edit.Word("other")}, true
	}}
	for _, f := range s.files {
		if out, left, err := c.in(f); err != nil || left > 0 || !bytes.Equal(out, f.data) {
			return f.name
		}
	}
	return ""
}

// TestRemoveEach: every item of the starter is removed, each in its turn; then
// nothing names it.
func TestRemoveEach(t *testing.T) {
	site := starter(t)
	for _, kind := range Kinds() {
		t.Run(kind, func(t *testing.T) {
			for n, id := range read(t, site).IDs(kind, true) {
				if n == *items {
					break
				}
				p, err := read(t, site).Remove(Ref{kind, id}, true)
				if err != nil {
					if !strings.Contains(err.Error(), "each must be in one") {
						t.Errorf("%s: %v", id, err)
					}
					continue
				}
				if left := names(read(t, with(site, p)), Ref{kind, id}); left != "" {
					t.Errorf("%s is still named in %s", id, left)
				}
			}
		})
	}
}

func TestRenameRefuses(t *testing.T) {
	s := read(t, starter(t))
	for _, c := range []struct{ kind, from, to, want string }{
		{"role", "welder", "lead-hand", "there is a role lead-hand already, in content/roles/lead-hand.yaml"},
		{"role", "weldr", "x", "there is no role “weldr”; did you mean role:welder?"},
		{"role", "welder", "Lead Hand", "“Lead Hand” is not an id: an id is made of the letters a to z, digits and hyphens; write lead-hand"},
		{"role", "welder", "", "“” is not an id"},
		{"role", "welder", "../x", "is not an id"},
		{"role", "welder", strings.Repeat("x", 300), "an id of 300 letters is too long"},
		{"level", "entry", "lead", "there is a level lead already, in content/framework.yaml"},
	} {
		_, err := s.Rename(Ref{c.kind, c.from}, c.to)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s %s: %v", c.from, c.to, err)
		}
	}
	for text, want := range map[string]string{
		"welder": "write its kind before it, as in role:welder", "roles:welder": "write role, not roles", "rol:welder": "did you mean role?", "x:y": "the kinds are: role, ",
	} {
		if _, err := ParseRef(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", text, err)
		}
	}
}

// small is a site in which a role is named in every way there is.
func small() fstest.MapFS {
	out := fstest.MapFS{}
	for name, text := range map[string]string{
		"site.yaml":             "title: S\norganization: O\nlanguages: [en, fr]\n",
		"framework.yaml":        "scale:\n  - title: One\nlevels:\n  - id: entry\n    title: Entry\nfamilies:\n  - id: shop\n    title: Shop\ncategories:\n  - id: core\n    title: Core\n",
		"roles/welder.yaml":     "title:\n  en: Welder\n  fr: Soudeuse\nfamily: shop\nlevel: entry\nsummary: W\n",
		"roles/more.yaml":       "- id: fitter\n  title: Fitter\n  family: shop\n  level: entry\n  summary: See [a welder](role:welder), `[x](role:welder)` and [](role:welder#pay).\n  moves:\n    # up\n    - to: welder # soon\n- id: helper\n  title: Helper\n  family: shop\n  level: entry\n  summary: >\n    A long text that goes on\n    over lines, to [the move](move:helper..welder)\n    and on.\n  moves:\n    - to: welder\n    - to: fitter\n",
		"pathways/p.yaml":       "title: P\nsummary: P\nsteps:\n  - role: fitter\n  - role: welder\n    note: N\n",
		"guides/g.md":           "---\r\ntitle: G\r\naudience: both\r\nsummary: '[w](role:welder)'\r\n---\r\n## A\r\n\r\n[w](role:welder \"t\") and <role:welder> and [](role:welder-two)\r\n\r\n```questions\r\nrole: welder # who\r\n```\r\n\r\n- in a list\r\n\r\n  ```questions\r\n  move: helper..welder\r\n  ```\r\n\r\n```\r\n[code](role:welder)\r\n```\r\n",
		"guides/g.fr.md":        "---\ntitle: G\n---\n## A\n\n[](role:welder)\n",
		"stories/s.md":          "---\ntitle: S\nroles: [fitter, welder]\n---\n[ref][w]\n\n[w]: role:welder\n",
		"roles/welder-two.yaml": "title: W2\nfamily: shop\nlevel: entry\nsummary: W2\n",
	} {
		out["content/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	return out
}

func TestRename(t *testing.T) {
	site := small()
	p, err := read(t, site).Rename(Ref{"role", "welder"}, "joiner")
	if err != nil {
		t.Fatal(err)
	}
	got := with(site, p)
	for name, want := range map[string]string{
		"roles/more.yaml": "- id: fitter\n  title: Fitter\n  family: shop\n  level: entry\n  summary: See [a welder](role:joiner), `[x](role:welder)` and [](role:joiner#pay).\n  moves:\n    # up\n    - to: joiner # soon\n- id: helper\n  title: Helper\n  family: shop\n  level: entry\n  summary: >\n    A long text that goes on\n    over lines, to [the move](move:helper..joiner)\n    and on.\n  moves:\n    - to: joiner\n    - to: fitter\n",
		"pathways/p.yaml": "title: P\nsummary: P\nsteps:\n  - role: fitter\n  - role: joiner\n    note: N\n",
		"guides/g.md":     "---\r\ntitle: G\r\naudience: both\r\nsummary: '[w](role:joiner)'\r\n---\r\n## A\r\n\r\n[w](role:joiner \"t\") and <role:joiner> and [](role:welder-two)\r\n\r\n```questions\r\nrole: joiner # who\r\n```\r\n\r\n- in a list\r\n\r\n  ```questions\r\n  move: helper..joiner\r\n  ```\r\n\r\n```\r\n[code](role:welder)\r\n```\r\n",
		"guides/g.fr.md":  "---\ntitle: G\n---\n## A\n\n[](role:joiner)\n",
		"stories/s.md":    "---\ntitle: S\nroles: [fitter, joiner]\n---\n[ref][w]\n\n[w]: role:joiner\n",
	} {
		if string(got["content/"+name].Data) != want {
			t.Errorf("%s:\n%s\nnot\n%s", name, got["content/"+name].Data, want)
		}
	}
	if got["content/roles/welder.yaml"] != nil || got["content/roles/joiner.yaml"] == nil || got["content/roles/welder-two.yaml"] == nil {
		t.Error("not under its new name")
	}
}

func TestRemove(t *testing.T) {
	site := small()
	site["content/stories/s.md"].Data = []byte("---\ntitle: S\nroles: [fitter, welder]\n---\n[ref](role:fitter)\n")
	p, err := read(t, site).Remove(Ref{"role", "welder"}, false)
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Prose) < 6 {
		t.Errorf("%d places of prose: %v", len(p.Prose), p.Prose)
	}
	p, err = read(t, site).Remove(Ref{"role", "welder"}, true)
	if err != nil {
		t.Fatal(err)
	}
	got := with(site, p)
	for name, want := range map[string]string{
		"roles/more.yaml": "- id: fitter\n  title: Fitter\n  family: shop\n  level: entry\n  summary: See a welder, `[x](role:welder)` and Welder.\n- id: helper\n  title: Helper\n  family: shop\n  level: entry\n  summary: >\n    A long text that goes on\n    over lines, to the move\n    and on.\n  moves:\n    - to: fitter\n",
		"pathways/p.yaml": "title: P\nsummary: P\nsteps:\n  - role: fitter\n",
		"guides/g.md":     "---\r\ntitle: G\r\naudience: both\r\nsummary: 'w'\r\n---\r\n## A\r\n\r\nw and Welder and [](role:welder-two)\r\n\r\n- in a list\r\n\r\n```\r\n[code](role:welder)\r\n```\r\n",
		"guides/g.fr.md":  "---\ntitle: G\n---\n## A\n\nSoudeuse\n",
		"stories/s.md":    "---\ntitle: S\nroles: [fitter]\n---\n[ref](role:fitter)\n",
	} {
		if string(got["content/"+name].Data) != want {
			t.Errorf("%s:\n%s\nnot\n%s", name, got["content/"+name].Data, want)
		}
	}
	if _, err := read(t, site).Remove(Ref{"level", "entry"}, true); err == nil || !strings.Contains(err.Error(), "role:welder") {
		t.Error(err)
	}
}

func TestLines(t *testing.T) {
	for _, c := range []struct {
		old, new string
		want     []Line
	}{
		{"a\nb\nc\n", "a\nB\nc\n", []Line{{2, "b", "B"}}},
		{"a\nb\nc\nd\ne\n", "a\nB\nc\ne\n", []Line{{2, "b", "B"}, {4, "d", ""}}},
		{"a\nc\n", "a\nb\nc\n", []Line{{2, "", "b"}}},
		{"", "a\n", []Line{{1, "", "a"}}},
		{"a\n", "a\n", nil},
		{"x\na\ny\nb\nz\n", "X\na\nY\nb\nZ\n", []Line{{1, "x", "X"}, {3, "y", "Y"}, {5, "z", "Z"}}},
	} {
		got := Lines([]byte(c.old), []byte(c.new))
		if len(got) != len(c.want) {
			t.Errorf("%q, %q: %v", c.old, c.new, got)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%q, %q: %v", c.old, c.new, got)
			}
		}
	}
}
