package markdown

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pathbook/internal/diag"
	"pathbook/internal/docx"
)

// told writes blocks in a line each: the kind and the rank, then the words with
// their looks.
func told(blocks []docx.Block) string {
	var b strings.Builder
	for _, block := range blocks {
		b.WriteString([...]string{"p", "small", "h", "ul", "ol", "more"}[block.Kind] + string(rune('0'+block.Rank)) + " ")
		for _, r := range block.Runs {
			b.WriteString("{" + r.Lang)
			for _, look := range []struct {
				on   bool
				mark string
			}{{r.Bold, "*"}, {r.Italic, "/"}, {r.Href != "", "→" + r.Href}} {
				if look.on {
					b.WriteString(look.mark)
				}
			}
			b.WriteString("|" + r.Words + "}")
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestParagraphs(t *testing.T) {
	setting := Setting{
		Link: func(i int) Target {
			return [...]Target{{Text: "A role"}, {Text: "Un poste", Lang: "fr", Href: "https://a.example/r.html"}}[i]
		},
		Callout: func(kind string) string { return "Tip!" }, Shift: 1, FootnoteBack: "Back",
	}
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"Plain & <words>,\nboth lines.\n\nMore.", "p0 {|Plain & <words>, both lines.}\np0 {|More.}\n"},
		{"a *b* **c *d***  \ne `f <g>`", "p0 {|a }{/|b}{| }{*|c }{*/|d}{|\ne f <g>}\n"},
		{"[](role:x) and [that](role:y)", "p0 {|A role and }{→https://a.example/r.html|that}\n"},
		{"[x](https://b.example/?a=1&b=2)", "p0 {→https://b.example/?a=1&b=2|x}\n"},
		{"## Head\n\nSee [it](#head).", "h3 {|Head}\np0 {|See it.}\n"},
		{"- one\n  - two\n\n    more\n- three", "ul0 {|one}\nul1 {|two}\nmore1 {|more}\nul0 {|three}\n"},
		{"1. one\n2. two", "ol0 {|one}\nol0 {|two}\n"},
		{"Say [bon *mot*](lang:fr) now", "p0 {|Say }{fr|bon }{fr/|mot}{| now}\n"},
		{"> [!TIP]\n> Words", "p0 {*|Tip!}\np0 {|Words}\n"},
		{"> said", "p0 {|said}\n"},
		{"| a | b |\n| - | - |\n| c | d |", "p0 {|a · b}\np0 {|c · d}\n"},
		{"term\n: meaning", "p0 {*|term}\np0 {|meaning}\n"},
		{"    a\n      b", "p0 {|a\n  b}\n"},
		{"```map\n```\n\nafter", "p0 {|after}\n"},
		{"one[^1]\n\n[^1]: Note", "p0 {|one[1]}\nol0 {|Note}\n"},
		{"~~gone~~ ☐ ![a bear](asset:x.png)", "p0 {|gone ☐ a bear}\n"},
	} {
		if d := cmp.Diff(c.want, told(parsed(t, c.text).Paragraphs(setting))); d != "" {
			t.Errorf("%q: wanted -, got +\n%s", c.text, d)
		}
	}
	var problems diag.List
	if got := told(ParseLine("# not *a* heading", inFile, &problems).Paragraphs(setting)); got != "p0 {|# not }{/|a}{| heading}\n" {
		t.Errorf("of a line there is %s", got)
	}
	if got := (*Doc)(nil).Paragraphs(setting); got != nil {
		t.Errorf("a nil Doc has %v", got)
	}
}

// TestMarkdownIsReadAsWritten writes documents as Markdown and reads them again:
// no words may turn into a mark.
func TestMarkdownIsReadAsWritten(t *testing.T) {
	line := func(words string) []docx.Block { return []docx.Block{{Runs: []docx.Run{docx.Plain(words)}}} }
	for _, blocks := range [][]docx.Block{
		line("# a"), line("- a"), line("+ a"), line("* a * b"), line("12. a"), line("1) a"), line("> a"), line("=== "), line("--- a"),
		line("a_b_c _d_ __e__"), line("a & b &amp; &#38; AT&T"), line(`\ back \* slash`), line("`code` ~~gone~~ ~~~"),
		line("[a](b) ![c](d) [e]: f"), line("<b>bold</b> <https://a.example>"), line("| a | b |"), line(": a"), line("é — “quoted” 🦺"),
		line("one\n- two\n# three\n4. four"),
		{{Kind: docx.Bullet, Runs: []docx.Run{docx.Bold("Name:"), docx.Plain(" words")}}, {Kind: docx.Continued, Runs: []docx.Run{docx.Plain("more")}},
			{Kind: docx.Bullet, Rank: 1, Runs: []docx.Run{docx.Plain("deep")}}, {Kind: docx.Number, Rank: 2, Runs: []docx.Run{docx.Plain("deeper")}},
			{Kind: docx.Bullet, Runs: []docx.Run{{Words: "both", Bold: true, Italic: true}}}},
		{{Kind: docx.Heading, Rank: 2, Runs: []docx.Run{docx.Plain("1. A # heading #x")}}, {Runs: []docx.Run{docx.Plain("x")}}},
		{{Runs: []docx.Run{docx.Plain("See "), {Words: "[this] *here*", Href: "https://a.example/(x)"}, docx.Plain(".")}}},
		{{Runs: []docx.Run{{Words: "https://a.example/x", Href: "https://a.example/x"}}}},
	} {
		written := (&docx.Document{Blocks: blocks}).Markdown(nil)
		var problems diag.List
		got := Parse(string(written), inFile, &problems).Paragraphs(Setting{})
		if d := cmp.Diff(told(trimmed(blocks)), told(got)); d != "" {
			t.Errorf("%s\nwanted -, got +\n%s", written, d)
		}
	}
}

func trimmed(blocks []docx.Block) []docx.Block {
	for _, b := range blocks {
		last := &b.Runs[len(b.Runs)-1]
		last.Words = strings.TrimRight(last.Words, " ")
	}
	return blocks
}
