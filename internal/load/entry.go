package load

import (
	"strconv"

	"pathbook/internal/book"
	"pathbook/internal/fold"
	y "pathbook/internal/strictyaml"
)

// entryIDs gives the lines of a list ids of their own, made from their words in
// the site's first language, so that answers are filed the same way in all
// languages.
func (w *words) entryIDs(list y.Texts) []string {
	ids := make([]string, len(list.Items))
	seen := make(map[string]int)
	for i, t := range list.Items {
		id := or(fold.Slug(w.firstWords(t)), "line")
		if seen[id]++; seen[id] > 1 {
			id += "-" + strconv.Itoa(seen[id])
		}
		ids[i] = id
	}
	return ids
}

func (w *words) entries(list y.Texts) []book.Entry {
	var out []book.Entry
	ids := w.entryIDs(list)
	for i, words := range w.lines(list) {
		out = append(out, book.Entry{ID: ids[i], Words: words})
	}
	return out
}

func (w *words) signers(list y.Texts) []book.Option {
	var out []book.Option
	ids := w.entryIDs(list)
	for i, label := range w.texts(list) {
		out = append(out, book.Option{ID: ids[i], Label: label})
	}
	return out
}
