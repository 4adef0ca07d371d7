package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pathbook/internal/sample"
	"pathbook/internal/starter"
)

// TestInitAsks: what init asks at a terminal makes the site that the flags make
// which it shows.
func TestInitAsks(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "careers")
	types := strings.Join([]string{"Lumen Laundry", "3", numberOf(t, sample.None), "Gimli", "laundry", "Ask Ana at the counter."}, "\n") + "\n"
	told, err := atTerminal(types, "init", dir)
	if err != nil {
		t.Fatalf("%v\n%s", err, told)
	}
	const flags = `pathbook init --languages en --sample none --name "Lumen Laundry" --region "Gimli" --workplace "en=laundry" --contact "en=Ask Ana at the counter." `
	if !strings.Contains(told, flags) {
		t.Errorf("the screen does not show %s:\n%s", flags, told)
	}
	site, err := os.ReadFile(filepath.Join(dir, "content/site.yaml"))
	for _, line := range []string{"title: Careers at Lumen Laundry", "organization: Lumen Laundry", "contact: Ask Ana at the counter.", "workplace: laundry", "footer: Lumen Laundry, Gimli"} {
		if !strings.Contains(string(site), "\n"+line+"\n") {
			t.Errorf("%v: no line %s\n%s", err, line, site)
		}
	}
}

// TestInitAsksNothing: whoever says something with a flag, and whoever leaves
// everything empty, gets a site without another question.
func TestInitAsksNothing(t *testing.T) {
	for name, c := range map[string]struct {
		types string
		flags []string
	}{
		"flags": {"", []string{"--languages", "en", "--sample", "none"}},
		"empty": {"\n\n\n", nil},
	} {
		dir := filepath.Join(t.TempDir(), "careers")
		told, err := atTerminal(c.types, append([]string{"init", dir}, c.flags...)...)
		if err != nil {
			t.Errorf("%s: %v\n%s", name, err, told)
		}
		site, err := os.ReadFile(filepath.Join(dir, "content/site.yaml"))
		if err != nil || !strings.Contains(string(site), "Your organization") {
			t.Errorf("%s: %v\n%s", name, err, site)
		}
	}
}

// TestInitAnswersEnd: nothing is made of half of the answers, and one that cannot
// be meant is asked for again.
func TestInitAnswersEnd(t *testing.T) {
	above := t.TempDir()
	told, err := atTerminal("Lumen \x1b[A\n"+strings.Repeat("x", 501)+"\nLumen\n1\n", "init", filepath.Join(above, "careers"))
	if err == nil || !strings.Contains(told, "no letter") || !strings.Contains(told, "501 letters") {
		t.Errorf("%v\n%s", err, told)
	}
	if left, _ := os.ReadDir(above); len(left) > 0 {
		t.Errorf("there is %v", left)
	}
}

// numberOf is the number of a sample in the list that is shown.
func numberOf(t *testing.T, id string) string {
	list, err := starter.Samples()
	if err != nil {
		t.Fatal(err)
	}
	for i, s := range list {
		if s.ID == id {
			return string(rune('1' + i))
		}
	}
	t.Fatalf("there is no sample %s", id)
	return ""
}
