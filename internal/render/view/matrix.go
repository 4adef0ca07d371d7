package view

// Matrix is the page of competencies by roles. A site that is too large for
// one table has Pages in place of Whole and Sheets.
type Matrix struct {
	Family HTML           // of the page of one family, else empty
	Back   Words          // from there, the way to all families
	Scale  []MatrixLevel  // the key to the numbers, lowest first
	Choice []MatrixFamily // to show alone; none where there is nothing to choose
	Whole  *MatrixTable   // for the screen
	Sheets []MatrixTable  // for paper, where Whole is wider than a sheet: the same in several
	Pages  []MatrixPage
	File   *Spreadsheet
	Script Words
}

// A MatrixLevel is one proficiency in the key.
type MatrixLevel struct {
	Cell  HTML // printed by matrix-number
	Title HTML
}

// A MatrixTable is one table of competencies by roles.
type MatrixTable struct {
	Families   []MatrixFamily
	Categories []MatrixCategory
	Width      int    // columns, with that of the competencies
	Edges      []bool // for each role: a family begins
}

// A MatrixFamily is the columns of one family.
type MatrixFamily struct {
	ID    Words
	Title HTML
	Roles []Link
}

// A MatrixCategory is the rows of one category.
type MatrixCategory struct {
	Title HTML
	Rows  []MatrixRow
}

// A MatrixRow is a competency and what each role asks for in it.
type MatrixRow struct {
	Competency Link
	Cells      []HTML // each printed by matrix-number, or empty
}

// A MatrixCell is a proficiency that a role asks for. Level is 0 where it asks
// for none; Tint is from 1 to 4, for the eye alone.
type MatrixCell struct {
	Level, Tint int
	Asset       bool
}

// A MatrixPage is a family with a page of its own, or without one if even the
// family is too large: then it has no address.
type MatrixPage struct {
	Link
	Size Words // how many roles it has, in words
}
