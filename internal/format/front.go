package format

import (
	"regexp"
	"strings"
)

// A Front is a Markdown file, cut at the two lines of three hyphens that its
// front matter stands between. Its parts put together are the file.
type Front struct {
	Open  string // the first line, with the byte order mark if there is one
	Keys  string // the lines of the front matter
	Close string // the line that ends it
	Body  string // what follows
}

// CutFront cuts a Markdown file. A fence is a line of three hyphens, with or
// without spaces behind them, that ends with a line feed, with a carriage
// return before it or not. Without two of them there is no front matter, and
// all is body; nor is there any where a line that was meant as a fence, as one
// of four hyphens, would make it end too late.
func CutFront(src string) (f Front, ok bool) {
	rest, ok := OpenFront(src)
	if !ok {
		return Front{Body: src}, false
	}
	end := 0
	for line := range strings.Lines(rest) {
		switch {
		case IsFence(line):
			return Front{src[:len(src)-len(rest)], rest[:end], line, rest[end+len(line):]}, true
		case MeantFence(line):
			return Front{Body: src}, false
		}
		end += len(line)
	}
	return Front{Body: src}, false
}

// OpenFront returns what follows the first line, if that begins a front matter.
func OpenFront(src string) (rest string, ok bool) {
	first, rest, _ := strings.Cut(src, "\n")
	return rest, IsFence(strings.TrimPrefix(first, "\uFEFF"))
}

// IsFence reports whether a line begins or ends a front matter.
func IsFence(line string) bool { return trimLine(line) == "---" }

var dashes = regexp.MustCompile(`^(?:-{2}|-{4,}|[-–—]*[–—][-–—]*)$`)

// MeantFence reports whether a line was to be a fence and is none; a word
// processor makes such lines out of hyphens.
func MeantFence(line string) bool { return dashes.MatchString(trimLine(line)) }

func trimLine(line string) string {
	line = strings.TrimSuffix(line, "\n")
	return strings.TrimRight(strings.TrimSuffix(line, "\r"), " \t")
}
