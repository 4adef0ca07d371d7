package book

// A Plan is a smallest set of training that takes a person from one role to
// what another requires: everything that is missing, nothing that is already
// there. It says how much of it all there is, and what nothing here teaches.
type Plan struct {
	Steps  []PlanStep // each can be begun; of those that can, low-cost ways first, then the lowest price
	Extras []PlanStep // for what helps and is not required, once Steps are done
	Effort Effort     // of Steps
	Proven bool       // no smaller set exists; false if there was too much to try

	Open            []Gap         // essential gaps that no training here closes
	OpenCredentials []*Credential // required and missing, and no training here grants them
}

// A PlanStep is one training of a plan and what it does there.
type PlanStep struct {
	Training *Training
	Raises   []Raise       // competencies of the target, or those that a later step starts from
	Grants   []*Credential // of the target
}

// A Raise is the way that one training takes a person in one competency.
type Raise struct {
	Competency *Competency
	From, To   int // where the person stands before and after; From may be 0
	Need       int // what the target requires, 0 if only a later step starts from it
}

// Plan returns the plan that leads from one role to another. A training can be
// taken by whoever has reached every proficiency that it starts from, if need
// be through another training of the plan.
//
// Of all sets that close every gap that can be closed, the plan has the fewest
// hours, then the lowest cost (both by their upper ends; what nobody wrote down
// counts as more than anything that is written, but low-cost ways cost nothing
// unless it says otherwise), then the fewest options that are not low-cost, then
// the fewest options, and then those that come first by id. Gaps that share no
// training are solved one by one and exactly; where they hang together in more
// ways than there are looks for (see looks in numbering.go), the set is a good one
// of which nothing can be left out, the same every time, and not Proven.
func (b *Book) Plan(from, to *Role) Plan { return b.told(from, b.planned(from, to)) }

// PlanOf returns the plan of a move. It is put into words once, since a move's
// page and the data of the site both show it.
func (b *Book) PlanOf(m *Move) Plan {
	plans := b.indexed().plans
	if p, ok := plans.Load(m); ok {
		return p.(Plan)
	}
	p := b.Plan(m.From, m.To)
	plans.Store(m, p)
	return p
}

// OpenOf returns what the plan of a move leaves open.
func (b *Book) OpenOf(m *Move) ([]Gap, []*Credential) { return b.openings(b.planned(m.From, m.To)) }

func (b *Book) planned(from, to *Role) *planned {
	x := b.indexed()
	return x.known.plan(x.numbering().catalogue, x.wanting(from), x.wanting(to))
}

// told puts a plan into the words of this book.
func (b *Book) told(from *Role, p *planned) Plan {
	out := Plan{Proven: p.proven, Steps: b.steps(p.steps), Extras: b.steps(p.extras)}
	out.Open, out.OpenCredentials = b.openings(p)
	out.Effort = effortOf(from, out.Steps)
	return out
}

func (b *Book) openings(p *planned) (gaps []Gap, credentials []*Credential) {
	for _, o := range p.open {
		if b.indexed().numbering().isCredential(o.subject) {
			credentials = append(credentials, b.credential(o.subject))
		} else {
			c := b.Competencies[o.subject]
			gaps = append(gaps, Gap{c, o.have, o.need, c.state(o.have, o.need), false, false})
		}
	}
	return gaps, credentials
}

func (b *Book) credential(subject int) *Credential { return b.Credentials[subject-len(b.Competencies)] }

func (b *Book) steps(all []plannedStep) []PlanStep {
	if all == nil {
		return nil
	}
	out := make([]PlanStep, len(all))
	for i, s := range all {
		out[i].Training = b.Training[s.place]
		for _, r := range s.raises {
			out[i].Raises = append(out[i].Raises, Raise{b.Competencies[r.subject], r.from, r.to, r.need})
		}
		for _, subject := range s.grants {
			out[i].Grants = append(out[i].Grants, b.credential(subject))
		}
	}
	return out
}
