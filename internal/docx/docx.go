package docx

import "strconv"

// The parts of a .docx file, and what each is, by ECMA-376.
const (
	documentPart = "word/document.xml"
	linksPart    = "word/_rels/document.xml.rels"
	numbersPart  = "word/numbering.xml"
	stylesPart   = "word/styles.xml"
	titlePart    = "docProps/core.xml"
)

// A writer writes the parts that are a document's own.
type writer struct {
	*Document
	xml     []byte
	links   []string // the addresses that runs lead to
	numbers int      // numbered lists so far
}

func (w *writer) write(s string) { w.xml = append(w.xml, s...) }

func (w *writer) body() []byte {
	w.write(xmlHead + `<w:document xmlns:w="` + mainSpace + `" xmlns:r="` + relationSpace + `"><w:body>`)
	for i, b := range w.Blocks {
		w.block(i, b)
	}
	w.write(`<w:sectPr>` + w.paper() + `<w:pgMar w:top="1020" w:right="1020" w:bottom="1020" w:left="1020" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`)
	return w.xml
}

// paper is the size of a sheet, in twentieths of a point.
func (w *writer) paper() string {
	if w.A4 {
		return `<w:pgSz w:w="11906" w:h="16838"/>`
	}
	return `<w:pgSz w:w="12240" w:h="15840"/>`
}

func (w *writer) block(i int, b Block) {
	w.write(`<w:p><w:pPr>`)
	w.style(i, b)
	w.write(`</w:pPr>`)
	for _, r := range b.Runs {
		w.run(r)
	}
	w.write("</w:p>\n")
}

// style names the look of a block. Items carry their list beside it, since
// readers that know no styles find lists only so.
func (w *writer) style(i int, b Block) {
	switch b.Kind {
	case Paragraph:
		if i+1 < len(w.Blocks) && w.Blocks[i+1].isItem() {
			w.write(`<w:keepNext/>`) // it says what the list is
		}
	case Heading:
		w.write(`<w:pStyle w:val="Heading` + strconv.Itoa(min(max(b.Rank, 1), headings)) + `"/>`)
	case Small:
		w.write(`<w:pStyle w:val="Small"/>`)
	case Bullet:
		w.write(`<w:pStyle w:val="ListBullet"/>`)
		w.list(b.Rank, bullets)
	case Number:
		if w.begins(i) {
			w.numbers++
		}
		w.write(`<w:pStyle w:val="ListNumber"/>`)
		w.list(b.Rank, bullets+w.numbers)
	case Continued:
		w.write(`<w:pStyle w:val="ListContinue"/><w:ind w:left="` + strconv.Itoa(indent*(depth(b.Rank)+1)) + `"/>`)
	}
}

// begins reports whether the numbered item i is the first of its list.
func (w *writer) begins(i int) bool {
	rank := w.Blocks[i].Rank
	for i--; i >= 0 && w.Blocks[i].isItem(); i-- {
		switch b := w.Blocks[i]; {
		case b.Rank < rank:
			return true
		case b.Rank == rank && b.Kind != Continued:
			return b.Kind != Number
		}
	}
	return true
}

func (w *writer) list(rank, number int) {
	w.write(`<w:numPr><w:ilvl w:val="` + strconv.Itoa(depth(rank)) + `"/><w:numId w:val="` + strconv.Itoa(number) + `"/></w:numPr>`)
}

// depth is how deep a list can stand.
func depth(rank int) int { return min(max(rank, 0), len(bulletMarks)-1) }

func (w *writer) run(r Run) {
	if r.Words == "" {
		return
	}
	if r.Href != "" {
		w.links = append(w.links, r.Href)
		w.write(`<w:hyperlink r:id="` + linkID(len(w.links)) + `" w:history="1">`)
		defer w.write(`</w:hyperlink>`)
	}
	w.write(`<w:r>`)
	w.look(r)
	w.words(r.Words)
	w.write(`</w:r>`)
}

// look writes how a run looks, in the order that the schema asks for.
func (w *writer) look(r Run) {
	if r.Href == "" && r.Lang == "" && !r.Bold && !r.Italic {
		return
	}
	w.write(`<w:rPr>`)
	if r.Href != "" {
		w.write(`<w:rStyle w:val="Hyperlink"/>`)
	}
	if r.Bold {
		w.write(`<w:b/><w:bCs/>`)
	}
	if r.Italic {
		w.write(`<w:i/><w:iCs/>`)
	}
	if r.Lang != "" {
		w.write(`<w:lang w:val="` + escape(r.Lang) + `"/>`)
	}
	w.write(`</w:rPr>`)
}

func linkID(n int) string { return "link" + strconv.Itoa(n) }
