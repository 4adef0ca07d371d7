package render

import (
	"strings"

	"pathbook/internal/book"
)

// Addresses are paths inside one language of the site, such as
// "roles/welder.html". They are never changed once given: people bookmark and
// print them.

// address returns where an item has its page.
func address(item book.Item) string {
	id := item.Heading().ID
	switch item.Kind() {
	case "page":
		return id + ".html"
	case "competency":
		return "competencies/" + id + ".html"
	case "training":
		return "training/" + id + ".html"
	case "term":
		return glossaryPage + "#" + id
	case "story":
		return "stories/" + id + ".html"
	}
	return item.Kind() + "s/" + id + ".html"
}

// moveAddress returns where a move has its page.
func moveAddress(m *book.Move) string {
	return "moves/" + m.From.ID + "--" + m.To.ID + ".html"
}

const (
	matrixPage  = "matrix.html"
	plannerPage = "planner.html"
)

// matrixAddress returns where the matrix of one family is, in a site that is
// too large for one matrix.
func matrixAddress(f *book.Family) string { return "matrix/" + f.ID + ".html" }

// index returns the page that lists all items of a folder.
func index(folder string) string { return folder + "/index.html" }

// relative returns the way from the page at from to the file at to. Both are
// paths in the same tree. It works from a file system, under any sub-path of a
// host and out of a zip.
func relative(from, to string) string {
	shared := 0
	for i := 0; i < len(from) && i < len(to) && from[i] == to[i]; i++ {
		if from[i] == '/' {
			shared = i + 1
		}
	}
	return strings.Repeat("../", strings.Count(from[shared:], "/")) + to[shared:]
}
