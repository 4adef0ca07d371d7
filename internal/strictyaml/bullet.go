package strictyaml

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// blank is the white space that people leave after a mark: a word processor
// puts a tab or a no-break space there.
const blank = `[ \t\x{00a0}\x{2007}\x{202f}]`

// unmistakable are marks that begin nothing but the item of a list: those of
// word processors, some from a font of symbols.
const unmistakable = `•·‣▪◦●○■□▶►➢➤✓✔\x{f0b7}\x{f0a7}\x{f0d8}\x{f0fc}`

var (
	// itemMark is what people put before the items of a list.
	itemMark = regexp.MustCompile(`^(?:[` + unmistakable + `]` + blank + `*|(?:[-–—*+→]|\\-|[0-9]{1,2}[.)]|[a-z]\)|o)` + blank + `+)`)
	// otherMark is such a mark where YAML itself looks for a hyphen: a number
	// or a letter begins a text there.
	otherMark = regexp.MustCompile(`^(?:[` + unmistakable + `]` + blank + `*|(?:[–—*+]|\\-)` + blank + `+|-[\x{00a0}\x{2007}\x{202f}]` + blank + `*)`)
	// innerMark is such a mark where a text may as well go on: a dash is a
	// dash there.
	innerMark = regexp.MustCompile(`^(?:- |[` + unmistakable + `]` + blank + `*|-[\x{00a0}\x{2007}\x{202f}]` + blank + `*)`)
	// amidMark is a mark between items that stand on one line.
	amidMark = regexp.MustCompile(`\s+[•‣▪◦●■➢➤\x{f0b7}]` + blank + `*`)
)

// unmarked returns the text of an item without the mark before it.
func unmarked(line string) (text string, marked bool) {
	mark := itemMark.FindString(line)
	return line[len(mark):], mark != ""
}

// A textLine is a line of a text, without what indents it, and its place.
type textLine struct {
	text      string
	line, col int // 0 where the lines of the text are not those of the file
}

// splitItems returns the items of a list that was written as one text: line by
// line where it has several or a mark before the first, else at its semicolons
// or commas. Sure reports whether the items have marks.
func (d *Document) splitItems(n *yaml.Node) (items []*yaml.Node, sure bool) {
	lines := d.textLines(n)
	_, marked := unmarked(lines[0].text)
	if len(lines) == 1 {
		lines = lines[0].parts()
	}
	for _, line := range lines {
		text, mark := unmarked(line.text)
		line.col += utf8.RuneCountInString(line.text) - utf8.RuneCountInString(text)
		switch last := len(items) - 1; {
		case text == "":
		case marked && !mark && last >= 0:
			items[last].Value += " " + text
		default:
			items = append(items, line.item(n, text))
		}
	}
	return items, marked
}

// parts are the items of a list that stands on one line.
func (line textLine) parts() (lines []textLine) {
	all := line.text
	switch {
	case strings.ContainsAny(all, "•‣▪◦●■➢➤\uf0b7"):
		all = amidMark.ReplaceAllString(all, "\n• ")
	case strings.Contains(all, ";"):
		all = strings.ReplaceAll(all, ";", "\n")
	default:
		all = strings.ReplaceAll(all, ",", "\n")
	}
	for text := range strings.SplitSeq(all, "\n") {
		lines = append(lines, textLine{strings.TrimSpace(text), line.line, line.col})
		line.line = 0 // what follows is not looked for
	}
	return lines
}

// item is the node of a text that stands in another.
func (l textLine) item(n *yaml.Node, text string) *yaml.Node {
	item := *n
	item.Value = text
	if l.line > 0 {
		item.Line, item.Column, item.Style = l.line, l.col, 0
	}
	return &item
}

// textLines returns the lines of a text as they stand in the file. There is at
// least one.
func (d *Document) textLines(n *yaml.Node) []textLine {
	lines, _ := d.plainLines(n)
	if n.Style != 0 || len(lines) == 0 {
		lines = nil
		for text := range strings.SplitSeq(strings.TrimSpace(n.Value), "\n") {
			lines = append(lines, textLine{text: strings.TrimSpace(text)})
		}
	}
	return lines
}

// plainLines returns the lines of a text without quotes, if all of it is found.
func (d *Document) plainLines(n *yaml.Node) (lines []textLine, last int) {
	rest := n.Value
	for at := n.Line; rest != "" && at <= len(d.lines); at++ {
		line, col := d.line(at), 0
		if at == n.Line {
			col = offset(line, n.Column-1)
		}
		col += indentOf(line[col:])
		text, _, _ := strings.Cut(strings.TrimRight(line[col:], " \t"), " #")
		after, ok := strings.CutPrefix(rest, text)
		if !ok {
			return nil, 0
		}
		if text != "" {
			lines = append(lines, textLine{text, at, utf8.RuneCountInString(line[:col]) + 1})
			rest, last = strings.TrimLeft(after, " \n"), at
		}
	}
	if rest != "" {
		return nil, 0
	}
	return lines, last
}
