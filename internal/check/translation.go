package check

import "pathbook/internal/book"

func translationBehind(r *review) {
	r.eachTranslation(func(d *book.Document) {
		if d.Made.Behind() {
			r.report(d.Made.At, "%s has changed since this was made from it", d.Made.From).
				Hintf("compare the two, mend what needs it here, and then run:\npathbook accept %s", d.Body.At.File)
		}
	})
}

func translationUnsigned(r *review) {
	r.eachTranslation(func(d *book.Document) {
		if d.Made.Unsigned() {
			r.report(d.Made.At, "nothing says whether this still says what %s says", d.Made.From).
				Hintf("compare the two, and then run:\npathbook accept %s\nor, for all translations at once, pathbook accept --all", d.Body.At.File)
		}
	})
}

func (r *review) eachTranslation(visit func(*book.Document)) {
	for _, b := range r.books {
		for _, list := range [][]*book.Document{b.Guides, b.Stories, b.Pages} {
			for _, d := range list {
				visit(d)
			}
		}
	}
}
