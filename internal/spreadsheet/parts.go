package spreadsheet

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// A container is a workbook as it lies in its file: what each sheet is
// called, where it is, and which texts are struck out in part.
type container struct {
	zip       *zip.Reader
	sheets    map[string]part
	from1904  bool // days are counted from 1904
	halfTexts map[int]bool
}

type part struct {
	file   string
	hidden bool
}

// open reads the table of contents of a workbook, and refuses what unfolds to
// more than any table is.
func open(data []byte) (*container, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	var whole uint64
	for _, f := range z.File {
		if whole += f.UncompressedSize64; whole > maxUnzipped {
			return nil, errTooLarge
		}
	}
	p := &container{zip: z, sheets: make(map[string]part)}
	var book struct {
		Props struct {
			Date1904 string `xml:"date1904,attr"`
		} `xml:"workbookPr"`
		Sheets []struct {
			Name  string `xml:"name,attr"`
			State string `xml:"state,attr"`
			ID    string `xml:"id,attr"`
		} `xml:"sheets>sheet"`
	}
	var targets struct {
		List []struct {
			ID     string `xml:"Id,attr"`
			Type   string `xml:"Type,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	home := p.home()
	if err := errors.Join(p.decode(home, &book), p.decode(path.Join(path.Dir(home), "_rels", path.Base(home)+".rels"), &targets)); err != nil {
		return nil, err
	}
	p.from1904 = book.Props.Date1904 == "1" || book.Props.Date1904 == "true"
	for _, s := range book.Sheets {
		for _, t := range targets.List {
			if t.ID == s.ID && strings.HasSuffix(t.Type, "/worksheet") {
				p.sheets[s.Name] = part{p.resolve(home, t.Target), s.State != "" && s.State != "visible"}
			}
		}
	}
	return p, p.readHalfTexts(path.Join(path.Dir(home), "sharedStrings.xml"))
}

// otherKinds are what else comes as a zip, by a part that only such a file has.
var otherKinds = []struct{ part, what string }{
	{"word/document.xml", "a document of a word processor (.docx)"}, {"ppt/presentation.xml", "a presentation (.pptx)"},
	{"Index/Document.iwa", "a spreadsheet of Numbers (.numbers)"}, {"xl/workbook.bin", "a binary workbook (.xlsb)"},
	{"content.xml", "an OpenDocument file (.ods)"},
}

// kindOf says what a zip is that is no workbook, "" if that is not known.
func kindOf(data []byte) string {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return ""
	}
	for _, kind := range otherKinds {
		for _, f := range z.File {
			if f.Name == kind.part {
				return kind.what
			}
		}
	}
	return ""
}

// home is the part that lists the sheets.
func (p *container) home() string {
	var targets struct {
		List []struct {
			Type   string `xml:"Type,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	if p.decode("_rels/.rels", &targets) == nil {
		for _, t := range targets.List {
			if strings.HasSuffix(t.Type, "/officeDocument") {
				return p.resolve("", t.Target)
			}
		}
	}
	return "xl/workbook.xml"
}

// resolve is the path of a part that another one names.
func (p *container) resolve(from, target string) string {
	if strings.HasPrefix(target, "/") {
		return path.Clean(target[1:])
	}
	return path.Join(path.Dir(from), target)
}

// file opens a part; its name may be in other case than it is called by.
func (p *container) file(name string) (io.ReadCloser, error) {
	for _, f := range p.zip.File {
		if strings.EqualFold(strings.ReplaceAll(f.Name, `\`, "/"), name) {
			return f.Open()
		}
	}
	return nil, fmt.Errorf("it has no part %s", name)
}

func (p *container) decode(name string, into any) error {
	in, err := p.file(name)
	if err != nil {
		return err
	}
	defer in.Close()
	return xml.NewDecoder(io.LimitReader(in, maxXML)).Decode(into)
}

// readHalfTexts notes which of the texts that cells share are struck out in
// part.
func (p *container) readHalfTexts(name string) error {
	p.halfTexts = make(map[int]bool)
	in, err := p.file(name)
	if err != nil {
		return nil // a workbook need not share texts
	}
	defer in.Close()
	d := xml.NewDecoder(io.LimitReader(in, maxUnzipped))
	d.Strict = false
	index, runs, struck := -1, 0, 0
	for {
		token, err := d.RawToken()
		if err != nil {
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "si":
				index, runs, struck = index+1, 0, 0
			case "r":
				runs++
			case "strike":
				if value := attribute(t, "val"); value != "0" && value != "false" {
					struck++
				}
			}
		case xml.EndElement:
			if t.Name.Local == "si" && struck > 0 {
				p.halfTexts[index] = struck < runs
			}
		}
	}
}

func attribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
