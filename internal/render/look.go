package render

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"text/template"

	"pathbook/internal/i18n"
)

// A look is how the templates of a language are printed.
type look struct {
	lang  string
	depth int  // how much deeper headings stand, where a page is part of another
	paper bool // for a PDF: links that leave the paper are words, others say their page
}

// looks are the templates of one language in every look that was asked for.
type looks struct {
	words   *i18n.Language
	site    *template.Template
	sources []source
	mu      sync.Mutex
	others  map[look]*template.Template
}

// A source is the text of one template.
type source struct{ name, text string }

// in returns the templates in a look.
func (l *looks) in(as look) (*template.Template, error) {
	if as.depth == 0 && !as.paper {
		return l.site, nil
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if made := l.others[as]; made != nil {
		return made, nil
	}
	made := template.New("").Funcs(functions(l.words, as))
	for _, src := range l.sources {
		if _, err := made.New(src.name).Parse(deeper(src.text, as.depth)); err != nil {
			return nil, err
		}
	}
	if l.others == nil {
		l.others = make(map[look]*template.Template)
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
func (l look) functions(words *i18n.Language, m template.FuncMap) {
	m["link"] = func(link Link) HTML { return link.html() }
	m["reference"] = func(link Link) HTML { return link.html() + l.page(words, link.Href) }
	m["page"] = func(href Words) HTML { return l.page(words, href) }
	m["number"] = l.number
}

// html prints a link, or its words alone where it leads nowhere.
func (l Link) html() HTML {
	if l.Href == "" {
		return l.Text
	}
	return `<a href="` + HTML(l.Href) + `">` + l.Text + `</a>`
}

// page is where to find on paper what a link leads to, in words and brackets.
func (l look) page(words *i18n.Language, href Words) HTML {
	number := l.number(href)
	if number == "" {
		return ""
	}
	before, after, _ := strings.Cut(words.Word("on-page"), "%s")
	return ` <span class="on-page">(` + HTML(plain(before)) + number + HTML(plain(after)) + `)</span>`
}

// number is the place for a page's number, which is known once the paper is
// made; nothing where a link leaves the paper or there is none.
func (l look) number(href Words) HTML {
	id, here := strings.CutPrefix(string(href), "#")
	if !here || !l.paper {
		return ""
	}
	return `<span class="page-of" data-page-of="` + HTML(id) + `">00</span>`
}
