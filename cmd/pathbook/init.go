package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"pathbook/internal/publish"
	"pathbook/internal/starter"
)

func runInit(p *program, args []string) error {
	set := newFlags("init")
	b := beginningOf(set)
	samples := set.Bool("samples", false, "list the samples, and make nothing")
	spreadsheet := set.Bool("spreadsheet", false, "make no site but a workbook to fill in, for --from: DIR is the name of a file.xlsx")
	rest, err := p.flags(set, args)
	if err != nil {
		return err
	}
	switch {
	case *samples:
		return p.listSamples()
	case len(rest) == 0:
		return errors.New("usage: pathbook init [flags] DIR")
	case *spreadsheet:
		return p.handOut(rest[0], codes(*b.languages))
	}
	if err := b.sound(set); err != nil {
		return err
	}
	if p.person != nil && set.NFlag() == 0 {
		if err := p.askAbout(b, rest[0]); err != nil {
			return err
		}
	}
	files, err := p.begin(b)
	if err != nil {
		return err
	}
	if *b.dry {
		p.list(files)
		return nil
	}
	return p.found(rest[0], b, files)
}

// begin returns the files of the new site.
func (p *program) begin(b *beginning) (map[string][]byte, error) {
	langs := codes(*b.languages)
	if *b.blank {
		return starter.Blank(langs)
	}
	files, err := starter.Files(*b.sample, langs)
	if err != nil {
		return nil, err
	}
	if b.employed() {
		if err := b.employer.Take(files, *b.sample, langs); err != nil {
			return nil, err
		}
	}
	if *b.from == "" {
		return files, nil
	}
	b.said.dry = *b.dry
	b.open, err = p.fill(files, *b.from, b.said)
	return files, err
}

// found makes the folder of a new site, and says what comes next.
func (p *program) found(dir string, b *beginning, files map[string][]byte) error {
	leaveCompanions(dir, files)
	if err := makeSite(dir, files); err != nil {
		return err
	}
	fmt.Fprintf(p.stderr, "%s: a new site of %d files\n", dir, len(files))
	if b.employed() {
		if err := p.tellOpen(dir, b, files); err != nil {
			return err
		}
	}
	fmt.Fprintf(p.stderr, "\nNext:\n\n")
	if filepath.Clean(dir) != "." {
		fmt.Fprintf(p.stderr, "  cd %s\n", quoted(dir))
	}
	fmt.Fprintf(p.stderr, "  pathbook serve --open\n")
	return nil
}

// leaveCompanions takes out what stands beside the content, where the folder
// has its own: a new site may begin in a folder that is a repository already.
func leaveCompanions(dir string, files map[string][]byte) {
	for _, name := range []string{"README.md", ".gitignore"} {
		if _, err := os.Lstat(filepath.Join(dir, name)); err == nil {
			delete(files, name)
		}
	}
}

// codes parts a list of languages at its commas.
func codes(list string) []string {
	return strings.FieldsFunc(strings.ToLower(list), func(r rune) bool { return r == ',' || r == ' ' })
}

// makeSite makes the folder of a new site, all of it or nothing. A folder that is
// not there yet is made beside its place and then given its name.
func makeSite(dir string, files map[string][]byte) error {
	if err := free(dir, slices.Sorted(maps.Keys(files))); err != nil {
		return err
	}
	if _, err := os.Stat(dir); err == nil {
		return fillNew(dir, files)
	}
	above := filepath.Dir(dir)
	if err := os.MkdirAll(above, 0o777); err != nil {
		return err
	}
	beside := filepath.Join(above, fmt.Sprintf(".pathbook-%d", os.Getpid()))
	err := fillNew(beside, files)
	if err == nil {
		err = os.Rename(beside, dir)
	}
	if err != nil {
		os.RemoveAll(beside)
	}
	return err
}

// fillNew writes files into a folder in which none of them exists. If one cannot
// be written, those before it go again, with the folders that this leaves empty.
func fillNew(dir string, files map[string][]byte) error {
	var written []string
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if err := create(filepath.Join(dir, filepath.FromSlash(name)), files[name], false); err != nil {
			takeAway(dir, written)
			return err
		}
		written = append(written, name)
	}
	err := writeSchemas(dir)
	if err == nil {
		err = publish.Settle(dir, written)
	}
	if err != nil {
		takeAway(dir, written)
	}
	return err
}

// takeAway removes files, and the folders below dir that this leaves empty.
func takeAway(dir string, names []string) {
	for _, name := range names {
		for file := filepath.Join(dir, filepath.FromSlash(name)); file != dir && os.Remove(file) == nil; {
			file = filepath.Dir(file)
		}
	}
}

// writeOne writes a file that does not exist, and the folders above it.
func writeOne(file string, data []byte) error { return create(file, data, true) }

// create is writeOne, which may wait until the file is on the disk.
func create(file string, data []byte, settled bool) error {
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		return err
	}
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil && settled {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		os.Remove(file)
	}
	return err
}

// put writes a file, also where one is already.
func put(file string, data []byte) error {
	if _, err := os.Stat(file); err == nil {
		return publish.Replace(file, data)
	}
	return writeOne(file, data)
}

// free makes sure that none of the names is taken.
func free(dir string, names []string) error {
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return fmt.Errorf("%s is a file; name a folder", dir)
	}
	var taken []string
	for _, name := range names {
		_, err := os.Lstat(filepath.Join(dir, filepath.FromSlash(name)))
		switch {
		case err == nil:
			taken = append(taken, name)
		case !errors.Is(err, fs.ErrNotExist):
			return err
		}
	}
	if len(taken) == 0 {
		return nil
	}
	shown, more := taken[:min(5, len(taken))], ""
	if n := len(taken) - len(shown); n > 0 {
		more = fmt.Sprintf("\n  and %d more", n)
	}
	return fmt.Errorf("%s already has files of these names, so nothing was written:\n  %s%s\nname another folder, or move these files away first",
		dir, strings.Join(shown, "\n  "), more)
}

// quoted returns a path as it is typed after a command.
func quoted(path string) string {
	if strings.Contains(path, " ") {
		return `"` + path + `"`
	}
	return path
}
