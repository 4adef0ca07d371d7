package markdown

import (
	"sort"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"pathbook/internal/diag"
)

// Other is the character that stands in a [Span] for what is not its own words:
// code, an address, a picture, a link that takes its words from elsewhere, and
// words in another language.
const Other = '\uFFFC'

// A Span is words that are read in one go and are in one language: those of a
// paragraph, a heading, a cell of a table, the description of a picture. Marks
// are left out; the lines are those of the file.
type Span struct {
	Words string
	Lang  string // of [words](lang:xx); empty if it is that of the text
	Part  Part   // that of its paragraph, also of a picture in it

	pieces []piece
	places *places
}

// A piece is a stretch of words that is written without a mark in it, or words of
// the site, which all stand where they are asked for.
type piece struct {
	words, src int
	site       bool
}

// At returns the place in the file of a byte of the words: after an entity or a
// backslash, a place a little before it in the same line.
func (s Span) At(offset int) diag.Pos {
	i := sort.Search(len(s.pieces), func(i int) bool { return s.pieces[i].words > offset }) - 1
	if i < 0 {
		return s.places.at(0)
	}
	if s.pieces[i].site {
		return s.places.at(s.pieces[i].src)
	}
	return s.places.at(s.pieces[i].src + offset - s.pieces[i].words)
}

// Spans returns the words of the text as they are read, each with its place.
// Nothing of it is kept: the text is read again, for those who judge words.
func (d *Doc) Spans() []Span {
	if d.Empty() {
		return nil
	}
	s := spanner{src: []byte(d.src), naming: d.naming, places: &places{text: d.src, origin: d.origin}}
	switch at, _ := overLimit(d.src); {
	case at >= 0:
		return nil
	case d.oneLine && isPlainLine(d.src), !d.oneLine && isPlain(d.src):
		s.plain(d.src)
	case d.oneLine:
		s.blocks(lineParser().Parse(text.NewReader(s.src)), Paragraph)
	default:
		s.blocks(blockParser().Parse(text.NewReader(s.src)), Paragraph)
	}
	return s.spans
}

// A spanner gathers the spans of a text.
type spanner struct {
	src    []byte
	naming Naming
	places *places
	part   Part // of the block
	spans  []Span
}

// plain takes in paragraphs without any mark.
func (s *spanner) plain(all string) {
	from := 0
	for paragraph := range strings.SplitSeq(all, "\n\n") {
		if words := strings.Trim(paragraph, "\n"); words != "" {
			at := from + strings.Index(paragraph, words)
			s.spans = append(s.spans, Span{Words: words, pieces: []piece{{src: at}}, places: s.places})
		}
		from += len(paragraph) + len("\n\n")
	}
}

func (s *spanner) blocks(parent ast.Node, in Part) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch {
		case n.Kind() == ast.KindCodeBlock, n.Kind() == ast.KindFencedCodeBlock, n.FirstChild() == nil:
		case n.FirstChild().Type() == ast.TypeInline:
			s.part = partOf(n, in)
			s.span(n, "")
		default:
			s.blocks(n, partOf(n, in))
		}
	}
}

// partOf returns what the words of a block are, or of the blocks in it.
func partOf(n ast.Node, in Part) Part {
	switch n.Kind() {
	case ast.KindHeading, east.KindTableHeader, east.KindDefinitionTerm:
		return Title
	case ast.KindTextBlock:
		if n.Parent().Kind() == ast.KindBlockquote { // the title of a callout
			return Title
		}
	case ast.KindListItem, east.KindFootnote:
		return Item
	case east.KindTableCell:
		return max(in, Cell)
	}
	return in
}

// span takes in the words under a node; those of another language and those of
// pictures become spans after it.
func (s *spanner) span(n ast.Node, lang string) {
	at := len(s.spans)
	own := Span{Lang: lang, Part: s.part, places: s.places}
	s.spans = append(s.spans, own)
	s.inlines(n, &own)
	s.spans[at] = own
}

func (s *spanner) inlines(parent ast.Node, into *Span) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			s.text(n, into)
		case *ast.Emphasis, *east.Strikethrough:
			s.inlines(n, into)
		case *ast.Link:
			s.link(n, into)
		case *ast.Image:
			into.add(string(Other), pos(n))
			s.span(n, into.Lang)
		case *ast.CodeSpan, *ast.AutoLink:
			into.add(string(Other), pos(n))
		}
	}
}

func (s *spanner) text(n *ast.Text, into *Span) {
	into.add(unmark(string(n.Segment.Value(s.src))), n.Segment.Start)
	if n.SoftLineBreak() || n.HardLineBreak() {
		into.add("\n", n.Segment.Stop)
	}
}

func (s *spanner) link(n *ast.Link, into *Span) {
	address := unmark(string(n.Destination))
	code, foreign := strings.CutPrefix(address, "lang:")
	words, named := s.naming.inLink(n, s.src)
	switch {
	case named:
		into.add(words, pos(n))
		into.pieces[len(into.pieces)-1].site = true
	case foreign:
		into.add(string(Other), pos(n))
		s.span(n, code)
	case n.FirstChild() == nil:
		into.add(string(Other), pos(n))
	default:
		s.inlines(n, into)
	}
}

func (s *Span) add(words string, src int) {
	s.pieces = append(s.pieces, piece{words: len(s.Words), src: src})
	s.Words += words
}
