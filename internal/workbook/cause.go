package workbook

import (
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/spreadsheet"
)

// A cause is one reason why cells are not clear. However many cells it holds
// for in a sheet, it is told once, with their places and what to do.
type cause struct {
	rule string
	one  string // what a cell does that it holds for: “x” says …
	many string // what several do
	hint string // {scale}, {words} and {cell} stand for what the site says
}

var (
	causeLetter     = &cause{"unclear-level", "is a letter, and nothing says which level it means", "are letters, and nothing says which levels they mean", levelHint}
	causeTick       = &cause{"unclear-level", "says that something is needed, not how well", "say that something is needed, not how well", levelHint}
	causePercent    = &cause{"unclear-level", "is a percentage, and the scale of this site has {top} levels", "are percentages (%), and the scale of this site has {top} levels", levelHint}
	causeAbove      = &cause{"unclear-level", "is above the scale of this site, which ends at {top}; then the numbers below it may not mean the same either", "are above the scale of this site, which ends at {top}; then the numbers below them may not mean the same either", levelHint}
	causeSeveral    = &cause{"unclear-level", "says more than one level", "say more than one level each", levelHint}
	causeBetween    = &cause{"unclear-level", "is between two levels", "are between two levels", levelHint}
	causeWords      = &cause{"unclear-level", "is no proficiency that is sure", "are no proficiencies that are sure", levelHint}
	causeSign       = &cause{"unclear-level", "is a sign that nothing explains", "are signs that nothing explains", levelHint}
	causeDay        = &cause{"unclear-level", "is a date: the spreadsheet program took something like 2-3 for a day", "are dates: the spreadsheet program took something like 2-3 for days", "{level}; an apostrophe before it, as in '2-3, keeps a program from making it a date"}
	causeSentence   = &cause{"unclear-level", "is a sentence, and a matrix has levels in its cells", "are sentences, and a matrix has levels in its cells", "write what a competency looks like at each level in a list of competencies, with columns Level 1, Level 2 and so on; in a matrix, {level}"}
	causeImportance = &cause{"unclear-value", "does not say whether a competency is essential or an asset", "do not say whether a competency is essential or an asset", "write essential or asset (essentiel, atout), or yes or no; or leave the column out: --map \"HEADING=-\""}
	causeNoUnit     = &cause{"unclear-value", "is a number, and nothing says of what", "are numbers, and nothing says of what", "write what it counts beside it, as in 12 hours or 2 to 3 weeks; or say what the column counts: {units}"}
	causePeriod     = &cause{"unclear-value", "is a sum, and nothing says whether it is paid by the hour, the month or the year", "are sums, and nothing says whether they are paid by the hour, the month or the year", "write it beside the sum, as in 22 to 28 an hour, or add a column Pay per; or say it of the column: {units}"}
	causeNoName     = &cause{"no-title", "stands in a row that has no name", "stand in rows that have no name", "write one, or delete the row"}
	causeError      = &cause{"no-value", "is an error of a formula, and no value", "are errors of formulas, and no values", "mend the formula, or type what should stand there; an empty cell is fine too"}
	causeNoResult   = &cause{"no-value", "is a formula whose result was never calculated and saved", "are formulas whose results were never calculated and saved", "open the file in your spreadsheet program and save it again, which calculates them; or type the values"}
	causeStruck     = &cause{"no-value", "is struck out in part", "are struck out in part", "take away the words that are struck out, or the line through them"}
)

const levelHint = "{level}; or say what it means here: --scale \"{sample}\""

// A spot is a cell that a cause holds for.
type spot struct {
	at   diag.Pos
	ref  string
	text string
}

// collected are the cells of one cause in one sheet.
type collected struct {
	cause        *cause
	spots        []spot
	marks        *marking // of the table, where it has marks
	key, heading string   // of the column of the first
}

// mostSpots is how many cells a message names.
const mostSpots = 12

// shortened is a text as a message shows it.
func shortened(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if letters := []rune(s); len(letters) > 40 {
		return string(letters[:40]) + "…"
	}
	return s
}

// flawed are the causes of what a cell shows that is no value.
var flawed = map[spreadsheet.Flaw]*cause{spreadsheet.ErrorValue: causeError, spreadsheet.NoResult: causeNoResult, spreadsheet.PartStruck: causeStruck}
