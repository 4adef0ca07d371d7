package load

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/format"
)

const (
	releasesName = "releases"
	releaseExt   = ".zip"
)

var releaseName = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]*$`)

// IsReleaseName reports whether a version can be kept under a name: letters
// without accents, digits, hyphens, dots and underscores.
func IsReleaseName(name string) bool { return releaseName.MatchString(name) }

// ReleasePath returns where the version of a name is kept in a site.
func ReleasePath(name string) string {
	return path.Join(contentDir, releasesName, name+releaseExt)
}

// releasesIn takes in the versions of the site that were kept.
func (t *tree) releasesIn(fsys fs.FS) error {
	dir := path.Join(contentDir, releasesName)
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return fmt.Errorf("cannot list %s: %w", dir, err)
	}
	for _, e := range entries {
		at, name := path.Join(dir, e.Name()), strings.TrimSuffix(e.Name(), releaseExt)
		switch {
		case format.Ignored(e.Name()):
		case t.copied(dir, e.Name()):
		case e.IsDir() || name == e.Name():
			t.strange(at, "only versions that were kept have a place in "+dir, "`pathbook release NAME` keeps the site as it is now, as %s", ReleasePath("NAME"))
		case !IsReleaseName(name):
			t.strange(at, "the name of a version has only letters without accents, digits, hyphens, dots and underscores", "%s", t.rename(at, ReleasePath(meantID(name))))
		default:
			t.releases = append(t.releases, at)
		}
	}
	slices.SortFunc(t.releases, func(a, b string) int { return book.CompareReleases(nameOf(a), nameOf(b)) })
	return nil
}

// nameOf is the name of the version that is kept in a file.
func nameOf(at string) string { return strings.TrimSuffix(path.Base(at), releaseExt) }
