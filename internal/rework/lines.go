package rework

import (
	"bytes"
	"strings"

	"pathbook/internal/diag"
)

// A Line is a line that is other in a new version of a file. N is its number in
// the old one, or that of the line before which it stands where it is new.
type Line struct {
	N        int
	Old, New string
}

// Lines returns where two versions of a file differ.
func Lines(old, new []byte) []Line {
	a, b := split(old), split(new)
	from := 0
	for from < min(len(a), len(b)) && a[from] == b[from] {
		from++
	}
	end := 0
	for end < min(len(a), len(b))-from && a[len(a)-1-end] == b[len(b)-1-end] {
		end++
	}
	return differ(a[from:len(a)-end], b[from:len(b)-end], from+1)
}

// differ goes through lines of which the first are not the same, beginning with
// number n of the old.
func differ(a, b []string, n int) []Line {
	if len(a)*len(b) > 4_000_000 {
		return paired(a, b, n)
	}
	long := make([][]int, len(a)+1) // the most lines that the rests have in common
	for i := range long {
		long[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for k := len(b) - 1; k >= 0; k-- {
			if long[i][k] = max(long[i+1][k], long[i][k+1]); a[i] == b[k] {
				long[i][k] = long[i+1][k+1] + 1
			}
		}
	}
	var out []Line
	i, k := 0, 0
	for i < len(a) || k < len(b) {
		si, sk := i, k
		for i < len(a) && k < len(b) && a[i] != b[k] || i < len(a) != (k < len(b)) {
			if k == len(b) || i < len(a) && long[i+1][k] >= long[i][k+1] {
				i++
			} else {
				k++
			}
			if i == len(a) && k == len(b) {
				break
			}
		}
		out = append(out, paired(a[si:i], b[sk:k], n+si)...)
		if i < len(a) && k < len(b) {
			i, k = i+1, k+1
		}
	}
	return out
}

// paired puts the lines that go beside those that come.
func paired(a, b []string, n int) []Line {
	var out []Line
	for i := range max(len(a), len(b)) {
		l := Line{N: n + min(i, len(a))}
		if i < len(a) {
			l.Old = a[i]
		}
		if i < len(b) {
			l.New = b[i]
		}
		out = append(out, l)
	}
	return out
}

func split(data []byte) []string {
	if len(data) == 0 {
		return nil
	}
	if diag.OldMac(data) {
		data = bytes.ReplaceAll(data, []byte("\r"), []byte("\n"))
	}
	lines := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	for i := range lines {
		lines[i] = strings.TrimSuffix(lines[i], "\r")
	}
	return lines
}
