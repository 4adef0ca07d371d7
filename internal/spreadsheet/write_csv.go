package spreadsheet

import (
	"bytes"
	"encoding/csv"
	"regexp"
	"strings"
)

// AppendCSV writes rows as spreadsheet programs read them: UTF-8 with a byte
// order mark, without which Excel spoils accents, and lines that end as
// Windows ends them. Rows are changed where a cell would become a formula.
func AppendCSV(dst []byte, rows [][]string) ([]byte, error) {
	b := bytes.NewBuffer(append(dst, "\uFEFF"...))
	w := csv.NewWriter(b)
	w.UseCRLF = true
	for _, row := range rows {
		for i := range row {
			row[i] = harmless(row[i])
		}
		if err := w.Write(row); err != nil {
			return dst, err
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

var (
	numeric = regexp.MustCompile(`^[-+]?\d+([.,]\d+)?$`)
	formula = regexp.MustCompile(`^[=+\-@\t\r\n＝＋－＠]`)
)

// harmless keeps a cell from becoming a formula: Excel and LibreOffice run a
// text that begins with one of these marks, and show one that begins with an
// apostrophe. Numbers stay numbers.
func harmless(cell string) string {
	if formula.MatchString(cell) && !numeric.MatchString(cell) {
		return "'" + cell
	}
	return cell
}

// bare takes the apostrophe of harmless away again.
func bare(cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && formula.MatchString(rest) {
		return rest
	}
	return cell
}
