package markdown

import "pathbook/internal/diag"

// The names under which this package reports mistakes.
const (
	ruleAlt          = "alt-text"
	ruleCallout      = "callout"
	ruleEmpty        = "empty-callout"
	ruleFence        = "fence"
	ruleFootnote     = "footnote"
	ruleHeadingID    = "heading-id"
	ruleHeadingLevel = "heading-level"
	ruleHeadingText  = "heading-text"
	ruleHTML         = "html"
	ruleLang         = "lang-mark"
	ruleLinkForm     = "link-form"
	ruleLinkKind     = "link-kind"
	ruleLooksHeading = "looks-like-a-heading"
	ruleLooksLink    = "looks-like-a-link"
	ruleLooksTable   = "looks-like-a-table"
	ruleIndented     = "indented"
	ruleList         = "looks-like-a-list"
	ruleMark         = "looks-like-a-mark"
	rulePicture      = "picture"
	ruleSite         = "site-word"
	ruleTilde        = "single-tilde"
	ruleLimit        = "text-limit"
	ruleUnsafe       = "unsafe-link"
)

// Rules are the rules of this package.
var Rules = []diag.Rule{
	{Name: ruleAlt, Severity: diag.Warning, Doc: "A picture says in words what it shows."},
	{Name: ruleCallout, Severity: diag.Error, Doc: "A callout is the first line of a quote and has a word that pathbook knows."},
	{Name: ruleEmpty, Severity: diag.Warning, Doc: "A callout has a text: every line of it begins with >."},
	{Name: ruleFence, Severity: diag.Error, Doc: "A fenced block is closed, and its name is not nearly one of those that pathbook knows."},
	{Name: ruleFootnote, Severity: diag.Error, Doc: "A footnote has one text, and something in the text refers to it."},
	{Name: ruleHeadingID, Severity: diag.Error, Doc: "A heading carries at most an id, {#like-this}, which no other heading of the text has."},
	{Name: ruleHeadingLevel, Severity: diag.Error, Doc: "The headings of a text begin at ## and go down one level at a time."},
	{Name: ruleHeadingText, Severity: diag.Error, Doc: "A heading has words."},
	{Name: ruleHTML, Severity: diag.Warning, Doc: "HTML has no effect: it is shown as it is written."},
	{Name: ruleLang, Severity: diag.Error, Doc: "A mark of language names a language by two letters, as [Les mots](lang:fr)."},
	{Name: ruleLinkForm, Severity: diag.Error, Doc: "A link leads to an item by its kind and id, to #a-heading, or to a whole address outside."},
	{Name: ruleLinkKind, Severity: diag.Error, Doc: "The word before the colon of a link is one that pathbook knows."},
	{Name: ruleLooksHeading, Severity: diag.Error, Doc: "A heading has a space after its number signs."},
	{Name: ruleLooksLink, Severity: diag.Error, Doc: "What is meant as a link is written so that it is one."},
	{Name: ruleLooksTable, Severity: diag.Error, Doc: "A table has a line of hyphens under its head."},
	{Name: ruleIndented, Severity: diag.Warning, Doc: "No paragraph is indented so far that it becomes code: code stands between lines of three backticks."},
	{Name: ruleList, Severity: diag.Warning, Doc: "The items of a list begin with a hyphen or a number, and a space."},
	{Name: ruleMark, Severity: diag.Warning, Doc: "What is meant as a mark is one, and no letters on the page."},
	{Name: ruleSite, Severity: diag.Error, Doc: "A text asks the site for words that it has, as [](site:workplace)."},
	{Name: ruleTilde, Severity: diag.Warning, Doc: "Words are struck out by two tildes on each side, not by one."},
	{Name: rulePicture, Severity: diag.Error, Doc: "A picture is a file of the site, asset:PATH, and stands in block text."},
	{Name: ruleLimit, Severity: diag.Error, Doc: "A text is not far longer, deeper or denser than people write."},
	{Name: ruleUnsafe, Severity: diag.Error, Doc: "No link runs a script or opens a file of the reader's computer."},
}
