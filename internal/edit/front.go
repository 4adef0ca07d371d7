package edit

import (
	"errors"
	"strings"

	"pathbook/internal/format"
)

// ApplyFront carries operations out on the front matter of a Markdown file. See
// [Apply].
func ApplyFront(src []byte, ops []Op, order Order) (Result, error) {
	return asLines(src, func(src []byte) (Result, error) { return applyFront(src, ops, order) })
}

func applyFront(src []byte, ops []Op, order Order) (Result, error) {
	front, ok := format.CutFront(string(src))
	if !ok {
		return Result{Src: src}, errors.New("this file has no front matter, or one without an end; write a line of three hyphens before and after its keys")
	}
	ends := "\n"
	if strings.HasSuffix(front.Open, "\r\n") {
		ends = "\r\n"
	}
	t, err := grow([]byte(front.Keys), ends)
	r, err := t.apply("", ops, order, err)
	if err != nil {
		return Result{Src: src}, err
	}
	for _, made := range r.Made {
		for i := range made {
			made[i].At += len(front.Open)
		}
	}
	whole := front.Open + string(r.Src) + front.Close + front.Body
	if again, ok := format.CutFront(whole); !ok || again.Keys != string(r.Src) {
		return Result{Src: src}, errUnsure
	}
	r.Src = []byte(whole)
	return r, nil
}

// PutFront says something of one key of a front matter. See [Put].
func PutFront(src []byte, value Value, path ...string) ([]byte, error) {
	r, err := ApplyFront(src, []Op{{Do: Set, Path: path, Value: value}}, nil)
	return r.Src, err
}
