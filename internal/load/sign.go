package load

import (
	"errors"

	"pathbook/internal/edit"
)

// Sign returns the file of a translation with a digest as its made_from: in the
// place of the one that it has, or at the end of its front matter. Not one byte
// else changes. The error says why only people should change this front matter.
func Sign(src []byte, digest string) ([]byte, error) {
	signed, err := edit.PutFront(src, edit.Word(digest), "made_from")
	if err == nil && Digest(signed, "") != Digest(src, "") {
		err = errors.New("this front matter is written in a way that cannot be added to")
	}
	if err != nil {
		return src, err
	}
	return signed, nil
}
