package starter

import (
	"maps"
	"slices"

	"pathbook/internal/edit"
)

// Rescale makes the starter's items ready for a scale of so many proficiencies.
// Where its own has another number, what they say of each no longer means the
// same: competencies lose these words, and training no longer says where it
// leads. It reports whether that was so.
func Rescale(files map[string][]byte, proficiencies int) bool {
	const framework = "content/framework.yaml"
	for _, item := range edit.Read(framework, "framework", files[framework], nil) {
		if len(item.Value.Get("scale").List) == proficiencies {
			return false
		}
	}
	f := &fitting{files: files, names: slices.Sorted(maps.Keys(files))}
	for kind, key := range map[string]string{"competency": "levels", "training": "develops"} {
		f.each(kind, func(file string, item edit.Item) {
			f.edit(file, item.ID, edit.Value{}, key)
		})
	}
	return true
}
