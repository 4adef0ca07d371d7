package strictyaml

import "pathbook/internal/diag"

// The names under which this package reports mistakes.
const (
	ruleSyntax      = "yaml-syntax"
	ruleEncoding    = "encoding"
	ruleTooLarge    = "too-large"
	ruleSecond      = "second-document"
	ruleAlias       = "alias"
	ruleUnknownKey  = "unknown-key"
	ruleDuplicate   = "duplicate-key"
	ruleMissing     = "missing-key"
	ruleWrongType   = "wrong-type"
	ruleNotText     = "not-text"
	ruleEmptyItem   = "empty-item"
	ruleNumber      = "not-a-number"
	ruleRange       = "backwards-range"
	ruleDate        = "not-a-date"
	ruleChoice      = "not-a-choice"
	ruleBadID       = "bad-id"
	ruleLanguage    = "language-map"
	ruleListLengths = "list-lengths"
	ruleHash        = "cut-by-hash"
	ruleInvisible   = "invisible"
)

// Rules are the rules of this package.
var Rules = []diag.Rule{
	{Name: ruleSyntax, Severity: diag.Error, Doc: "The file is YAML that can be read."},
	{Name: ruleEncoding, Severity: diag.Error, Doc: "The file is text in UTF-8, with the line ends of Windows or Unix."},
	{Name: ruleTooLarge, Severity: diag.Error, Doc: "The file has at most 10 MB, and its lists and maps stand at most 100 deep."},
	{Name: ruleSecond, Severity: diag.Error, Doc: "A file holds one document: nothing follows a second line of three hyphens."},
	{Name: ruleAlias, Severity: diag.Error, Doc: "Anchors and aliases stay small; merge keys and tags are not used."},
	{Name: ruleUnknownKey, Severity: diag.Error, Doc: "Every key is one that the format knows."},
	{Name: ruleDuplicate, Severity: diag.Error, Doc: "No key is written twice."},
	{Name: ruleMissing, Severity: diag.Error, Doc: "Every required key is written, with something after it."},
	{Name: ruleWrongType, Severity: diag.Error, Doc: "A list stands where a list belongs, and a map where a map belongs."},
	{Name: ruleNotText, Severity: diag.Error, Doc: "One text stands where one text belongs."},
	{Name: ruleEmptyItem, Severity: diag.Error, Doc: "Every hyphen of a list has something after it."},
	{Name: ruleNumber, Severity: diag.Error, Doc: "Numbers are digits, with a point before a fraction and nothing else."},
	{Name: ruleRange, Severity: diag.Error, Doc: "A range does not end before it begins."},
	{Name: ruleDate, Severity: diag.Error, Doc: "A date is a day of the calendar, written YYYY-MM-DD."},
	{Name: ruleChoice, Severity: diag.Error, Doc: "A key with fixed choices has one of them."},
	{Name: ruleBadID, Severity: diag.Error, Doc: "An id is made of the letters a to z, digits and hyphens."},
	{Name: ruleLanguage, Severity: diag.Error, Doc: "The keys of a text by language are language codes, and no comma cuts its words."},
	{Name: ruleListLengths, Severity: diag.Error, Doc: "A list written by language has as many items in each."},
	{Name: ruleHash, Severity: diag.Warning, Doc: "A # after a space begins a comment: a text that has one is quoted."},
	{Name: ruleInvisible, Severity: diag.Warning, Doc: "What nobody sees is spaces and line ends, and nothing else."},
}
