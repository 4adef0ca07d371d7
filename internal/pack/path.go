package pack

import (
	"path"
	"strings"

	"pathbook/internal/format"
)

// refused says why a path cannot be that of a file in a pack, or is empty. A
// pack is laid into a folder on any system, so what one of them would take for
// something else is refused on all.
func refused(p string) string {
	first, rest, _ := strings.Cut(p, "/")
	switch {
	case strings.HasPrefix(p, "/") || strings.Contains(p, `\`) || path.Clean(p) != p || first == "..":
		return "it leads out of the pack's folder"
	case first != "content" && first != "templates" || rest == "":
		return "a pack has files in content/ and templates/ alone"
	}
	for part := range strings.SplitSeq(p, "/") {
		if why := refusedPart(part); why != "" {
			return why
		}
	}
	return ""
}

func refusedPart(name string) string {
	stem, _, _ := strings.Cut(strings.ToLower(name), ".")
	switch {
	case strings.ContainsFunc(name, func(c rune) bool { return c == 0x7f || format.RefusedRune(c) }):
		return "Windows refuses a character in it"
	case name != strings.TrimSpace(name) || strings.HasSuffix(name, "."):
		return "Windows changes a name that ends with a full stop or a space"
	case format.Ignored(name):
		return "systems and office programs leave files of that name behind"
	case format.Device(name):
		return "Windows takes " + stem + " for a device"
	}
	return ""
}

// soundVersion reports whether a version can be the name of a folder, too.
func soundVersion(v string) bool {
	return v != "" && len(v) <= 40 && refusedPart(v) == "" && !strings.ContainsFunc(v, func(c rune) bool {
		return !(c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || strings.ContainsRune(".+-_", c))
	})
}

// Older reports whether version a comes before b: number by number, and by letters
// where there are none. 1.9 is older than 1.10, and 2.0-beta than 2.0.
func Older(a, b string) bool {
	for a != b {
		x, restA := piece(a)
		y, restB := piece(b)
		if x != y {
			return olderPiece(x, y)
		}
		a, b = restA, restB
	}
	return false
}

// piece returns the number, or what is none, that a version begins with.
func piece(v string) (first, rest string) {
	v = strings.TrimLeft(v, "._+")
	n := 0
	for n < len(v) && v[n] != '.' && v[n] != '+' && v[n] != '_' && digit(v[n]) == digit(v[0]) {
		n++
	}
	first = v[:n]
	if n > 0 && digit(v[0]) {
		first = strings.TrimLeft(first[:n-1], "0") + first[n-1:]
	}
	return first, v[n:]
}

// olderPiece compares two pieces: a word, as in 2.0-beta, is older than the end
// of a version, and that is older than another number.
func olderPiece(x, y string) bool {
	if a, b := rank(x), rank(y); a != b {
		return a < b
	}
	if rank(x) == 2 && len(x) != len(y) {
		return len(x) < len(y)
	}
	return x < y
}

func rank(piece string) int {
	switch {
	case piece == "":
		return 1
	case digit(piece[0]):
		return 2
	}
	return 0
}

func digit(c byte) bool { return c >= '0' && c <= '9' }
