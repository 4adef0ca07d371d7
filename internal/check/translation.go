package check

import (
	"fmt"
	"strings"

	"pathbook/internal/book"
)

func translationBehind(r *review) {
	r.eachTranslation(func(d *book.Document) {
		if d.Made.Behind() {
			r.report(d.Made.At, "%s has changed since this was made from it", d.Made.From).
				Hintf("%s", settled(d, "compare the two, mend what needs it here, and then run:\npathbook accept %s"))
		}
	})
}

func translationUnsigned(r *review) {
	r.eachTranslation(func(d *book.Document) {
		if d.Made.Unsigned() {
			r.report(d.Made.At, "nothing says whether this still says what %s says", d.Made.From).
				Hintf("%s", settled(d, "compare the two, and then run:\npathbook accept %s\nor, for all translations at once, pathbook accept --all"))
		}
	})
}

// eachTranslation goes through the documents, except those that a pack has in
// both languages: it is up to its publisher that these say the same.
func (r *review) eachTranslation(visit func(*book.Document)) {
	for _, b := range r.books {
		for _, d := range b.Documents() {
			if !lent(d) || !strings.HasPrefix(d.Made.From, "packs/") {
				visit(d)
			}
		}
	}
}

// lent reports whether a document is that of a pack, as the pack has it.
func lent(d *book.Document) bool { return d.Source != nil && !d.Source.Adapted }

// settled says what to do about a translation. That of a pack cannot be signed
// where it lies.
func settled(d *book.Document, own string) string {
	if !lent(d) {
		return fmt.Sprintf(own, d.Body.At.File)
	}
	_, file, _ := strings.Cut(d.Body.At.File, "/content/")
	return fmt.Sprintf("it comes from a pack and says what the pack's own text says; make it yours too, and mend it:\npathbook pack adapt %s %s", d.Source.Pack, file)
}
