package workbook

// A column is a column of a sheet and what it says.
type column struct {
	at   int
	key  string
	unit string // what its numbers count, if the heading says it: hour, week, …
	lang string // the language of its words, if the heading says one; all for every one
	many bool   // other columns say the same in other languages
}

// all is the language of words that are the same in every one: names.
const all = "*"
