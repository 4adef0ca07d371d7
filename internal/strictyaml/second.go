package strictyaml

import (
	"strings"

	"pathbook/internal/diag"
)

// cutSecond reports a second document in the file and leaves it out.
func (d *Document) cutSecond(problems *diag.List) {
	if !strings.Contains(d.src, "\n---") && !strings.Contains(d.src, "\n...") {
		return
	}
	content := false
	for n := range d.lines {
		line := d.line(n + 1)
		switch {
		case isMarker(line):
			if content {
				d.second(n+1, problems)
				return
			}
			content = strings.TrimSpace(line[3:]) != ""
		case line == "" || line[0] == '#' || line[0] == '%' || strings.TrimSpace(line) == "":
		default:
			content = true
		}
	}
}

// second leaves out what begins at a line that is a marker.
func (d *Document) second(n int, problems *diag.List) {
	rest := d.src[d.lines[n-1]+3:]
	if hasContent(rest) {
		problems.Errorf(d.pos(n, 1), ruleSecond, "a second document begins here, and a file holds only one").
			Hintf("put it in a file of its own, or begin each item with “- ” and leave this line out")
	}
	d.src = d.src[:d.lines[n-1]]
	d.lines = d.lines[:n-1]
}

// hasContent reports whether there is more than comments and markers in s.
func hasContent(s string) bool {
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		if line != "" && line[0] != '#' && !isMarker(line) {
			return true
		}
	}
	return false
}
