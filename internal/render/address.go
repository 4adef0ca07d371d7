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

// The pages of which there is one.
const (
	homePage          = "index.html"
	mapPage           = "map.html"
	matrixPage        = "matrix.html"
	comparePage       = "compare.html"
	togetherPage      = "together.html"
	plannerPage       = "planner.html"
	searchPage        = "search.html"
	glossaryPage      = "glossary.html"
	whatsNewPage      = "whats-new.html"
	accessibilityPage = "accessibility.html"
	missingPage       = "404.html"
	printsPage        = "print/index.html"
)

// What is no page, and folders of pages that are made beside those of items.
const (
	mapPicture  = "map.svg"
	rolesData   = "data/roles.js"
	printFolder = "print/"
	largeFolder = "print/large/" // the same in large print
	paperFolder = "paper/"       // of what is a document only as a PDF
)

// posterAddress returns where the map is on one large sheet.
func posterAddress(size string) string { return printFolder + "map-" + size + ".html" }

// volumeAddress returns where a print edition is that binds many pages.
func volumeAddress(folder, name string) string { return folder + name + ".html" }

// matrixAddress returns where the matrix of one family is, in a site that is
// too large for one matrix.
func matrixAddress(f *book.Family) string { return "matrix/" + f.ID + ".html" }

// index returns the page that lists all items of a folder.
func index(folder string) string { return folder + "/index.html" }

const postingFolder = "postings/"

func postingAddress(r *book.Role, ending string) string { return postingFolder + r.ID + ending }

// isPosting tells that a path of the site is that of a posting.
func isPosting(path string) bool {
	return strings.HasPrefix(path, postingFolder) || strings.Contains(path, "/"+postingFolder)
}

func roleSheetAddress(r *book.Role) string { return "worksheets/roles/" + r.ID + ".html" }

func planSheetAddress(m *book.Move) string {
	return "worksheets/plans/" + m.From.ID + "--" + m.To.ID + ".html"
}

func talkSheetAddress(m *book.Move) string {
	return "worksheets/conversations/" + m.From.ID + "--" + m.To.ID + ".html"
}

func handoutAddress(folder string, r *book.Role) string { return folder + "roles/" + r.ID + ".html" }

// sheetAddress returns where a worksheet stands alone on paper.
func sheetAddress(w *book.Worksheet) string { return paperFolder + "worksheets/" + w.ID + ".html" }

// pdfPath returns the path of the PDF of a print edition. PDFs have a folder of
// their own, since the site does not make them.
func pdfPath(root, at string) string {
	name := strings.TrimPrefix(strings.TrimPrefix(at, printFolder), paperFolder)
	return "pdf/" + root + strings.TrimSuffix(name, ".html") + ".pdf"
}

// headsAddress returns where the style sheet of a document's running heads is.
func headsAddress(at string) string { return strings.TrimSuffix(at, ".html") + ".css" }

func rootOf(b *book.Book) string {
	if b.Lang == b.Languages[0] {
		return ""
	}
	return b.Lang + "/"
}

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
