package publish

import (
	"fmt"
	"os"
	"slices"
	"strings"
)

// readManifest returns the paths that the last run left in the folder; nil if
// there was none.
func (d *disk) readManifest() (map[string]bool, error) {
	lines, err := d.readLines(manifestFile, manifestHead)
	if err != nil || lines == nil {
		return nil, err
	}
	paths := make(map[string]bool, len(lines))
	for _, line := range lines {
		if checkPath(line) != nil {
			return nil, d.damaged(manifestFile)
		}
		paths[line] = true
	}
	return paths, nil
}

// writeManifest lists the files that are in the folder after a run.
func (d *disk) writeManifest(run []entry) error {
	var lines []string
	for _, e := range run {
		if e.op != remove {
			lines = append(lines, e.path)
		}
	}
	slices.Sort(lines)
	return d.writeLines(manifestFile, manifestHead, lines)
}

// lists reports whether the manifest that was read names just the run's files.
func (f *Folder) lists(run []entry) bool {
	other := func(e entry) bool { return !f.old[e.path] }
	return f.old != nil && len(run) == len(f.old) && !slices.ContainsFunc(run, other)
}

// readLines returns the lines of a file of ours after its head, or nil if there
// is no such file.
func (d *disk) readLines(file, head string) ([]string, error) {
	data, err := os.ReadFile(d.at(file))
	if absent(err) {
		return nil, nil
	}
	if err != nil {
		return nil, d.explain("read", file, err)
	}
	text, ok := strings.CutPrefix(string(data), head+"\n")
	if !ok || text != "" && !strings.HasSuffix(text, "\n") {
		return nil, d.damaged(file)
	}
	lines := []string{}
	for line := range strings.Lines(text) {
		lines = append(lines, strings.TrimSuffix(line, "\n"))
	}
	return lines, nil
}

// writeLines writes a file of ours, whole or not at all.
func (d *disk) writeLines(file, head string, lines []string) error {
	text := head + "\n"
	if len(lines) > 0 {
		text += strings.Join(lines, "\n") + "\n"
	}
	if err := d.write(file+".new", []byte(text)); err != nil {
		return d.explain("write", file, err)
	}
	if err := d.settleFile(file + ".new"); err != nil {
		return d.explain("write", file, err)
	}
	if err := d.rename(file+".new", file); err != nil {
		return d.explain("write", file, err)
	}
	return nil
}

// damaged is the error for a file of ours that is not as we write it. To guess
// which files are ours would put those of others at risk.
func (d *disk) damaged(file string) error {
	return fmt.Errorf("%s is damaged, so pathbook cannot tell which files in %s are its own: move that folder away and build again, or choose another with --out",
		d.show(file), d.dir)
}
