package pack

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

// blank reports whether nothing is said in a line: it is empty, or that of a quote.
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

// A clash is a place where both sides changed the same blocks.
type clash struct{ base, ours, theirs string }

// A merge is what becomes of a text that two sides have changed: the text
// itself, and what it is to be compared with the next time: their text, and
// where ours was kept, the base as it was.
type merge struct {
	text, base string
	clashes    []clash
	taken      int // places that follow theirs
}

// mergeBlocks merges two texts that were made from a third.
func mergeBlocks(base, ours, theirs []string) merge {
	var m merge
	var text, rest []string
	toOurs, toTheirs := matches(base, ours), matches(base, theirs)
	region := func(b, o, t []string) {
		for n := range pieces(b, o, t) {
			pb, po, pt := n[0], n[1], n[2]
			switch was, mine, yours := key(pb), key(po), key(pt); {
			case mine == yours:
				text, rest = append(text, po...), append(rest, pt...)
			case mine == was:
				text, rest = append(text, pt...), append(rest, pt...)
				m.taken++
			case yours == was:
				text, rest = append(text, po...), append(rest, pt...)
			default:
				text, rest = append(text, po...), append(rest, pb...)
				m.clashes = append(m.clashes, clash{was, mine, yours})
			}
		}
	}
	b, o, t := 0, 0, 0
	for next := 0; next < len(base); next++ {
		no, nt := toOurs[next], toTheirs[next]
		if no < o || nt < t {
			continue
		}
		region(base[b:next], ours[o:no], theirs[t:nt])
		text, rest = append(text, ours[no]), append(rest, theirs[nt])
		b, o, t = next+1, no+1, nt+1
	}
	region(base[b:], ours[o:], theirs[t:])
	m.text, m.base = parted(text), parted(rest)
	return m
}

// pieces parts a region that differs block by block, where all three sides have
// as many; else it is one piece.
func pieces(b, o, t []string) func(yield func([3][]string) bool) {
	return func(yield func([3][]string) bool) {
		if len(b) != len(o) || len(b) != len(t) {
			yield([3][]string{b, o, t})
			return
		}
		for i := range b {
			if !yield([3][]string{b[i : i+1], o[i : i+1], t[i : i+1]}) {
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
		lines[i] = strings.TrimRight(lines[i], " \t")
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
		for !strings.HasSuffix(b, "\n\n") && !endsInQuote(b) {
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

// endsInQuote reports whether the last line of a block is the empty one of a quote,
// which goes on behind it.
func endsInQuote(block string) bool {
	lines := strings.Split(strings.TrimSuffix(block, "\n"), "\n")
	last := lines[len(lines)-1]
	return blank(last) && strings.Contains(last, ">")
}

// matches returns, for each block of a, its place in b in a longest sequence
// that both have, or -1.
func matches(a, b []string) []int {
	out := make([]int, len(a))
	for i := range out {
		out[i] = -1
	}
	from, end := 0, 0
	for from < min(len(a), len(b)) && said(a[from]) == said(b[from]) {
		out[from] = from
		from++
	}
	for end < min(len(a), len(b))-from && said(a[len(a)-1-end]) == said(b[len(b)-1-end]) {
		out[len(a)-1-end] = len(b) - 1 - end
		end++
	}
	x, y := a[from:len(a)-end], b[from:len(b)-end]
	long := make([][]int32, len(x)+1)
	for i := range long {
		long[i] = make([]int32, len(y)+1)
	}
	for i := len(x) - 1; i >= 0; i-- {
		for k := len(y) - 1; k >= 0; k-- {
			if said(x[i]) == said(y[k]) {
				long[i][k] = long[i+1][k+1] + 1
			} else {
				long[i][k] = max(long[i+1][k], long[i][k+1])
			}
		}
	}
	for i, k := 0, 0; i < len(x) && k < len(y); {
		switch {
		case said(x[i]) == said(y[k]):
			out[from+i] = from + k
			i, k = i+1, k+1
		case long[i+1][k] >= long[i][k+1]:
			i++
		default:
			k++
		}
	}
	return out
}
