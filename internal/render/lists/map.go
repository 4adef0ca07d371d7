package lists

// Map is a list made from another, never nil.
func Map[A, B any](list []A, one func(A) B) []B {
	out := make([]B, 0, len(list))
	for _, x := range list {
		out = append(out, one(x))
	}
	return out
}
