package view

import (
	"html"
)

// Dotted joins what there is to say with dots between, each in one line.
func Dotted(list ...Words) HTML {
	var out HTML
	for _, w := range list {
		if w == "" {
			continue
		}
		if out != "" {
			out += " · "
		}
		out += `<span class="fact">` + HTML(w) + `</span>`
	}
	return out
}

// Facts are the lines of a table, those that have something to say.
type Facts []Fact

func (f *Facts) Add(name Words, value HTML) {
	if value != "" {
		*f = append(*f, Fact{name, value})
	}
}

// HTML prints a link, or its words alone where it leads nowhere.
func (l Link) HTML() HTML {
	if l.Href == "" {
		return l.Text
	}
	return `<a href="` + HTML(l.Href) + `">` + l.Text + `</a>`
}

// Escape escapes words or an address.
func Escape(s string) Words { return Words(html.EscapeString(s)) }

// Unescape returns the words that were escaped for a page.
func Unescape(w Words) string { return html.UnescapeString(string(w)) }

// The types of this file are what templates are given, one for each template:
// the interface of the look. A template file in a site's own templates folder
// gets the same. Words from the interface come from the functions word, say and
// count; everything else is here, ready to print.

// Nothing in a view is a plain string: all of it is escaped already, so that
// printing is all that a template does, and a test holds the types to that.

// HTML is a piece of a page, complete. Words in another language than the
// page's are already marked.
type HTML string

// Words are words or an address, escaped. They may stand in the text of a page
// and in a quoted attribute, where HTML may not.
type Words string

// A Link leads to a page of the site; Href is seen from the page it is on.
type Link struct {
	Href Words
	Text HTML
}

// A Fact is one line of a table of facts.
type Fact struct {
	Name  Words
	Value HTML
}
