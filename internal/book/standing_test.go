package book

// A standing is what a person brings on the way along a plan: what their role
// requires as essential, and what training has added since. Tests follow plans
// with it, by the words of the book where the program goes by numbers.
type standing struct {
	role   *Role
	levels map[*Competency]int
	held   map[*Credential]bool
}

func newStanding(r *Role) *standing {
	return &standing{r, make(map[*Competency]int), make(map[*Credential]bool)}
}

func (s *standing) level(c *Competency) int {
	if level, ok := s.levels[c]; ok {
		return level
	}
	return s.role.Proficiency(c)
}

func (s *standing) holds(c *Credential) bool { return s.held[c] || s.role.Holds(c) }

// canBegin reports whether the person has reached all that a training starts from.
func (s *standing) canBegin(t *Training) bool {
	for _, d := range t.Develops {
		if s.level(d.Competency) < d.From {
			return false
		}
	}
	return true
}

// take adds what a training gives and returns what it raised.
func (s *standing) take(t *Training) []Raise {
	var raises []Raise
	for _, d := range t.Develops {
		if have := s.level(d.Competency); have < d.To {
			raises = append(raises, Raise{Competency: d.Competency, From: have, To: d.To})
		}
	}
	for _, r := range raises {
		s.levels[r.Competency] = r.To
	}
	for _, c := range t.Grants {
		s.held[c] = true
	}
	return raises
}

// missing returns how much of what a role requires is not there.
func (s *standing) missing(to *Role) (n int) {
	for _, need := range to.Requires {
		if !need.Asset && s.level(need.Competency) < need.Level {
			n++
		}
	}
	for _, need := range to.Credentials {
		if !need.Asset && !s.holds(need.Credential) {
			n++
		}
	}
	return n
}
