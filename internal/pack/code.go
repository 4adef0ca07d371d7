package pack

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"pathbook/internal/diag"
)

// Runs reports whether a file of a pack can run in the browser of whoever reads
// the site, or decides what does: a template, a script, or a page among the
// assets. Such a file is laid only when somebody has said so.
func Runs(name string) bool {
	return strings.HasPrefix(name, templates+"/") || slices.Contains(running, strings.ToLower(path.Ext(name)))
}

// running are the endings of what a browser runs when it is opened. Pictures are
// judged by what is in them.
var running = []string{".html", ".htm", ".xhtml", ".xht", ".shtml", ".xml", ".xsl", ".xslt", ".js", ".mjs", ".wasm", ".swf"}

// Code returns the paths of the files that can run, sorted.
func (p *Pack) Code() []string {
	var out []string
	for _, e := range p.Entries {
		if Runs(e.Path) {
			out = append(out, e.Path)
		}
	}
	return out
}

// WithoutCode returns the pack without the files that can run.
func (p *Pack) WithoutCode() *Pack {
	still := *p
	still.Entries = slices.DeleteFunc(slices.Clone(p.Entries), func(e Entry) bool { return Runs(e.Path) })
	return &still
}

// judgeCode reports a picture that is more than a picture.
func judgeCode(e Entry, at diag.Pos, problems *diag.List) {
	if strings.ToLower(path.Ext(e.Path)) != ".svg" || Runs(e.Path) {
		return
	}
	why := alive(e.Data)
	if why == "" {
		return
	}
	problems.Errorf(at, ruleCode, "this picture is more than a picture: %s", why).
		Hintf("save it as “plain SVG” in a drawing program, or as PNG, and make the pack again")
}

// alive says what in an SVG can run, or load something from elsewhere, when
// somebody opens it; it is empty for a picture that only shows. One that can't
// be read as XML is refused too, since browsers may read it all the same.
func alive(svg []byte) string {
	d := xml.NewDecoder(bytes.NewReader(svg))
	d.CharsetReader = func(label string, _ io.Reader) (io.Reader, error) {
		return nil, fmt.Errorf("its encoding is %s", label)
	}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return ""
		}
		if err != nil {
			return "it can't be read as SVG in UTF-8"
		}
		switch t := token.(type) {
		case xml.Directive:
			if bytes.Contains(bytes.ToUpper(t), []byte("ENTITY")) {
				return "it defines entities"
			}
		case xml.ProcInst:
			if t.Target != "xml" {
				return fmt.Sprintf("it asks for <?%s?>", t.Target)
			}
		case xml.StartElement:
			if why := aliveElement(t); why != "" {
				return why
			}
		case xml.CharData:
			if loads(string(t)) {
				return "its style loads something from elsewhere"
			}
		}
	}
}

// refusedElements are those of SVG and HTML that run something, or show what
// lies elsewhere.
var refusedElements = []string{"script", "foreignobject", "iframe", "frame", "object", "embed", "link", "meta", "base", "audio", "video", "handler", "listener"}

func aliveElement(t xml.StartElement) string {
	if slices.Contains(refusedElements, strings.ToLower(t.Name.Local)) {
		return fmt.Sprintf("it has <%s>", t.Name.Local)
	}
	for _, a := range t.Attr {
		name, value := strings.ToLower(a.Name.Local), strings.ToLower(strings.TrimSpace(a.Value))
		switch {
		case a.Name.Space == "xmlns" || name == "xmlns":
		case strings.HasPrefix(name, "on"):
			return fmt.Sprintf("it has %s=, which runs something", a.Name.Local)
		case name == "attributename" && (strings.HasPrefix(value, "on") || strings.HasSuffix(value, "href")):
			return "it changes where something leads while it is looked at"
		case (name == "href" || name == "src") && !strings.HasPrefix(value, "#") && !picture(value):
			return fmt.Sprintf("it has %s=, which leads elsewhere", a.Name.Local)
		case loads(value):
			return fmt.Sprintf("its %s= loads something from elsewhere", a.Name.Local)
		}
	}
	return ""
}

// picture reports whether an address is a picture of points that is written
// into it.
func picture(address string) bool {
	for _, kind := range []string{"png", "jpeg", "jpg", "gif", "webp"} {
		if strings.HasPrefix(address, "data:image/"+kind+";") {
			return true
		}
	}
	return false
}

// loads reports whether a style fetches anything: an import, or a url() that is
// no id of the same file.
func loads(style string) bool {
	style = strings.ToLower(style)
	if strings.Contains(style, "@import") {
		return true
	}
	for _, after := range strings.Split(style, "url(")[1:] {
		if after = strings.TrimLeft(after, "\"' \t\n"); !strings.HasPrefix(after, "#") && !picture(after) {
			return true
		}
	}
	return strings.Contains(style, `\`) && strings.Contains(style, "(")
}
