package load

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/format"
)

// A Translation is a Markdown file that says in another language what its
// source says. Broken tells that one of the two cannot be read.
type Translation struct {
	Path string
	book.Made
	Broken bool
}

// Translations returns the translations of the site by their paths, and the
// problems of the site's files, one by one. None of them keeps the others from
// being compared. The error is of the machine.
//
// Only Markdown has them: in YAML the languages of a text stand side by side.
func (r *Reader) Translations() ([]Translation, diag.List, error) {
	found, err := r.walk()
	if err != nil {
		return nil, nil, err
	}
	if err := r.draftAll(found); err != nil {
		return nil, nil, err
	}
	problems := slices.Clone(found.problems)
	g := r.gather(found, &problems)
	var out []Translation
	for _, d := range g.drafts {
		if !d.prose() || d.lang == "" || d.lang == g.langs[0] || d.pack != nil { // nobody here edits a pack
			continue
		}
		t := Translation{Path: d.path, Broken: d.broken, Made: book.Made{From: d.beside(d.name + ".md")}}
		i := slices.IndexFunc(g.drafts, func(s *draft) bool { return s.kind == d.kind && s.name == d.name && s.lang == "" })
		if i >= 0 {
			t.Made = edition{source: g.drafts[i]}.made(d)
			t.Broken = t.Broken || g.drafts[i].broken
		}
		out = append(out, t)
	}
	return out, problems, nil
}

// made says what the words of a draft were made from.
func (v edition) made(own *draft) book.Made {
	if own == v.source {
		return book.Made{}
	}
	said := own.front.MadeFrom
	at := said.At
	if !said.Set() {
		at = diag.Pos{File: own.path, Line: 1, Col: 1}
	}
	return book.Made{From: v.source.path, Then: said.Value, Now: v.source.digest, At: at}
}

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
