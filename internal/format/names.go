package format

import (
	"path"
	"regexp"
	"slices"
	"strings"
)

// Ignored reports whether a name is one of those that systems and office
// programs leave beside people's files: what has it is nobody's, and nobody
// needs to be told of it.
func Ignored(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") ||
		strings.EqualFold(name, "Thumbs.db") || strings.EqualFold(name, "desktop.ini")
}

// RefusedRune reports whether Windows has no file with a character in its name.
func RefusedRune(c rune) bool { return c < ' ' || strings.ContainsRune(`"*:<>?\|`, c) }

// devices are the names that Windows keeps for devices. A digit follows those of
// ports.
var devices, ports = []string{"con", "prn", "aux", "nul"}, []string{"com", "lpt"}

// Device reports whether Windows takes a file's name, whatever its ending, for
// that of a device.
func Device(name string) bool {
	stem, _, _ := strings.Cut(strings.ToLower(name), ".")
	port := strings.TrimRight(stem, "0123456789")
	return slices.Contains(devices, stem) || len(stem) == len(port)+1 && slices.Contains(ports, port)
}

// copied are the marks that programs which keep folders the same on several
// machines put into the name of a file that was changed on two of them.
var copied = []*regexp.Regexp{
	regexp.MustCompile(`\.sync-conflict-[0-9]{8}-[0-9]{6}(-[A-Z0-9]+)?$`),                                                     // Syncthing
	regexp.MustCompile(`(?i) ?\([^()]*(conflicted copy|conflicting copy|case conflict|sfconflict|copie en conflit)[^()]*\)$`), // Dropbox, Nextcloud, Seafile
	regexp.MustCompile(`_conflict-[0-9]{8}-[0-9]{6}$`),                                                                        // ownCloud
	regexp.MustCompile(` \[Conflict( [0-9]+)?\]$`),                                                                            // Google Drive
}

// machine is the name of a computer, as OneDrive adds it; numbered is what
// Google Drive and browsers add. Both can be meant by people too.
var machine, numbered = regexp.MustCompile(`-[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$`), regexp.MustCompile(` ?\([0-9]+\)$`)

// CopyOf reports whether a name is that of a copy which a program made of
// another file because it was changed in two places at a time, and returns the
// name of that file. A copy holds what somebody wrote: it may be left out, but
// never in silence. There reports which names the folder has; some marks count
// only beside the file that they would be a copy of.
func CopyOf(name string, there func(name string) bool) (original string, ok bool) {
	ext := path.Ext(name)
	stem := strings.TrimSuffix(name, ext)
	for _, mark := range copied {
		if at := mark.FindStringIndex(stem); at != nil && at[0] > 0 {
			return stem[:at[0]] + ext, true
		}
	}
	for _, mark := range []*regexp.Regexp{machine, numbered} {
		if at := mark.FindStringIndex(stem); at != nil && at[0] > 0 && there(stem[:at[0]]+ext) {
			return stem[:at[0]] + ext, true
		}
	}
	return "", false
}
