package browser

import (
	"fmt"
	"strings"
	"testing"
)

// TestSheetPaper prints a worksheet that is filled in: every word is there; and
// none of them when it is printed blank.
func TestSheetPaper(t *testing.T) {
	everywhere(t, forms, allKinds, func(t *testing.T, root, page string) {
		p := use(t, root).Open(page)
		p.Fill()
		typed := strings.Fields(p.Eval(`Array.from(document.querySelectorAll("` + form + ` [name]:is(textarea, [type=text], [type=date], select)"), (e) => e.options ? e.selectedOptions[0].textContent : e.value).join(" ")`))
		if missing := without(typed, p.Paper()); len(missing) > 0 {
			t.Errorf("on paper, %d of %d words are missing: %.20q", len(missing), len(typed), missing)
		}
		p.Eval("window.print = () => {}")
		p.Click("[data-do=print-blank]")
		for _, word := range p.Paper() {
			if strings.HasPrefix(word, "typed") || strings.HasPrefix(word, "next") && word != "next" || strings.HasPrefix(word, "2027-") {
				t.Errorf("%q is on the paper that should be blank", word)
			}
		}
		if got := p.Eval("document.documentElement.className"); strings.Contains(got, "print") {
			t.Errorf("after printing, the page is still %q", got)
		}
		if got := p.empty(); got != "" {
			t.Errorf("after printing it blank, there is no answer to %s", got)
		}
	})
}

// TestSheetLongPaper prints an answer of 10,000 words, of which one is longer
// than a line.
func TestSheetLongPaper(t *testing.T) {
	p := use(t, sound(t, forms).file).Open("worksheets/all.html")
	var words []string
	for i := range 10000 {
		words = append(words, fmt.Sprint("w", i))
	}
	p.Answer("thoughts", strings.Join(words, " ")+" "+strings.Repeat("longword", 40))
	p.Answer("actions.2.who", strings.Join(words[:2000], "\n"))
	p.saved()
	got := p.Paper()
	if missing := without(words, got); len(missing) > 0 {
		t.Errorf("on paper, %d words are missing: %.20q", len(missing), missing)
	}
	if long := strings.Count(strings.Join(got, ""), "longword"); long != 40 {
		t.Errorf("of a word longer than a line, %d parts of 40 are there", long)
	}
}

// without are the words of a list that another has not, or not as often.
func without(list, other []string) []string {
	left := make(map[string]int)
	for _, word := range other {
		left[word]++
	}
	var missing []string
	for _, word := range list {
		if left[word]--; left[word] < 0 {
			missing = append(missing, word)
		}
	}
	return missing
}
