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
	for _, text := range r.readings() {
		for _, p := range text.passages {
			for _, s := range p.sentences {
				if s.Words > longest {
					r.report(p.at(s.At), "this sentence has %d words: “%s”", s.Words, beginning(s)).
						Hintf("make two or three of it; up to 20 words are easy to read, and %d are the most", longest)
				}
			}
		}
	}
}

func hardToRead(r *review) {
	for _, text := range r.readings() {
		if grade, worst := text.grade(); grade > highestGrade {
			r.report(worst, "this %s reads at grade %.1f, where %d is the most (%s formula: long sentences and long words)",
				text.kind, math.Ceil(grade*10)/10, highestGrade, readability.Formula(text.lang)).Hintf("%s", costOf(text).hint())
		}
	}
}

// grade returns the grade of a text, which is 0 if it is too short for one, and
// where it is hardest to read.
func (r reading) grade() (grade float64, worst diag.Pos) {
	var all []readability.Sentence
	words, highest := 0, -1.0
	for _, p := range r.passages {
		all = append(all, p.sentences...)
		here := 0
		for _, s := range p.sentences {
			here += s.Words
		}
		// A few words may have any grade.
		if grade := readability.Grade(r.lang, p.sentences) * min(float64(here)/15, 1); here > 0 && grade > highest {
			highest, worst = grade, p.at(p.sentences[0].At)
		}
		words += here
	}
	if words < enoughWords {
		return 0, worst
	}
	return readability.Grade(r.lang, all), worst
}

// A cost is what makes a text hard to read.
type cost struct {
	meter     *readability.Meter
	sentences []costly
	words     map[string]int // long words, and how often they are there
}

// A costly sentence raises the grade.
type costly struct {
	readability.Sentence
	at   diag.Pos
	cost float64
}

func costOf(text reading) *cost {
	c := &cost{meter: text.meter, words: make(map[string]int)}
	for _, p := range text.passages {
		for _, s := range p.sentences {
			if grade := readability.Grade(text.lang, []readability.Sentence{s}); grade > highestGrade {
				c.sentences = append(c.sentences, costly{s, p.at(s.At), (grade - highestGrade) * float64(s.Words)})
			}
			c.add(s)
		}
	}
	return c
}

// add counts the long words of a sentence.
func (c *cost) add(s readability.Sentence) {
	const long = 4 // syllables
	for _, w := range readability.Words(s.Text) {
		if c.meter.Syllables(w) >= long {
			c.words[strings.ToLower(w)]++
		}
	}
}

// hint names the two sentences and the three words that cost most.
func (c *cost) hint() string {
	slices.SortStableFunc(c.sentences, func(a, b costly) int { return cmp.Compare(b.cost, a.cost) })
	var lines []string
	for _, s := range c.sentences[:min(2, len(c.sentences))] {
		lines = append(lines, fmt.Sprintf("line %d, %s: “%s”", s.at.Line, count(s.Words, "word", "words"), beginning(s.Sentence)))
	}
	if words := c.longWords(); words != "" {
		lines = append(lines, "long words: "+words)
	}
	return "write shorter sentences, and words that people say; these cost most:\n" + strings.Join(lines, "\n")
}

func (c *cost) longWords() string {
	var all []string
	for w := range c.words {
		all = append(all, w)
	}
	price := func(w string) int { return c.words[w] * (c.meter.Syllables(w) - 2) }
	slices.SortFunc(all, func(a, b string) int { return cmp.Or(cmp.Compare(price(b), price(a)), strings.Compare(a, b)) })
	all = all[:min(3, len(all))]
	for i, w := range all {
		all[i] = "“" + w + "”"
		if n := c.words[w]; n > 1 {
			all[i] += fmt.Sprintf(" (%d times)", n)
		}
	}
	return strings.Join(all, ", ")
}
