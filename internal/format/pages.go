package format

import "slices"

// The pages that stand at the top of a site beside those of its folder pages.
// A site has those for which it says enough; another, that needs no planner
// today, may need one tomorrow.
const (
	HomePage          = "index.html"
	MapPage           = "map.html"
	MatrixPage        = "matrix.html"
	ComparePage       = "compare.html"
	TogetherPage      = "together.html"
	SearchPage        = "search.html"
	PlannerPage       = "planner.html"
	WhatsNewPage      = "whats-new.html"
	GlossaryPage      = "glossary.html"
	AccessibilityPage = "accessibility.html" // a site may write its own, which takes the place of ours
	MissingPage       = "404.html"
)

// reserved are those that no page of a site may take the place of.
var reserved = []string{
	HomePage, MapPage, MatrixPage, ComparePage, TogetherPage, SearchPage, PlannerPage, WhatsNewPage, GlossaryPage, MissingPage,
}

// ReservedPages returns the addresses at the top of a site that are not for its
// own pages, whether or not the site has those pages now.
func ReservedPages() []string { return slices.Clone(reserved) }
