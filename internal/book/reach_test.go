package book_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pathbook/internal/book"
)

// trainingBook makes a book in which training develops one competency, from
// words such as "basics 0 2, advanced 2 4".
func trainingBook(c *book.Competency, words string) *book.Book {
	b := &book.Book{}
	for option := range strings.SplitSeq(words, ", ") {
		t, d := &book.Training{}, book.Develops{Competency: c}
		if n, _ := fmt.Sscanf(option, "%s %d %d", &t.ID, &d.From, &d.To); n == 3 {
			t.Develops = []book.Develops{{Competency: &book.Competency{}, To: 9}, d}
			b.Training = append(b.Training, t)
		}
	}
	return b
}

func TestReach(t *testing.T) {
	tests := []struct {
		name, training string
		have, want     int
	}{
		{"no training", "", 0, 0},
		{"no training, some of it", "", 2, 2},
		{"from nothing", "a 0 2", 0, 2},
		{"one after another", "a 0 1, b 1 2, c 2 4", 0, 4},
		{"one after another, written backwards", "c 2 4, b 1 2, a 0 1", 0, 4},
		{"a step is missing", "a 0 1, c 2 4", 0, 1},
		{"a start that is too high", "a 2 4", 1, 1},
		{"a start just met", "a 2 4", 2, 4},
		{"a start long passed", "a 1 4", 3, 4},
		{"an end long passed", "a 0 2", 3, 3},
		{"leads back to its start", "a 2 2, b 2 1", 2, 2},
		{"round in a circle", "a 0 2, b 2 1, c 1 2", 0, 2},
		{"two ways, the longer one counts", "a 0 3, b 0 1, c 1 2", 0, 3},
	}
	for _, tt := range tests {
		c := &book.Competency{}
		if got := trainingBook(c, tt.training).Reach(c, tt.have); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}

func TestTrainingFor(t *testing.T) {
	tests := []struct {
		name, training string
		have, need     int
		want           string
	}{
		{"no training", "", 0, 3, ""},
		{"what leads there", "a 0 3", 0, 3, "a"},
		{"what leads further", "a 0 4", 0, 3, "a"},
		{"what leads a part of the way", "a 0 2", 0, 3, "a"},
		{"all steps", "a 0 1, b 1 2, c 2 3", 0, 3, "a b c"},
		{"not what is behind", "a 0 1, b 1 2, c 2 3", 1, 3, "b c"},
		{"not what begins where one wants to be", "a 0 2, b 2 4", 0, 2, "a"},
		{"not what cannot be reached", "a 0 1, c 2 3", 0, 3, "a"},
		{"not what leads nowhere", "a 1 1, b 0 1", 1, 3, ""},
		{"a circle", "a 0 2, b 2 1, c 1 3", 0, 3, "a b c"},
		{"nothing is needed", "a 0 2", 2, 2, ""},
	}
	for _, tt := range tests {
		c := &book.Competency{}
		var got []string
		for _, option := range trainingBook(c, tt.training).TrainingFor(c, tt.have, tt.need) {
			got = append(got, option.ID)
		}
		if !slices.Equal(got, strings.Fields(tt.want)) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestLowCost(t *testing.T) {
	var low []string
	for _, format := range book.Formats {
		if (&book.Training{Format: format}).LowCost() {
			low = append(low, format)
		}
	}
	// Those that cost least stand first in Formats.
	if !slices.Equal(low, book.Formats[:5]) {
		t.Errorf("%q", low)
	}
}
