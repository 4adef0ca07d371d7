package load

import (
	"path"
	"regexp"
	"strings"
)

var endings = regexp.MustCompile(`(?i)(\.(yaml|yml|md|markdown|txt))+$`)

// bare returns a file's name without its ending, or endings, as Notepad makes
// them: role.yaml.txt.
func bare(name string) string {
	if stem := noEndings(name); stem != name {
		return stem
	}
	return strings.TrimSuffix(name, path.Ext(name))
}

// noEndings takes off only endings that the files of content have.
func noEndings(name string) string {
	if stem := endings.ReplaceAllString(name, ""); stem != "" {
		return stem
	}
	return name
}

// ending returns a file's ending in small letters, the first where there are
// several.
func ending(name string) string {
	return strings.ToLower(firstEnding.FindString(name[len(bare(name)):]))
}

var firstEnding = regexp.MustCompile(`^\.[^.]*`)
