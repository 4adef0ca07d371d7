// Package markdown reads the Markdown of a site: it parses a text once, gives
// its headings, links and fenced blocks with their places, and writes its HTML
// as often as a page asks for it.
//
// A parsed text is HTML with holes. What is the same on every page is written
// while parsing; what a page decides (where a link leads, how deep a heading
// stands, what goes before an id) is a hole that is filled when the text is
// printed. Nothing is kept of the tree that goldmark builds.
//
// The package knows no book: whether a link leads anywhere is for its callers
// to find out. It never runs a text as a template, never passes HTML through,
// never writes a style, a script or the address of a picture elsewhere, and is
// the only package that knows goldmark.
package markdown

import "pathbook/internal/diag"

// Parse reads block Markdown: paragraphs, headings, lists, tables and so on.
// origin says where the text stands in its file, so that problems and links
// have places there. The text is valid UTF-8.
func Parse(text string, origin diag.Origin, problems *diag.List) *Doc {
	return Naming(nil).Parse(text, origin, problems)
}

// ParseLine reads one line with emphasis, code and links. What would begin a
// heading, a list or a table in block Markdown is plain words here.
func ParseLine(text string, origin diag.Origin, problems *diag.List) *Doc {
	return Naming(nil).ParseLine(text, origin, problems)
}

// Parse is [Parse] of a text that may ask for words of the site.
func (n Naming) Parse(text string, origin diag.Origin, problems *diag.List) *Doc {
	doc, ok := plainBlocks(text, origin)
	if !ok {
		doc = n.read(text, origin, problems, false)
	}
	doc.src, doc.origin, doc.naming = text, origin, n.of(text)
	return doc
}

// ParseLine is [ParseLine] of a text that may ask for words of the site.
func (n Naming) ParseLine(text string, origin diag.Origin, problems *diag.List) *Doc {
	doc := &Doc{html: escape(text), text: text, first: origin.Line}
	if !isPlainLine(text) {
		doc = n.read(text, origin, problems, true)
	}
	doc.src, doc.origin, doc.oneLine, doc.naming = text, origin, true, n.of(text)
	return doc
}
