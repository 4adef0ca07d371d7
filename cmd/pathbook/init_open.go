package main

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/sample"
	"pathbook/internal/starter"
)

// tellOpen says what in a new site is guessed or still to be written, and what
// check finds in it.
func (p *program) tellOpen(dir string, b *beginning, files map[string][]byte) error {
	if *b.sample != sample.None {
		fmt.Fprintf(p.stderr, "\nWhat every role offers, pay, contacts and stories of the sample are left out: only you can say these.\nThe rest is a pattern in the sample's words, and check tells where they still stand.\n")
	}
	if lines := marked(files); len(b.open)+len(lines) > 0 {
		fmt.Fprintf(p.stderr, "\nGuessed, or still to be written:\n")
		for _, t := range b.open {
			fmt.Fprintf(p.stderr, "  %s: %s\n", t.Cells, t.As)
		}
		for _, line := range lines {
			fmt.Fprintf(p.stderr, "  %s\n", line)
		}
	}
	result, err := openSite(dir, "").once()
	if err != nil {
		return err
	}
	fmt.Fprintf(p.stderr, "\n%s", findings(result.Problems))
	return nil
}

// marked says in which files stands the mark for words that are still to be
// written, folder by folder.
func marked(files map[string][]byte) []string {
	count, in := make(map[string]int), make(map[string]int)
	for name, data := range files {
		n := 0
		for line := range strings.Lines(string(data)) {
			if value, _, _ := strings.Cut(line, " #"); strings.HasSuffix(strings.TrimSpace(value), ": "+starter.ToWrite) {
				n++
			}
		}
		if folder := path.Dir(name); n > 0 {
			if folder == "content" {
				folder = name
			}
			count[folder], in[folder] = count[folder]+n, in[folder]+1
		}
	}
	var out []string
	for _, folder := range slices.Sorted(maps.Keys(count)) {
		line := fmt.Sprintf("%s: %s", folder, counted(count[folder], "place")+" with “…”")
		if in[folder] > 1 {
			line += fmt.Sprintf(" in %d files", in[folder])
		}
		out = append(out, line)
	}
	return out
}

// findings sums up what check finds, by rule.
func findings(problems diag.List) string {
	if len(problems) == 0 {
		return "pathbook check: all is well.\n"
	}
	by := make(map[string]int)
	for _, problem := range problems {
		by[problem.Rule]++
	}
	var rules []string
	for _, rule := range slices.Sorted(maps.Keys(by)) {
		rules = append(rules, fmt.Sprintf("%s %d", rule, by[rule]))
	}
	return fmt.Sprintf("pathbook check finds %s and %s (%s); it says where each is, and what to write.\n",
		counted(problems.Count(diag.Error), "error"), counted(problems.Count(diag.Warning), "warning"), strings.Join(rules, ", "))
}
