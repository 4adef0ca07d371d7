package book

import (
	"slices"
	"strings"
	"testing"
)

func TestDated(t *testing.T) {
	for _, tt := range []struct {
		name string
		date Date
		rest string
	}{
		{"2025-03-01", Date{2025, 3, 1}, ""},
		{"2025-03", Date{2025, 3, 0}, ""},
		{"2025-03-01-spring", Date{2025, 3, 1}, "spring"},
		{"2025-03_spring", Date{2025, 3, 0}, "spring"},
		{"2025-03-1", Date{2025, 3, 0}, "1"},
		{"2025-13", Date{}, "2025-13"},
		{"2025-00-10", Date{}, "2025-00-10"},
		{"2025-03-32", Date{}, "2025-03-32"},
		{"2025-0301", Date{}, "2025-0301"},
		{"2025", Date{}, "2025"},
		{"v2", Date{}, "v2"},
		{"", Date{}, ""},
	} {
		if date, rest := (Release{Name: tt.name}).Dated(); date != tt.date || rest != tt.rest {
			t.Errorf("%s: %v and %q", tt.name, date, rest)
		}
	}
}

func TestCompareReleases(t *testing.T) {
	names := strings.Fields("2024-11 2025-03 2025-03-01 2025-03-spring 2025-10 v v1 v2 v2.9 v2.10 v010 v10 v10-b")
	want := slices.Clone(names)
	slices.Reverse(names)
	slices.SortFunc(names, CompareReleases)
	if !slices.Equal(names, want) {
		t.Errorf("got %v", names)
	}
}
