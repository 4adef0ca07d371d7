package strictyaml

import (
	"unicode/utf8"

	"pathbook/internal/diag"
)

// parse turns src into nodes. Where YAML gives up, the lines that break it are
// told, and what is left is read with these lines put right.
func (d *Document) parse(problems *diag.List) bool {
	root, err := unmarshal(d.src)
	if err == nil && root != nil && d.evenIndents(root, problems) {
		root, err = unmarshal(d.src)
	}
	if err != nil {
		s := newScan(d)
		root, err = s.repair()
		s.report(err, problems)
		if err != nil {
			return false
		}
		d.adopt(s)
	}
	if root != nil && !absent(root) {
		d.root = root
	}
	return true
}

// adopt takes over what a scan has put right. Places stay those of the file.
func (d *Document) adopt(s *scan) {
	d.widths = make([]int, len(d.lines))
	for i := range d.lines {
		d.widths[i] = utf8.RuneCountInString(d.line(i + 1))
	}
	d.src, d.guessed = s.src(), s.guessed
	d.index()
}
