package spreadsheet

import "strconv"

// place reads the name of a cell, as C4.
func place(ref string) (row, col int, ok bool) {
	i := 0
	for ; i < len(ref) && i < 4 && ref[i] >= 'A' && ref[i] <= 'Z'; i++ {
		col = col*26 + int(ref[i]-'A') + 1
	}
	row, err := strconv.Atoi(ref[i:])
	return row, col - 1, i > 0 && err == nil && row > 0
}

// A Place is where a cell is. Row counts from 1, Col from 0.
type Place struct{ Row, Col int }

// An area is a range of cells that were merged. Rows count from 1, columns from 0.
type area struct{ top, left, bottom, right int }
