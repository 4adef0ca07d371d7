package check

import (
	"pathbook/internal/book"
	"pathbook/internal/fold"
)

func sameTitle(r *review) {
	for _, b := range r.books {
		seen := make(map[[2]string]book.Text)
		for _, item := range b.Items() {
			title := item.Heading().Title
			if title.Lang != b.Lang {
				continue // it is looked at in its own language
			}
			key := [2]string{item.Kind(), fold.Slug(title.Words)}
			before, taken := seen[key]
			if !taken {
				seen[key] = title
				continue
			}
			r.report(title.At, "another %s has the same title%s, “%s”", item.Kind(), r.in(b), title.Words).
				Hintf("add a word that tells the two apart").See(before.At)
		}
	}
}

// in names the language, where the site has several.
func (r *review) in(b *book.Book) string {
	if len(r.books) == 1 {
		return ""
	}
	return " in " + b.Lang
}

func sameShort(r *review) {
	for _, b := range r.books {
		seen := make(map[string]*book.Role)
		for _, role := range b.Roles {
			key := fold.Slug(role.Short.Words)
			before := seen[key]
			switch {
			case role.Short.Lang != b.Lang:
			case before == nil:
				seen[key] = role
			case fold.Slug(before.Title.Words) != fold.Slug(role.Title.Words):
				r.report(role.Short.At, "“%s” is also the short name of “%s”%s", role.Short.Words, before.Title.Words, r.in(b)).
					Hintf("write another short name: on the map the two look alike").See(before.Short.At)
			}
		}
	}
}
