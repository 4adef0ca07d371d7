package edit

import (
	"bytes"
	"strings"

	"pathbook/internal/diag"
)

// asLines changes a file whose lines end as on a Mac of long ago as if they ended
// as everywhere else, and gives it its own line ends again. Both are one byte, so
// that every place stays what it is.
func asLines(src []byte, change func(src []byte) (Result, error)) (Result, error) {
	if !diag.OldMac(src) {
		return change(src)
	}
	r, err := change(bytes.ReplaceAll(src, []byte("\r"), []byte("\n")))
	r.Src = bytes.ReplaceAll(r.Src, []byte("\n"), []byte("\r"))
	for _, made := range r.Made {
		for i := range made {
			made[i].Old, made[i].New = strings.ReplaceAll(made[i].Old, "\n", "\r"), strings.ReplaceAll(made[i].New, "\n", "\r")
		}
	}
	return r, err
}
