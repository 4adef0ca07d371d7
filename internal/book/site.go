package book

import "pathbook/internal/diag"

// A Site is how the book is published.
type Site struct {
	Title        Text
	Organization Text
	Workplace    Text   // what people call the place, as it is written; texts have it already
	BaseURL      string // without a slash at its end; empty if not given
	Public       bool   // visibility
	Paper        string // "letter" or "a4"
	Contact      Prose
	Logo         string // a path inside assets
	Accent       Accent
	HidePay      bool
	HidePlanner  bool
	HidePostings bool
	Adopted      []string // files and folders below content that were taken over from a sample as they stand
	Footer       Prose
	Funders      []Funder
	At           diag.Pos
}

func (x *Site) say(s saying) {
	s.texts(x.Title, x.Organization, x.Workplace)
	s.proses(x.Contact, x.Footer)
	for _, f := range x.Funders {
		s.text(f.Name)
		s.prose(f.Text)
	}
}

// An Accent is the site's own colour, six hexadecimal digits. RGB is empty if
// the site has none.
type Accent struct {
	RGB string
	At  diag.Pos
}

// A Funder paid for the site or its content.
type Funder struct {
	Name Text
	Logo string // a path inside assets
	URL  string
	Text Prose
}

// A Proficiency is one step of the scale.
type Proficiency struct {
	Title   Text
	Summary Prose
}

// A Level is how high a role stands. Rank counts from 0, the lowest.
type Level struct {
	ID    string
	Title Text
	Rank  int
}

// A Family is a stream of roles. Rank is its place in the framework's list.
type Family struct {
	ID      string
	Title   Text
	Summary Prose
	Rank    int
}

// A Category is a group of competencies. Rank is its place in the list.
type Category struct {
	ID    string
	Title Text
	Core  bool // whoever works has some of each: none is ever called new
	Rank  int
}

// sayFrame says what the framework says.
func (b *Book) sayFrame(s saying) {
	for _, p := range b.Scale {
		s.text(p.Title)
		s.prose(p.Summary)
	}
	for _, l := range b.Levels {
		s.text(l.Title)
	}
	for _, f := range b.Families {
		s.text(f.Title)
		s.prose(f.Summary)
	}
	for _, c := range b.Categories {
		s.text(c.Title)
	}
	b.Offers.say(s)
}

// Factors are the magnetic factors, the eight things that pull a person and a
// workplace together or push them apart, in the order in which they are shown.
var Factors = [...]string{"meaning", "skills", "culture", "growth", "arrangements", "pay", "inclusion", "external"}

// Offers says what a workplace offers, factor by factor, in the order of Factors.
type Offers [len(Factors)]Prose

func (o *Offers) say(s saying) {
	if o != nil {
		s.proses(o[:]...)
	}
}

// OffersOf returns what the role offers: its own words, factor by factor, and
// the framework's where it has none.
func (b *Book) OffersOf(r *Role) Offers {
	var all Offers
	for _, offers := range []*Offers{b.Offers, r.Offers} {
		for i := range all {
			if offers != nil && !offers[i].Empty() {
				all[i] = offers[i]
			}
		}
	}
	return all
}
