package pdf

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
)

// blankAddress begins the address of a link over a place to write:
//
//	https://blank.invalid/KIND?name=NAME&label=LABEL&value=VALUE
//
// KIND is of the table below. NAME is the field's, no other's in the document;
// it has a slash for each dot in the PDF, where dots would make groups. LABEL is
// what is asked. Of radio, all of one name are one question, and VALUE is what
// one of them stands for.
const blankAddress = "https://blank.invalid/"

// blankKinds are the kinds of places to write.
var blankKinds = []string{"line", "lines", "date", "check", "radio"}

// off is the state of what is not ticked.
const off = "Off"

// A blank is a place to write, as the link over it tells.
type blank struct{ kind, name, label, value string }

// readBlank reads the address of a link.
func readBlank(address string) (blank, error) {
	u, err := url.Parse(address)
	if err != nil {
		return blank{}, fmt.Errorf("a place to write has the address %s, which cannot be read: %w", address, err)
	}
	q := u.Query()
	name := strings.ReplaceAll(q.Get("name"), ".", "/")
	b := blank{strings.TrimPrefix(u.Path, "/"), name, q.Get("label"), q.Get("value")}
	switch {
	case !slices.Contains(blankKinds, b.kind):
		return b, fmt.Errorf("a place to write (%s) is of the kind “%s”, which is none of %s", b.name, b.kind, strings.Join(blankKinds, ", "))
	case b.name == "":
		return b, fmt.Errorf("a place to write (%s) has no name", b.label)
	case b.kind == "radio" && (b.value == "" || b.value == off):
		return b, fmt.Errorf("a place to write (%s) has the value “%s”, which no choice can have", b.name, b.value)
	}
	return b, nil
}
