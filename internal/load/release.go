package load

import (
	"fmt"
	"io/fs"
	"slices"

	"pathbook/internal/archive"
	"pathbook/internal/book"
	"pathbook/internal/diag"
)

// A release is a version that was kept, read as a site of its own.
type release struct {
	books    []*book.Book
	problems diag.List // why there are none
}

// keep reads the versions that were kept, each once, and adds what is wrong
// with them. One that is wrong is not among the books.
func (r *Reader) keep(found *tree, problems *diag.List) error {
	for _, at := range found.releases {
		if r.kept[at] == nil {
			data, err := fs.ReadFile(r.fsys, at)
			if err != nil {
				return fmt.Errorf("cannot read %s: %w", at, err)
			}
			r.kept[at] = readRelease(at, data)
		}
		*problems = append(*problems, r.kept[at].problems...)
	}
	return nil
}

func readRelease(at string, data []byte) *release {
	var k release
	fsys, err := archive.Zip(data)
	if err != nil {
		k.problems.Errorf(diag.Pos{File: at}, "broken-release", "this version of the site cannot be read: %v", err).
			Hintf("put a whole copy of the file in its place, or delete it; `pathbook release NAME` keeps the site as it is now")
		return &k
	}
	past := NewReader(fsys)
	past.past = true
	books, problems, err := past.Read()
	if err == nil && books != nil {
		k.books = books
		return &k
	}
	reason := fmt.Sprint(err)
	if i := slices.IndexFunc(problems, func(p diag.Problem) bool { return p.Severity == diag.Error }); i >= 0 {
		reason = problems[i].Pos.String() + ": " + problems[i].Message
	}
	k.problems.Errorf(diag.Pos{File: at}, "broken-release", "what is in this version of the site cannot be read: %s", reason).
		Hintf("delete it, or move it out of %s: all else stays as it is", contentDir)
	return &k
}

// attach gives each book the versions that were kept, in its language where
// they have it.
func (r *Reader) attach(found *tree, books []*book.Book) {
	for _, b := range books {
		for _, at := range found.releases {
			k := r.kept[at]
			i := max(0, slices.IndexFunc(k.books, func(old *book.Book) bool { return old.Lang == b.Lang }))
			b.Releases = append(b.Releases, book.Release{Name: nameOf(at), Book: k.books[i]})
		}
	}
}
