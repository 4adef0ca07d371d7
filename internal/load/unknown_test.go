package load

import "testing"

// What can only have been meant in one way is repaired unseen.
func TestNearest(t *testing.T) {
	ids := []string{"welder", "welter", "production-helper", "production-planner", "level-1", "level-2", "hr", "painter"}
	for _, c := range []struct {
		id, near string
		sure     bool
	}{
		{"production-helpr", "production-helper", true},
		{"production-plannner", "production-planner", true},
		{"paniter", "painter", true},
		{"welde", "welder", false},    // or welter
		{"level-3", "level-1", false}, // one that is still to be written
		{"pointers", "painter", false},
		{"hx", "", false},
		{"forklift", "", false},
	} {
		if near, sure := nearest(c.id, ids); near != c.near || sure != c.sure {
			t.Errorf("%s: %q, %v", c.id, near, sure)
		}
	}
}
