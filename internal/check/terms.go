package check

import (
	"strings"

	"pathbook/internal/book"
)

// mayNotPublish looks for what a public site would pass on against its terms:
// those of the text itself, or of the pack that it is from. What the site's own
// organization holds is its own to publish.
func mayNotPublish(r *review) {
	site := r.book.Site
	if !site.Public {
		return
	}
	for _, item := range r.book.Items() {
		terms, from := termsOf(item), item.Heading().Source
		holder := terms.Holder
		switch {
		case terms.Redistribute == "no":
		case from != nil && from.Kept:
			holder = from.Publisher
		default:
			continue
		}
		if strings.EqualFold(holder.Words, site.Organization.Words) && !holder.Empty() {
			continue
		}
		r.report(item.Heading().At, "this %s may not be passed on, by its terms, and a public site passes it on%s", item.Kind(), held(holder)).
			Hintf("ask%s whether you may publish it, take it out, or write visibility: internal in content/site.yaml", asked(holder))
	}
}

// mayNotAdapt looks for texts that the site has changed though their terms
// forbid it.
func mayNotAdapt(r *review) {
	for _, item := range r.book.Items() {
		if s := item.Heading().Source; s != nil && s.Adapted && s.Fixed {
			r.report(item.Heading().At, "this %s may not be adapted, by the terms of “%s”, and here is one of your own in its place", item.Kind(), s.Name.Words).
				Hintf("delete it here, and that of the pack shows again; or ask%s", asked(s.Publisher))
		}
	}
}

func termsOf(item book.Item) book.Terms {
	switch x := item.(type) {
	case *book.Document:
		return x.Terms
	case *book.Worksheet:
		return x.Terms
	}
	return book.Terms{}
}

func held(by book.Text) string {
	if by.Empty() {
		return ""
	}
	return "; it is held by “" + by.Words + "”"
}

func asked(whom book.Text) string {
	if whom.Empty() {
		return " who wrote it"
	}
	return " " + whom.Words
}
