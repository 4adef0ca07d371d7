package check

import (
	"cmp"
	"iter"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"pathbook/internal/book"
	"pathbook/internal/diag"
)

const (
	// maxName is how many bytes the name of a file may have, on every system.
	maxName = 255
	// maxPath is how many characters a path inside the site may have, so that
	// there is room for the folders above it: many programs of Windows open no
	// file whose whole path has more than 260.
	maxPath = 200
)

// Names are the rules of what the files of a site are called.
var Names = []diag.Rule{
	{Name: "long-name", Severity: diag.Error, Doc: "the name of every file that is published has at most 255 bytes"},
	{Name: "long-path", Severity: diag.Warning, Doc: "the path of every file that is published has at most 200 characters"},
}

// Paths reports the files of a site that not every system can hold. It goes by
// their paths, which the ids of items are part of, and tells each id or pair of
// ids once, however many files are named after it.
func Paths(b *book.Book, paths iter.Seq[string]) diag.List {
	longest := make(map[string]string)
	for p := range paths {
		if len(p) <= min(maxName, maxPath) {
			continue // as nearly all are
		}
		if len(path.Base(p)) > maxName || utf8.RuneCountInString(p) > maxPath {
			stem := stemOf(p)
			if known := longest[stem]; weight(p) > weight(known) || weight(p) == weight(known) && p < known {
				longest[stem] = p
			}
		}
	}
	if len(longest) == 0 {
		return nil
	}
	var found diag.List
	for stem, p := range longest {
		at, hint := named(b, stem, p)
		if n := len(path.Base(p)); n > maxName {
			found.Errorf(at, Names[0].Name, "a file named after this would have a name of %d bytes, and no system has more than %d", n, maxName).Hintf("%s", hint)
			continue
		}
		found.Warnf(at, Names[1].Name, "a file named after this has a path of %d characters inside the site: many programs of Windows cannot open it",
			utf8.RuneCountInString(p)).Hintf("%s", hint)
	}
	found.Sort()
	return found
}

// weight orders the paths of one stem: a name that is too long matters most.
func weight(p string) int { return max(0, len(path.Base(p))-maxName)*1000 + len(p) }

// stemOf is the part of a file's name that comes from an id or two. Of an asset
// it is all.
func stemOf(p string) string {
	if strings.HasPrefix(p, "assets/") {
		return p
	}
	stem, _, _ := strings.Cut(path.Base(p), ".")
	return stem
}

// named returns what a file is named after, and what to do about it.
func named(b *book.Book, stem, p string) (diag.Pos, string) {
	if name, ok := strings.CutPrefix(p, "assets/"); ok {
		return asset(name), "give the file a shorter name, and change the links to it"
	}
	if i := slices.IndexFunc(b.Items(), func(x book.Item) bool { return x.Heading().ID == stem }); i >= 0 {
		return b.Items()[i].Heading().At, "give it a shorter id; what refers to it changes with it"
	}
	moves := slices.Clone(b.Moves)
	slices.SortFunc(moves, func(x, y *book.Move) int { return cmp.Compare(x.At.Line, y.At.Line) })
	for _, m := range moves {
		if m.From.ID+"--"+m.To.ID == stem {
			return m.At, "give one of the two roles a shorter id: the page of a move is named after both"
		}
	}
	return diag.Pos{File: "content"}, "give what it is named after a shorter id: " + stem
}
