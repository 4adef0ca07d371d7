package markdown

import (
	"regexp"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// The two parsers are built once and serve every goroutine. Neither knows raw
// HTML: a tag is words like any other and is printed as it was written.
var (
	blockParser = sync.OnceValue(newBlockParser)
	lineParser  = sync.OnceValue(newLineParser)
)

func newBlockParser() parser.Parser {
	attribute := parser.WithHeadingAttribute()
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(attribute), 100),
			util.Prioritized(container{extension.NewDefinitionListParser()}, 101),
			util.Prioritized(extension.NewDefinitionDescriptionParser(), 102),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(container{parser.NewListParser()}, 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(parser.NewATXHeadingParser(attribute), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(container{quoteParser{parser.NewBlockquoteParser()}}, 800),
			util.Prioritized(container{extension.NewFootnoteBlockParser()}, 999),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(
			util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(extension.NewFootnoteParser(), 101),
			util.Prioritized(parser.NewLinkParser(), 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(parser.NewEmphasisParser(), 500),
			util.Prioritized(extension.NewStrikethroughParser(), 500),
		),
		parser.WithParagraphTransformers(
			util.Prioritized(parser.LinkReferenceParagraphTransformer, 100),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200),
		),
		parser.WithASTTransformers(
			util.Prioritized(extension.NewTableASTTransformer(), 0),
		),
	)
}

func newLineParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(lineBlock{parser.NewParagraphParser()}, 1000),
		),
		parser.WithInlineParsers(
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(parser.NewLinkParser(), 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(parser.NewEmphasisParser(), 500),
		),
	)
}

// A lineBlock is a paragraph however far it is indented.
type lineBlock struct{ parser.BlockParser }

func (lineBlock) CanAcceptIndentedLine() bool { return true }

// maxDepth is how many blocks may stand in one another. A list counts twice,
// once for itself and once for its item.
const maxDepth = 50

// tooDeep is where a parser leaves the offset of the first block beyond
// maxDepth.
var tooDeep = parser.NewContextKey()

// A container keeps a parser of blocks that hold blocks from going too deep:
// goldmark has no limit of its own and walks what it reads by recursion.
type container struct{ parser.BlockParser }

func (c container) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if len(pc.OpenedBlocks()) < maxDepth {
		return c.BlockParser.Open(parent, reader, pc)
	}
	_, here := reader.Position()
	pc.ComputeIfAbsent(tooDeep, func() any { return here.Start })
	return nil, parser.NoChildren
}

// calloutAttribute holds the word of a quote that is a callout.
var calloutAttribute = []byte("callout")

var calloutHead = regexp.MustCompile(`^\[!([^\]\n]*)\][ \t]*`)

// A quoteParser reads block quotes and sees which of them are callouts: those
// get the word as an attribute, and a title, if there is one, as their first
// child.
type quoteParser struct{ parser.BlockParser }

func (q quoteParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	quote, state := q.BlockParser.Open(parent, reader, pc)
	if quote == nil {
		return nil, state
	}
	line, segment := reader.PeekLine()
	head := calloutHead.FindSubmatchIndex(line)
	if head == nil || segment.Padding != 0 {
		return quote, state
	}
	quote.SetAttribute(calloutAttribute, string(line[head[2]:head[3]]))
	title := segment.WithStart(segment.Start + head[1])
	title = title.TrimRightSpace(reader.Source())
	if title.Len() > 0 {
		words := ast.NewTextBlock()
		words.Lines().Append(title)
		quote.AppendChild(quote, words)
	}
	reader.AdvanceToEOL()
	return quote, state
}
