package check

import (
	"pathbook/internal/book"
	"pathbook/internal/diag"
)

// A review is one look at a site, rule by rule.
type review struct {
	books []*book.Book
	book  *book.Book // the first: what is alike in every language is looked at here
	last  *Last
	rule  diag.Rule // the one being applied
	found diag.List

	readings func() []reading // of all books, measured when first asked for
}

// report adds a problem of the rule that is being applied.
func (r *review) report(at diag.Pos, format string, args ...any) *diag.Problem {
	if r.rule.Severity == diag.Error {
		return r.found.Errorf(at, r.rule.Name, format, args...)
	}
	return r.found.Warnf(at, r.rule.Name, format, args...)
}
