package edit

// matches returns, for each element of a, its place in b in a longest sequence
// that both have, or -1.
func matches[T any](a, b []T, same func(T, T) bool) []int {
	out := make([]int, len(a))
	for i := range out {
		out[i] = -1
	}
	from, end := 0, 0
	for from < min(len(a), len(b)) && same(a[from], b[from]) {
		out[from] = from
		from++
	}
	for end < min(len(a), len(b))-from && same(a[len(a)-1-end], b[len(b)-1-end]) {
		out[len(a)-1-end] = len(b) - 1 - end
		end++
	}
	x, y := a[from:len(a)-end], b[from:len(b)-end]
	long := make([][]int32, len(x)+1)
	for i := range long {
		long[i] = make([]int32, len(y)+1)
	}
	for i := len(x) - 1; i >= 0; i-- {
		for k := len(y) - 1; k >= 0; k-- {
			if same(x[i], y[k]) {
				long[i][k] = long[i+1][k+1] + 1
			} else {
				long[i][k] = max(long[i+1][k], long[i][k+1])
			}
		}
	}
	for i, k := 0, 0; i < len(x) && k < len(y); {
		switch {
		case same(x[i], y[k]):
			out[from+i] = from + k
			i, k = i+1, k+1
		case long[i+1][k] >= long[i][k+1]:
			i++
		default:
			k++
		}
	}
	return out
}

// A region is a part of three sequences: what two sides made of one.
type region[T any] struct{ base, ours, theirs []T }

// regions goes through three sequences: calls both for each element that all
// have, and differ for what stands between two of these, in which they differ.
func regions[T any](base, ours, theirs []T, same func(T, T) bool, both func(b, o, t T), differ func(region[T])) {
	toOurs, toTheirs := matches(base, ours, same), matches(base, theirs, same)
	b, o, t := 0, 0, 0
	for next := range base {
		no, nt := toOurs[next], toTheirs[next]
		if no < o || nt < t {
			continue
		}
		if next > b || no > o || nt > t {
			differ(region[T]{base[b:next], ours[o:no], theirs[t:nt]})
		}
		both(base[next], ours[no], theirs[nt])
		b, o, t = next+1, no+1, nt+1
	}
	if b < len(base) || o < len(ours) || t < len(theirs) {
		differ(region[T]{base[b:], ours[o:], theirs[t:]})
	}
}
