package book

import "math"

// Effort is what a plan takes, as ranges that add up over its steps.
type Effort struct {
	Hours Range // the sum; Known if any step says its hours
	Cost  Range // dollars, the sum; Known if any step costs or is free
	Weeks Range // of the longest chain: what does not build on one another can go on side by side

	HoursUnknown, CostUnknown int // steps that do not say, and are not in the sums
}

// Unknown is how many numbers nobody wrote down.
func (e Effort) Unknown() int { return e.HoursUnknown + e.CostUnknown }

func effortOf(from *Role, steps []PlanStep) Effort {
	var e Effort
	for _, s := range steps {
		t := s.Training
		if !e.Hours.add(t.Hours) {
			e.HoursUnknown++
		}
		cost := t.Cost
		if !cost.Known && t.LowCost() {
			cost.Known = true
		}
		if !e.Cost.add(cost) {
			e.CostUnknown++
		}
		e.Weeks.Known = e.Weeks.Known || t.Weeks.Known
	}
	e.Weeks.From = chain(from, steps, func(t *Training) float64 { return t.Weeks.From })
	e.Weeks.To = chain(from, steps, func(t *Training) float64 { return t.Weeks.To })
	return e
}

// add adds another range, if it is known.
func (r *Range) add(more Range) bool {
	if more.Known {
		*r = Range{r.From + more.From, r.To + more.To, true}
	}
	return more.Known
}

// chain is the length of the longest chain of steps of which each begins where
// those before it have led. It is the critical path of the plan.
func chain(from *Role, steps []PlanStep, weeks func(*Training) float64) float64 {
	at := make(map[*Competency][]reached)
	var longest float64
	for _, s := range steps {
		var begin float64
		for _, d := range s.Training.Develops {
			if from.Proficiency(d.Competency) >= d.From {
				continue
			}
			begin = max(begin, soonest(at[d.Competency], d.From))
		}
		end := begin + weeks(s.Training)
		for _, d := range s.Training.Develops {
			at[d.Competency] = append(at[d.Competency], reached{d.To, end})
		}
		longest = max(longest, end)
	}
	return longest
}

// reached is a level and the week in which a plan leads there.
type reached struct {
	level int
	week  float64
}

// soonest returns the first week in which a level is reached.
func soonest(at []reached, level int) float64 {
	week := math.Inf(1)
	for _, r := range at {
		if r.level >= level {
			week = min(week, r.week)
		}
	}
	return week
}
