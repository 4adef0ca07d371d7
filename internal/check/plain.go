package check

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/readability"
)

const (
	highestGrade = 8   // most adults read a text of it with ease, also in their second language
	enoughWords  = 100 // for a grade to say something
	longest      = 30  // words in a sentence
)

func longSentence(r *review) {
	for _, b := range r.books {
		for _, text := range readings(b) {
			for _, p := range text.passages {
				for _, s := range p.sentences(text.lang) {
					if s.Words > longest {
						r.report(p.at(s.At), "this sentence has %d words: “%s”", s.Words, beginning(s)).
							Hintf("make two or three of it; up to 20 words are easy to read, and %d are the most", longest)
					}
				}
			}
		}
	}
}

func hardToRead(r *review) {
	for _, b := range r.books {
		for _, text := range readings(b) {
			if m := measured(text); m.grade > highestGrade {
				r.report(m.worst, "this %s reads at grade %.1f, where %d is the most (%s formula: long sentences and long words)",
					text.kind, math.Ceil(m.grade*10)/10, highestGrade, readability.Formula(text.lang)).Hintf("%s", m.hint())
			}
		}
	}
}

// A measure is what a text was found to be.
type measure struct {
	lang      string
	grade     float64 // 0 if it is too short for one
	worst     diag.Pos
	sentences []costly
	words     map[string]int // long words, and how often they are there
}

// A costly sentence raises the grade.
type costly struct {
	readability.Sentence
	at   diag.Pos
	cost float64
}

func measured(text reading) measure {
	m := measure{lang: text.lang, words: make(map[string]int)}
	var all []readability.Sentence
	words, highest := 0, -1.0
	for _, p := range text.passages {
		sentences := p.sentences(text.lang)
		all = append(all, sentences...)
		here := 0
		for _, s := range sentences {
			here += s.Words
			m.add(s, p)
		}
		// A few words may have any grade.
		if grade := readability.Grade(text.lang, sentences) * min(float64(here)/15, 1); here > 0 && grade > highest {
			highest, m.worst = grade, p.at(sentences[0].At)
		}
		words += here
	}
	if words >= enoughWords {
		m.grade = readability.Grade(text.lang, all)
	}
	return m
}

// add notes what a sentence costs.
func (m *measure) add(s readability.Sentence, p passage) {
	const long = 4 // syllables
	if grade := readability.Grade(m.lang, []readability.Sentence{s}); grade > highestGrade {
		m.sentences = append(m.sentences, costly{s, p.at(s.At), (grade - highestGrade) * float64(s.Words)})
	}
	for _, w := range readability.Words(s.Text) {
		if readability.Syllables(m.lang, w) >= long {
			m.words[strings.ToLower(w)]++
		}
	}
}

// hint names the two sentences and the three words that cost most.
func (m *measure) hint() string {
	slices.SortStableFunc(m.sentences, func(a, b costly) int { return cmp.Compare(b.cost, a.cost) })
	var lines []string
	for _, s := range m.sentences[:min(2, len(m.sentences))] {
		lines = append(lines, fmt.Sprintf("line %d, %s: “%s”", s.at.Line, count(s.Words, "word", "words"), beginning(s.Sentence)))
	}
	if words := m.longWords(); words != "" {
		lines = append(lines, "long words: "+words)
	}
	return "write shorter sentences, and words that people say; these cost most:\n" + strings.Join(lines, "\n")
}

func (m *measure) longWords() string {
	var all []string
	for w := range m.words {
		all = append(all, w)
	}
	cost := func(w string) int { return m.words[w] * (readability.Syllables(m.lang, w) - 2) }
	slices.SortFunc(all, func(a, b string) int { return cmp.Or(cmp.Compare(cost(b), cost(a)), strings.Compare(a, b)) })
	all = all[:min(3, len(all))]
	for i, w := range all {
		all[i] = "“" + w + "”"
		if n := m.words[w]; n > 1 {
			all[i] += fmt.Sprintf(" (%d times)", n)
		}
	}
	return strings.Join(all, ", ")
}
