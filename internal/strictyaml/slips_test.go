package strictyaml

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

var keyLine = regexp.MustCompile(`^(\s*(?:- )?)([a-z_-]+|[0-9]):( |$)`)

// slips are what a hand does to a line by mistake. Each returns the line as it
// was if it has nothing to do there.
var slips = map[string]func(line string) string{
	"space after the colon forgotten": func(s string) string { return strings.Replace(s, ": ", ":", 1) },
	"colon forgotten":                 func(s string) string { return strings.Replace(s, ":", "", 1) },
	"colon in the text":               func(s string) string { return keyLine.ReplaceAllString(s, "$1$2: Note: ") },
	"space after the hyphen forgotten": func(s string) string {
		return strings.Replace(s, "- ", "-", 1)
	},
	"hyphen forgotten":       func(s string) string { return strings.Replace(s, "- ", "", 1) },
	"one space too many":     func(s string) string { return " " + s },
	"two spaces too many":    func(s string) string { return "  " + s },
	"one space too few":      func(s string) string { return strings.TrimPrefix(s, " ") },
	"two spaces too few":     func(s string) string { return strings.TrimPrefix(s, "  ") },
	"tab":                    func(s string) string { return regexp.MustCompile(`^  `).ReplaceAllString(s, "\t") },
	"quote never closed":     func(s string) string { return keyLine.ReplaceAllString(s, `$1$2: "`) },
	"star":                   func(s string) string { return keyLine.ReplaceAllString(s, `$1$2: *`) },
	"brace never closed":     func(s string) string { return keyLine.ReplaceAllString(s, `$1$2: {`) },
	"bracket before a text":  func(s string) string { return keyLine.ReplaceAllString(s, `$1$2: [a] `) },
	"key in capital letters": func(s string) string { return keyLine.ReplaceAllString(s, `${1}X_$2: `) },
	"hyphen too many": func(s string) string {
		return s[:indentOf(s)] + "- " + s[indentOf(s):]
	},
}

// TestSlips makes every slip on every line of a role, one at a time. Nearly
// always the slip is told, at its line, and with at most one problem besides.
func TestSlips(t *testing.T) {
	src, err := os.ReadFile("testdata/role.yaml")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(string(src), "\n"), "\n")
	all, told := 0, 0
	for name, slip := range slips {
		for i, line := range lines {
			wrong := slip(line)
			if wrong == line || !keyLine.MatchString(line) && !strings.HasPrefix(strings.TrimSpace(line), "- ") {
				continue
			}
			all++
			problems := problemsOf([]byte(strings.Join(append(append(append([]string{}, lines[:i]...), wrong), lines[i+1:]...), "\n")))
			if len(problems) > 0 && len(problems) < 3 && int(problems[0].Line) == i+1 {
				told++
			} else {
				t.Logf("%s: %d: %s: %d problems", name, i+1, wrong, len(problems))
			}
		}
	}
	if told*100 < all*97 {
		t.Errorf("%d of %d slips are told well", told, all)
	}
}
