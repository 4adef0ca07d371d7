package starter

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pathbook/content"
	"pathbook/internal/format"
	"pathbook/internal/sample"
	"pathbook/samples"
)

// TestCore: a file of the starter content is the core's or the sample's that it
// shows, and core.txt says which in an order that merges well.
func TestCore(t *testing.T) {
	core := sample.Core()
	if !slices.IsSorted(core) || len(slices.Compact(slices.Clone(core))) < len(core) {
		t.Errorf("core.txt is not sorted, or lists a file twice")
	}
	for _, name := range core {
		if _, err := fs.Stat(content.FS, name); err != nil {
			t.Errorf("core.txt: %v", err)
		}
		if kind, _ := format.KindIn(path.Dir(name)); slices.Contains([]string{"role", "pathway", "story", "credential"}, kind.Name) {
			t.Errorf("core.txt: %s is about one employer", name)
		}
	}
	for _, name := range []string{siteFile, "framework.yaml"} {
		if slices.Contains(core, name) {
			t.Errorf("core.txt: the core's %s is in samples/none", name)
		}
	}
}

// TestOverlays: a sample lies beside the core, never over a file of it, but for
// the two files that every site has.
func TestOverlays(t *testing.T) {
	core := sample.Core()
	sectors := sectors()
	for _, id := range sample.IDs() {
		if sectors[id] == "" {
			t.Errorf("sectors.txt does not say what %s is about", id)
		}
	}
	each(t, samples.FS, func(name string, _ []byte) {
		id, file, below := strings.Cut(name, "/")
		if below && slices.Contains(core, file) {
			t.Errorf("samples/%s takes the place of the core's %s", id, file)
		}
	})
}

func TestSampleNames(t *testing.T) {
	for name, want := range map[string]string{
		"metalwork": `there is no sample "metalwork"; did you mean metalworks?`,
		"bakery":    `there is no sample "bakery"; choose from ` + strings.Join(sample.IDs(), ", "),
		"":          `there is no sample ""; choose from ` + strings.Join(sample.IDs(), ", "),
		"../none":   `there is no sample "../none"; did you mean none?`,
	} {
		if _, err := Files(name, Languages()); err == nil || err.Error() != want {
			t.Errorf("Files(%q): %v, want %s", name, err, want)
		}
	}
}

// TestSamples: what a list says of a sample is what its files say.
func TestSamples(t *testing.T) {
	list, err := Samples()
	if err != nil {
		t.Fatal(err)
	}
	if list[0].ID != sample.None || list[0].Roles != 0 || list[0].Organization != "" {
		t.Errorf("the core alone is %+v", list[0])
	}
	i := slices.IndexFunc(list, func(s Sample) bool { return s.ID == sample.Shown })
	want := Sample{ID: sample.Shown, Sector: "metal fabrication and machining", Organization: "Three Poplars Metalworks", Roles: 29}
	if diff := cmp.Diff(want, list[i]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestOver(t *testing.T) {
	lines := split([]byte("# Of all.\n\n# The title.\ntitle: A\n\n# A list.\nlist:\n  - x\n\npaper: letter\n\n# hide:\n#   - pay\n\n# At the foot.\n# footer: Words.\n#   more\n\n# End.\n"))
	other := split([]byte("# Of the other.\n\nlogo: a.svg\ntitle:\n  en: B\n\n# Where.\nworkplace: shop\nlist: []\nfooter: F\n"))
	want := "\n# Of the other.\n\nlogo: a.svg\n# Of all.\n\n# The title.\ntitle:\n  en: B\n\n# Where.\nworkplace: shop\n\n# A list.\nlist: []\n\nfooter: F\n\npaper: letter\n\n# hide:\n#   - pay\n\n# End.\n"
	if diff := cmp.Diff(want, string(join(over(lines, other)))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
