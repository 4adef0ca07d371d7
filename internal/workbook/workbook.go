// Package workbook reads what spreadsheets say of roles, competencies and
// training, and writes what a site says of them as tables.
//
// Reading goes in stages, each with a value that the next one takes. In the
// sheets, tables are found (find, matrix), with what was left out and why
// (judge); a table by person is stopped (people). A list is of a kind, told by
// its tab, its file and its headings (heads, heading); a matrix lies one way or
// the other (orient). Each cell is read as what its heading asks for (cell): a
// level (level), or an amount, a day, a text (pay, duration, cost, date, text).
// What it says becomes part of a draft (draft, item, say): items with the keys of
// the format, each value with the cell that it comes from. What sheets leave open
// is a question, with what each answer says (question, ask_*). A draft is compared
// with what the site has (compare), and written as YAML (files).
//
// Writing starts from the files, not from a book, so that nothing is lost: every
// key and every language. A table that is written is read again at once, and
// what would not come back stands beside it as YAML.
//
// Nothing is dropped or guessed silently. What is clear is converted, and told
// in the list of what was taken as what; what is not is a problem with its
// sheet, row and column, one for each cause. The package never reads or writes a
// file and never overwrites what somebody wrote.
package workbook

import "pathbook/internal/diag"

// Rules are the problems that this package finds.
var Rules = []diag.Rule{
	{Name: "no-table", Severity: diag.Error, Doc: "a sheet has headings that are known, or is a matrix of roles and competencies"},
	{Name: "which-kind", Severity: diag.Error, Doc: "something says what a list is a list of: its tab, its file or its headings"},
	{Name: "which-way", Severity: diag.Error, Doc: "something says whether the roles of a matrix are across its top or down its side"},
	{Name: "people", Severity: diag.Error, Doc: "a table is about roles, and not about people by their names"},
	{Name: "few-people", Severity: diag.Warning, Doc: "a level that was taken out of those of people is out of three or more"},
	{Name: "unknown-heading", Severity: diag.Warning, Doc: "a column has a heading that is known, or that --map explains"},
	{Name: "same-heading", Severity: diag.Warning, Doc: "two columns do not say the same"},
	{Name: "no-title", Severity: diag.Error, Doc: "a row names what it is about"},
	{Name: "unclear-level", Severity: diag.Error, Doc: "a proficiency is a number of the scale, or a word that means only one"},
	{Name: "unclear-value", Severity: diag.Error, Doc: "a cell says what its heading asks for"},
	{Name: "no-value", Severity: diag.Error, Doc: "a cell shows no error of a formula, nor a formula without a result"},
	{Name: "undecided", Severity: diag.Warning, Doc: "a cell says something, and not that somebody does not know yet"},
	{Name: "struck-out", Severity: diag.Warning, Doc: "what is struck out is left out"},
	{Name: "unknown-name", Severity: diag.Error, Doc: "what a cell names is in the spreadsheet or on the site"},
	{Name: "new-group", Severity: diag.Warning, Doc: "a family, level or category that a cell names is in framework.yaml"},
	{Name: "example", Severity: diag.Warning, Doc: "a row that is marked as an example is left out"},
	{Name: "other-scale", Severity: diag.Warning, Doc: "a scale has as many proficiencies as that of the site"},
	{Name: "said-twice", Severity: diag.Error, Doc: "two rows do not say different things of one item"},
	{Name: "same-id", Severity: diag.Error, Doc: "two names do not become one id"},
	{Name: "made-id", Severity: diag.Warning, Doc: "a name has letters of which an id can be made"},
}
