package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pathbook/internal/ask"
)

// atTerminal runs a command of somebody who types these lines, and returns what
// is on the screen.
func atTerminal(types string, args ...string) (string, error) {
	var out, told bytes.Buffer
	p := &program{commands: commands(), packing: packCommands(), stdout: &out, stderr: &told, person: ask.New(strings.NewReader(types), &told)}
	err := p.dispatch(args)
	return told.String(), err
}

// aMatrix is a spreadsheet that says neither which way it lies nor what its
// letters mean, in a folder beside an empty site.
func aMatrix(t *testing.T) (sheet, site string) {
	dir := t.TempDir()
	sheet, site = filepath.Join(dir, "skills.csv"), filepath.Join(dir, "site")
	run(t, "init", "--blank", "--languages", "en", site)
	if err := os.WriteFile(sheet, []byte(",Bench hand,Finisher\nSanding,B,I\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	return sheet, site
}

// TestAsked: what a spreadsheet leaves open is asked, the answers are kept where
// somebody wants it, and then nothing is asked any more.
func TestAsked(t *testing.T) {
	sheet, site := aMatrix(t)
	told, err := atTerminal("2\n1\n3\nyes\n", "import", "--site", site, sheet)
	if err != nil {
		t.Fatalf("%v\n%s", err, told)
	}
	for _, flags := range []string{"--roles down", `--scale "B=1"`, `--scale "I=3"`} {
		if !strings.Contains(told, flags) {
			t.Errorf("the screen does not show %s:\n%s", flags, told)
		}
	}
	role, err := os.ReadFile(filepath.Join(site, "content/roles/sanding.yaml"))
	if !strings.Contains(string(role), "bench-hand: 1\n  finisher: 3\n") {
		t.Errorf("%v\n%s", err, role)
	}
	if told, err = atTerminal("", "import", "--site", site, sheet); err != nil || strings.Contains(told, "which") {
		t.Errorf("%v\n%s", err, told)
	}
	run(t, "import", "--site", site, sheet)
}

// TestLeftOpen: what somebody leaves open is told as it is where nobody is asked.
func TestLeftOpen(t *testing.T) {
	sheet, site := aMatrix(t)
	told, err := atTerminal("3\n5\n5\n", "import", "--site", site, sheet)
	if err != errProblems || !strings.Contains(told, "[which-way]") {
		t.Errorf("%v\n%s", err, told)
	}
}

// TestStopped: answers that end too early are no answers: nothing is written.
func TestStopped(t *testing.T) {
	sheet, site := aMatrix(t)
	for _, types := range []string{"", "2\n1\n", "2\n1\n3\n"} {
		told, err := atTerminal(types, "import", "--site", site, sheet)
		if !errors.Is(err, ask.ErrEnded) {
			t.Errorf("%q: %v\n%s", types, err, told)
		}
		told, err = atTerminal(types, "init", "--languages", "en", "--from", sheet, site+"-2")
		if !errors.Is(err, ask.ErrEnded) {
			t.Errorf("%q: %v\n%s", types, err, told)
		}
	}
	for _, name := range []string{site + "-2", filepath.Join(site, "content/roles/sanding.yaml"), filepath.Join(filepath.Dir(sheet), "skills.map.yaml")} {
		if _, err := os.Stat(name); err == nil {
			t.Errorf("%s was written", name)
		}
	}
}
