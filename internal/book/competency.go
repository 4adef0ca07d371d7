package book

import "pathbook/internal/diag"

// A Competency is something that a person can do.
type Competency struct {
	Head
	Category  *Category
	Summary   Prose
	Levels    []Wording // Levels[p-1] words proficiency p; as long as the scale
	Related   []*Competency
	Questions []Prose // to ask in a conversation
	Codes     []Code
}

// Kind returns the name that the format has for it.
func (*Competency) Kind() string { return "competency" }

// Core reports whether it is of a kind of which whoever works has some.
func (c *Competency) Core() bool { return c.Category != nil && c.Category.Core }

func (c *Competency) say(s saying) {
	s.prose(c.Summary)
	s.proses(c.Questions...)
	for _, w := range c.Levels {
		s.prose(w.Can)
		s.proses(w.Examples...)
	}
}

// Wording says how a competency shows at one proficiency. It is empty where
// the framework has none.
type Wording struct {
	Can      Prose
	Examples []Prose
}

// Empty reports whether the proficiency has no words.
func (w Wording) Empty() bool { return w.Can.Empty() && len(w.Examples) == 0 }

// A Code is the name of a competency in somebody else's framework.
type Code struct{ Framework, Code, URL string }

// A Credential is a licence, certificate or designation.
type Credential struct {
	Head
	GrantedBy        Text
	How              Prose
	Time             Prose
	Cost             Range // dollars
	Renew            Prose
	TrainedElsewhere Prose // what a person trained abroad does
	URL              string
	Checked          Checked
}

// Kind returns the name that the format has for it.
func (*Credential) Kind() string { return "credential" }

func (c *Credential) say(s saying) {
	s.text(c.GrantedBy)
	s.proses(c.How, c.Time, c.Renew, c.TrainedElsewhere)
}

// A Training is a learning option, from a course to a colleague's time.
type Training struct {
	Head
	Summary   Prose
	Provider  Text
	Format    string // one of Formats
	Hours     Range
	Weeks     Range
	Cost      Range  // dollars
	PaidBy    string // "employer", "shared", "employee", "funded", or empty
	Region    Text
	Languages []string
	URL       string
	Develops  []Develops
	Grants    []*Credential
	Checked   Checked
}

// Kind returns the name that the format has for it.
func (*Training) Kind() string { return "training" }

func (t *Training) say(s saying) {
	s.texts(t.Provider, t.Region)
	s.prose(t.Summary)
}

// Develops is what a training does for one competency: whoever is at From or
// higher is at To afterwards.
type Develops struct {
	Competency *Competency
	From, To   int
	At         diag.Pos
}

// Formats are the forms that training takes, those that cost least first.
var Formats = [...]string{"mentoring", "job-shadowing", "cross-training", "stretch-project", "on-the-job", "reading", "e-learning", "workshop", "course"}

// LowCost reports whether the training needs a colleague's time and no money.
func (t *Training) LowCost() bool {
	switch t.Format {
	case "mentoring", "job-shadowing", "cross-training", "stretch-project", "on-the-job":
		return true
	}
	return false
}

// A Pathway is a named chain of moves.
type Pathway struct {
	Head
	Summary   Prose
	Steps     []Step
	ReadyWhen Prose
}

// Kind returns the name that the format has for it.
func (*Pathway) Kind() string { return "pathway" }

func (p *Pathway) say(s saying) {
	s.proses(p.Summary, p.ReadyWhen)
	for _, step := range p.Steps {
		s.prose(step.Note)
	}
}

// A Step is one role of a pathway. Move leads to it from the step before and
// is nil at the first.
type Step struct {
	Role *Role
	Move *Move
	Note Prose
	At   diag.Pos
}
