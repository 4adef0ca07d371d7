package book

import "pathbook/internal/diag"

// A Document is prose: a guide, a story or a page.
type Document struct {
	Head
	Of         string // its kind, one of those that are prose: "guide"
	Subtitle   Text
	Audience   string // of a guide: "employee", "manager", "both" or "practitioner"
	Summary    Prose
	Order      float64 // lowest first; then by title
	Minutes    int     // as written, or 0: see ReadingMinutes
	Worksheets []*Worksheet
	Roles      []*Role // of a story: those along the way
	Version    string
	Sources    []Text
	Terms      Terms
	Body       Prose
	Made       Made
}

// Kind returns the kind that the document is of.
func (d *Document) Kind() string { return d.Of }

func (d *Document) say(s saying) {
	s.text(d.Subtitle)
	s.texts(d.Sources...)
	s.proses(d.Summary, d.Body)
	d.Terms.say(s)
}

// Made says what the words of a document were made from. It is empty if they
// are no translation.
type Made struct {
	From string   // the path of the source
	Then string   // the digest of the source at the time; empty if nobody wrote it down
	Now  string   // the digest of the source as it is
	At   diag.Pos // where Then is written, or the beginning of the translation
}

// Unsigned reports whether nothing says what a translation was made from.
func (m Made) Unsigned() bool { return m.Then == "" && m.From != "" }

// Behind reports whether the source has changed since it was translated.
func (m Made) Behind() bool { return m.Then != "" && m.Then != m.Now }

// Terms say what others may do with a text. They are empty if none were given.
type Terms struct {
	Holder       Text
	Cite         Text
	Adapt        string // "yes", "inside", "no", or empty
	Redistribute string // "yes", "no", or empty
	Summary      Prose
}

func (t Terms) say(s saying) {
	s.texts(t.Holder, t.Cite)
	s.prose(t.Summary)
}

// Empty reports whether no terms were given.
func (t Terms) Empty() bool {
	return t.Holder.Empty() && t.Cite.Empty() && t.Adapt == "" && t.Redistribute == "" && t.Summary.Empty()
}

// wordsPerMinute is a careful reader's pace in a text that asks for thought,
// below the 238 words a minute that Brysbaert (2019) found for silent reading.
const wordsPerMinute = 180

// ReadingMinutes returns the minutes that reading takes: those written, or an
// estimate of at least one.
func (d *Document) ReadingMinutes() int {
	if d.Minutes > 0 {
		return d.Minutes
	}
	if d.Body.Doc == nil {
		return 1
	}
	return max(1, (d.Body.Doc.Words()+wordsPerMinute/2)/wordsPerMinute)
}
