package render

import (
	"pathbook/internal/book"
	"pathbook/internal/markdown"
)

// A tool is a page that pathbook makes on its own at the top of a site.
type tool struct {
	at    string
	there func(*edition) bool
	make  func(*page) content
}

// tools are all of them. What the site itself writes may not stand there, but
// for the accessibility statement: a page of that name takes the place of ours.
var tools = []tool{
	{homePage, always, (*page).home},
	{mapPage, hasRoles, (*page).wholeMap},
	{comparePage, hasPairs, (*page).compare},
	{togetherPage, hasTogether, (*page).together},
	{searchPage, always, (*page).search},
	{matrixPage, hasMatrix, (*page).matrix},
	{plannerPage, hasPlanner, (*page).planner},
	{whatsNewPage, hasReleases, (*page).whatsNew},
	{glossaryPage, hasGlossary, (*page).glossary},
	{accessibilityPage, always, (*page).accessibility},
	{missingPage, (*edition).first, (*page).missing},
}

func always(*edition) bool        { return true }
func hasRoles(e *edition) bool    { return len(e.book.Roles) > 0 }
func hasReleases(e *edition) bool { return len(e.book.Releases) > 0 }
func hasGlossary(e *edition) bool { return len(e.book.Glossary) > 0 }
func hasMatrix(e *edition) bool   { return len(e.book.Roles) > 0 && len(e.book.Competencies) > 0 }

// hasPairs reports whether there are roles to compare, and not too many for one
// page.
func hasPairs(e *edition) bool { return len(e.book.Roles) > 1 && len(e.book.Roles) <= mostCompared }

// hasPlanner reports whether the site has a planning view. Who could leave and
// what nobody can do is nothing to publish.
func hasPlanner(e *edition) bool { return !e.book.Site.Public && !e.book.Site.HidePlanner }

// Own reports whether pathbook itself makes a page at an address, in a site
// that has something for it, so that no page of the site may take its place.
func Own(at string) bool {
	for _, t := range tools {
		if t.at == at {
			return at != accessibilityPage
		}
	}
	return false
}

// list says of every page of an edition where it is and what makes it.
func list(e *edition) {
	b := e.book
	for _, t := range tools {
		if t.there(e) {
			e.add(t.at, t.make)
		}
	}
	e.add(index("roles"), (*page).roles) // ways in lead there, whether or not there are any
	each(e, b.Roles, (*page).role)
	for _, r := range b.Roles {
		if e.hasPosting(r) {
			e.add(postingAddress(r, ".html"), func(p *page) content { return p.postingPage(r) })
		}
	}
	for _, f := range e.matrixFamilies() {
		e.add(matrixAddress(f), func(p *page) content { return p.matrixOf(f) })
	}
	listed(e, "pathways", b.Pathways, (*page).pathways, (*page).pathway)
	listed(e, "competencies", b.Competencies, (*page).competencies, (*page).competency)
	listed(e, "training", b.Training, (*page).trainings, (*page).training)
	listed(e, "credentials", b.Credentials, (*page).credentials, (*page).credential)
	listed(e, "guides", b.Guides, (*page).guides, (*page).document)
	listed(e, "worksheets", b.Worksheets, (*page).worksheets, (*page).worksheet)
	listed(e, "stories", b.Stories, (*page).stories, (*page).document)
	each(e, b.Pages, (*page).document)
	if len(b.Moves) > 0 {
		e.add(index("moves"), (*page).moves)
	}
	for _, m := range b.Moves {
		e.add(moveAddress(m), func(p *page) content { return p.move(m) })
		e.add(planSheetAddress(m), func(p *page) content { return p.planSheet(m) })
		e.add(talkSheetAddress(m), func(p *page) content { return p.talkSheet(m) })
	}
	for _, r := range b.Roles {
		e.add(roleSheetAddress(r), func(p *page) content { return p.roleSheet(r) })
	}
	listPrints(e)
}

// listed adds the list of a kind and the page of each item, if there are any.
func listed[I book.Item](e *edition, folder string, items []I, all func(*page) content, one func(*page, I) content) {
	if len(items) > 0 {
		e.add(index(folder), all)
	}
	each(e, items, one)
}

// each adds a page of each item.
func each[I book.Item](e *edition, items []I, one func(*page, I) content) {
	for _, item := range items {
		e.add(address(item), func(p *page) content { return one(p, item) })
	}
}

// listPrints adds the print editions, in print of both sizes, and their list.
func listPrints(e *edition) {
	if e.wall() != nil {
		for _, size := range posterSizes {
			e.add(posterAddress(size), func(p *page) content { return p.poster(size) })
		}
	}
	if !e.prints() {
		return
	}
	e.add(printsPage, (*page).printEditions)
	for _, folder := range [...]string{printFolder, largeFolder} {
		for _, name := range e.volumes() {
			e.add(volumeAddress(folder, name), func(p *page) content { return p.bind(name) })
		}
		if folder == largeFolder && len(e.book.Roles) > mostHandouts {
			continue // no page would lead there
		}
		for _, r := range e.book.Roles {
			e.add(handoutAddress(folder, r), func(p *page) content { return p.handout(r) })
		}
	}
}

// block prints a fenced block of a text.
func block(p *page, doc *markdown.Doc, i int) []byte {
	switch b := p.book.Shown[doc][i]; {
	case b.Worksheet != nil:
		return []byte(p.sheetInside(b.Worksheet))
	case b.Video != nil:
		return []byte(p.video(b.Video))
	case b.Questions != nil:
		return []byte(p.part("questions", p.questions(b.Questions)))
	case b.Map != nil:
		return []byte(p.part("moves-excerpt", p.excerpt(b.Map)))
	}
	return nil
}
