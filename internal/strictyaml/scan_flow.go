package strictyaml

import (
	"regexp"
	"strings"
)

// flow looks at a list or map in brackets, over as many lines as it takes.
func (s *scan) flow(r row) {
	end := s.flowLines(r)
	whole := strings.Join(append([]string{r.text()}, s.lines[r.n+1:end]...), "\n ")
	s.next = end
	n := flowEnd(whole)
	rest := strings.TrimSpace(whole[n:])
	if n > 0 && (rest == "" || rest[0] == '#') && s.alone(whole) {
		return
	}
	one := strings.Join(strings.Fields(whole), " ")
	if sayings, ok := splitSayings(unbracket(one)); ok {
		s.sayings(r, sayings, flowMessage(one, sayings))
		return
	}
	if fixed, ok := fixInner(one); ok && s.alone(fixed) {
		s.flowFixed(r, end, fixed, fixed)
		return
	}
	if n > 0 && rest != "" {
		s.quoteAll(r, r.value, "a text that begins with "+whole[:1]+" needs quotes")
		return
	}
	if r.key != "" || len(r.dashes) > 0 {
		s.flowParts(r, end, one)
	}
}

// maxFlow is how many lines a list or map in brackets may take.
const maxFlow = 200

// flowLines returns the index after the lines of a list or map in brackets.
func (s *scan) flowLines(r row) int {
	end := r.n + 1
	for end < len(s.lines) && end-r.n < maxFlow {
		line := s.lines[end]
		trimmed := strings.TrimSpace(line)
		if indentOf(line) <= r.parent() && trimmed != "" && strings.IndexByte("]}", trimmed[0]) < 0 {
			break
		}
		end++
	}
	whole := strings.Join(append([]string{r.text()}, s.lines[r.n+1:end]...), "\n")
	return r.n + 1 + strings.Count(whole[:flowEnd(whole)], "\n")
}

// alone reports whether a value can be read by itself.
func (s *scan) alone(value string) bool {
	_, err := unmarshal("k: " + value + "\n")
	return err == nil || len(s.anchors) > 0 && strings.Contains(err.Error(), "unknown anchor")
}

// flowMessage says what broke a map by language on one line.
func flowMessage(whole string, sayings []saying) string {
	text := ""
	for _, s := range sayings {
		text += s.text + " "
	}
	what := ""
	switch {
	case strings.Contains(text, "? ") && strings.ContainsRune(whole, '?'):
		what = "a question mark cuts"
	case strings.Contains(text, ": "):
		what = "a colon and a space cut"
	case strings.Contains(text, " #"):
		what = "a # after a space cuts"
	case strings.ContainsAny(text, "[]{}"):
		what = "a bracket cuts"
	case strings.ContainsAny(text, `"`) || strings.ContainsAny(whole, `"'`):
		what = "a quote cuts"
	case strings.Contains(whole, ";"):
		return "in a one-line map a comma stands between the languages, not a semicolon"
	case !strings.HasPrefix(whole, "{") || !strings.HasSuffix(whole, "}"):
		return "this one-line map is not closed: write each language on a line of its own"
	default:
		return "this one-line map cannot be read: write each language on a line of its own"
	}
	return what + " the text in a one-line map: write each language on a line of its own"
}

var innerMap = regexp.MustCompile(`\{\s*["']?[A-Za-z]{2}["']?\s*[:=][^{}]*\}`)

// fixInner puts quotes around the words of the maps by language within a
// one-line list or map.
func fixInner(whole string) (string, bool) {
	fixed := innerMap.ReplaceAllStringFunc(whole, func(m string) string {
		sayings, ok := splitSayings(unbracket(m))
		if !ok {
			return m
		}
		parts := make([]string, len(sayings))
		for i, l := range sayings {
			parts[i] = l.lang + ": " + inQuotes(l.text)
		}
		return "{" + strings.Join(parts, ", ") + "}"
	})
	return fixed, fixed != whole
}

// flowFixed notes a list or map in brackets that was put right as value.
func (s *scan) flowFixed(r row, end int, value, shown string) {
	fixed := make([]string, end-r.n)
	fixed[0] = r.before() + value
	hint := r.before() + shown
	if strings.HasPrefix(shown, "\n") {
		hint = strings.TrimRight(r.before(), " ") + shown
	}
	s.found(r.n, r.value, fixed, "what stands in these brackets cannot be read: write each part on a line of its own", hint)
}

var flowKey = regexp.MustCompile(`(?:^|[,;\s])([a-z][a-z0-9_-]*):\s+`)

// flowParts takes a broken list or map apart at its commas.
func (s *scan) flowParts(r row, end int, whole string) {
	inner := unbracket(uncomment(whole))
	space := "\n" + strings.Repeat(" ", r.parent()+2)
	shown, parts := "", []string{}
	if whole[0] == '[' {
		for part := range strings.SplitSeq(inner, ",") {
			text := unwrap(strings.TrimSpace(part))
			parts = append(parts, inQuotes(text))
			shown += space + "- " + quote(text)
		}
		s.flowFixed(r, end, "["+strings.Join(parts, ", ")+"]", shown)
		return
	}
	at := flowKey.FindAllStringSubmatchIndex(inner, -1)
	if len(at) == 0 || at[0][0] != 0 {
		s.quoteAll(r, r.value, "a text that begins with { needs quotes")
		return
	}
	for i, m := range at {
		to := len(inner)
		if i+1 < len(at) {
			to = at[i+1][0]
		}
		key, text := inner[m[2]:m[3]], cleanText(inner[m[1]:to])
		parts = append(parts, key+": "+inQuotes(text))
		shown += space + key + ": " + quote(text)
	}
	s.flowFixed(r, end, "{"+strings.Join(parts, ", ")+"}", shown)
}
