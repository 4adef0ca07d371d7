package render

import (
	"pathbook/internal/book"
	"pathbook/internal/markdown"
	"pathbook/internal/render/page"
	"pathbook/internal/render/pages"
	"pathbook/internal/render/print"
	"pathbook/internal/render/sheet"
)

// A tool is a page that pathbook makes on its own at the top of a site.
type tool struct {
	at    string
	there func(*page.Edition) bool
	make  func(*page.Page) page.Content
}

// tools are all of them. What the site itself writes may not stand there, but
// for the accessibility statement: a page of that name takes the place of ours.
var tools = []tool{
	{page.Home, always, pages.Home},
	{page.Map, hasRoles, pages.Map},
	{page.Compare, hasPairs, pages.Compare},
	{page.Together, sheet.HasTogether, sheet.Together},
	{page.Search, always, pages.Search},
	{page.Matrix, hasMatrix, pages.Matrix},
	{page.Planner, hasPlanner, pages.Planner},
	{page.WhatsNew, hasReleases, pages.WhatsNew},
	{page.Glossary, hasGlossary, pages.Glossary},
	{page.Accessibility, always, pages.Accessibility},
	{page.Missing, (*page.Edition).First, pages.Missing},
}

func always(*page.Edition) bool { return true }

func hasRoles(e *page.Edition) bool { return len(e.Book.Roles) > 0 }

func hasReleases(e *page.Edition) bool { return len(e.Book.Releases) > 0 }

func hasGlossary(e *page.Edition) bool { return len(e.Book.Glossary) > 0 }

func hasMatrix(e *page.Edition) bool { return len(e.Book.Roles) > 0 && len(e.Book.Competencies) > 0 }

// hasPairs reports whether there are roles to compare, and not too many for one
// page.
func hasPairs(e *page.Edition) bool {
	return len(e.Book.Roles) > 1 && len(e.Book.Roles) <= pages.MostCompared
}

// hasPlanner reports whether the site has a planning view. Who could leave and
// what nobody can do is nothing to publish.
func hasPlanner(e *page.Edition) bool { return !e.Book.Site.Public && !e.Book.Site.HidePlanner }

// list says of every page of an edition where it is and what makes it.
func list(e *page.Edition) {
	b := e.Book
	for _, t := range tools {
		if t.there(e) {
			e.Add(t.at, t.make)
		}
	}
	e.Add(page.Index("roles"), pages.Roles) // ways in lead there, whether or not there are any
	each(e, b.Roles, pages.Role)
	for _, r := range b.Roles {
		if pages.HasPosting(e, r) {
			e.Add(page.PostingAddress(r, ".html"), func(p *page.Page) page.Content { return pages.Posting(p, r) })
		}
	}
	for _, f := range pages.MatrixFamilies(e) {
		e.Add(page.MatrixAddress(f), func(p *page.Page) page.Content { return pages.MatrixOf(p, f) })
	}
	listed(e, "pathways", b.Pathways, pages.Pathways, pages.Pathway)
	listed(e, "competencies", b.Competencies, pages.Competencies, pages.Competency)
	listed(e, "training", b.Training, pages.Trainings, pages.Training)
	listed(e, "credentials", b.Credentials, pages.Credentials, pages.Credential)
	listed(e, "guides", b.Guides, pages.Guides, pages.Document)
	if len(b.Worksheets) > 0 || len(b.Roles) > 0 { // of which sheets are made
		e.Add(page.Index("worksheets"), sheet.Worksheets)
	}
	each(e, b.Worksheets, sheet.Worksheet)
	listed(e, "stories", b.Stories, pages.Stories, pages.Document)
	each(e, b.Pages, pages.Document)
	if len(b.Moves) > 0 {
		e.Add(page.Index("moves"), pages.Moves)
	}
	for _, m := range b.Moves {
		e.Add(page.MoveAddress(m), func(p *page.Page) page.Content { return pages.Move(p, m) })
		e.Add(page.PlanSheetAddress(m), func(p *page.Page) page.Content { return sheet.Plan(p, m) })
		e.Add(page.TalkSheetAddress(m), func(p *page.Page) page.Content { return sheet.Talk(p, m) })
	}
	for _, r := range b.Roles {
		e.Add(page.RoleSheetAddress(r), func(p *page.Page) page.Content { return sheet.Role(p, r) })
	}
	listPrints(e)
}

// listed adds the list of a kind and the page of each item, if there are any.
func listed[I book.Item](e *page.Edition, folder string, items []I, all func(*page.Page) page.Content, one func(*page.Page, I) page.Content) {
	if len(items) > 0 {
		e.Add(page.Index(folder), all)
	}
	each(e, items, one)
}

// each adds a page of each item.
func each[I book.Item](e *page.Edition, items []I, one func(*page.Page, I) page.Content) {
	for _, item := range items {
		e.Add(page.Address(item), func(p *page.Page) page.Content { return one(p, item) })
	}
}

// listPrints adds the print editions, in print of both sizes, and their list.
func listPrints(e *page.Edition) {
	if pages.MayHaveWall(e) {
		for _, size := range pages.PosterSizes {
			e.Add(page.PosterAddress(size), func(p *page.Page) page.Content { return pages.Poster(p, size) })
		}
	}
	if !print.Prints(e) {
		return
	}
	e.Add(page.Prints, print.List)
	for _, folder := range [...]string{page.PrintFolder, page.LargeFolder} {
		for _, name := range print.Volumes(e) {
			e.Add(page.VolumeAddress(folder, name), func(p *page.Page) page.Content { return print.Bind(p, name) })
		}
		if folder == page.LargeFolder && len(e.Book.Roles) > print.MostHandouts {
			continue // no page would lead there
		}
		for _, r := range e.Book.Roles {
			e.Add(page.HandoutAddress(folder, r), func(p *page.Page) page.Content { return print.Handout(p, r) })
		}
	}
}

// block prints a fenced block of a text.
func block(p *page.Page, doc *markdown.Doc, i int) []byte {
	switch b := p.Book.Shown[doc][i]; {
	case b.Worksheet != nil:
		return []byte(sheet.Inside(p, b.Worksheet))
	case b.Video != nil:
		return []byte(pages.Video(p, b.Video))
	case b.Questions != nil:
		return []byte(p.Part("questions", pages.Questions(p, b.Questions)))
	case b.Map != nil:
		return []byte(p.Part("moves-excerpt", pages.Excerpt(p, b.Map)))
	}
	return nil
}
