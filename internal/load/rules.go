package load

import "pathbook/internal/diag"

// Rules are the problems that this package finds.
var Rules = []diag.Rule{
	{Name: "no-content", Severity: diag.Error, Doc: "a site has a folder content with site.yaml and framework.yaml in it"},
	{Name: "strange-file", Severity: diag.Error, Doc: "every file of content has a name and a place that pathbook knows"},
	{Name: "broken-release", Severity: diag.Error, Doc: "a version of the site that was kept can be read"},
	{Name: "empty-file", Severity: diag.Error, Doc: "a file says something"},
	{Name: "no-front-matter", Severity: diag.Error, Doc: "a Markdown file begins with its title between lines of three hyphens"},
	{Name: "id-differs", Severity: diag.Error, Doc: "an id written in a file is the file's name"},
	{Name: "same-id", Severity: diag.Error, Doc: "an id names one item of its kind"},
	{Name: "unknown-id", Severity: diag.Error, Doc: "what is named is there"},
	{Name: "unknown-move", Severity: diag.Error, Doc: "a move that is named is declared"},
	{Name: "unknown-heading", Severity: diag.Error, Doc: "a heading that a link names is there, in each language"},
	{Name: "unknown-asset", Severity: diag.Error, Doc: "a file that is named is in assets"},
	{Name: "off-scale", Severity: diag.Error, Doc: "a proficiency is on the scale"},
	{Name: "itself", Severity: diag.Error, Doc: "nothing leads to itself"},
	{Name: "own-relative", Severity: diag.Warning, Doc: "a competency is related to others"},
	{Name: "named-twice", Severity: diag.Error, Doc: "a list names a thing once"},
	{Name: "wrong-range", Severity: diag.Error, Doc: "a range goes from less to more"},
	{Name: "bad-noc", Severity: diag.Error, Doc: "a NOC 2021 code has five digits"},
	{Name: "bad-colour", Severity: diag.Error, Doc: "a colour is six hexadecimal digits"},
	{Name: "bad-address", Severity: diag.Error, Doc: "an outside address is whole"},
	{Name: "bad-length", Severity: diag.Error, Doc: "a running time is minutes and seconds"},
	{Name: "not-a-language", Severity: diag.Error, Doc: "a language is a code of two letters"},
	{Name: "odd-language", Severity: diag.Warning, Doc: "the languages of training are codes of two letters"},
	{Name: "first-language", Severity: diag.Error, Doc: "every text is there in the site's first language"},
	{Name: "placeholder", Severity: diag.Error, Doc: "a text has words, not the mark that stands for them in a hint"},
	{Name: "curly-quotes", Severity: diag.Warning, Doc: "a title stands without quotes around it"},
	{Name: "translation-differs", Severity: diag.Error, Doc: "a translation says the same of the structure as what it translates"},
	{Name: "same-field", Severity: diag.Error, Doc: "the fields of a worksheet have different ids"},
	{Name: "same-option", Severity: diag.Error, Doc: "the options of a question have different ids"},
	{Name: "nothing-above", Severity: diag.Error, Doc: "a field that shows a role or a move stands below the one that picks it"},
	{Name: "wrong-size", Severity: diag.Error, Doc: "a question has room for 1 to 100 lines or rows"},
	{Name: "misplaced-worksheet", Severity: diag.Error, Doc: "a worksheet is shown only in the body of a guide, a story or a page"},
	{Name: "unused-key", Severity: diag.Error, Doc: "a key has an effect where it stands"},
}
