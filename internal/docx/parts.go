package docx

import (
	"strconv"
	"strings"
)

// The namespaces of ECMA-376, first edition, which every word processor reads.
const (
	xmlHead       = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	mainSpace     = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	relationSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packageSpace  = "http://schemas.openxmlformats.org/package/2006/"
	mediaType     = "application/vnd.openxmlformats-officedocument.wordprocessingml."
)

const contentTypes = xmlHead + `<Types xmlns="` + packageSpace + `content-types">` +
	`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
	`<Default Extension="xml" ContentType="application/xml"/>` +
	`<Override PartName="/` + documentPart + `" ContentType="` + mediaType + `document.main+xml"/>` +
	`<Override PartName="/` + stylesPart + `" ContentType="` + mediaType + `styles+xml"/>` +
	`<Override PartName="/word/settings.xml" ContentType="` + mediaType + `settings+xml"/>` +
	`<Override PartName="/` + numbersPart + `" ContentType="` + mediaType + `numbering+xml"/>` +
	`<Override PartName="/` + titlePart + `" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
	`</Types>`

const packageRelations = xmlHead + `<Relationships xmlns="` + packageSpace + `relationships">` +
	`<Relationship Id="document" Type="` + relationSpace + `/officeDocument" Target="` + documentPart + `"/>` +
	`<Relationship Id="title" Type="` + packageSpace + `relationships/metadata/core-properties" Target="` + titlePart + `"/>` +
	`</Relationships>`

// settings tell Word that the file is no older than Word 2013: without them it
// opens in a mode that keeps the habits of Word 2007.
const settings = xmlHead + `<w:settings xmlns:w="` + mainSpace + `"><w:zoom w:percent="100"/><w:compat>` +
	`<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>` +
	`</w:compat></w:settings>`

// relations say where the document finds its other parts and its links lead.
func (w *writer) relations() []byte {
	xml := append([]byte(nil), xmlHead+`<Relationships xmlns="`+packageSpace+`relationships">`+
		`<Relationship Id="styles" Type="`+relationSpace+`/styles" Target="styles.xml"/>`+
		`<Relationship Id="settings" Type="`+relationSpace+`/settings" Target="settings.xml"/>`+
		`<Relationship Id="numbering" Type="`+relationSpace+`/numbering" Target="numbering.xml"/>`...)
	for i, href := range w.links {
		xml = append(xml, `<Relationship Id="`+linkID(i+1)+`" Type="`+relationSpace+`/hyperlink" Target="`+escape(href)+`" TargetMode="External"/>`...)
	}
	return append(xml, `</Relationships>`...)
}

// properties name the document. It has no date: nobody reads a clock here.
func (d *Document) properties() []byte {
	return []byte(xmlHead + `<cp:coreProperties xmlns:cp="` + packageSpace + `metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
		`<dc:title>` + escape(d.Title) + `</dc:title><dc:creator>` + escape(d.Author) + `</dc:creator><dc:language>` + escape(d.Lang) + `</dc:language>` +
		`</cp:coreProperties>`)
}

// The lists that numbering describes: bullets is the one of all bullets, and
// each numbered list has one of its own behind it, so that it begins at 1.
const bullets = 1

// bulletMarks are the marks of lists inside lists. All typefaces have them.
var bulletMarks = [...]string{"•", "–", "•", "–"}

// indent is how far an item stands to the right, in twentieths of a point.
const indent = 357

func (w *writer) numbering() []byte {
	var b strings.Builder
	b.WriteString(xmlHead + `<w:numbering xmlns:w="` + mainSpace + `">`)
	abstract(&b, 0, "bullet", func(i int) string { return bulletMarks[i] })
	abstract(&b, 1, "decimal", func(i int) string { return "%" + strconv.Itoa(i+1) + "." })
	b.WriteString(`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`)
	for n := range w.numbers {
		b.WriteString(`<w:num w:numId="` + strconv.Itoa(bullets+1+n) + `"><w:abstractNumId w:val="1"/>`)
		for i := range bulletMarks {
			b.WriteString(`<w:lvlOverride w:ilvl="` + strconv.Itoa(i) + `"><w:startOverride w:val="1"/></w:lvlOverride>`)
		}
		b.WriteString(`</w:num>`)
	}
	b.WriteString(`</w:numbering>`)
	return []byte(b.String())
}

// abstract describes a kind of list, level by level.
func abstract(b *strings.Builder, id int, format string, mark func(level int) string) {
	b.WriteString(`<w:abstractNum w:abstractNumId="` + strconv.Itoa(id) + `"><w:multiLevelType w:val="hybridMultilevel"/>`)
	for i := range bulletMarks {
		b.WriteString(`<w:lvl w:ilvl="` + strconv.Itoa(i) + `"><w:start w:val="1"/><w:numFmt w:val="` + format + `"/><w:lvlText w:val="` + mark(i) + `"/><w:lvlJc w:val="left"/>` +
			`<w:pPr><w:ind w:left="` + strconv.Itoa(indent*(i+1)) + `" w:hanging="` + strconv.Itoa(indent) + `"/></w:pPr></w:lvl>`)
	}
	b.WriteString(`</w:abstractNum>`)
}
