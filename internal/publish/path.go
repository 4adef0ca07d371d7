package publish

import (
	"fmt"
	"path"
	"path/filepath"
	"strings"
)

// home is the folder, inside the published one, for what publish itself needs.
const home = ".pathbook"

// checkPath refuses what cannot be a file inside the folder on every system.
func checkPath(p string) error {
	reason := ""
	first, _, _ := strings.Cut(p, "/")
	switch {
	case p == "":
		reason = "it is empty"
	case strings.HasPrefix(p, "/"):
		reason = "it begins with a slash"
	case strings.Contains(p, `\`):
		reason = "it has a backslash: folders are separated by /"
	case strings.ContainsFunc(p, func(r rune) bool { return r < ' ' || r == 0x7f }):
		reason = "it has a control character"
	case path.Clean(p) != p || p == "." || strings.HasPrefix(p, "../") || p == "..":
		reason = "it has an empty part, or one that is . or .."
	case longest(p) > maxName:
		reason = fmt.Sprintf("a name in it has %d bytes, and no system has more than %d", longest(p), maxName)
	case foldCase(first) == home:
		reason = home + " is kept for pathbook's own notes"
	case !filepath.IsLocal(filepath.FromSlash(p)):
		reason = "this system does not allow the name"
	default:
		return nil
	}
	return fmt.Errorf("%q cannot be the path of a published file: %s", p, reason)
}

// maxName is how many bytes the name of a file or a folder may have.
const maxName = 255

// longest returns the length of the longest name in a path.
func longest(p string) int {
	n := 0
	for name := range strings.SplitSeq(p, "/") {
		n = max(n, len(name))
	}
	return n
}

// foldCase returns the name under which a file system that takes capitals and
// small letters for the same would find p.
func foldCase(p string) string { return strings.ToLower(p) }

// names holds the files of a run and the folders they are in, each by its
// folded name. A run's files must be able to lie side by side on any system.
type names map[string]name

type name struct {
	exact  string
	folder bool
}

// claim enters a file, or says with what it collides.
func (n names) claim(file string) error {
	if before, ok := n[foldCase(file)]; ok {
		return collision(before, name{exact: file})
	}
	for dir := path.Dir(file); dir != "."; dir = path.Dir(dir) {
		this := name{exact: dir, folder: true}
		before, ok := n[foldCase(dir)]
		if ok && before != this {
			return collision(before, this)
		}
		if ok {
			break
		}
		n[foldCase(dir)] = this
	}
	n[foldCase(file)] = name{exact: file}
	return nil
}

func collision(before, now name) error {
	switch {
	case before.exact == now.exact && before.folder == now.folder:
		return fmt.Errorf("two files would have the same path %q: give one of them another name", now.exact)
	case before.exact == now.exact:
		return fmt.Errorf("%q would be both a file and a folder: give one of them another name", now.exact)
	}
	return fmt.Errorf("%q and %q differ only in capitals, which many systems take for the same: give one of them another name",
		before.exact, now.exact)
}
