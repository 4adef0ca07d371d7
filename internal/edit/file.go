package edit

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"

	"pathbook/internal/format"
)

// MergeFile returns what becomes of a file that two sides have changed, item by
// item and key by key in YAML, and paragraph by paragraph elsewhere; nil is no
// file. Conflicts name the places that both have changed, and what ours and
// theirs say there.
func MergeFile(name string, base, ours, theirs []byte) (merged []byte, conflicts []string) {
	switch {
	case same(ours, base):
		return theirs, nil
	case same(theirs, base), same(ours, theirs):
		return ours, nil
	case base == nil || ours == nil || theirs == nil:
		return ours, []string{"the file as a whole"}
	case path.Ext(name) == ".yaml":
		return mergeItems(base, ours, theirs)
	case path.Ext(name) == ".md":
		return mergeProse(base, ours, theirs)
	}
	return ours, []string{"the file as a whole"}
}

func same(a, b []byte) bool { return (a == nil) == (b == nil) && bytes.Equal(a, b) }

// clash says what two sides say at a place.
func clash(where, ours, theirs string) string {
	return fmt.Sprintf("%s: %s stands there now, and %s would", where, ends(ours), ends(theirs))
}

// ends leaves out the middle of what is long.
func ends(s string) string {
	const most, end = 90, 40
	r := []rune(s)
	switch {
	case s == Word("").String():
		return "nothing"
	case len(r) <= most:
		return s
	}
	return string(r[:end]) + " … " + string(r[len(r)-end:])
}

// mergeItems merges a YAML file in which both sides have the same items.
func mergeItems(base, ours, theirs []byte) ([]byte, []string) {
	out := ours
	was, mine, yours := Read("", "", base, nil), Read("", "", ours, nil), Read("", "", theirs, nil)
	ids := func(items []Item) (out []string) {
		for _, it := range items {
			out = append(out, it.ID)
		}
		return out
	}
	if !slices.Equal(ids(was), ids(mine)) || !slices.Equal(ids(was), ids(yours)) {
		return ours, []string{"the items that it lists"}
	}
	var conflicts []string
	for i, it := range mine {
		merged, found := Merge(was[i].Value, it.Value, yours[i].Value)
		for _, c := range found {
			conflicts = append(conflicts, clash(strings.Join(c.Path, "."), c.Ours.String(), c.Theirs.String()))
		}
		r, err := Apply(out, it.ID, Diff(it.Value, merged), nil)
		if err != nil {
			return ours, []string{err.Error()}
		}
		out = r.Src
	}
	return out, conflicts
}

// mergeProse merges a Markdown file.
func mergeProse(base, ours, theirs []byte) ([]byte, []string) {
	was, okBase := format.CutFront(string(base))
	mine, okOurs := format.CutFront(string(ours))
	yours, okTheirs := format.CutFront(string(theirs))
	if !okBase || !okOurs || !okTheirs {
		return ours, []string{"the front matter"}
	}
	keys, conflicts := mergeItems([]byte(was.Keys), []byte(mine.Keys), []byte(yours.Keys))
	body := MergeText(was.Body, mine.Body, yours.Body)
	for _, c := range body.Clashes {
		conflicts = append(conflicts, clash("the text", Word(strings.TrimSpace(c.Ours)).String(), Word(strings.TrimSpace(c.Theirs)).String()))
	}
	return []byte(mine.Open + string(keys) + mine.Close + body.Text), conflicts
}
