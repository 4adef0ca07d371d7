package strictyaml

import (
	"strings"

	"pathbook/internal/fold"
)

func isID(s string) bool {
	for i := range len(s) {
		if c := s[i]; !('a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '-') {
			return false
		}
	}
	return s != ""
}

// meantID is the id that a value was meant as: the name of a file loses its
// folder and its ending.
func meantID(value string) string {
	value, _ = inCurly(strings.TrimSpace(value))
	value = value[strings.LastIndexAny(value, `/\`)+1:]
	for _, ending := range []string{".yaml", ".yml", ".md"} {
		value = strings.TrimSuffix(value, ending)
	}
	return fold.Slug(value)
}
