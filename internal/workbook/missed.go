package workbook

import (
	"fmt"
	"strings"

	"pathbook/internal/fold"
)

// unnamed are the cells of a sheet that name an item of a kind which is neither
// in the spreadsheet nor on the site, or that name none where they should.
type unnamed struct {
	kind  string
	spots []spot
}

// tellMissed tells of the cells that name nothing, once for each sheet and kind.
func (r *reading) tellMissed() {
	for _, m := range r.missed {
		first := m.spots[0]
		switch {
		case first.text == "" && len(m.spots) == 1:
			r.found.Errorf(first.at, "no-title", "%s: this row names no %s here", first.ref, m.kind).Hintf("write its name, or delete the row")
		case first.text == "":
			r.found.Errorf(first.at, "no-title", "%s: these rows name no %s here", m.places(), m.kind).Hintf("write its name, or delete the rows")
		case len(m.spots) == 1:
			r.found.Errorf(first.at, "unknown-name", "%s: there is no %s “%s”, neither in the spreadsheet nor on the site", first.ref, m.kind, shortened(first.text)).
				Hintf("%s", r.instead(m))
		default:
			r.found.Errorf(first.at, "unknown-name", "%s: no %s is called so, neither in the spreadsheet nor on the site", m.places(), m.kind).
				Hintf("%s", r.instead(m))
		}
	}
}

// places are the cells, as many as a message names, with their words.
func (m unnamed) places() string {
	var out []string
	for _, s := range m.spots[:min(len(m.spots), mostSpots)] {
		if s.text != "" {
			s.ref += " “" + shortened(s.text) + "”"
		}
		out = append(out, s.ref)
	}
	if more := len(m.spots) - mostSpots; more > 0 {
		return strings.Join(out, ", ") + fmt.Sprintf(" and %d more", more)
	}
	return strings.Join(out, ", ")
}

// instead is what may have been meant.
func (r *reading) instead(m unnamed) string {
	all := r.of(m.kind).all()
	var meant []string
	for _, s := range m.spots[:min(len(m.spots), mostSpots)] {
		near := fold.Nearest(s.text, all)
		switch {
		case near == "":
		case len(m.spots) == 1:
			meant = append(meant, "“"+near+"”")
		default:
			meant = append(meant, "“"+near+"” for “"+shortened(s.text)+"”")
		}
	}
	if len(meant) == 0 {
		return "add a row for it to a list of this kind, or write a name that is there"
	}
	return "did you mean " + strings.Join(meant, ", ") + "?"
}
