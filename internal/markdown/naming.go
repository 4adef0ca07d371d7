package markdown

import (
	"regexp"
	"strings"

	"pathbook/internal/diag"
)

// A Naming gives the words that texts ask the site for, as [le](site:workplace)
// does: what is asked for, and the little word before it, which may be empty.
// Where there are none, hint says what to write instead. It is asked while a
// text is parsed, so that what is made of the text has words and nothing else.
type Naming func(of, little string) (words, hint string)

// of is the naming, if a text may need it again.
func (n Naming) of(text string) Naming {
	if strings.Contains(text, asks) {
		return n
	}
	return nil
}

// asks is what stands wherever a text asks for words of the site.
const asks = "](site:"

// asking finds where plain words ask for words of the site.
var asking = regexp.MustCompile(`\[([^][\n]*)\]\(site:([^()\s]*)\)`)

// Words puts the words of the site into a text without other marks, such as a
// title.
func (n Naming) Words(text string, origin diag.Origin, problems *diag.List) string {
	if n == nil || !strings.Contains(text, asks) {
		return text
	}
	var b strings.Builder
	from := 0
	for _, m := range asking.FindAllStringSubmatchIndex(text, -1) {
		words, hint := n(text[m[4]:m[5]], text[m[2]:m[3]])
		if hint != "" {
			problems.Errorf(origin.At(text, m[0]), ruleSite, noSuch, text[m[0]:m[1]]).Hintf("%s", hint)
		}
		b.WriteString(text[from:m[0]] + words)
		from = m[1]
	}
	return b.String() + text[from:]
}

const noSuch = "“%s” stands for no words"
