package book

import (
	"slices"

	"pathbook/internal/diag"
)

// A Role is a position that the employer has or will have.
type Role struct {
	Head
	Short            Text // for the map and the matrix; the title if not given
	AlsoCalled       []Text
	Family           *Family
	Level            *Level
	Summary          Prose
	Responsibilities []Prose
	Requires         []Need // its own, then what every role asks for
	Credentials      []CredentialNeed
	Grow             []Prose // ways to grow in place
	Offers           *Offers // its own, nil if none; see Book.OffersOf
	OffersChecked    Checked // when its own words were
	NOC              string  // National Occupational Classification 2021, five digits
	Pay              Pay
	Status           Status
	Contact          Prose
	Reviewed         Date
	Moves            []*Move // to other roles, as written
}

// Kind returns the name that the format has for it.
func (*Role) Kind() string { return "role" }

func (r *Role) say(s saying) {
	s.text(r.Short)
	s.texts(r.AlsoCalled...)
	s.proses(r.Summary, r.Contact)
	s.proses(r.Responsibilities...)
	s.proses(r.Grow...)
	r.Offers.say(s)
	for _, m := range r.Moves {
		s.prose(m.ReadyWhen)
		s.proses(m.Experiences...)
	}
}

// A Need is a competency that a role requires, at a proficiency of 1 or more.
type Need struct {
	Competency *Competency
	Level      int
	Asset      bool // helps, but is not required
	Base       bool // just what every role asks for
	At         diag.Pos
}

// Own returns what a role asks for beyond what every role does, as it is
// written.
func (r *Role) Own() []Need {
	return slices.DeleteFunc(slices.Clone(r.Requires), func(n Need) bool { return n.Base })
}

// Common returns what a role asks for as every role does.
func (r *Role) Common() []Need {
	return slices.DeleteFunc(slices.Clone(r.Requires), func(n Need) bool { return !n.Base })
}

// LeavesOut returns what every role asks for but this one.
func (b *Book) LeavesOut(r *Role) []*Competency {
	var out []*Competency
	for _, n := range b.Requires {
		if !r.asksFor(n.Competency) {
			out = append(out, n.Competency)
		}
	}
	return out
}

// A CredentialNeed is a credential that a role requires.
type CredentialNeed struct {
	Credential *Credential
	Asset      bool // helps, but is not required
	At         diag.Pos
}

// Pay is what a role pays, in dollars. It is zero if not given; To equals From
// if only one number is.
type Pay struct {
	From, To float64
	Per      string // "hour" or "year"
}

// Status says whether a role is there to stay.
type Status string

const (
	Current  Status = "current"
	Emerging Status = "emerging"
	Ending   Status = "ending"
)

// A Date is a day of the calendar; the zero Date is none.
type Date struct{ Year, Month, Day int }

// Checked is the day on which facts were last checked, if anybody wrote it down.
type Checked struct {
	Date
	At diag.Pos
}

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d == Date{} }

// A Range is a number that may be known only to lie between two. A single
// number has both ends equal; Known is false if nothing was given.
type Range struct {
	From, To float64
	Known    bool
}

// A Move leads from one role to another.
type Move struct {
	From, To    *Role
	Kind        MoveKind
	Months      Range
	ReadyWhen   Prose
	Experiences []Prose
	At          diag.Pos
}

// MoveKind is the direction of a move on the climbing wall.
type MoveKind string

const (
	Advance  MoveKind = "advance"   // up, in the same family
	Lateral  MoveKind = "lateral"   // at the same level
	Broaden  MoveKind = "broaden"   // up, into another family
	StepBack MoveKind = "step-back" // to a lower level, deliberately
)

// MoveKinds are all kinds, in the order in which they are shown.
var MoveKinds = [...]MoveKind{Advance, Broaden, Lateral, StepBack}

// KindOf returns the kind of a move that follows from its ends.
func KindOf(from, to *Role) MoveKind {
	switch {
	case to.Level.Rank < from.Level.Rank:
		return StepBack
	case to.Level.Rank == from.Level.Rank:
		return Lateral
	case to.Family == from.Family:
		return Advance
	}
	return Broaden
}

// needs is how much a role requires of its own, competencies and credentials.
func (r *Role) needs() (n int) {
	for _, need := range r.Requires {
		if !need.Asset && !need.Base {
			n++
		}
	}
	for _, need := range r.Credentials {
		if !need.Asset {
			n++
		}
	}
	return n
}
