package strictyaml

import "pathbook/internal/diag"

// A String is a scalar exactly as it is written: 2025, 1:59, NO and 00013 keep
// their text.
type String struct {
	Value string
	At    diag.Pos
}

// Set reports whether the key was written with something after it.
func (s String) Set() bool { return s.At.Line > 0 }

// An Int is a whole number.
type Int struct {
	Value int
	At    diag.Pos
}

// Set reports whether the key was written with something after it.
func (i Int) Set() bool { return i.At.Line > 0 }

// A Number is a number, with or without a fraction.
type Number struct {
	Value float64
	At    diag.Pos
}

// Set reports whether the key was written with something after it.
func (n Number) Set() bool { return n.At.Line > 0 }

// A Range is written as a number, where both ends are the same, or as a map of
// from and to. From is never above To.
type Range struct {
	From, To float64
	At       diag.Pos
}

// Set reports whether the key was written with something after it.
func (r Range) Set() bool { return r.At.Line > 0 }

// A Date is a day of the calendar, written YYYY-MM-DD.
type Date struct {
	Year, Month, Day int
	At               diag.Pos
}

// Set reports whether the key was written with something after it.
func (d Date) Set() bool { return d.At.Line > 0 }

// A Text is a string, which is one Word without a language, or a map by
// language, which is a Word for each. Words is empty if nothing is written.
type Text struct {
	At    diag.Pos
	Words []Word
}

// A Word is what a Text says in one language. White space at its end is left
// out. Origin tells a place inside Text as a place of the file.
type Word struct {
	Lang, Text string
	Origin     diag.Origin
}

// Set reports whether there is a word in any language.
func (t Text) Set() bool { return len(t.Words) > 0 }

// In returns the word for a language, or the one that stands for all of them.
func (t Text) In(lang string) (Word, bool) {
	for _, w := range t.Words {
		if w.Lang == lang || w.Lang == "" {
			return w, true
		}
	}
	return Word{}, false
}

// Texts are a list of texts. A map by language of lists of one length is read
// as the same list; where the field's tag says lengths:"free" they may differ,
// and each item is a text of one language.
type Texts struct {
	At    diag.Pos
	Items []Text
}

// Set reports whether the list has an item.
func (t Texts) Set() bool { return len(t.Items) > 0 }

// An Entry is one key of a Map with its value.
type Entry[V any] struct {
	Key   String
	Value V
}

// A Map holds keys that the struct does not name, in the order written. No two
// of its keys are the same.
type Map[V any] []Entry[V]
