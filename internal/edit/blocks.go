package edit

import "strings"

// Prose that two sides have changed, merged block by block: a paragraph, a
// heading, a list, a fenced block.

// blocks parts a text at its empty lines, those of a quote too, but not inside a
// fence. Each block keeps the empty lines after it.
func blocks(src string) []string {
	var out []string
	var block strings.Builder
	fence, ended := "", false
	for line := range strings.Lines(src) {
		empty := blank(line)
		if ended && !empty && strings.TrimSpace(block.String()) != "" {
			out = append(out, block.String())
			block.Reset()
			ended = false
		}
		block.WriteString(line)
		switch mark := fenceOf(line); {
		case fence == "" && mark != "":
			fence = mark
		case fence != "" && mark == fence && strings.TrimSpace(line) == mark:
			fence = ""
		}
		ended = ended || empty && fence == ""
	}
	if block.Len() > 0 {
		out = append(out, block.String())
	}
	return out
}

// blank reports whether a line says nothing: it is empty, or the empty line of a
// quote.
func blank(line string) bool { return strings.Trim(line, "> \t\r\n") == "" }

func fenceOf(line string) string {
	line = strings.TrimSpace(line)
	for _, mark := range []string{"```", "~~~"} {
		if strings.HasPrefix(line, mark) {
			return mark
		}
	}
	return ""
}

// A Clash is a place where both sides changed the same paragraphs.
type Clash struct{ Base, Ours, Theirs string }

// A Text is what becomes of a text that two sides have changed.
type Text struct {
	Text string // what both say; where both changed the same, ours

	// Base is what Text is to be compared with the next time: their text, and
	// where ours was kept, the base as it was.
	Base string

	Clashes []Clash
	Taken   int // places that follow theirs
}

// MergeText merges two texts that were made from a third, paragraph by paragraph.
// What only one side changed follows that side, and what both wrote anew stands
// one below the other.
func MergeText(base, ours, theirs string) Text {
	crlf := strings.Count(ours, "\r\n") > 0 && strings.Count(ours, "\r\n") == strings.Count(ours, "\n")
	mine := ours
	if crlf {
		mine = lf(ours)
	}
	j := mergeBlocks(blocks(lf(base)), blocks(mine), blocks(lf(theirs)))
	switch end := mine[len(strings.TrimRight(mine, "\n")):]; {
	case j.Taken == 0:
		j.Text = mine
	case j.Text != "":
		j.Text = strings.TrimRight(j.Text, "\n") + end
	}
	if crlf {
		j.Text = strings.ReplaceAll(j.Text, "\n", "\r\n")
	}
	return j
}

func lf(s string) string { return strings.ReplaceAll(s, "\r\n", "\n") }

func mergeBlocks(base, ours, theirs []string) Text {
	var j Text
	var text, rest []string
	differ := func(r region[string]) {
		for piece := range pieces(r) {
			switch was, mine, yours := key(piece.base), key(piece.ours), key(piece.theirs); {
			case mine == yours:
				text, rest = append(text, piece.ours...), append(rest, piece.theirs...)
			case mine == was:
				text, rest = append(text, piece.theirs...), append(rest, piece.theirs...)
				j.Taken++
			case yours == was:
				text, rest = append(text, piece.ours...), append(rest, piece.theirs...)
			case was == "":
				text, rest = append(append(text, piece.ours...), piece.theirs...), append(rest, piece.theirs...)
				j.Taken++
			default:
				text, rest = append(text, piece.ours...), append(rest, piece.base...)
				j.Clashes = append(j.Clashes, Clash{was, mine, yours})
			}
		}
	}
	both := func(_, o, t string) { text, rest = append(text, o), append(rest, t) }
	same := func(a, b string) bool { return said(a) == said(b) }
	regions(base, ours, theirs, same, both, differ)
	j.Text, j.Base = parted(text), parted(rest)
	return j
}

// pieces parts a region that differs block by block, where all three sides have
// as many; else it is one piece.
func pieces[T any](r region[T]) func(yield func(region[T]) bool) {
	return func(yield func(region[T]) bool) {
		if len(r.base) != len(r.ours) || len(r.base) != len(r.theirs) {
			yield(r)
			return
		}
		for i := range r.base {
			if !yield(region[T]{r.base[i : i+1], r.ours[i : i+1], r.theirs[i : i+1]}) {
				return
			}
		}
	}
}

// key is what blocks say, without the spaces that nobody sees.
func key(blocks []string) string {
	var out []string
	for _, b := range blocks {
		out = append(out, said(b))
	}
	return strings.Join(out, "\n\n")
}

func said(block string) string {
	lines := strings.Split(strings.TrimSpace(block), "\n")
	for len(lines) > 0 && blank(lines[len(lines)-1]) {
		lines = lines[:len(lines)-1]
	}
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \t\r")
	}
	return strings.Join(lines, "\n")
}

// parted puts blocks together with an empty line between any two.
func parted(blocks []string) string {
	var out strings.Builder
	for i, b := range blocks {
		out.WriteString(b)
		if i+1 == len(blocks) {
			break
		}
		for !strings.HasSuffix(lf(b), "\n\n") && !endsInQuote(b) {
			out.WriteString("\n")
			b += "\n"
		}
	}
	s := out.String()
	if s == "" {
		return s
	}
	return strings.TrimRight(s, "\n") + "\n"
}

// endsInQuote reports whether the last line of a block is the empty one of a
// quote that goes on after it.
func endsInQuote(block string) bool {
	lines := strings.Split(strings.TrimSuffix(block, "\n"), "\n")
	last := lines[len(lines)-1]
	return blank(last) && strings.Contains(last, ">")
}
