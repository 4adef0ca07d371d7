package fold

// Nearest returns the name that word was most likely meant to be, or "" if
// none is near: at most a third of the longer one's letters may differ
// (Damerau–Levenshtein distance on folded text). Of equally near names the
// first wins, so the caller's order decides.
func Nearest(word string, names []string) string {
	w := []rune(Slug(word))
	best, bestDistance := "", -1
	for _, name := range names {
		n := []rune(Slug(name))
		limit := max(len(w), len(n)) / 3
		if abs(len(w)-len(n)) > limit {
			continue
		}
		if d := distance(w, n); d <= limit && (bestDistance < 0 || d < bestDistance) {
			best, bestDistance = name, d
		}
	}
	return best
}

// Distance returns how many slips turn one word into another: a letter that is
// missing, too many or another one, or two beside each other that are swapped.
func Distance(a, b string) int { return distance([]rune(Slug(a)), []rune(Slug(b))) }

// distance counts the insertions, deletions, replacements and swaps of
// neighbours that turn a into b (optimal string alignment).
func distance(a, b []rune) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
