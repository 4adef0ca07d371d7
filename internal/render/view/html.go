// Package view is what templates are given: the interface of the theme. There
// is one type for each template, named like it; a template file in a site's own
// folder templates gets the same as the built-in one. Words of the interface
// come from the functions word, say, count and forms; everything else is here,
// ready to print.
//
// Nothing in a view is a plain string. Whatever stands in one is HTML or Words,
// escaped by whoever made it, so that printing is all that a template does and
// text/template is as safe as it is fast. A test holds every type of the
// package to that.
//
// The package knows no book and no page: it says what is shown, and never what
// to show.
package view

import (
	"html"
)

// HTML is a piece of a page, complete. Words in another language than the
// page's are already marked.
type HTML string

// Words are words or an address, escaped. They may stand in the text of a page
// and in a quoted attribute, where HTML may not.
type Words string

// Escape escapes words, or an address. It is the way for all plain words into a
// view.
func Escape(s string) Words { return Words(html.EscapeString(s)) }

// Unescape returns the words that Escape was given.
func Unescape(w Words) string { return html.UnescapeString(string(w)) }

// A Link leads to a page of the site; Href is seen from the page it is on.
type Link struct {
	Href Words
	Text HTML
}

// HTML prints a link, or its words alone where it leads nowhere.
func (l Link) HTML() HTML {
	if l.Href == "" {
		return l.Text
	}
	return `<a href="` + HTML(l.Href) + `">` + l.Text + `</a>`
}

// A Fact is one line of a table of facts.
type Fact struct {
	Name  Words
	Value HTML
}

// Facts are the lines of a table, those that have something to say.
type Facts []Fact

// Add adds a line if there is anything to say.
func (f *Facts) Add(name Words, value HTML) {
	if value != "" {
		*f = append(*f, Fact{name, value})
	}
}

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
