package book

// GapState is what a person who has the present role brings to a need of the
// target role.
type GapState string

const (
	New         GapState = "new"          // nothing yet
	Stretch     GapState = "stretch"      // some, not enough; of what is core, also where the present role says nothing
	CarriesOver GapState = "carries-over" // enough, or more
	LeftBehind  GapState = "left-behind"  // only the present role asks for it
)

// A Gap sets what one role requires of a competency beside what another does.
type Gap struct {
	Competency *Competency
	Have       int // what the present role requires as essential, else 0
	Need       int // what the target role requires, or 0
	State      GapState
	Asset      bool // of the target: helps, not required
	Base       bool // the target asks for just what every role does
}

// Shared reports whether the gap is none, since every role asks for the same.
func (g Gap) Shared() bool { return g.Base && g.State == CarriesOver }

// Gaps compares two roles, competency by competency: the needs of the target
// in the order it writes them, then what is left behind, in the order of the
// present role. Having more than is needed is an ordinary outcome.
func Gaps(from, to *Role) []Gap {
	return appendGaps(make([]Gap, 0, len(to.Requires)+len(from.Requires)), from, to)
}

func appendGaps(gaps []Gap, from, to *Role) []Gap {
	for _, need := range to.Requires {
		have := from.Proficiency(need.Competency)
		gaps = append(gaps, Gap{need.Competency, have, need.Level, need.Competency.state(have, need.Level), need.Asset, need.Base})
	}
	for _, had := range from.Requires {
		if !had.Asset && !to.asksFor(had.Competency) {
			gaps = append(gaps, Gap{had.Competency, had.Level, 0, LeftBehind, false, false})
		}
	}
	return gaps
}

// state is never New of what is core: whoever works has some of it, whether
// their role says so or not.
func (c *Competency) state(have, need int) GapState {
	switch {
	case have >= need:
		return CarriesOver
	case have > 0, c.Core():
		return Stretch
	}
	return New
}

// Proficiency returns the proficiency that the role requires of a competency as
// essential, or 0.
func (r *Role) Proficiency(c *Competency) int {
	for _, n := range r.Requires {
		if n.Competency == c && !n.Asset {
			return n.Level
		}
	}
	return 0
}

func (r *Role) asksFor(c *Competency) bool {
	for _, n := range r.Requires {
		if n.Competency == c {
			return true
		}
	}
	return false
}

// CredentialGap sets a credential of one role beside those of another. Its
// State is New, CarriesOver or LeftBehind.
type CredentialGap struct {
	Credential *Credential
	State      GapState
	Asset      bool
}

// CredentialGaps compares the credentials of two roles, as Gaps does.
func CredentialGaps(from, to *Role) []CredentialGap {
	var gaps []CredentialGap
	for _, need := range to.Credentials {
		state := New
		if from.Holds(need.Credential) {
			state = CarriesOver
		}
		gaps = append(gaps, CredentialGap{need.Credential, state, need.Asset})
	}
	for _, had := range from.Credentials {
		if !had.Asset && !to.mentions(had.Credential) {
			gaps = append(gaps, CredentialGap{had.Credential, LeftBehind, false})
		}
	}
	return gaps
}

// Holds reports whether the role requires a credential as essential.
func (r *Role) Holds(c *Credential) bool {
	for _, n := range r.Credentials {
		if n.Credential == c && !n.Asset {
			return true
		}
	}
	return false
}

func (r *Role) mentions(c *Credential) bool {
	for _, n := range r.Credentials {
		if n.Credential == c {
			return true
		}
	}
	return false
}

// Size is how far apart two roles are for a person who goes from one to the
// other: the levels of proficiency that are missing, and one for each required
// credential.
func Size(from, to *Role) int {
	size := 0
	for _, n := range to.Requires {
		if have := from.Proficiency(n.Competency); !n.Asset && have < n.Level {
			size += n.Level - have
		}
	}
	for _, n := range to.Credentials {
		if !n.Asset && !from.Holds(n.Credential) {
			size++
		}
	}
	return size
}
