package workbook

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"pathbook/internal/fold"
)

// A scale is the words of a site's proficiencies, lowest first: for each its
// names in every language.
type scale [][]string

// words are the names of the scale, for a hint.
func (s scale) words() string {
	var out []string
	for _, names := range s {
		if len(names) > 0 {
			out = append(out, names[0])
		}
	}
	return strings.Join(out, ", ")
}

// named returns the proficiency that a text names in the words of the scale.
func (s scale) named(text string) int {
	wanted := fold.Slug(text)
	if wanted == "" {
		return 0
	}
	for i, names := range s {
		for _, name := range names {
			if fold.Slug(name) == wanted {
				return i + 1
			}
		}
	}
	return 0
}

// meanings are words that people give to proficiencies, with the place on a
// scale of four that they mean. On another scale only the lowest and the
// highest are sure.
var meanings = places(
	"not required|not needed|no need|not applicable|no|non|non exige|pas requis|non requis|inutile|0",
	"basic|beginner|novice|entry|entry level|awareness|aware|foundation|foundational|de base|base|elementaire|debutant|debutante|debutant e|debutant(e)|notions|initiation",
	"intermediate|working|competent|working knowledge|intermediaire|fonctionnel|fonctionnelle",
	"advanced|proficient|skilled|avance|avancee|approfondi|approfondie",
	"expert|mastery|master|experte|maitrise|expertise")

// ofThree are words that say a place on a scale of three, and no other.
var ofThree = places("", "low|faible|bas|basse", "medium|moderate|moyen|moyenne", "high|eleve|elevee|haut|haute|fort|forte")

func places(lines ...string) map[string]int {
	out := make(map[string]int)
	for i, line := range lines {
		for word := range strings.SplitSeq(line, "|") {
			if word != "" {
				out[fold.Slug(word)] = i
			}
		}
	}
	return out
}

// meant returns the proficiency that a word means on this scale, if that is sure.
func (s scale) meant(text string) (level int, ok bool) {
	if level = s.named(text); level > 0 {
		return level, true
	}
	word := fold.Slug(text)
	if n, known := ofThree[word]; known && len(s) == 3 {
		return n, true
	}
	n, known := meanings[word]
	switch {
	case !known:
		return 0, false
	case n <= 1:
		return n, true
	case n == 4:
		return len(s), true
	case len(s) == 4, len(s) == 3 && n == 2:
		return n, true
	}
	return 0, false
}

// A mark is what a cell of a matrix says, or the third column of a long list.
type mark struct {
	level int // 0 if nothing is required
	asset bool
	open  bool   // somebody does not know yet
	said  string // how it was taken, if it is neither a number nor a word of the scale
	why   *cause // why it is not clear, nil if it is
}

// marking reads the marks of one table: what they mean may depend on all of them
// together, on a legend, and on what somebody has said. A text is read once.
type marking struct {
	scale
	said   map[string]string // --scale
	legend map[string]int
	harvey bool // balls that fill in four steps, on a scale of four
	balls  bool // such balls on another scale
	roman  bool
	read   map[string]mark
}

// newMarking looks at all marks of a table first.
func newMarking(s scale, said map[string]string, texts map[string]bool) *marking {
	m := &marking{scale: s, said: said, legend: make(map[string]int), read: make(map[string]mark)}
	letters := false
	for text := range texts {
		m.balls = m.balls || strings.ContainsAny(text, "◔◑◐◕")
		m.roman = m.roman || text == "II" || text == "III"
		letters = letters || isLetters(text) && romans[strings.ToUpper(text)] == 0
	}
	m.roman, m.harvey = m.roman && !letters, m.balls && len(s) == 4
	return m
}

var romans = map[string]int{"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5}

var balls = map[string]int{"○": 0, "◔": 1, "◑": 2, "◐": 2, "◕": 3, "●": 4}

// mark reads one text.
func (m *marking) mark(text string) mark {
	if known, ok := m.read[text]; ok {
		return known
	}
	out := m.fresh(strings.TrimSpace(oneLine(text)))
	m.read[text] = out
	return out
}

func (m *marking) fresh(text string) mark {
	if level, ok := m.explained(text); ok {
		if level > len(m.scale) {
			return mark{why: causeAbove}
		}
		return mark{level: level, said: text + " = " + strconv.Itoa(level)}
	}
	if empty, open := saysNothing(text); empty || open {
		return mark{open: open}
	}
	if level, known := m.legend[text]; known {
		out := mark{level: level}
		if text != strconv.Itoa(level) {
			out.said = text + " = " + strconv.Itoa(level)
		}
		return out
	}
	if level := m.named(text); level > 0 {
		return mark{level: level, asset: strings.HasSuffix(text, "*")}
	}
	if out, ok := m.number(text); ok {
		return out
	}
	if level, ok := m.meant(text); ok {
		if level == 0 {
			return mark{}
		}
		return mark{level: level, said: text + " = " + strconv.Itoa(level)}
	}
	if n := romans[strings.ToUpper(text)]; m.roman && n > 0 {
		if n > len(m.scale) {
			return mark{why: causeAbove}
		}
		return mark{level: n, said: text + " = " + strconv.Itoa(n)}
	}
	if n, ball := balls[text]; ball && m.harvey {
		return mark{level: n, said: text + " = " + strconv.Itoa(n)}
	}
	return mark{why: m.unclear(text)}
}

// explained is what somebody has said that a text means.
func (m *marking) explained(text string) (level int, ok bool) {
	said, ok := m.said[text]
	if !ok {
		for k, v := range m.said {
			if strings.EqualFold(k, text) {
				said, ok = v, true
			}
		}
	}
	level, err := strconv.Atoi(said)
	return level, ok && err == nil
}

// numbered is a proficiency that is a number: "2", "2.0", "(2)", "2*", "3+",
// "Level 2", "2 - On my own", "2 (asset)".
var numbered = regexp.MustCompile(`^(?i:level|niveau|lvl|niv|l|n|≥|>=|min\.?|minimum|au moins|at least)?\.?\s*(\d{1,3})(?:[.,]0+)?\s*(\+|%)?\s*(.*)$`)

var assetWords = regexp.MustCompile(`(?i)^(an? )?(asset|atout|desirable|desired|souhaitable|souhaité|souhaite|nice to have|preferred|optional|optionnel|facultatif|un atout)$`)

var essentialWords = regexp.MustCompile(`(?i)^(essential|essentiel|essentielle|required|requis|requise|must|mandatory|obligatoire|exigé|exige)$`)

// number reads a mark that begins with a number. It is not ok if it has none.
func (m *marking) number(text string) (mark, bool) {
	s, asset := text, false
	if inner, found := strings.CutPrefix(s, "("); found {
		if inner, found = strings.CutSuffix(inner, ")"); found && !strings.Contains(inner, "(") {
			s, asset = strings.TrimSpace(inner), true
		}
	}
	if rest, found := strings.CutSuffix(s, "*"); found {
		s, asset = strings.TrimSpace(rest), true
	}
	parts := numbered.FindStringSubmatch(s)
	if parts == nil {
		return m.wordThenNumber(s, asset)
	}
	n, _ := strconv.Atoi(parts[1])
	rest := strings.Trim(parts[3], " -–—:.()[]")
	out := mark{level: n, asset: asset}
	switch {
	case parts[2] == "%":
		return mark{why: causePercent}, true
	case strings.ContainsAny(rest, "0123456789½¼¾"):
		if fraction.MatchString(s) {
			return mark{why: causeBetween}, true
		}
		return mark{why: causeSeveral}, true
	case n > len(m.scale):
		return mark{why: causeAbove}, true
	case rest == "":
	case assetWords.MatchString(rest):
		out.asset = true
	case essentialWords.MatchString(rest):
	case m.named(rest) == n:
	case m.named(rest) > 0:
		return mark{why: causeSeveral}, true
	default:
		return mark{why: causeWords}, true
	}
	if parts[2] == "+" {
		out.said = text + " = " + strconv.Itoa(n)
	}
	return out, true
}

// wordThenNumber reads "On my own (2)", where both say the same.
func (m *marking) wordThenNumber(s string, asset bool) (mark, bool) {
	if parts := wordFirst.FindStringSubmatch(s); parts != nil {
		if n, _ := strconv.Atoi(parts[2]); m.named(parts[1]) == n && n > 0 {
			return mark{level: n, asset: asset}, true
		}
		return mark{}, false
	}
	if m2 := aside.FindStringSubmatch(s); m2 != nil && m.named(m2[1]) > 0 && assetWords.MatchString(m2[2]) {
		return mark{level: m.named(m2[1]), asset: true}, true
	}
	if level := m.named(s); level > 0 {
		return mark{level: level, asset: asset}, true
	}
	return mark{}, false
}

var wordFirst = regexp.MustCompile(`^(.*\p{L})[ :(–-]+(\d)\)?$`)

var fraction = regexp.MustCompile(`^\d+[.,]\d+$|½`)

// unclear tells why a text is no mark.
func (m *marking) unclear(text string) *cause {
	switch {
	case ticks[fold.Fold(text)] && !(m.balls && text == "●"):
		return causeTick
	case strings.HasSuffix(text, "%"):
		return causePercent
	case fraction.MatchString(text):
		return causeBetween
	case len([]rune(text)) > 60:
		return causeSentence
	case strings.ContainsAny(text, "0123456789"):
		return causeSeveral
	case isLetters(text):
		return causeLetter
	case !strings.ContainsFunc(text, unicode.IsLetter):
		return causeSign
	}
	return causeWords
}

var ticks = map[string]bool{"✓": true, "✔": true, "√": true, "☑": true, "✅": true, "x": true, "×": true, "✗": true, "✘": true, "xx": true, "●": true, "•": true, "■": true, "▪": true,
	"y": true, "yes": true, "oui": true, "true": true, "vrai": true, "required": true, "requis": true, "requise": true, "needed": true, "essential": true, "essentiel": true, "must": true, "ok": true}

// isLetters reports whether a text is one letter or two, as marks are.
func isLetters(text string) bool {
	n := 0
	if !strings.ContainsFunc(text, unicode.IsLetter) {
		return false
	}
	for _, c := range text {
		if !unicode.IsLetter(c) && c != '/' && c != '+' && c != '-' {
			return false
		}
		n++
	}
	return n > 0 && n <= 2
}

// looksLikeMark reports whether a text may be a mark at all, of this scale or
// another: what tells a matrix from a list.
func (s scale) looksLikeMark(text string) bool {
	if text == "" {
		return false
	}
	runes := []rune(text)
	if len(runes) <= 3 {
		return true
	}
	if empty, open := saysNothing(text); empty || open {
		return true
	}
	if _, known := s.meant(text); known {
		return true
	}
	if _, known := ofThree[fold.Slug(text)]; known || meanings[fold.Slug(text)] > 0 || ticks[fold.Fold(text)] {
		return true
	}
	return len(runes) <= 24 && startsAsMark.MatchString(text) || allSigns.MatchString(text)
}

// startsAsMark is how a mark begins that has more to it: a number of one or two
// digits, or a level.
var (
	startsAsMark = regexp.MustCompile(`(?i)^\(?(level|niveau|lvl|niv)?[ .]*\d{1,3}([^\d].*)?$`)
	allSigns     = regexp.MustCompile(`^[^\p{L}\d]+$`)
)
