package starter

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pathbook/internal/load"
)

// TestFit: what no role has a use for goes, with the links to it, and nothing
// else.
func TestFit(t *testing.T) {
	original := "---\ntitle: G\naudience: manager\n---\nSee [](training:course-a), [it](training:course-b#x), [](competency:spoken), [](competency:needed).\n"
	files := map[string][]byte{
		"content/site.yaml":                []byte("languages:\n  - en\n  - fr\n"),
		"content/roles/r.yaml":             []byte("title: R\nrequires:\n  needed: 1\ncredentials:\n  - credential: asked\n    importance: asset\n"),
		"content/competencies/needed.yaml": []byte("title: Needed\n# near\nrelated:\n  - idle\n  - spoken\n"),
		"content/competencies/spoken.yaml": []byte("title: Spoken\nrelated:\n  - idle\n"),
		"content/competencies/idle.yaml":   []byte("title: Idle\n"),
		"content/competencies/own.yaml":    []byte("title: Own\n"),
		"content/training/all.yaml":        []byte("# All.\n\n- id: course-a\n  title:\n    en: Course A\n    fr: Cours A\n  develops:\n    idle: 1\n- id: course-b\n  title: B\n  grants:\n    - idle-card\n- id: course-c\n  title: C\n  develops:\n    idle: 2\n    needed: 1\n  grants:\n    - granted\n- id: course-d\n  title: D\n  grants:\n    - asked\n"),
		"content/credentials/c.yaml":       []byte("- id: asked\n- id: granted\n- id: idle-card\n"),
		"content/guides/g.md":              []byte(original),
	}
	french := "---\ntitle: G\nmade_from: " + load.Digest([]byte(original), "en") + "\n---\nVoir [](training:course-a).\n"
	files["content/guides/g.fr.md"] = []byte(french)
	files["content/guides/behind.md"] = []byte(original)
	files["content/guides/behind.fr.md"] = []byte("---\ntitle: G\nmade_from: 123456789abc\n---\nVoir.\n")
	Fit(files, func(kind, id string) bool { return kind == "competency" && id == "own" })
	want := map[string]string{
		"content/site.yaml":                "languages:\n  - en\n  - fr\n",
		"content/roles/r.yaml":             "title: R\nrequires:\n  needed: 1\ncredentials:\n  - credential: asked\n    importance: asset\n",
		"content/competencies/needed.yaml": "title: Needed\n# near\nrelated:\n  - spoken\n",
		"content/competencies/spoken.yaml": "title: Spoken\n",
		"content/competencies/own.yaml":    "title: Own\n",
		"content/training/all.yaml":        "# All.\n\n- id: course-c\n  title: C\n  develops:\n    needed: 1\n  grants:\n    - granted\n- id: course-d\n  title: D\n  grants:\n    - asked\n",
		"content/credentials/c.yaml":       "- id: asked\n- id: granted\n",
		"content/guides/g.md":              "---\ntitle: G\naudience: manager\n---\nSee Course A, it, [](competency:spoken), [](competency:needed).\n",
		"content/guides/behind.md":         "---\ntitle: G\naudience: manager\n---\nSee Course A, it, [](competency:spoken), [](competency:needed).\n",
		"content/guides/behind.fr.md":      "---\ntitle: G\nmade_from: 123456789abc\n---\nVoir.\n",
	}
	want["content/guides/g.fr.md"] = "---\ntitle: G\nmade_from: " + load.Digest([]byte(want["content/guides/g.md"]), "en") + "\n---\nVoir Cours A.\n"
	got := make(map[string]string)
	for name, data := range files {
		got[name] = string(data)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestFitAll: the starter's own roles have a use for all of it.
func TestFitAll(t *testing.T) {
	files, err := Files(Shown, Languages())
	if err != nil {
		t.Fatal(err)
	}
	before := maps.Clone(files)
	Fit(files, func(kind, id string) bool { return false })
	for _, name := range slices.Sorted(maps.Keys(before)) {
		if string(files[name]) != string(before[name]) && !strings.Contains(name, "red-seal-millwright") {
			t.Errorf("%s changed:\n%s", name, cmp.Diff(string(before[name]), string(files[name])))
		}
	}
}
