package page

import (
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/format"
)

// Addresses are paths inside one language of the site, such as
// "roles/welder.html". They are never changed once given: people bookmark and
// print them.

// Address returns where an item has its page, or its place on the page of all.
func Address(item book.Item) string {
	id := item.Heading().ID
	kind, _ := format.KindOf(item.Kind())
	switch {
	case !kind.Page: // only terms have none
		return Glossary + "#" + id
	case kind.Name == "page":
		return id + ".html"
	}
	return kind.Plural + "/" + id + ".html"
}

// MoveAddress returns where a move has its page.
func MoveAddress(m *book.Move) string {
	return "moves/" + m.From.ID + "--" + m.To.ID + ".html"
}

// The pages of which there is one.
const (
	Home          = format.HomePage
	Map           = format.MapPage
	Matrix        = format.MatrixPage
	Compare       = format.ComparePage
	Together      = format.TogetherPage
	Planner       = format.PlannerPage
	Search        = format.SearchPage
	Glossary      = format.GlossaryPage
	WhatsNew      = format.WhatsNewPage
	Accessibility = format.AccessibilityPage
	Missing       = format.MissingPage
	Prints        = "print/index.html"
)

// The folders of what all languages share; each language has a folder for the
// data of its scripts besides.
const (
	StyleFolder  = "style/"
	AssetsFolder = "assets/"
	DataFolder   = "data/"
)

// What is no page, and folders of pages that are made beside those of items.
const (
	MapPicture  = "map.svg"
	RolesData   = DataFolder + "roles.js"
	WordsData   = DataFolder + "words.js"
	PrintFolder = "print/"
	LargeFolder = "print/large/" // the same in large print
	paperFolder = "paper/"       // of what is a document only as a PDF
)

// PosterAddress returns where the map is on one large sheet.
func PosterAddress(size string) string { return PrintFolder + "map-" + size + ".html" }

// VolumeAddress returns where a print edition is that binds many pages.
func VolumeAddress(folder, name string) string { return folder + name + ".html" }

// MatrixAddress returns where the matrix of one family is, in a site that is
// too large for one matrix.
func MatrixAddress(f *book.Family) string { return "matrix/" + f.ID + ".html" }

// Index returns the page that lists all items of a folder.
func Index(folder string) string { return folder + "/index.html" }

const postingFolder = "postings/"

// PostingAddress returns where a role stands as a job posting, in one of its
// formats.
func PostingAddress(r *book.Role, ending string) string { return postingFolder + r.ID + ending }

// IsPosting reports whether a path of the site is that of a posting.
func IsPosting(path string) bool {
	return strings.HasPrefix(path, postingFolder) || strings.Contains(path, "/"+postingFolder)
}

// RoleSheetAddress returns where the worksheet is that is made from a role.
func RoleSheetAddress(r *book.Role) string { return "worksheets/roles/" + r.ID + ".html" }

// PlanSheetAddress returns where somebody plans a move.
func PlanSheetAddress(m *book.Move) string {
	return "worksheets/plans/" + m.From.ID + "--" + m.To.ID + ".html"
}

// TalkSheetAddress returns where a manager plans a conversation about a move.
func TalkSheetAddress(m *book.Move) string {
	return "worksheets/conversations/" + m.From.ID + "--" + m.To.ID + ".html"
}

// HandoutAddress returns where a role stands on two sheets of paper, in normal or
// large print.
func HandoutAddress(folder string, r *book.Role) string { return folder + "roles/" + r.ID + ".html" }

// InLargePrint returns where a print edition is in large print.
func InLargePrint(at string) string { return LargeFolder + strings.TrimPrefix(at, PrintFolder) }

// SheetAddress returns where a worksheet stands alone on paper.
func SheetAddress(w *book.Worksheet) string { return paperFolder + "worksheets/" + w.ID + ".html" }

// PDFPath returns the path of the PDF of a print edition. PDFs have a folder of
// their own, since the site does not make them.
func PDFPath(root, at string) string {
	name := strings.TrimPrefix(strings.TrimPrefix(at, PrintFolder), paperFolder)
	return "pdf/" + root + strings.TrimSuffix(name, ".html") + ".pdf"
}

// HeadsAddress returns where the style sheet of a document's running heads is.
func HeadsAddress(at string) string { return strings.TrimSuffix(at, ".html") + ".css" }

// Root returns the folder of a language in the site: "" or "fr/".
func Root(b *book.Book) string {
	if b.Lang == b.Languages[0] {
		return ""
	}
	return b.Lang + "/"
}

// Relative returns the way from the page at from to the file at to. Both are
// paths in the same tree. It works from a file system, under any sub-path of a
// host and out of a zip.
func Relative(from, to string) string {
	shared := 0
	for i := 0; i < len(from) && i < len(to) && from[i] == to[i]; i++ {
		if from[i] == '/' {
			shared = i + 1
		}
	}
	return strings.Repeat("../", strings.Count(from[shared:], "/")) + to[shared:]
}

// Folder returns the folder of a page, "" at the top.
func Folder(at string) string {
	if i := strings.LastIndexByte(at, '/'); i >= 0 {
		return at[:i]
	}
	return ""
}
