package load

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"pathbook/internal/format"
)

// Digest returns what a translation of the text of a Markdown file carries as
// made_from, and "" if the file cannot be read. It changes with what is
// translated: title, subtitle, summary, the summary of the terms, and the body;
// not with other keys, line ends, or spaces at the end of a line.
func Digest(src []byte, lang string) string {
	d := &draft{source: source{path: "x.md", kind: "page"}}
	d.document(src, []string{lang})
	return d.digest
}

func digest(f *format.Document, body, lang string) string {
	h := sha256.New()
	for _, t := range f.CarriedTexts() {
		word, _ := t.In(lang)
		h.Write([]byte(settled(word.Text) + "\x00"))
	}
	h.Write([]byte(settled(body)))
	return hex.EncodeToString(h.Sum(nil)[:digestLength/2])
}

// digestLength is long enough that no two states of one file share a digest.
const digestLength = 12

// settled returns a text without what nobody sees of it: spaces at the ends of
// lines, and empty lines before and after.
func settled(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		b.WriteString(strings.TrimRight(line, " \t\r\n") + "\n")
	}
	return strings.Trim(b.String(), "\n")
}
