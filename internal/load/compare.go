package load

import (
	"fmt"
	"io/fs"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/sample"
)

// compare finds what is still in the words of a sample. What it finds in a file
// is kept with its draft. A site that has nothing of a sample costs nothing.
func (r *Reader) compare(found *tree, books []*book.Book) error {
	if r.past || len(books) == 0 {
		return nil
	}
	var employer []string
	for _, b := range books {
		employer = append(employer, b.Site.Organization.Words)
	}
	with := sample.Compare(employer, func(name string) bool { return r.drafts[contentDir+"/"+name] != nil })
	var all []book.Copied
	for _, f := range found.files {
		if err := r.compareFile(f, with, &all); err != nil {
			return err
		}
	}
	if err := r.compareFile(found.site, with, &all); err != nil {
		return err
	}
	for _, b := range books {
		b.Copied = all
	}
	return nil
}

// compareFile adds what one file has of a sample.
func (r *Reader) compareFile(f source, with sample.Comparison, all *[]book.Copied) error {
	name := strings.TrimPrefix(f.path, contentDir+"/")
	d := r.drafts[f.path]
	if d == nil || f.pack != nil || !with.Concerns(name) {
		return nil
	}
	if d.compared == nil || !d.compared.Same(with) {
		src, err := fs.ReadFile(r.fsys, f.path)
		if err != nil {
			return fmt.Errorf("cannot read %s: %w", f.path, err)
		}
		d.compared, d.marks = &with, with.Marks(name, src)
	}
	for _, m := range d.marks {
		*all = append(*all, book.Copied{
			At: diag.Pos{File: f.path, Line: int32(m.Line), Col: int32(m.Col)}, Key: m.Key,
			Sample: m.Sample, Employer: sample.Employers()[m.Sample][0],
		})
	}
	return nil
}
