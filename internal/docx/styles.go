package docx

import "strconv"

// headings is how many ranks of headings there are styles for.
const headings = 4

// styles are those that a document uses, by the names and the ids that word
// processors know them by. Sizes are in half points, space is in twentieths of
// one. The typeface is one that every computer has, or one as wide.
func (d *Document) styles() []byte {
	xml := xmlHead + `<w:styles xmlns:w="` + mainSpace + `"><w:docDefaults><w:rPrDefault><w:rPr>` +
		`<w:rFonts w:ascii="Arial" w:eastAsia="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="20"/><w:szCs w:val="20"/>` +
		`<w:lang w:val="` + escape(d.Lang) + `" w:eastAsia="` + escape(d.Lang) + `"/></w:rPr></w:rPrDefault>` +
		`<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>` +
		`<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>`
	for rank := 1; rank <= headings; rank++ {
		xml += heading(rank)
	}
	for _, l := range [...]struct{ id, name string }{{"ListBullet", "List Bullet"}, {"ListNumber", "List Number"}, {"ListContinue", "List Continue"}} {
		xml += `<w:style w:type="paragraph" w:styleId="` + l.id + `"><w:name w:val="` + l.name + `"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
			`<w:pPr><w:ind w:left="` + strconv.Itoa(indent) + `"/><w:contextualSpacing/></w:pPr></w:style>`
	}
	return []byte(xml + `<w:style w:type="paragraph" w:customStyle="1" w:styleId="Small"><w:name w:val="Small"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
		`<w:pPr><w:spacing w:before="240"/></w:pPr><w:rPr><w:color w:val="404040"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>` +
		`<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>` +
		`</w:styles>`)
}

// heading is the style of headings of one rank. A heading stays with what is
// below it.
func heading(rank int) string {
	size := [headings]string{"36", "25", "21", "20"}[rank-1]
	before := [headings]string{"0", "280", "180", "120"}[rank-1]
	n := strconv.Itoa(rank)
	return `<w:style w:type="paragraph" w:styleId="Heading` + n + `"><w:name w:val="heading ` + n + `"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>` +
		`<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="` + before + `" w:after="80" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="` + strconv.Itoa(rank-1) + `"/></w:pPr>` +
		`<w:rPr><w:b/><w:bCs/><w:sz w:val="` + size + `"/><w:szCs w:val="` + size + `"/></w:rPr></w:style>`
}
