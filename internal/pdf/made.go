package pdf

import (
	"io/fs"
	"path"
)

// Folder is where the PDFs of all languages are, in the folder of the site. It
// is published by itself: a build of the site neither deletes nor writes there.
const Folder = "pdf"

// Made returns the paths of the PDFs that stand in the folder of a site.
func Made(site fs.FS) []string {
	var made []string
	fs.WalkDir(site, Folder, func(name string, e fs.DirEntry, err error) error {
		if err == nil && e.Type().IsRegular() && path.Ext(name) == ".pdf" {
			made = append(made, name)
		}
		return nil
	})
	return made
}
