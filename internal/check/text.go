package check

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"pathbook/internal/diag"
)

// text returns the lines that write a text under a key in each of the site's
// languages, as a hint shows them.
func (r *review) text(indent int, key string) string {
	head := strings.Repeat(" ", indent) + key + ":"
	if len(r.books) == 1 {
		return head + " …"
	}
	for _, b := range r.books {
		head += "\n" + strings.Repeat(" ", indent+2) + b.Lang + ": …"
	}
	return head
}

func missingTranslation(r *review) {
	for _, b := range r.books[1:] {
		byFile := make(map[string][]diag.Pos)
		for _, at := range b.Untranslated {
			byFile[at.File] = append(byFile[at.File], at)
		}
		for _, file := range slices.Sorted(maps.Keys(byFile)) {
			places := byFile[file]
			slices.SortFunc(places, func(a, b diag.Pos) int { return int(a.Line-b.Line)<<16 + int(a.Col-b.Col) })
			r.untranslated(slices.Compact(places), b.Lang)
		}
	}
}

// untranslated reports the texts of one file that lack a language.
func (r *review) untranslated(places []diag.Pos, lang string) {
	first := places[0]
	name, prose := strings.CutSuffix(first.File, ".md")
	translation := name + "." + lang + ".md"
	if prose && first.Line == 1 {
		r.report(first, "this file has no translation into “%s”", lang).
			Hintf("write %s, with its title between the lines of three hyphens and the text below", translation)
		return
	}
	p := r.report(first, "%s no words in “%s”: %s", count(len(places), "text has", "texts have"), lang, lines(places))
	if prose {
		p.Hintf("write them into the front matter of %s", translation)
		return
	}
	p.Hintf("write a text once for each language, each on a line of its own, as in:\n%s", r.text(0, "title"))
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// lines names the lines of places that are in order, at most a dozen.
func lines(places []diag.Pos) string {
	const most = 12
	var numbers []string
	for i, at := range places {
		if i == 0 || at.Line != places[i-1].Line {
			numbers = append(numbers, fmt.Sprint(at.Line))
		}
	}
	if len(numbers) == 1 {
		return "line " + numbers[0]
	}
	if more := len(numbers) - most; more > 0 {
		return fmt.Sprintf("lines %s and %d more", strings.Join(numbers[:most], ", "), more)
	}
	last := len(numbers) - 1
	return "lines " + strings.Join(numbers[:last], ", ") + " and " + numbers[last]
}
