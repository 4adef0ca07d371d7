package strictyaml

import "testing"

// TestIsWord: what is taken for plain without asking YAML is so.
func TestIsWord(t *testing.T) {
	for _, s := range []string{"welding", "a", "yes", "no", "true", "null", "on", "y", "e5", "1e5", "0x1f", "0", "010", "12", "1990", "2026-01-01", "12-1", "a-", "-a", "inf", "nan", "73209", "x2", "123456789012345678901234"} {
		value, ok := reread(s)
		if isWord(s) && !(ok && value == s) {
			t.Errorf("%q means %q", s, value)
		}
	}
}
