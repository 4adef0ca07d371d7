package book

import "math"

// A numbering is the catalogue of a book, and the number that each subject has
// in it. It is where plans meet the book: the catalogue and all that is worked
// out of it know no item.
type numbering struct {
	*catalogue
	competencies map[*Competency]int
	credentials  map[*Credential]int
}

func newNumbering(b *Book) *numbering {
	n := &numbering{&catalogue{looks: b.looks()}, make(map[*Competency]int), make(map[*Credential]int)}
	for i, x := range b.Competencies {
		n.competencies[x] = i
	}
	for i, x := range b.Credentials {
		n.credentials[x] = len(b.Competencies) + i
	}
	var offers []offer
	for _, t := range b.Training {
		offers = append(offers, n.offer(t))
	}
	n.fill(len(b.Competencies), len(b.Competencies)+len(b.Credentials), offers)
	return n
}

func (n *numbering) offer(t *Training) offer {
	o := offer{price: priceOf(t), lowCost: t.LowCost()}
	for _, d := range t.Develops {
		o.lessons = append(o.lessons, lesson{n.competencies[d.Competency], d.From, d.To})
	}
	for _, x := range t.Grants {
		o.lessons = append(o.lessons, lesson{n.credentials[x], 0, 1})
	}
	return o
}

// wanting is what a role requires, competencies before credentials.
func (n *numbering) wanting(r *Role) *wanting {
	all := make([]want, 0, len(r.Requires)+len(r.Credentials))
	for _, x := range r.Requires {
		all = append(all, want{n.competencies[x.Competency], x.Level, x.Asset})
	}
	for _, x := range r.Credentials {
		all = append(all, want{n.credentials[x.Credential], 1, x.Asset})
	}
	key := make(numbers, 0, 64)
	key.wants(all)
	return &wanting{all, string(key)}
}

func priceOf(t *Training) price {
	p := price{time: timeUnknown, money: moneyUnknown, count: 1}
	if t.Hours.Known {
		p.time = int64(math.Round(t.Hours.To * 60))
	}
	switch {
	case t.Cost.Known:
		p.money = int64(math.Round(t.Cost.To * 100))
	case t.LowCost():
		p.money = 0
	}
	if !t.LowCost() {
		p.count += notLowCost
	}
	return p
}

// looks is how many looks the choice for one part may take, a look being one
// course tried at one standing. All that the plans of a site may take together
// is divided among its moves, so that planning ends however many ways there
// are, and every plan is the same whichever is made first. Moves are counted in
// doublings: one more seldom changes what another plan may take.
func (b *Book) looks() int {
	const most, all = 1 << 17, 1 << 22
	share := all
	for moves := 1; moves < len(b.Moves); moves *= 2 {
		share /= 2
	}
	return min(most, share)
}
