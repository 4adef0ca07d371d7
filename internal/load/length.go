package load

import (
	"fmt"
	"regexp"
	"strconv"
)

var runningTime = regexp.MustCompile(`^[0-9]{1,3}:[0-5][0-9]$`)

// Other ways to write a running time: 1 h 2 min 3 s in parts, and 1:02:03.
var (
	inParts  = regexp.MustCompile(`^(?i:(?:([0-9]{1,2}) ?h(?:ours?|eures?)?\.?)?,? ?(?:([0-9]{1,3}) ?(?:m|min|mins|minutes?|′|')\.?)?,? ?(?:([0-9]{1,3}) ?(?:s|sec|secs|seconds?|secondes?|″|")\.?)?)$`)
	byColons = regexp.MustCompile(`^([0-9]{1,2}):([0-5]?[0-9]):([0-5][0-9])$`)
)

// minutes returns a running time in minutes and seconds that is written in
// another way, or "" if it is none.
func minutes(s string) string {
	m := inParts.FindStringSubmatch(s)
	if m == nil {
		m = byColons.FindStringSubmatch(s)
	}
	if m == nil {
		return ""
	}
	var parts [3]int
	for i := range parts {
		parts[i], _ = strconv.Atoi(m[i+1])
	}
	seconds := (parts[0]*60+parts[1])*60 + parts[2]
	return fmt.Sprintf("%d:%02d", seconds/60, seconds%60)
}
