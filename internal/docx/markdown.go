package docx

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Markdown appends the document to dst as CommonMark. What is small there is a
// paragraph, and no language is said.
func (d *Document) Markdown(dst []byte) []byte {
	m := &marker{dst: dst}
	for i, b := range d.Blocks {
		if i > 0 {
			m.write("\n")
			if !tight(d.Blocks[i-1], b) {
				m.write("\n")
			}
		}
		m.block(b)
	}
	if len(d.Blocks) > 0 {
		m.write("\n")
	}
	return m.dst
}

// tight reports whether no empty line stands between two blocks.
func tight(before, b Block) bool {
	return before.isItem() && (b.Kind == Bullet || b.Kind == Number)
}

// A marker writes Markdown. It knows how far the items stand to the right that
// the next block is inside of.
type marker struct {
	dst    []byte
	widths []int // of the marks of the items that are open
	counts []int // of the lists that are open
	kinds  []Kind
}

func (m *marker) write(s string) { m.dst = append(m.dst, s...) }

func (m *marker) block(b Block) {
	rank := max(b.Rank, 0)
	switch b.Kind {
	case Heading:
		m.close(0)
		m.write(strings.Repeat("#", min(max(b.Rank, 1), 6)) + " ")
		m.runs(b.Runs, " ")
	case Bullet, Number:
		m.item(b, min(rank, len(m.widths)))
	case Continued:
		m.close(rank + 1)
		m.indent()
		m.runs(b.Runs, "\\\n"+m.margin())
	default:
		m.close(0)
		m.runs(b.Runs, "\\\n")
	}
}

// close leaves the lists that are deeper than rank.
func (m *marker) close(rank int) {
	if rank < len(m.widths) {
		m.widths, m.counts, m.kinds = m.widths[:rank], m.counts[:rank], m.kinds[:rank]
	}
}

func (m *marker) item(b Block, rank int) {
	m.close(rank + 1)
	if len(m.widths) > rank && m.kinds[rank] != b.Kind {
		m.close(rank)
	}
	if len(m.widths) == rank {
		m.widths, m.counts, m.kinds = append(m.widths, 0), append(m.counts, 0), append(m.kinds, b.Kind)
	}
	mark := "- "
	if b.Kind == Number {
		m.counts[rank]++
		mark = strconv.Itoa(m.counts[rank]) + ". "
	}
	m.widths[rank] = 0
	m.indent()
	m.widths[rank] = len(mark)
	m.write(mark)
	m.runs(b.Runs, "\\\n"+m.margin())
}

func (m *marker) margin() string {
	n := 0
	for _, w := range m.widths {
		n += w
	}
	return strings.Repeat(" ", n)
}

func (m *marker) indent() { m.write(m.margin()) }

// runs writes the words of a block; newline stands where a line ends in them.
func (m *marker) runs(runs []Run, newline string) {
	start := len(m.dst)
	for i := 0; i < len(runs); {
		r := runs[i]
		r.Lang = ""
		for i++; i < len(runs) && sameMarks(r, runs[i]); i++ {
			r.Words += runs[i].Words
		}
		m.run(r, newline, len(m.dst) == start)
	}
}

// sameMarks reports whether two runs look alike in Markdown: between them no mark
// may end and begin again.
func sameMarks(a, b Run) bool {
	a.Words, a.Lang, b.Words, b.Lang = "", "", "", ""
	return a == b
}

// run writes words between their marks. A mark touches a letter inside, so
// that space at the ends of the words stands outside.
func (m *marker) run(r Run, newline string, first bool) {
	words := printable(r.Words)
	inner := strings.TrimFunc(words, unicode.IsSpace)
	if inner == "" {
		m.write(strings.ReplaceAll(words, "\n", newline))
		return
	}
	at := strings.Index(words, inner)
	mark := strings.Repeat("*", marks(r))
	if !first {
		m.write(strings.ReplaceAll(words[:at], "\n", newline))
	}
	m.write(mark)
	switch {
	case r.Href == "":
		m.words(inner, newline, first && mark == "")
	case r.Href == inner && !strings.ContainsAny(inner, " <>"):
		m.write("<" + inner + ">")
	default:
		m.write("[")
		m.words(inner, newline, false)
		m.write("](" + address(r.Href) + ")")
	}
	m.write(mark + strings.ReplaceAll(words[at+len(inner):], "\n", newline))
}

func marks(r Run) int {
	n := 0
	if r.Bold {
		n += 2
	}
	if r.Italic {
		n++
	}
	return n
}

// words writes words so that they mean nothing to Markdown. First is true if
// they begin a block.
func (m *marker) words(s, newline string, first bool) {
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			m.write(newline)
			line = strings.TrimLeft(line, " \t")
		}
		if first || i > 0 {
			line = m.beginning(line)
		}
		m.escape(line)
	}
}

// beginning writes what at the beginning of a line would be a mark of a
// heading, a list or a quotation, and returns the rest of the line.
func (m *marker) beginning(line string) string {
	digits := len(line) - len(strings.TrimLeft(line, "0123456789"))
	switch {
	case line == "":
	case strings.IndexByte("#+->=:|~", line[0]) >= 0:
		m.write(`\` + line[:1])
		return line[1:]
	case digits > 0 && digits < len(line) && (line[digits] == '.' || line[digits] == ')'):
		m.write(line[:digits] + `\` + line[digits:digits+1])
		return line[digits+1:]
	}
	return line
}

// escape writes what is left of a line.
func (m *marker) escape(s string) {
	for i := range len(s) {
		if isMark(s, i) {
			m.write(`\`)
		}
		m.dst = append(m.dst, s[i])
	}
}

// isMark reports whether a byte may mean something to Markdown where it stands. An
// underscore inside a word does not, and a & only before a name and a semicolon.
func isMark(s string, i int) bool {
	switch s[i] {
	case '\\', '`', '*', '[', ']', '<', '~':
		return true
	case '&':
		name := strings.TrimLeftFunc(strings.TrimPrefix(s[i+1:], "#"), func(r rune) bool { return r < utf8.RuneSelf && isLetter(byte(r)) })
		return strings.HasPrefix(name, ";")
	case '_':
		return i == 0 || i+1 == len(s) || !isLetter(s[i-1]) || !isLetter(s[i+1])
	}
	return false
}

func isLetter(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

// address writes an address between the brackets of a link.
func address(href string) string {
	if strings.ContainsAny(href, " ()<>\\") {
		return "<" + strings.NewReplacer("<", "%3C", ">", "%3E", "\\", "%5C", "\n", "").Replace(href) + ">"
	}
	return href
}

// printable leaves out what no text file should hold.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t':
			return ' '
		case unicode.IsControl(r), r == utf8.RuneError:
			return -1
		}
		return r
	}, s)
}
