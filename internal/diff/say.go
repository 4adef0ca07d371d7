package diff

import (
	"cmp"
	"strconv"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/i18n"
)

// ownWords are the things that have words of their own, one for each of what may
// become of them. All others are told by their name: "Pay: from $28 an hour to
// $30 an hour".
var ownWords = map[string]bool{
	"title": true, "status": true, "need": true, "base": true, "credential": true, "move": true, "move-kind": true, "move-months": true,
	"move-text": true, "steps": true, "wording": true, "develops": true, "develops-from": true, "grants": true, "related": true,
	"question": true, "sections": true, "audience": true, "body": true, "keep": true,
}

// labels are the words of the interface for the names of things, where these are
// not the same.
var labels = map[string]string{
	"url": "website", "subtitle": "change-subtitle", "grow": "grow-in-place", "offers": "offers-role", "contact": "contact-role",
	"time": "how-long", "notes": "steps", "intro": "change-intro", "meaning": "change-meaning", "offers-all": "offers",
	"scale-text": "scale", "contact-all": "contact", "short": "change-short", "roles": "roles-of-story",
}

// label returns the word of the interface by which a thing is told, or nothing
// if it has words of its own.
func label(what string) string {
	if ownWords[what] {
		return ""
	}
	return cmp.Or(labels[what], what)
}

// listed are the things that have members, of which one may come or go.
var listed = map[string]bool{
	"scale": true, "levels": true, "families": true, "categories": true,
	"worksheets": true, "roles": true, "see-also": true,
}

// Say says what changed, in one sentence without a full stop.
func (p Point) Say(words *i18n.Language) book.Sentence {
	key, args := p.key(words)
	if p.Of != nil {
		args = append(args, book.Sentence{p.Of.Heading().Title})
	}
	for _, v := range []Value{p.Was, p.Is} {
		if v != nil {
			args = append(args, p.name(words, v))
		}
	}
	if p.What == "status" {
		args = nil // the words of what it has become say all
	}
	return flat(i18n.Fill(words, key, own, args...))
}

// text reports whether a point is about a text that is told by its name alone.
func (p Point) text() bool {
	return label(p.What) != "" && !listed[p.What] && p.Was == nil && p.Is == nil
}

// label is the name of what a point is about. That of a text is in quotes.
func (p Point) label(words *i18n.Language) string {
	if p.text() {
		return words.Quote(words.Word(label(p.What)))
	}
	return words.Word(label(p.What))
}

// key returns the word of the interface for a point, and what it is told with
// before what was and is.
func (p Point) key(words *i18n.Language) (string, []book.Sentence) {
	if _, ok := p.Is.(Headings); ok {
		return "change-" + p.What + "-" + p.How + "-in", nil
	}
	if label(p.What) == "" {
		return "change-" + p.What + "-" + p.How, nil
	}
	what := "change-given-"
	switch {
	case listed[p.What]:
		what = "change-listed-"
	case p.text():
		what = "change-text-"
	}
	return what + p.How, []book.Sentence{own(p.label(words))}
}

// Say says what became of an item as a whole, or nothing if it changed.
func (i Item) Say(words *i18n.Language) book.Sentence {
	switch role, ok := i.Is.(*book.Role); {
	case i.State == New && ok:
		return flat(i18n.Fill(words, "change-role-new", own, book.Sentence{role.Level.Title}, book.Sentence{role.Family.Title}))
	case i.State == New:
		return own(words.Word("change-item-new"))
	case i.State == Gone:
		return own(words.Word("change-item-gone"))
	}
	return nil
}

// Sentences are all that is said of an item, each without a full stop. Texts
// that became the same are told in one.
func (i Item) Sentences(words *i18n.Language) []book.Sentence {
	if said := i.Say(words); said != nil {
		return []book.Sentence{said}
	}
	out := make([]book.Sentence, 0, len(i.Points))
	texts := make(map[string][]string) // the labels of texts, by what became of them
	for _, p := range i.Points {
		if p.text() {
			texts[p.How] = append(texts[p.How], p.label(words))
			continue
		}
		out = append(out, p.Say(words))
	}
	for _, how := range []string{"new", "rewritten", "gone"} {
		if len(texts[how]) > 0 {
			out = append(out, own(words.Say("change-text-"+how, words.List(texts[how]))))
		}
	}
	return out
}

// own makes a sentence of words of the interface.
func own(words string) book.Sentence { return book.Sentence{{Words: words}} }

func flat(parts []book.Sentence) book.Sentence {
	var out book.Sentence
	for _, part := range parts {
		for _, text := range part {
			if text.Words != "" {
				out = append(out, text)
			}
		}
	}
	return out
}

// name is how a value of a point is told. A choice has its own first letter, so
// behind the name of what was chosen it stands in quotes.
func (p Point) name(words *i18n.Language, v Value) book.Sentence {
	if choice, ok := v.(Choice); ok && label(p.What) != "" {
		return own(words.Quote(words.Word(choice.Of + "-" + choice.Word)))
	}
	return name(words, v)
}

func name(words *i18n.Language, v Value) book.Sentence {
	switch v := v.(type) {
	case book.Text:
		return book.Sentence{v}
	case Step:
		return flat(i18n.Fill(words, "with-brackets", own, own(strconv.Itoa(v.Level)), book.Sentence{v.Title}))
	case Choice:
		return own(words.Word(v.Of + "-" + v.Word))
	case Amount:
		return own(v.say(words))
	case book.Pay:
		return own(words.Say("pay-per-"+v.Per, words.MoneyRange(v.From, v.To)))
	case Items:
		var out book.Sentence
		for i, item := range v {
			if i > 0 {
				out = append(out, book.Text{Words: " → "})
			}
			out = append(out, item.Heading().Title)
		}
		return out
	case Headings:
		return v.say(words)
	case Languages:
		return own(words.List(v.names(words)))
	case string:
		return own(v)
	}
	return nil // never: there are no other values
}

// mostHeadings is how many sections of a text are named.
const mostHeadings = 5

func (h Headings) say(words *i18n.Language) book.Sentence {
	before, after, _ := strings.Cut(words.Quote("\n"), "\n")
	var out book.Sentence
	for i, title := range h[:min(mostHeadings, len(h))] {
		if i > 0 {
			out = append(out, book.Text{Words: ", "})
		}
		out = append(out, book.Text{Words: before}, title, book.Text{Words: after})
	}
	if more := len(h) - mostHeadings; more > 0 {
		out = append(out, book.Text{Words: " " + words.Count("planner-more", more)})
	}
	return out
}

func (a Amount) say(words *i18n.Language) string {
	switch {
	case a.Unit != "dollars":
		return words.Range("n-"+a.Unit, a.From, a.To)
	case a.To == 0:
		return words.Word("free")
	}
	return words.MoneyRange(a.From, a.To)
}

// names are those of the interface, or codes where it has none.
func (l Languages) names(words *i18n.Language) []string {
	names := make([]string, 0, len(l))
	for _, code := range l {
		name := code
		if key := "lang-" + code; words.Has(key) {
			name = words.Word(key)
		}
		names = append(names, name)
	}
	return names
}
