package markdown

import (
	"html"
	"strings"

	"pathbook/internal/docx"
)

// Paragraphs returns the text for what is no page: its paragraphs, headings and
// items with the looks of their words. A link leads where the setting says, if
// that is a full address; the others are their words alone, and so are
// pictures. Fenced blocks are left out, tables are a paragraph for each row, and
// what stands beside the words (quotation, callout) is gone.
func (d *Doc) Paragraphs(s Setting) []docx.Block {
	s.Block, s.Marks = nil, nil
	printed := string(d.Append(nil, s))
	var r reading
	for printed != "" {
		words, rest, found := strings.Cut(printed, "<")
		r.words(html.UnescapeString(words))
		if !found {
			break
		}
		tag, rest, _ := strings.Cut(rest, ">")
		r.tag(tag)
		printed = rest
	}
	r.end()
	return r.blocks
}

// A reading is how far a printed text has been read.
type reading struct {
	blocks []docx.Block
	now    docx.Block
	open   bool        // now is begun
	look   docx.Run    // of the next words
	langs  []string    // of the spans that are open
	lists  []docx.Kind // that are open
	fresh  bool        // an item was begun and has no words yet
	exact  bool        // lines of code stay as they are
	aside  bool        // in the way back from a footnote
	title  bool        // the block is bold
}

// rank is that of the items of the innermost list.
func (r *reading) rank() int { return max(len(r.lists)-1, 0) }

func (r *reading) begin(kind docx.Kind, rank int) {
	r.end()
	r.now, r.open = docx.Block{Kind: kind, Rank: rank}, true
}

// paragraph begins a paragraph, which in a list is an item or more of one.
func (r *reading) paragraph() {
	switch {
	case len(r.lists) == 0:
		r.begin(docx.Paragraph, 0)
	case r.fresh:
		r.begin(r.lists[r.rank()], r.rank())
		r.fresh = false
	default:
		r.begin(docx.Continued, r.rank())
	}
}

// end ends the block, and leaves it out if it says nothing.
func (r *reading) end() {
	runs := r.now.Runs
	if n := len(runs); n > 0 {
		runs[n-1].Words = strings.TrimRight(runs[n-1].Words, " \n")
		if runs[n-1].Words == "" {
			runs = runs[:n-1]
		}
	}
	if r.now.Runs = runs; len(runs) > 0 {
		r.blocks = append(r.blocks, r.now)
	}
	r.now, r.open, r.exact, r.title = docx.Block{}, false, false, false
}

func (r *reading) words(s string) {
	if !r.exact {
		s = strings.ReplaceAll(s, "\n", " ")
	}
	if s == "" || r.aside || !r.open && strings.TrimSpace(s) == "" {
		return
	}
	if !r.open {
		r.paragraph()
	}
	r.add(s)
}

// add adds words to the block in the look of the moment.
func (r *reading) add(s string) {
	run := r.look
	run.Bold = run.Bold || r.title
	n := len(r.now.Runs)
	if n == 0 || strings.HasSuffix(r.now.Runs[n-1].Words, "\n") && !r.exact {
		s = strings.TrimLeft(s, " ")
	}
	if s == "" {
		return
	}
	if n > 0 {
		last := &r.now.Runs[n-1]
		if run.Words = last.Words; run == *last {
			last.Words += s
			return
		}
	}
	run.Words = s
	r.now.Runs = append(r.now.Runs, run)
}

// tag takes in an element's beginning or end.
func (r *reading) tag(tag string) {
	name, closing := strings.CutPrefix(tag, "/")
	name, attributes, _ := strings.Cut(name, " ")
	if !r.inLine(name, attributes, closing) {
		r.block(name, attributes, closing)
	}
}

// inLine takes in a tag that changes the look of words, and reports whether it is
// one.
func (r *reading) inLine(name, attributes string, closing bool) bool {
	switch name {
	case "strong":
		r.look.Bold = !closing
	case "em":
		r.look.Italic = !closing
	case "a":
		r.link(attributes, closing)
	case "span":
		r.span(attributes, closing)
	case "br":
		r.add("\n")
	case "sup":
		r.note(attributes, closing)
	case "code", "del":
	default:
		return false
	}
	return true
}

func (r *reading) link(attributes string, closing bool) {
	r.look.Href, r.aside = "", false
	if closing {
		return
	}
	r.aside = strings.Contains(attributes, `class="footnote-back"`)
	if href := attribute(attributes, "href"); !strings.HasPrefix(href, "#") {
		r.look.Href = href
	}
}

func (r *reading) span(attributes string, closing bool) {
	if n := len(r.langs); closing && n > 0 {
		r.look.Lang, r.langs = r.langs[n-1], r.langs[:n-1]
		return
	}
	r.langs = append(r.langs, r.look.Lang)
	if lang := attribute(attributes, "lang"); lang != "" {
		r.look.Lang = lang
	}
}

// note puts brackets around the number of a footnote. A note stands at the end,
// as an item of that number.
func (r *reading) note(attributes string, closing bool) {
	switch {
	case r.aside:
	case closing:
		r.add("]")
	case strings.Contains(attributes, `class="footnote-ref"`):
		r.add("[")
	}
}

func (r *reading) block(name, attributes string, closing bool) {
	switch name {
	case "ul":
		r.list(docx.Bullet, closing)
	case "ol":
		r.list(docx.Number, closing)
	case "li":
		r.end()
		r.fresh = !closing
	case "td", "th":
		if n := len(r.now.Runs); !closing && n > 0 {
			r.now.Runs[n-1].Words = strings.TrimRight(r.now.Runs[n-1].Words, " ")
			r.add(" · ")
		}
	case "p", "dt", "dd", "tr", "pre":
		if closing {
			r.end()
			return
		}
		r.paragraph()
		r.exact = name == "pre"
		r.title = name == "dt" || strings.Contains(attributes, `class="callout-title"`)
	case "h1", "h2", "h3", "h4", "h5", "h6":
		if closing {
			r.end()
			return
		}
		r.begin(docx.Heading, int(name[1]-'0'))
	default:
		r.end()
	}
}

func (r *reading) list(kind docx.Kind, closing bool) {
	r.end()
	if closing && len(r.lists) > 0 {
		r.lists = r.lists[:len(r.lists)-1]
		return
	}
	r.lists = append(r.lists, kind)
}

// attribute returns the value of an attribute, as we print them.
func attribute(attributes, name string) string {
	_, rest, _ := strings.Cut(" "+attributes, " "+name+`="`)
	value, _, _ := strings.Cut(rest, `"`)
	return html.UnescapeString(value)
}
