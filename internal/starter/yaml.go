package starter

import (
	"regexp"
	"slices"
	"strings"

	"pathbook/internal/sample"
)

const siteFile = sample.SiteFile

// yaml returns a file in the languages of the edition.
func (e *edition) yaml(name string, lines []string) []string {
	if len(lines) > 0 && strings.HasPrefix(lines[0], "# yaml-language-server:") {
		lines = lines[1:]
	}
	if name == siteFile {
		lines = e.declare(lines)
	}
	return e.pick(e.notes(lines))
}

// declare rewrites the list of the site's languages.
func (e *edition) declare(lines []string) []string {
	at := languagesAt(lines)
	if at < 0 {
		return lines
	}
	list := make([]string, 0, len(e.langs))
	for _, lang := range e.langs {
		list = append(list, "  - "+lang)
	}
	return slices.Replace(slices.Clone(lines), at+1, blockEnd(lines, at), list...)
}

func languagesAt(lines []string) int { return slices.Index(lines, "languages:") }

// textOpener is the end of a line whose text stands on the lines after it.
var textOpener = regexp.MustCompile(`^ *[^ #].*(:|-) [|>][0-9+-]*( +#.*)?$|^ *- [|>][0-9+-]*( +#.*)?$`)

// opensText reports whether the lines below this one, as far as they are indented
// deeper, are a text in which nothing is a key or a comment.
func opensText(line string) bool { return textOpener.MatchString(line) }

// afterText returns the line after lines[i] and the text that may stand below it.
func afterText(lines []string, i int) int {
	if opensText(lines[i]) {
		return blockEnd(lines, i)
	}
	return i + 1
}

// blockEnd returns the line after the value of the key or item at lines[i]:
// the first that is not indented deeper, less the blank lines and comments
// before it, which belong to what follows.
func blockEnd(lines []string, i int) int {
	column, end := keyColumn(lines[i]), i+1
	text := opensText(lines[i])
	for j := i + 1; j < len(lines); j++ {
		switch {
		case blank(lines[j]):
		case indent(lines[j]) <= column:
			return end
		case text || !comment(lines[j]):
			end = j + 1
		}
	}
	return end
}

var itemMarks = regexp.MustCompile(`^( *)((?:- +)*)[^ ]*:`)

// keyColumn returns where the key of a line begins; an item without a key
// counts from its hyphen.
func keyColumn(line string) int {
	if m := itemMarks.FindStringSubmatch(line); m != nil {
		return len(m[1]) + len(m[2])
	}
	return indent(line)
}

func indent(line string) int   { return len(line) - len(strings.TrimLeft(line, " ")) }
func blank(line string) bool   { return strings.TrimSpace(line) == "" }
func comment(line string) bool { return strings.HasPrefix(strings.TrimLeft(line, " "), "#") }

// dedent takes n spaces off the front of each line that has them.
func dedent(lines []string, n int) []string {
	out := make([]string, 0, len(lines))
	for _, line := range lines {
		out = append(out, line[min(n, indent(line)):])
	}
	return out
}

func split(data []byte) []string {
	return strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
}

func join(lines []string) []byte { return []byte(strings.Join(lines, "\n") + "\n") }
