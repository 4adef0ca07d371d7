// Package check holds the rules: of a sound book before it is rendered, and of
// sound output after it.
//
// Load has already told what cannot be read or resolved; the rules here judge
// what was read. Each is a function and a line in the table [Rules], and is
// shown at work by testdata/NAME.txtar. All of them look at every item at most
// a few times, so that checking costs next to nothing.
//
// The package never changes a book, never reads a file or a clock, and asks
// nobody outside.
package check

import (
	"slices"
	"strings"
	"sync"

	"pathbook/internal/book"
	"pathbook/internal/diag"
)

// A Rule is one rule of a sound book: its name, how serious it is to break it,
// one line of documentation, and how it is applied.
type Rule struct {
	diag.Rule
	apply func(*review)
}

// Rules are the rules of a sound book, in the order in which they are
// documented.
var Rules = []Rule{
	{diag.Rule{Name: "pathway-gap", Severity: diag.Error, Doc: "each step of a pathway follows from the step before by a declared move"}, pathwayGap},
	{diag.Rule{Name: "short-pathway", Severity: diag.Error, Doc: "a pathway has at least two steps"}, shortPathway},
	{diag.Rule{Name: "same-address", Severity: diag.Error, Doc: "no two pages or files are published at one address"}, sameAddress},
	{diag.Rule{Name: "may-not-publish", Severity: diag.Error, Doc: "a public site has nothing that may not be passed on, by the terms of the text or of its pack"}, mayNotPublish},
	{diag.Rule{Name: "may-not-adapt", Severity: diag.Error, Doc: "a text whose terms forbid to adapt it is that of its pack"}, mayNotAdapt},
	{diag.Rule{Name: "sample-promise", Severity: diag.Error, Doc: "offers, pay and contacts are this employer's own, and not those of a sample that the site began with"}, samplePromise},
	{diag.Rule{Name: "refused-name", Severity: diag.Error, Doc: "Windows and SharePoint accept the name of every file that is published"}, refusedName},

	{diag.Rule{Name: "lonely-role", Severity: diag.Warning, Doc: "some move leads to each role or from it"}, lonelyRole},
	{diag.Rule{Name: "empty-role", Severity: diag.Warning, Doc: "each role says which competencies it requires"}, emptyRole},
	{diag.Rule{Name: "not-reviewed", Severity: diag.Warning, Doc: "each role was reviewed within a year of the newest review"}, notReviewed},
	{diag.Rule{Name: "stale-facts", Severity: diag.Warning, Doc: "facts were checked within a year and a half of the newest day in the site"}, staleFacts},
	{diag.Rule{Name: "kind-differs", Severity: diag.Warning, Doc: "the kind of a move agrees with the levels and families of its two roles"}, kindDiffers},
	{diag.Rule{Name: "ending-role", Severity: diag.Warning, Doc: "no move leads to a role that is ending"}, endingRole},
	{diag.Rule{Name: "open-gap", Severity: diag.Warning, Doc: "training closes every essential gap of a move, and grants or explains its credentials"}, openGap},
	{diag.Rule{Name: "no-wording", Severity: diag.Warning, Doc: "a competency has words for each proficiency that a role requires"}, noWording},
	{diag.Rule{Name: "unused-competency", Severity: diag.Warning, Doc: "some role requires each competency, or a document speaks of it"}, unusedCompetency},
	{diag.Rule{Name: "unused-credential", Severity: diag.Warning, Doc: "some role requires each credential, or some training grants it"}, unusedCredential},
	{diag.Rule{Name: "empty-training", Severity: diag.Warning, Doc: "training develops a competency or grants a credential"}, emptyTraining},
	{diag.Rule{Name: "empty-section", Severity: diag.Warning, Doc: "a section of a worksheet has fields, or words to read"}, emptySection},
	{diag.Rule{Name: "empty-document", Severity: diag.Warning, Doc: "a guide, story or page has a text"}, emptyDocument},
	{diag.Rule{Name: "same-title", Severity: diag.Warning, Doc: "no two items of one kind have the same title"}, sameTitle},
	{diag.Rule{Name: "same-short", Severity: diag.Warning, Doc: "no two roles have the same short name"}, sameShort},
	{diag.Rule{Name: "video-without-address", Severity: diag.Warning, Doc: "each video has its address"}, videoWithoutAddress},
	{diag.Rule{Name: "missing-translation", Severity: diag.Warning, Doc: "every text is there in each of the site's languages"}, missingTranslation},
	{diag.Rule{Name: "translation-behind", Severity: diag.Warning, Doc: "a guide, story or page has not changed since it was translated"}, translationBehind},
	{diag.Rule{Name: "translation-unsigned", Severity: diag.Warning, Doc: "a translated guide, story or page says what it was made from"}, translationUnsigned},
	{diag.Rule{Name: "typography", Severity: diag.Warning, Doc: "quotes, apostrophes, spaces, dashes, amounts and times are set as the language sets them (en, fr)"}, typography},
	{diag.Rule{Name: "accent-contrast", Severity: diag.Warning, Doc: "the accent colour can be read on the pages (WCAG 2.2, 1.4.3)"}, accentContrast},
	{diag.Rule{Name: "hard-to-read", Severity: diag.Warning, Doc: "a guide, story, page or worksheet reads at grade 8 or below"}, hardToRead},
	{diag.Rule{Name: "long-sentence", Severity: diag.Warning, Doc: "a sentence of a guide, story, page or worksheet has at most 30 words"}, longSentence},
	{diag.Rule{Name: "unexplained-term", Severity: diag.Warning, Doc: "an abbreviation is in the glossary, or spelled out where a text first uses it"}, unexplainedTerm},
	{diag.Rule{Name: "sample-words", Severity: diag.Warning, Doc: "no file is still in the words of a sample whose employer this is not, unless they were adopted"}, sampleWords},
	{diag.Rule{Name: "changed-label", Severity: diag.Warning, Doc: "a worksheet's field keeps its id when its label changes"}, changedLabel},
}

// Book applies every rule to the books of a site, one a language and the
// default first. Last is what the site's last build said of its worksheets, or
// nil. The books must have come from load without an error.
func Book(books []*book.Book, last *Last) diag.List {
	if len(books) == 0 {
		return nil
	}
	found := make([]diag.List, len(Rules))
	texts := sync.OnceValue(func() []reading {
		var all []reading
		for _, b := range books {
			all = append(all, readings(b)...)
		}
		return all
	})
	var wait sync.WaitGroup
	for i, rule := range Rules {
		wait.Go(func() {
			r := &review{books: books, book: books[0], last: last, rule: rule.Rule, readings: texts}
			rule.apply(r)
			found[i] = r.found
		})
	}
	wait.Wait()
	all := slices.DeleteFunc(slices.Concat(found...), publishers)
	all.Sort()
	return all
}

// publishers reports whether a warning is for the publisher of a pack: nobody
// who uses it can mend how its texts are written. Whether a translation still
// fits what a site has adapted is up to the site.
func publishers(p diag.Problem) bool {
	return p.Severity == diag.Warning && strings.HasPrefix(p.File, "packs/") && !strings.HasPrefix(p.Rule, "translation-")
}

// All returns every rule of the package, for people to read.
func All() []diag.Rule {
	var all []diag.Rule
	for _, rule := range Rules {
		all = append(all, rule.Rule)
	}
	return slices.Concat(all, Names, Output)
}
