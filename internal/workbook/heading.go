package workbook

import (
	"regexp"
	"slices"
	"strings"

	"pathbook/internal/fold"
	y "pathbook/internal/strictyaml"
)

// headsOf are all headings of a kind of list but those of proficiencies.
func headsOf(kind string) []head {
	out := slices.Concat(heads[kind], plainHeads[kind])
	if kind == "role" || kind == "framework" {
		out = append(out, offers...)
	}
	return append(out, rest)
}

// known is the index of heads: by kind, then by compact heading, the key.
var known = index()

func index() map[string]map[string]string {
	out := make(map[string]map[string]string)
	for kind := range heads {
		out[kind] = make(map[string]string)
		for _, h := range slices.Concat(measured[kind], headsOf(kind)) {
			for _, name := range append(strings.Split(h.names, "|"), h.key) {
				if c := compact(name); c != "" && out[kind][c] == "" {
					out[kind][c] = h.key
				}
			}
		}
	}
	return out
}

// keyOf is a key of heads without its unit.
func keyOf(k string) string { k, _, _ = strings.Cut(k, "@"); return k }

// reasonUnread is why a heading that is known has no place on a site, "" if it
// is not one of these.
func reasonUnread(heading string) string {
	if strings.TrimSpace(heading) == "#" {
		heading = "no"
	}
	return reasons[compact(heading)]
}

// reasons are those of unread, by compact heading.
var reasons = func() map[string]string {
	out := make(map[string]string)
	for _, u := range unread {
		for name := range strings.SplitSeq(u.names, "|") {
			out[compact(name)] = u.reason
		}
	}
	return out
}()

// A heading is the words over a column, parted: what can be known of them
// whatever the list is of.
type heading struct {
	all    string // its words, compact
	name   string // without the language that it says, compact
	lang   string // the language, as in "Title (fr)" or "Poste en français"
	before string // without a remark in brackets, compact
	inside string // the remark
	long   bool   // it is too long to be known
}

func headingIn(text string) (h heading) {
	if h.all, h.long = compact(text), len(text) > longest; h.long {
		return h
	}
	name, lang := spoken(text)
	h.name, h.lang = compact(name), lang
	if m := bracketed.FindStringSubmatch(name); m != nil {
		h.before, h.inside = compact(m[1]), m[2]
	}
	return h
}

// column tells what a heading means in a list of a kind.
func (h heading) column(kind string, own map[string]string) (c column, ok bool) {
	if k, said := own[h.all]; said {
		if k == leaveOut || !isKey(kind, k) {
			return column{}, false
		}
		return saidColumn(k), true
	}
	if h.long {
		return column{}, false
	}
	k, inside := known[kind][h.name], ""
	if k == "" && h.before != "" {
		k, inside = known[kind][h.before], h.inside
	}
	if k == "" {
		return column{}, false
	}
	c.key, c.unit, _ = strings.Cut(k, "@")
	c.lang = h.lang
	if unit := unitOf(inside); unit != "" {
		c.unit = unit
	}
	return c, true
}

// bracketed is a heading with a remark in brackets: "Duration (hours)".
var bracketed = regexp.MustCompile(`^(.*\S)\s*[(\[]([^()]*)[)\]]$`)

// saidColumn is a column whose key somebody has said, with its language or with
// what its numbers count: "title.fr", "pay by month". Who says hours means that
// numbers alone are hours.
func saidColumn(k string) (c column) {
	k, c.unit = countedKey(k)
	c.key, c.lang = parted(k)
	if unit := strings.TrimSuffix(c.key, "s"); c.unit == "" && factors[c.key] != nil {
		c.unit = unit
	}
	return c
}

// countedKey parts a key that somebody has said from what its numbers count.
func countedKey(k string) (name, unit string) {
	name, unit, _ = strings.Cut(k, " by ")
	return name, strings.TrimSpace(unit)
}

// units are what numbers count, in the order in which people are asked.
var units = []string{"hour", "day", "week", "two weeks", "half a month", "month", "year", "minute"}

// unitsOf are what the numbers of a key can count.
func unitsOf(key string) []string {
	var out []string
	for _, unit := range units {
		_, known := factors[key][unit]
		switch {
		case known, unit == "day" && (key == "hours" || key == "weeks"):
			out = append(out, unit)
		case strings.HasPrefix(key, "pay") && (aYear[unit] > 0 || unit == "hour" || unit == "year"):
			out = append(out, unit)
		}
	}
	return out
}

// parted parts a key that somebody has said from the language after it.
func parted(k string) (name, lang string) {
	if i := strings.LastIndexByte(k, '.'); i > 0 && y.Language(k[i+1:]) && k[i+1:] != "to" {
		return k[:i], k[i+1:]
	}
	return k, ""
}

// isKey reports whether a list of a kind has a key, alone or with a language.
func isKey(kind, k string) bool {
	k, unit := countedKey(k)
	name, _ := parted(k)
	if unit != "" && !slices.Contains(unitsOf(name), unit) {
		return false
	}
	if kind == "competency" && levelKey.MatchString(name) {
		return true
	}
	return slices.ContainsFunc(headsOf(kind), func(h head) bool { return keyOf(h.key) == name })
}

var levelKey = regexp.MustCompile(`^(levels|examples)\.[1-9]$`)

// keysOf are the keys of a kind of list, those with a unit once.
func keysOf(kind string) []string {
	var out []string
	for _, h := range headsOf(kind) {
		if k := keyOf(h.key); !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	return out
}

// allKeys are the keys of every kind of list.
func allKeys() []string {
	var out []string
	for _, kind := range kinds {
		for _, k := range keysOf(kind) {
			if !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	return append(out, "levels.1")
}

// markers are how a heading says its language, longest first.
var markers = []struct{ suffix, lang string }{
	{"all-languages", all}, {"toutes-les-langues", all},
	{"in-english", "en"}, {"en-anglais", "en"}, {"english", "en"}, {"anglais", "en"}, {"-en", "en"},
	{"in-french", "fr"}, {"en-francais", "fr"}, {"french", "fr"}, {"francais", "fr"}, {"-fr", "fr"},
}

// coded is a heading with the code of a language: "Title (es)".
var coded = regexp.MustCompile(`^(.*\S)\s*\(([a-z]{2})\)$`)

// spoken parts a heading into what it names and the language it says.
func spoken(text string) (name, lang string) {
	if m := coded.FindStringSubmatch(text); m != nil && y.Language(m[2]) {
		return m[1], m[2]
	}
	slug := fold.Slug(text)
	for _, m := range markers {
		if rest, ok := strings.CutSuffix(slug, m.suffix); ok && strings.Trim(rest, "-") != "" {
			return strings.Trim(rest, "-"), m.lang
		}
	}
	return text, ""
}

// plainHeads are the headings of keys for which people have no words in heads:
// those that are written.
var plainHeads = func() map[string][]head {
	plain := make(map[string][]head)
	for kind, known := range heads {
		for _, key := range order(kind) {
			words, ok := written[key]
			if kind == "role" && key == "requires" {
				continue // which has a sheet of its own
			}
			if ok && !slices.ContainsFunc(known, func(h head) bool { return h.key == key }) {
				plain[kind] = append(plain[kind], head{key, words[0] + "|" + words[1]})
			}
		}
	}
	return plain
}()

// leaveOut is the key of a column that is not to be read.
const leaveOut = "-"
