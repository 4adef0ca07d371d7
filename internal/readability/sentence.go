package readability

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentences divides a text of one paragraph, or of one item of a list, into its
// sentences. Each ends with a full stop, a question mark, an exclamation mark or
// an ellipsis that is followed by a space and no small letter, or with the text;
// a colon and a semicolon end none. What has no letter and no digit is no
// sentence. There are none in a language that is not known.
func (m *Meter) Sentences(text string) []Sentence {
	if !m.known {
		return nil
	}
	var out []Sentence
	for from := 0; from < len(text); {
		end := from + m.end(text[from:])
		s := Sentence{Text: strings.Join(strings.Fields(text[from:end]), " ")}
		s.At = from + len(text[from:end]) - len(strings.TrimLeftFunc(text[from:end], unicode.IsSpace))
		for _, w := range Words(text[from:end]) {
			s.Words++
			s.Syllables += m.Syllables(w)
		}
		if s.Words > 0 {
			out = append(out, s)
		}
		from = end
	}
	return out
}

// Words returns the words of a text: what stands between spaces and dashes and
// has a letter or a digit, without the marks around it. A compound with a hyphen
// is one word, and so is l’emploi, as Flesch counted.
func Words(text string) []string {
	fields := strings.FieldsFunc(text, func(c rune) bool { return unicode.IsSpace(c) || c == '—' || c == '–' })
	for i, w := range fields {
		fields[i] = strings.TrimFunc(w, func(c rune) bool { return !counts(c) })
	}
	return slices.DeleteFunc(fields, func(w string) bool { return w == "" })
}

func counts(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

const (
	stops   = ".?!…"
	closers = "\"'”’»)]"
	openers = "\"'“‘«(["
)

// end returns how long the first sentence of a text is.
func (l language) end(text string) int {
	for i := 0; i < len(text); {
		stop := strings.IndexAny(text[i:], stops)
		if stop < 0 {
			break
		}
		at := i + stop
		rest := strings.TrimLeft(text[at:], stops+closers)
		// French sets a space before a closing quote.
		if after, ok := strings.CutPrefix(strings.TrimLeft(rest, "\u00a0\u202f "), "»"); ok {
			rest = strings.TrimLeft(after, stops+closers)
		}
		i = len(text) - len(rest)
		if begins(rest) && !(text[at] == '.' && l.goesOn(text[:at])) {
			return i
		}
	}
	return len(text)
}

// begins reports whether what follows may be a new sentence, or is nothing.
func begins(rest string) bool {
	next := strings.TrimLeftFunc(rest, unicode.IsSpace)
	if next == "" {
		return true
	}
	c, _ := utf8.DecodeRuneInString(strings.TrimLeft(next, openers+" \u00a0\u202f"))
	return next != rest && !unicode.IsLower(c)
}

// goesOn reports whether the full stop after these words is that of an abbreviation,
// of an initial or of a number before its line.
func (l language) goesOn(before string) bool {
	words := strings.FieldsFunc(before, func(c rune) bool { return unicode.IsSpace(c) || strings.ContainsRune(openers, c) })
	if len(words) == 0 {
		return true
	}
	last := words[len(words)-1]
	c, size := utf8.DecodeRuneInString(last)
	switch {
	case l.abbreviations[strings.ToLower(last)]:
		return true
	case size == len(last) && unicode.IsUpper(c) && last != "I":
		return true
	}
	return len(words) == 1 && strings.Trim(last, "0123456789") == ""
}

// word returns the syllables of a word. A number counts as one, as does each
// letter of a word of capitals that nobody could say otherwise.
func (l language) word(w string) int {
	n := 0
	for _, part := range strings.FieldsFunc(w, func(c rune) bool { return !counts(c) && !isApostrophe(c) }) {
		switch {
		case strings.Trim(part, "0123456789") == "":
			n++
		case spelled(part):
			n += utf8.RuneCountInString(part)
		default:
			n += l.syllables(strings.ReplaceAll(strings.ToLower(part), "’", "'"))
		}
	}
	return max(n, 1)
}

func isApostrophe(c rune) bool { return c == '\'' || c == '’' }

// spelled reports whether a word of capitals is read letter by letter.
func spelled(w string) bool {
	return len(w) > 1 && w == strings.ToUpper(w) && !strings.ContainsAny(w, "AEIOUYÉÈÊ0123456789'’")
}
