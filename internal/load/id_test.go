package load

import "testing"

func TestIsID(t *testing.T) {
	for s, want := range map[string]bool{
		"welder": true, "lead-hand": true, "2nd-3": true, "a": true,
		"": false, "-": false, "-a": false, "a-": false, "a--b": false, "A": false, "é": false, "a b": false, "a_b": false,
	} {
		if isID(s) != want {
			t.Errorf("%q: %v", s, !want)
		}
	}
}
