package check

import (
	"math"
	"strconv"

	"pathbook/internal/book"
	"pathbook/internal/diag"
)

func emptyDocument(r *review) {
	for _, b := range r.books {
		for _, d := range b.Documents() {
			if d.Body.Empty() && d.Body.Lang == b.Lang && len(d.Worksheets) == 0 {
				r.report(d.Body.At, "this %s has a title and no text", d.Of).
					Hintf("write its text below the second line of three hyphens, or delete the file")
			}
		}
	}
}

func videoWithoutAddress(r *review) {
	for _, b := range r.books {
		for _, blocks := range b.Shown {
			for _, block := range blocks {
				if v := block.Video; v != nil && v.URL == "" {
					r.report(v.At, "the video “%s” has no address yet, so pages show only its title", v.Title.Words).
						Hintf("add the line url: https://…")
				}
			}
		}
	}
}

func emptySection(r *review) {
	for _, w := range r.book.Worksheets {
		for i, s := range w.Sections {
			if len(s.Fields) > 0 || !s.Help.Empty() {
				continue
			}
			r.report(sectionPlace(w, s), "part %d of the worksheet “%s” has neither fields nor words", i+1, w.Title.Words).
				Hintf("write what it asks:\n  fields:\n    - kind: text\n      label: …\nor words to read, under help; or take it out")
		}
	}
}

// sectionPlace returns where a section is written, as near as is known.
func sectionPlace(w *book.Worksheet, s book.Section) diag.Pos {
	if s.Title.At.Line > 0 {
		return s.Title.At
	}
	return w.At
}

func accentContrast(r *review) {
	accent := r.book.Site.Accent
	rgb, darkened := accent.OnPaper()
	if !darkened {
		return
	}
	r.report(accent.At, "the accent #%s is too pale to read on the page, with a contrast of %s:1 where 4.5:1 is needed; #%s (%s:1) takes its place",
		accent.RGB, ratio(accent), rgb, ratio(book.Accent{RGB: rgb})).
		Hintf("write accent: %s, or another dark colour", rgb)
}

// ratio shows a contrast, rounded down: 4.49 is not enough and must not look
// like 4.5.
func ratio(a book.Accent) string {
	return strconv.FormatFloat(math.Floor(a.Contrast()*10)/10, 'f', 1, 64)
}
