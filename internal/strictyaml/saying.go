package strictyaml

import (
	"regexp"
	"strings"
)

// A saying is what a map by language says in one language.
type saying struct{ lang, text string }

var languageHead = regexp.MustCompile(`^["'“]?([A-Za-z]{2,9}(?:[-_][A-Za-z]{2,4})?)["'”]?\s*(:|=)\s*`)

// splitSayings reads the inside of a map by language as it was meant: a
// language begins after a comma or a semicolon, and en and fr begin anywhere.
// ok is false if the text does not begin with a language.
func splitSayings(inner string) (sayings []saying, ok bool) {
	inner = strings.TrimSpace(inner)
	start := 0 // of the text of the last saying
	for i := 0; i < len(inner); {
		lang, n := headAt(inner, i, sayings)
		if n == 0 {
			i++
			continue
		}
		if len(sayings) > 0 {
			sayings[len(sayings)-1].text = cleanText(inner[start:i])
		} else if i > 0 {
			return nil, false
		}
		sayings = append(sayings, saying{lang: lang})
		i += n
		start = i
		i += closedQuote(inner[i:])
	}
	if len(sayings) == 0 {
		return nil, false
	}
	sayings[len(sayings)-1].text = cleanText(inner[start:])
	return sayings, true
}

// headAt returns the language that begins at i, and how long its key is.
func headAt(s string, i int, before []saying) (string, int) {
	left := strings.TrimRight(s[:i], " ")
	free := left == "" || strings.ContainsAny(left[len(left)-1:], ",;/|")
	if !free && len(left) == i {
		return "", 0
	}
	m := languageHead.FindStringSubmatch(s[i:])
	if m == nil || strings.HasPrefix(s[i+len(m[0]):], "//") {
		return "", 0
	}
	lang, ok := MeantLanguage(m[1])
	if !ok || !free && (m[2] == "=" || m[1] != "en" && m[1] != "fr") {
		return "", 0
	}
	for _, b := range before {
		if b.lang == lang {
			return "", 0
		}
	}
	return lang, len(m[0])
}

// closedQuote returns the length of a quoted text that s begins with if it is
// all of a value.
func closedQuote(s string) int {
	if s == "" || s[0] != '"' && s[0] != '\'' {
		return 0
	}
	n := quotedEnd(s)
	if rest := strings.TrimLeft(s[n:], " "); n > 0 && (rest == "" || strings.ContainsAny(rest[:1], ",;}")) {
		return n
	}
	return 0
}

// cleanText returns the text of a saying without what stands around it.
func cleanText(s string) string {
	s = strings.TrimSpace(strings.TrimRight(strings.TrimSpace(s), ",;"))
	s = strings.TrimSuffix(strings.TrimSuffix(s, " /"), " |")
	if s == "" {
		return ""
	}
	if value, ok := reread(s); ok && closedQuote(s) == len(s) {
		return value
	}
	return unwrap(s)
}

// unwrap takes off the quotes that were meant to hold a text together.
func unwrap(s string) string {
	s = unwrapCurly(s)
	if len(s) > 1 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] && !severalQuotes(s) {
		return s[1 : len(s)-1]
	}
	switch strings.Count(s, `"`) {
	case 1:
		return strings.TrimSpace(strings.Trim(strings.TrimRight(s, "”"), `"`))
	case 0:
		if s != "" && s[0] == '\'' && strings.Count(s, "'") == 1 && !elided.MatchString(s) {
			return s[1:]
		}
	}
	return s
}

// elided matches words that are written with an apostrophe in front.
var elided = regexp.MustCompile(`^'(?i:[0-9]|tis |twas |til |em )`)

// unbracket takes the brackets off a list or map, one of them if the other is
// missing or of another kind.
func unbracket(s string) string {
	s = strings.TrimSpace(s)
	if s == "" || strings.IndexByte("{[(", s[0]) < 0 {
		return s
	}
	inner := s[1:]
	for _, pair := range []string{"{}", "[]", "()"} {
		own := strings.HasPrefix(s, pair[:1])
		if strings.HasSuffix(inner, pair[1:]) && (own || strings.Count(inner, pair[:1]) < strings.Count(inner, pair[1:])) {
			return strings.TrimSpace(inner[:len(inner)-1])
		}
	}
	return strings.TrimSpace(inner)
}

// unwrapCurly takes off the curly quotes around a text.
func unwrapCurly(s string) string {
	inner, ok := strings.CutPrefix(s, "“")
	if inner, closed := strings.CutSuffix(inner, "”"); ok && closed && !strings.Contains(inner, "”") {
		return inner
	}
	return s
}

// severalQuotes reports whether a text that begins and ends with a quote has a
// quoted word at each end, rather than quotes around all of it.
func severalQuotes(s string) bool {
	q := s[:1]
	end := 1 + strings.Index(s[1:], q)
	return strings.Count(s, q)%2 == 0 && end+1 < len(s) && s[end-1] != ' ' && strings.IndexByte(" ,.;:!?)", s[end+1]) >= 0
}

// blockForm writes sayings on lines of their own, after what stands before them
// on their line.
func blockForm(before string, sayings []saying) string {
	lead := strings.TrimRight(before, " ")
	key := len(before) - len(strings.TrimLeft(before, " -"))
	lines := make([]string, len(sayings))
	for i, s := range sayings {
		lines[i] = s.lang + ": " + quote(s.text)
	}
	switch {
	case strings.ContainsAny(lead, "{["):
		return strings.Join(lines, "\n")
	case strings.HasSuffix(lead, ":"):
		return lead + "\n" + indent(strings.Join(lines, "\n"), key+2)
	case strings.HasSuffix(lead, "-"):
		return lead + " " + strings.TrimLeft(indent(strings.Join(lines, "\n"), key), " ")
	}
	return indent(strings.Join(lines, "\n"), len(before)-len(lead))
}
