package strictyaml

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"gopkg.in/yaml.v3"

	"pathbook/internal/diag"
)

// Characters that nobody sees come from word processors, web pages and old
// programs. They are read as what they mean, and told with the line as it
// should be.

// unseen reports whether a character has no place in a text: YAML refuses it,
// or takes it for the end of a line.
func unseen(r rune) bool {
	switch {
	case r == '\t' || r == '\n':
		return false
	case r < 0x20, 0x7f <= r && r < 0xa0, r == '\u2028', r == '\u2029', r == '\uFEFF', r == 0xfffe, r == 0xffff:
		return true
	}
	return false
}

// meaning returns what an unseen character stands for: a space where a line or
// a paragraph was to end, the character that an older Windows program meant by
// this number, or nothing.
func meaning(r rune) string {
	switch {
	case r == '\u2028', r == '\u2029', '\v' <= r && r <= '\r', 0x1c <= r && r <= 0x1f:
		return " "
	case 0x80 <= r && r < 0xa0:
		if meant := charmap.Windows1252.DecodeByte(byte(r)); meant != utf8.RuneError && !unseen(meant) {
			return string(meant)
		}
	}
	return ""
}

// seen returns a text with the meaning of its unseen characters.
func seen(text string) string {
	if !hasUnseen(text) {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		if unseen(r) {
			b.WriteString(meaning(r))
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// hasUnseen reports whether seen has anything to do. It looks at bytes, since
// it looks at every file.
func hasUnseen(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 0x20 && c < 0x7f, c == '\n', c == '\t':
		case c == '\r':
			if i+1 == len(s) || s[i+1] != '\n' {
				return true
			}
		case c < utf8.RuneSelf:
			return true
		case c == 0xc2 && s[i+1] < 0xa0, c == 0xe2 && s[i+1] == 0x80, c == 0xef:
			if r, _ := utf8.DecodeRuneInString(s[i:]); unseen(r) {
				return true
			}
		}
	}
	return false
}

// unveil reads the unseen characters of the text as what they mean. Only a line
// that ends as on a Mac of long ago cannot be read: ok is false.
func (d *Document) unveil(problems *diag.List) (ok bool) {
	if !hasUnseen(d.src) {
		return true
	}
	var out strings.Builder
	for n := range d.lines {
		line := d.line(n + 1)
		if i := strings.IndexByte(line, '\r'); i >= 0 {
			problems.Errorf(d.pos(n+1, utf8.RuneCountInString(line[:i])+1), ruleEncoding,
				"the line ends with a carriage return alone").
				Hintf("save the file again with the line ends of Windows (CRLF) or Unix (LF)")
			return false
		}
		fixed := seen(line)
		if i := strings.IndexFunc(line, unseen); i >= 0 {
			r, _ := utf8.DecodeRuneInString(line[i:])
			problem := problems.Warnf(d.pos(n+1, utf8.RuneCountInString(line[:i])+1), ruleInvisible, "%s", sayUnseen(r))
			d.rebuild(problem.Hintf("write the line as:"), n+1, n+1, fixed, true)
		}
		out.WriteString(fixed + "\n")
	}
	d.src = out.String()
	d.index()
	return true
}

func sayUnseen(r rune) string {
	said := fmt.Sprintf("a character that nobody sees (U+%04X) stands here", r)
	switch meant := meaning(r); meant {
	case "":
		return said + " and is left out"
	case " ":
		return said + " and is read as a space"
	default:
		return said + " and is read as " + meant
	}
}

// tidy returns a scalar that is a word of ours (a key, an id, a number) without
// the spaces and the marks of no width that nobody sees in it or around it.
func (d *Document) tidy(n *yaml.Node, problems *diag.List) *yaml.Node {
	if n.Kind != yaml.ScalarNode || isASCII(n.Value) {
		return n
	}
	value := strings.TrimSpace(strings.Map(tidyRune, n.Value))
	if value == n.Value || value == "" || strings.Contains(value, " ") {
		return n // a space in the middle is for others to report
	}
	problem := problems.Warnf(d.pos(n.Line, n.Column), ruleInvisible, "characters that nobody sees stand in or beside “%s”: they are left out", shorten(value)).
		Hintf("write:\n%s", value)
	d.replace(problem, n, value, true)
	tidied := *n
	tidied.Value = value
	return &tidied
}

func tidyRune(r rune) rune {
	switch {
	case '\u200b' <= r && r <= '\u200f', r == '\u2060', r == '\u00ad':
		return -1
	case isWide(r):
		return ' '
	}
	return r
}

// isWide reports whether a character is a space other than the ordinary one.
func isWide(r rune) bool {
	return r == '\u00a0' || '\u2000' <= r && r <= '\u200a' || r == '\u202f' || r == '\u205f' || r == '\u3000'
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// evenIndents looks for keys that are indented with no-break spaces, which YAML
// takes for a part of them, puts these lines right and reports whether there
// were any.
func (d *Document) evenIndents(root *yaml.Node, problems *diag.List) bool {
	if !d.hasWideIndent() {
		return false
	}
	keys := d.indented(root, nil)
	lines := strings.Split(d.src, "\n")
	for _, key := range keys {
		line := d.line(key.Line)
		lead := badIndent.FindString(line)
		fixed := strings.Repeat(" ", utf8.RuneCountInString(lead)) + line[len(lead):]
		problem := problems.Warnf(d.pos(key.Line, 1), ruleInvisible, "a no-break space stands before the line and is read as an ordinary one")
		d.rebuild(problem.Hintf("write the line as:"), key.Line, key.Line, fixed, true)
		lines[key.Line-1] = fixed
	}
	d.src = strings.Join(lines, "\n")
	d.index()
	return len(keys) > 0
}

// hasWideIndent reports whether any line is indented with such a space.
func (d *Document) hasWideIndent() bool {
	for _, at := range d.lines {
		rest := d.src[at:]
		for rest != "" && rest[0] == ' ' {
			rest = rest[1:]
		}
		if rest != "" && rest[0] >= utf8.RuneSelf {
			if r, _ := utf8.DecodeRuneInString(rest); isWide(r) {
				return true
			}
		}
	}
	return false
}

// indented adds the keys under a node that begin with a space that YAML does
// not know, and that are the first on their line.
func (d *Document) indented(n *yaml.Node, keys []*yaml.Node) []*yaml.Node {
	for i, c := range n.Content {
		r, _ := utf8.DecodeRuneInString(c.Value)
		if n.Kind == yaml.MappingNode && i%2 == 0 && isWide(r) && strings.TrimSpace(d.before(c)) == "" {
			keys = append(keys, c)
		}
		keys = d.indented(c, keys)
	}
	return keys
}
