package book

// A Term is a word of the glossary: its Title is the word as people look it up.
type Term struct {
	Head
	Also    []Text // its other forms: plurals, short forms, what it is short for
	Meaning Prose
	See     []*Term
}

// Kind returns the name that the format has for it.
func (*Term) Kind() string { return "term" }

func (t *Term) say(s saying) {
	s.texts(t.Also...)
	s.prose(t.Meaning)
}

// Forms returns every way in which the term is written, the word itself first.
func (t *Term) Forms() []Text { return append([]Text{t.Title}, t.Also...) }
