// Package readability measures how hard a text is to read: its words, sentences and
// syllables, and the school grade that follows from them, in English and French.
//
// A grade says how long words and sentences are, and nothing about sense, order
// or tact: a text that is graded low may still be bad, and one that is graded
// high has to be looked at. The package counts by rules and a few exceptions,
// without a dictionary; a syllable more or less in a rare word is in the nature
// of it. It never judges, and knows nothing of Markdown or of files.
package readability

import "sync"

// A Sentence is one sentence of a text, and what was counted in it.
type Sentence struct {
	Text      string // with spaces, where there were several or a line feed, as one
	At        int    // the offset in the text in which it begins
	Words     int    // at least one
	Syllables int
}

// A language is what the package knows of one.
type language struct {
	formula       string
	syllables     func(part string) int // of letters without apostrophes and hyphens, small ones
	grade         func(wordsPerSentence, syllablesPerWord float64) float64
	abbreviations map[string]bool // small, without their last full stop, that end no sentence
}

var languages = map[string]language{"en": english, "fr": french}

// Formula returns the name under which the formula for a language is known, as
// a person may look it up. It is empty for a language that is not known.
func Formula(lang string) string { return languages[lang].formula }

// A Meter measures texts of one language. It remembers the syllables of each
// word, since the texts of a site say the same words again and again. It may be
// used from many goroutines.
type Meter struct {
	language
	known bool

	mu    sync.Mutex
	words map[string]int
}

// NewMeter returns a Meter for a language. It finds nothing in a text if the
// language is not known.
func NewMeter(lang string) *Meter {
	known, ok := languages[lang]
	return &Meter{language: known, known: ok, words: make(map[string]int)}
}

// Syllables returns how many syllables a word has, or 0 if the language is not
// known.
func (m *Meter) Syllables(word string) int {
	if !m.known {
		return 0
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	n, ok := m.words[word]
	if !ok {
		n = m.word(word)
		m.words[word] = n
	}
	return n
}

// Grade returns the school grade, from 0, in which most people can read these
// sentences, or 0 if there are none or the language is not known. Fewer than a
// hundred words say little: the authors of both formulas took samples of that
// length.
func Grade(lang string, sentences []Sentence) float64 {
	known, ok := languages[lang]
	words, syllables := 0, 0
	for _, s := range sentences {
		words += s.Words
		syllables += s.Syllables
	}
	if !ok || words == 0 {
		return 0
	}
	grade := known.grade(float64(words)/float64(len(sentences)), float64(syllables)/float64(words))
	return max(grade, 0)
}
