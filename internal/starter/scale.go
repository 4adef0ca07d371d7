package starter

import (
	"path"
	"strings"

	"pathbook/internal/edit"
)

// Rescale makes the core's items ready for a scale of so many proficiencies.
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
	lost := map[string]string{"competency": "levels", "training": "develops"}
	for name := range files {
		key := lost[kindOf(name)]
		if key == "" {
			continue
		}
		for _, item := range itemsOf(name, files[name]) {
			if changed, err := edit.Put(files[name], item.ID, edit.Value{}, key); err == nil {
				files[name] = changed
			}
		}
	}
	return true
}

// TakeOut takes an item out of the file that holds it, and the file with it if
// it holds no other.
func TakeOut(files map[string][]byte, file, id string) {
	changed, err := edit.Put(files[file], "", edit.Value{}, "id="+id)
	if len(itemsOf(file, files[file])) < 2 || err != nil {
		delete(files, file)
		return
	}
	files[file] = changed
}

// itemsOf are the items in a file of YAML.
func itemsOf(name string, data []byte) []edit.Item {
	return edit.Read(name, strings.TrimSuffix(path.Base(name), ".yaml"), data, nil)
}
