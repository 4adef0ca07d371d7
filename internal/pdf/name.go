package pdf

import (
	"bytes"
	"encoding/xml"
	"time"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// name says what the file is: its title, its language, and who made it. A
// reader shows the title above its window.
func (f *file) name(title, lang string, date time.Time) {
	producer := f.text(f.info()["Producer"])
	info := types.Dict{"Title": words(title), "Creator": words("pathbook"), "Producer": words(producer)}
	if !date.IsZero() {
		stamp := types.StringLiteral(date.UTC().Format("D:20060102150405Z"))
		info["CreationDate"], info["ModDate"] = stamp, stamp
	}
	ref := f.add(info)
	f.objects.Info = &ref
	f.root["Lang"] = words(lang)
	f.root["ViewerPreferences"] = types.Dict{"DisplayDocTitle": types.Boolean(true)}
	f.root["Metadata"] = f.add(types.StreamDict{
		Dict:    types.Dict{"Type": types.Name("Metadata"), "Subtype": types.Name("XML")},
		Content: metadata(title, lang, producer, date),
	})
}

// info is what the browser said of the file.
func (f *file) info() types.Dict {
	if f.objects.Info == nil {
		return nil
	}
	return f.dict(*f.objects.Info)
}

// metadata is what name says, as XMP.
func metadata(title, lang, producer string, date time.Time) []byte {
	var b bytes.Buffer
	element := func(name, value string) {
		b.WriteString("<" + name + ">")
		xml.EscapeText(&b, []byte(value))
		b.WriteString("</" + name + ">\n")
	}
	b.WriteString(`<?xpacket begin="` + "\ufeff" + `" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">`)
	xml.EscapeText(&b, []byte(title))
	b.WriteString("</rdf:li></rdf:Alt></dc:title>\n<dc:language><rdf:Bag><rdf:li>")
	xml.EscapeText(&b, []byte(lang))
	b.WriteString("</rdf:li></rdf:Bag></dc:language>\n")
	element("pdf:Producer", producer)
	element("xmp:CreatorTool", "pathbook")
	if !date.IsZero() {
		element("xmp:CreateDate", date.UTC().Format(time.RFC3339))
		element("xmp:ModifyDate", date.UTC().Format(time.RFC3339))
	}
	b.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>")
	return b.Bytes()
}
