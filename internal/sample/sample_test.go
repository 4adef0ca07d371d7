package sample

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLines(t *testing.T) {
	for src, want := range map[string]string{
		"# A note.\n\ntitle:\n  en: A  # beside\ncontact: |\n  Ask at the desk.\n\n  # not a note\n": "3:1 title \n4:7 title A  # beside\n5:10 contact |\n6:3 contact Ask at the desk.\n",
		"- id: a\n  offers:\n    pay: \"More: 4%\"\n  list:\n    - One.\n- id: b\n":                  "1:7 id a\n2:3 offers \n3:10 offers More: 4%\n4:3 list \n5:7 list One.\n6:7 id b\n",
		"---\ntitle: A\n---\n# Head\nkey: text\n- x\n":                                               "2:8 title A\n4:1  # Head\n5:1  key: text\n6:1  - x\n",
		"title: A\r\nhttp://x.example: b\r\n":                                                        "1:8 title A\n2:1 title http://x.example: b\n",
	} {
		var got strings.Builder
		for l := range lines([]byte(src)) {
			fmt.Fprintf(&got, "%d:%d %s %s\n", l.n, l.col, l.key, l.text)
		}
		if diff := cmp.Diff(want, got.String()); diff != "" {
			t.Errorf("%q (-want +got):\n%s", src, diff)
		}
	}
}

// TestMarks: whole lines of a sample are found wherever they stand, and nothing
// that anybody may write.
func TestMarks(t *testing.T) {
	const learn = "The practice booth is yours after every shift, with wire, gas and scrap plate. We pay each CWB test and each renewal. You have 40 paid hours a year for learning."
	for _, c := range []struct {
		name, src string
		want      []Mark
	}{
		{"nothing", "title: Welder\nsummary: You join metal so that it holds and looks right.\npay:\n  from: 26\n  to: 36\n  per: hour\n", nil},
		{"a promise", "title: X\noffers:\n  skills: " + learn + "\n", []Mark{{3, 11, "offers", Shown}}},
		{"in a block, under another id", "- id: x\n  offers:\n    skills:\n      en: |\n        " + learn + "\n", []Mark{{5, 9, "offers", Shown}}},
		{"with its pay", "offers:\n  skills: '" + learn + "'\npay:\n  from: 26\n  to: 36\n  per: hour\nreviewed: 2026-01-20\n", []Mark{{2, 11, "offers", Shown}, {3, 1, "pay", Shown}}},
		{"with other pay", "offers:\n  skills: " + learn + "\npay:\n  from: 27\n  to: 36\n  per: hour\n", []Mark{{2, 11, "offers", Shown}}},
		{"reviewed since", "offers:\n  skills: " + learn + "\npay:\n  from: 26\n  to: 36\n  per: hour\nreviewed: 2026-11-20\n", []Mark{{2, 11, "offers", Shown}}},
		{"one letter is another", "offers:\n  skills: " + strings.Replace(learn, "40", "30", 1) + "\n", nil},
		{"a fact", "title: Standard First Aid with CPR and an external defibrillator\n", nil},
		{"what stands for words", "title: A\ncontact:\n  en: Write here whom people may ask, and how they reach that person.\n", []Mark{{3, 7, "contact", None}}},
	} {
		name := "roles/x.yaml"
		if strings.Contains(c.src, "contact") {
			name = SiteFile
		}
		got := Compare([]string{"Lumen Laundry"}, has("roles/welder.yaml")).Marks(name, []byte(c.src))
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

// TestCoreIsNobodys: the core has no line of a sample.
func TestCoreIsNobodys(t *testing.T) {
	all := Compare([]string{"Lumen Laundry"}, func(string) bool { return true })
	if len(all.whole) != len(IDs())-1 {
		t.Errorf("compared with %v", all.whole)
	}
	for _, name := range Core() {
		if got := all.Marks(name, Read(Shown, name)); got != nil {
			t.Errorf("%s is of the core, and %v", name, got)
		}
	}
	for _, name := range Names(None) {
		for _, m := range all.Marks(name, Read(None, name)) {
			if m.Key != "contact" {
				t.Errorf("%s is of the core, and %v", name, m)
			}
		}
	}
}

// has is a site with these files.
func has(names ...string) func(string) bool {
	return func(name string) bool { return slices.Contains(names, name) }
}

// TestCompare: a site is compared with whose files it has, and never with the
// sample whose name it bears.
func TestCompare(t *testing.T) {
	for _, c := range []struct {
		name            string
		employer, files []string
		site, role      bool
	}{
		{"their own", []string{"Lumen Laundry"}, []string{"roles/presser.yaml"}, true, false},
		{"a sample with another name", []string{"Lumen Laundry"}, []string{"roles/welder.yaml"}, true, true},
		{"a sample", []string{"Three Poplars Metalworks"}, []string{"roles/welder.yaml"}, false, false},
		{"a sample, for short", []string{"Three Poplars"}, []string{"roles/welder.yaml"}, false, false},
		{"a sample, in full", []string{"Three Poplars Metalworks Ltd."}, []string{"roles/welder.yaml"}, false, false},
		{"not quite a sample", []string{"Three Pop"}, []string{"roles/welder.yaml"}, true, true},
	} {
		got := Compare(c.employer, has(c.files...))
		if got.Concerns(SiteFile) != c.site || got.Concerns("roles/welder.yaml") != c.role {
			t.Errorf("%s: %+v", c.name, got)
		}
		if !got.Same(Compare(c.employer, has(c.files...))) || got.Same(Comparison{}) == c.site {
			t.Errorf("%s is not the same again", c.name)
		}
	}
	if got := Compare([]string{"Three Poplars Metalworks"}, func(string) bool { return true }); slices.Contains(got.frames, Shown) {
		t.Errorf("%v", got)
	}
}

func BenchmarkTable(b *testing.B) {
	for b.Loop() {
		tableOf(Shown, Names(Shown))
	}
}

func BenchmarkFrames(b *testing.B) {
	for b.Loop() {
		for _, id := range IDs() {
			tableOf(id, []string{SiteFile, Frame})
		}
	}
}

func BenchmarkMarks(b *testing.B) {
	src := Read(Shown, "guides/owners-guide.md")
	c := Compare([]string{"Lumen Laundry"}, has("roles/welder.yaml"))
	c.Marks("roles/x.yaml", src)
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		c.Marks("roles/x.yaml", src)
	}
}

// TestOwnWords: no sample is told of its own words, though another one may say
// the same.
func TestOwnWords(t *testing.T) {
	for _, id := range IDs() {
		if id == None {
			continue
		}
		c := Compare(Employers()[id], func(string) bool { return true })
		for _, name := range Names(id) {
			for _, m := range c.Marks(name, Read(id, name)) {
				t.Errorf("%s: %s:%d is told as words of %s", id, name, m.Line, m.Sample)
			}
		}
	}
}
