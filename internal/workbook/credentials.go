package workbook

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"pathbook/internal/edit"
)

// helps are how people write that a licence helps and is not required.
var helps = regexp.MustCompile(`(?i)^(.+?)(?:\s*\*|[\s,:–-]*\(?\b(?:an asset|un atout|asset|atout|preferred|souhaité)\)?)$`)

// credentials reads the credentials that a role asks for.
func (r *reading) credentials(t table, d *Draft, text string, p place) {
	at := t.at(p.row, p.col)
	list := d.Value.Get("credentials")
	for _, part := range namesIn(text) {
		part = oneLine(part)
		if empty, open := saysNothing(part); empty || open {
			continue
		}
		name, asset := part, false
		m := helps.FindStringSubmatch(part)
		if _, known := r.find("credential", part); m != nil && (!known || strings.HasSuffix(part, "*")) {
			name, asset = strings.TrimSpace(m[1]), true
		}
		id, known := r.find("credential", name)
		if !known {
			if !r.answers.Credential {
				r.bare = append(r.bare, spot{at, t.ref(p.row, p.col), name})
				continue
			}
			made := r.name("credential", name, at)
			if made == nil {
				continue
			}
			r.title(made, name)
			id = made.ID
		}
		v := edit.Word(id)
		if asset {
			v = edit.Value{}
			v.Set(edit.Word(id), "credential")
			v.Set(edit.Word("asset"), "importance")
		}
		if !slices.ContainsFunc(list.List, func(x edit.Value) bool { return x.Word+x.Get("credential").Word == id }) {
			list.List = append(slices.Clone(list.List), v)
		}
	}
	if !list.Empty() {
		d.Value.Set(list, "credentials")
		d.said["credentials"] = at
	}
}

// askCredentials asks what to do with qualifications that no credential of the
// site or the spreadsheet is called.
func (r *reading) askCredentials() {
	if len(r.bare) == 0 {
		return
	}
	var named []string
	for _, s := range r.bare {
		if q := "“" + shortened(s.text) + "”"; !slices.Contains(named, q) {
			named = append(named, q)
		}
	}
	list := strings.Join(named[:min(len(named), mostSpots)], ", ")
	if len(named) > mostSpots {
		list += " and more"
	}
	r.ask(r.bare[0].at, Question{Text: fmt.Sprintf("%s: no credential is called so yet: %s. What about them?", r.bare[0].ref, list), Usual: -1, Choices: []Choice{
		{Label: "make a credential of each, with … where somebody has to write who grants it", Answer: Answers{Credential: true}},
		leaveOpen,
	}})
	r.found.Errorf(r.bare[0].at, "unknown-name", "%s: no credential is called so, neither in the spreadsheet nor on the site: %s", r.bare[0].ref, list).
		Hintf("--new-credentials makes a credential of each, with … where somebody has to write who grants it; a tab Credentials lists them with all that is known; --map \"HEADING=-\" leaves the column out")
}
