package theme

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"text/template"

	"pathbook/internal/i18n"
	"pathbook/internal/render/view"
)

// A Look is how the templates of a language are printed.
type Look struct {
	Lang  string
	Depth int  // how much deeper headings stand, where a page is part of another
	Paper bool // for a PDF: links that leave the paper are words, others say their page
}

// looks are the templates of one language in every look that was asked for.
type looks struct {
	words  *i18n.Language
	site   *template.Template
	texts  []templateText
	mu     sync.Mutex
	others map[Look]*template.Template
}

// A templateText is the text of one template.
type templateText struct{ name, text string }

// in returns the templates in a look.
func (l *looks) in(as Look) (*template.Template, error) {
	if as.Depth == 0 && !as.Paper {
		return l.site, nil
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if made := l.others[as]; made != nil {
		return made, nil
	}
	made := template.New("").Funcs(functions(l.words, as))
	for _, src := range l.texts {
		if _, err := made.New(src.name).Parse(deeper(src.text, as.Depth)); err != nil {
			return nil, err
		}
	}
	if l.others == nil {
		l.others = make(map[Look]*template.Template)
	}
	l.others[as] = made
	return made, nil
}

var headingTag = regexp.MustCompile(`<(/?)h([1-6])\b`)

// deeper moves the headings of a template, before it is parsed.
func deeper(src string, depth int) string {
	const deepest = 6
	if depth == 0 {
		return src
	}
	return headingTag.ReplaceAllStringFunc(src, func(tag string) string {
		level := int(tag[len(tag)-1] - '0')
		return tag[:len(tag)-1] + strconv.Itoa(min(level+depth, deepest))
	})
}

// functions adds what templates call to print links.
func (l Look) functions(words *i18n.Language, m template.FuncMap) {
	m["link"] = func(link view.Link) view.HTML { return link.HTML() }
	m["reference"] = func(link view.Link) view.HTML { return link.HTML() + l.Page(words, link.Href) }
	m["page"] = func(href view.Words) view.HTML { return l.Page(words, href) }
	m["number"] = l.number
}

// Page is where to find on paper what a link leads to, in words and brackets.
func (l Look) Page(words *i18n.Language, href view.Words) view.HTML {
	number := l.number(href)
	if number == "" {
		return ""
	}
	before, after, _ := strings.Cut(words.Word("on-page"), "%s")
	return ` <span class="on-page">(` + view.HTML(view.Escape(before)) + number + view.HTML(view.Escape(after)) + `)</span>`
}

// number is the place for a page's number, which is known once the paper is
// made; nothing where a link leaves the paper or there is none.
func (l Look) number(href view.Words) view.HTML {
	id, here := strings.CutPrefix(string(href), "#")
	if !here || !l.Paper {
		return ""
	}
	return `<span class="page-of" data-page-of="` + view.HTML(id) + `">00</span>`
}
