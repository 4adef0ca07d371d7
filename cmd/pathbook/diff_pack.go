package main

import (
	"io/fs"
	"path"

	"pathbook/internal/archive"
	"pathbook/internal/edit"
	"pathbook/internal/pack"
)

// laid returns a version as a site. A pack lies under the framework that it was
// given, as it would under a site: then what its texts name and nobody has here
// is no error.
func (v *version) laid() (fs.FS, error) {
	if v.part == nil {
		return v.fsys, nil
	}
	manifest, err := fs.ReadFile(v.part, pack.ManifestName)
	if err != nil {
		return v.fsys, nil
	}
	items := edit.Read(pack.ManifestName, "", manifest, nil)
	if len(items) != 1 || items[0].Value.Get("format").Word == "" {
		return v.fsys, nil // a pack on its way, that only has its texts
	}
	files := make(map[string][]byte)
	for _, name := range []string{"content/site.yaml", "content/framework.yaml"} {
		if files[name], err = fs.ReadFile(v.fsys, name); err != nil {
			return nil, err
		}
	}
	dir := path.Join(pack.Folder, items[0].Value.Get("id").Word)
	err = fs.WalkDir(v.part, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		files[path.Join(dir, name)], err = fs.ReadFile(v.part, name)
		return err
	})
	if err != nil {
		return nil, err
	}
	return archive.Files(files)
}
