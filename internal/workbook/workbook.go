// Package workbook reads what spreadsheets say of roles, competencies and
// training, and writes what a site says of them as tables.
//
// Reading goes in steps. A sheet is told apart by its headings (shape): a list
// with a row for each item, a long list with a row for each role and
// competency, or a matrix of both. Each cell is read as what its heading asks
// for (cell), and becomes part of a draft: items with the keys of the format,
// each value with the cell that it comes from. A draft is compared with what
// the site has, and written as YAML.
//
// Writing starts from the files, not from a book, so that nothing is lost: every
// key and every language. A table that is written is read again at once, and
// what would not come back stands beside it as YAML.
//
// What is not sure is never guessed silently: it is a problem with its sheet,
// row and column, or a comment in the file that is written. The package never
// reads or writes a file and never overwrites what somebody wrote.
package workbook

import "pathbook/internal/diag"

// Rules are the problems that this package finds.
var Rules = []diag.Rule{
	{Name: "no-table", Severity: diag.Error, Doc: "a sheet has headings that are known, or is a matrix of roles and competencies"},
	{Name: "unknown-heading", Severity: diag.Warning, Doc: "a column has a heading that is known, or that --map explains"},
	{Name: "same-heading", Severity: diag.Warning, Doc: "two columns do not say the same"},
	{Name: "no-title", Severity: diag.Error, Doc: "a row names what it is about"},
	{Name: "unclear-level", Severity: diag.Error, Doc: "a proficiency is a number of the scale, or a word that means only one"},
	{Name: "unclear-value", Severity: diag.Error, Doc: "a cell says what its heading asks for"},
	{Name: "unknown-name", Severity: diag.Error, Doc: "what a cell names is in the spreadsheet or on the site"},
	{Name: "new-group", Severity: diag.Warning, Doc: "a family, level or category that a cell names is in framework.yaml"},
	{Name: "example", Severity: diag.Warning, Doc: "a row that is marked as an example is left out"},
	{Name: "other-scale", Severity: diag.Warning, Doc: "a scale has as many proficiencies as that of the site"},
	{Name: "said-twice", Severity: diag.Error, Doc: "two rows do not say different things of one item"},
}
