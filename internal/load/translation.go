package load

import (
	"slices"

	"pathbook/internal/book"
	"pathbook/internal/diag"
)

// A Translation is a Markdown file that says in another language what its
// source says. Broken reports whether one of the two cannot be read.
type Translation struct {
	Path string
	book.Made
	Broken bool
}

// Translations returns the translations of the site by their paths, and the
// problems of the site's files, one by one. None of them keeps the others from
// being compared. The error is of the machine.
//
// Only Markdown has them: in YAML the languages of a text stand side by side.
func (r *Reader) Translations() ([]Translation, diag.List, error) {
	found, err := r.walk()
	if err != nil {
		return nil, nil, err
	}
	if err := r.draftAll(found); err != nil {
		return nil, nil, err
	}
	problems := slices.Clone(found.problems)
	g := r.gather(found, &problems)
	var out []Translation
	for _, d := range g.drafts {
		if !d.prose() || d.lang == "" || d.lang == g.langs[0] || d.pack != nil { // nobody here edits a pack
			continue
		}
		t := Translation{Path: d.path, Broken: d.broken, Made: book.Made{From: d.beside(d.name + ".md")}}
		i := slices.IndexFunc(g.drafts, func(s *draft) bool { return s.kind == d.kind && s.name == d.name && s.lang == "" })
		if i >= 0 {
			t.Made = edition{source: g.drafts[i]}.made(d)
			t.Broken = t.Broken || g.drafts[i].broken
		}
		out = append(out, t)
	}
	return out, problems, nil
}
