package strictyaml

import "strings"

// flowEnd returns the length of the list or map in brackets that s begins with,
// or 0 if it is never closed. A quote counts where a value can begin.
func flowEnd(s string) int {
	depth, fresh := 0, false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '{', '[':
			depth++
			fresh = true
		case '}', ']':
			if depth--; depth == 0 {
				return i + 1
			}
			fresh = false
		case ',':
			fresh = true
		case ':':
			fresh = i+1 < len(s) && strings.IndexByte(" \t\n\r,}]", s[i+1]) >= 0
		case ' ', '\t', '\n', '\r':
		case '"', '\'':
			if fresh {
				n := quotedEnd(s[i:])
				if n == 0 {
					return 0
				}
				i += n - 1
			}
			fresh = false
		default:
			fresh = false
		}
	}
	return 0
}

// quotedEnd returns the length of the quoted text that s begins with, or 0 if
// it is never closed.
func quotedEnd(s string) int {
	q := s[0]
	for i := 1; i < len(s); i++ {
		switch {
		case q == '"' && s[i] == '\\':
			i++
		case s[i] != q:
		case q == '\'' && i+1 < len(s) && s[i+1] == q:
			i++
		default:
			return i + 1
		}
	}
	return 0
}
