package book

// Reach returns the highest proficiency of a competency that training here can
// take a person to, one option after another, from have on. It is have itself
// if nothing listed helps.
func (b *Book) Reach(c *Competency, have int) int {
	for {
		next := have
		for _, t := range b.Developing(c) {
			for _, d := range t.Develops {
				if d.Competency == c && d.From <= have {
					next = max(next, d.To)
				}
			}
		}
		if next == have {
			return have
		}
		have = next
	}
}

// TrainingFor returns the training that takes a person further in a
// competency, from have towards need: every option whose start can be reached
// and that leads above have.
func (b *Book) TrainingFor(c *Competency, have, need int) []*Training {
	var options []*Training
	reach := b.Reach(c, have)
	for _, t := range b.Developing(c) {
		for _, d := range t.Develops {
			if d.Competency == c && d.To > have && d.From <= reach && d.From < need {
				options = append(options, t)
			}
		}
	}
	return options
}

// Helps reports whether the training closes a gap of a move, wholly or in part, or
// grants a credential that the target role requires and the present one does
// not.
func (t *Training) Helps(m *Move) bool {
	for _, d := range t.Develops {
		have, need := m.From.Proficiency(d.Competency), m.To.Proficiency(d.Competency)
		if d.From < need && have < need && d.To > have {
			return true
		}
	}
	for _, c := range t.Grants {
		if m.To.Holds(c) && !m.From.Holds(c) {
			return true
		}
	}
	return false
}

// MovesHelped returns in how many moves each training helps. What helps in none
// is left out.
func (b *Book) MovesHelped() map[*Training]int {
	helped := make(map[*Training]int)
	counted := make(map[*Training]*Move) // the move that it was counted for last
	count := func(m *Move, options []*Training) {
		for _, t := range options {
			if counted[t] != m && t.Helps(m) {
				counted[t] = m
				helped[t]++
			}
		}
	}
	for _, m := range b.Moves {
		for _, need := range m.To.Requires {
			if !need.Asset && m.From.Proficiency(need.Competency) < need.Level {
				count(m, b.Developing(need.Competency))
			}
		}
		for _, need := range m.To.Credentials {
			if !need.Asset && !m.From.Holds(need.Credential) {
				count(m, b.Granting(need.Credential))
			}
		}
	}
	return helped
}
