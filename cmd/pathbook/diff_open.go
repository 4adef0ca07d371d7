package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"pathbook/internal/archive"
	"pathbook/internal/fold"
)

// openVersion finds what a name means: a folder or a file of that name, a
// release that the site keeps, or a revision of the repository that the site
// lies in, in this order.
func openVersion(name, site string) (*version, error) {
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		if _, err := os.Stat(filepath.Join(name, "content")); err != nil {
			return nil, fmt.Errorf("%s: %w; name the folder of a site, which has content/ in it", name, archive.ErrEmpty)
		}
		return &version{name: name, fsys: os.DirFS(name)}, nil
	case err == nil:
		return openZip(name, name)
	case !errors.Is(err, fs.ErrNotExist) && !strings.ContainsAny(name, `:*?^`): // what no file is named, a revision may be
		return nil, err
	}
	if kept := filepath.Join(site, "content", "releases", name+".zip"); filepath.Base(name) == name {
		if _, err := os.Stat(kept); err == nil {
			return openZip(name, kept)
		}
	}
	fsys, err := revision(name, site)
	if err != nil {
		return nil, err
	}
	return &version{name: name, fsys: fsys}, nil
}

// openZip reads a pack or any other zip with a folder content in it.
func openZip(name, file string) (*version, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	fsys, err := archive.Zip(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w; name a folder of a site, a .pathpack or .zip with a folder content in it, or a git revision", file, err)
	}
	return &version{name: name, fsys: fsys}, nil
}

// revision reads the content of a revision out of the repository that a site
// lies in, as git has it.
func revision(name, site string) (fs.FS, error) {
	nothing := fmt.Sprintf("%s: there is no folder and no file of this name", name)
	if _, err := exec.LookPath("git"); err != nil {
		return nil, fmt.Errorf("%s, and to look for a revision git is needed, which is not installed; name the folder of a site, a .pathpack or a .zip", nothing)
	}
	if _, err := git(site, "rev-parse", "--git-dir"); err != nil {
		return nil, fmt.Errorf("%s, and %s is in no git repository; name the folder of a site, a .pathpack or a .zip", nothing, site)
	}
	commit, err := git(site, "rev-parse", "--verify", "--quiet", "--end-of-options", name+"^{commit}")
	if err != nil {
		return nil, fmt.Errorf("%s, and git knows no revision of this name; %s", nothing, otherRevision(name, site))
	}
	tar, err := git(site, "archive", "--format=tar", strings.TrimSpace(string(commit)), "--", "content")
	if err != nil {
		return nil, fmt.Errorf("%s: git has no folder content in this revision of %s (%w); --site names the folder that has content/ in it", name, site, err)
	}
	fsys, err := archive.Tar(bytes.NewReader(tar))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return fsys, nil
}

// otherRevision says what to type instead.
func otherRevision(name, site string) string {
	var known []string
	if out, err := git(site, "for-each-ref", "--format=%(refname:short)", "refs/tags", "refs/heads"); err == nil {
		known = strings.Fields(string(out))
	}
	if near := fold.Nearest(name, known); near != "" {
		return "did you mean " + near + "?"
	}
	slices.Sort(known)
	if len(known) > 0 {
		return "there are for example " + strings.Join(known[:min(5, len(known))], ", ") + "; git log --oneline -- content lists the commits"
	}
	return "git log --oneline -- content lists the commits"
}

// git runs git in a folder. The error has what git says.
func git(dir string, args ...string) ([]byte, error) {
	cmd := exec.Command("git", append([]string{"-C", dir}, args...)...)
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		return nil, errors.New(strings.TrimSpace(said.String()))
	}
	return out, nil
}
