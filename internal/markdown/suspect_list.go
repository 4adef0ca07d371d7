package markdown

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// bullets are the marks before the items of a list that are no such marks to
// Markdown: those of word processors, some from a font of symbols.
const bullets = "•·‣▪◦●○■□➢➤✓✔–—\uf0b7\uf0a7\uf0d8"

var (
	typedBullet = regexp.MustCompile(`^([` + bullets + `][ \t\x{a0}\x{202f}]*|o[ \t\x{a0}]+)[^ \t\x{a0}\x{202f}]`)
	gluedItem   = regexp.MustCompile(`^(?:[-+]|[0-9]{1,2}[.)])\pL`)
	gluedSharp  = regexp.MustCompile(`^#\pL[^#]*$`)
)

// suspectList looks for lines that were to be the items of a list and run
// together in a paragraph. Where they are items of an inner list, an item of a
// real list stands before the first.
func (w *walker) suspectList(lines *text.Segments, inner bool) {
	var typed []int
	glued := inner
	for i := range lines.Len() {
		segment := lines.At(i)
		line := segment.Value(w.src)
		switch {
		case typedBullet.Match(line):
			typed = append(typed, i)
			continue
		case gluedItem.Match(line) && (i == 0 && !inner || i > 0 && glued):
			glued = true
			mark := string(line[:bytes.IndexFunc(line, unicode.IsLetter)])
			p := w.warn(segment.Start, ruleList, "this looks like the item of a list and is none: a space is missing after its mark")
			rest := strings.TrimRight(string(line[len(mark):]), " \r\n")
			w.rebuild(p.Hintf("write:"), segment.Start, mark+rest, mark+" "+rest, true)
		}
	}
	if len(typed) > 1 || inner && len(typed) > 0 {
		w.typedList(lines, typed[0])
	}
}

// typedList reports a list with marks that are letters to Markdown.
func (w *walker) typedList(lines *text.Segments, first int) {
	p := w.warn(lines.At(first).Start, ruleList, "these lines look like a list and run together: Markdown knows no such mark")
	var old, fixed strings.Builder
	dashes := false // which may be said words, too
	for i := first; i < lines.Len(); i++ {
		segment := lines.At(i)
		line := string(segment.Value(w.src))
		old.WriteString(line)
		if m := typedBullet.FindStringSubmatch(line); m != nil {
			line = "- " + line[len(m[1]):]
			dashes = dashes || strings.ContainsAny(m[1], "–—")
		}
		fixed.WriteString(line)
	}
	whole := strings.TrimRight(old.String(), " \n")
	at := lines.At(first).Start
	p.Hintf("write a hyphen and a space before each item:")
	if !bytes.HasPrefix(w.src[at:], []byte(whole)) { // it stands in a quote
		p.Hintf("write a hyphen and a space before each item")
		return
	}
	w.rebuild(p, at, whole, strings.TrimRight(fixed.String(), " \n"), !dashes)
}

// suspectCode looks at a paragraph that became code since it is indented.
func (w *walker) suspectCode(n *ast.CodeBlock) {
	lines := n.Lines()
	if !isProse(w.raw(lines)) {
		return
	}
	at := lines.At(0).Start
	from := bytes.LastIndexByte(w.src[:at], '\n') + 1
	p := w.warn(at, ruleIndented, "a paragraph that is indented by four spaces or a tab is shown as code")
	last := lines.At(lines.Len() - 1)
	old := strings.TrimRight(string(w.src[from:last.Stop]), " \t\n")
	if strings.TrimLeft(string(w.src[from:at]), " \t") != "" || w.places.origin.Folded {
		p.Hintf("take the spaces away; if it is code, put ``` above and below it")
		return
	}
	var fixed []string
	for line := range strings.SplitSeq(old, "\n") {
		fixed = append(fixed, strings.TrimLeft(line, " \t"))
	}
	p.Hintf("take the spaces away; if it is code, put ``` above and below it:")
	w.rebuild(p, from, old, strings.Join(fixed, "\n"), false)
}

// isProse reports whether an indented text reads like sentences rather than
// like code: several words, with a capital before them or a mark that ends a
// sentence.
func isProse(s string) bool {
	s = strings.TrimSpace(s)
	if len(strings.Fields(s)) < 4 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "«“\"'*_( \u00a0\u202f"))
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "»”\"'*_) \u00a0\u202f"))
	return unicode.IsUpper(first) || strings.ContainsRune(".!?:…", last)
}

// suspectStrike looks at words that a single tilde on each side strikes out.
func (w *walker) suspectStrike(n *east.Strikethrough) {
	from, to, ok := wordsOf(n)
	if !ok || from < 1 || to >= len(w.src) || w.src[from-1] != '~' || from > 1 && w.src[from-2] == '~' {
		return
	}
	p := w.warn(from-1, ruleTilde, "two single tildes strike out the words between them")
	w.rebuild(p.Hintf("write ~~the words~~ to strike them out, or as they are:"), from-1,
		string(w.src[from-1:to+1]), `\~`+string(w.src[from:to])+`\~`, false)
}

// wordsOf returns where the text under a node begins and ends, if it begins and
// ends with one.
func wordsOf(n ast.Node) (from, to int, ok bool) {
	first, ok := n.FirstChild().(*ast.Text)
	last, also := n.LastChild().(*ast.Text)
	if !ok || !also {
		return 0, 0, false
	}
	return first.Segment.Start, last.Segment.Stop, true
}
