package render

import (
	"pathbook/internal/book"
)

func (p *page) trainings() content {
	v := Trainings{File: p.spreadsheet("training.csv"), Beside: p.beside("credentials")}
	for _, format := range book.Formats {
		low := TrainingGroup{ID: plain("low-" + format), Name: p.word("format-" + format)}
		other := TrainingGroup{ID: plain(format), Name: low.Name}
		for _, t := range p.order().training {
			switch {
			case t.Format != format:
			case t.LowCost():
				low.Rows = append(low.Rows, p.trainingRow(t))
			default:
				other.Rows = append(other.Rows, p.trainingRow(t))
			}
		}
		v.LowCost, v.Other = withGroup(v.LowCost, low), withGroup(v.Other, other)
	}
	return from(p.list("training", v).with("trainings"), p.book.Training)
}

// withGroup adds a group if there is anything in it.
func withGroup(groups []TrainingGroup, g TrainingGroup) []TrainingGroup {
	if len(g.Rows) == 0 {
		return groups
	}
	return append(groups, g)
}

func (p *page) trainingRow(t *book.Training) TrainingRow {
	row := TrainingRow{TrainingLine: p.trainingLine(t), Provider: p.text(t.Provider)}
	for _, d := range t.Develops {
		row.Develops = append(row.Develops, p.link(d.Competency))
	}
	return row
}

// with uses another template than the list's own name.
func (c content) with(template string) content {
	c.template = template
	return c
}

func (p *page) training(t *book.Training) content {
	v := Training{
		Title: p.text(t.Title), Summary: p.prose(t.Summary), LowCost: t.LowCost(),
		Facts: p.trainingFacts(t), Grants: links(p, t.Grants), Moves: p.helped(t),
	}
	for _, d := range t.Develops {
		can, _ := p.wording(d.Competency, d.To)
		v.Develops = append(v.Develops, DevelopsLine{p.link(d.Competency), p.level(d.From), p.level(d.To), can})
	}
	return content{template: "training", view: v, title: t.Title, description: t.Summary.Text(), section: "training", print: true, about: t}.by(t)
}

func (p *page) trainingFacts(t *book.Training) []Fact {
	var f facts
	word := p.word
	f.add(word("format"), HTML(word("format-"+t.Format)))
	f.add(word("provider"), p.text(t.Provider))
	f.add(word("hours"), HTML(p.span("n-hours", t.Hours)))
	f.add(word("time"), HTML(p.span("n-weeks", t.Weeks)))
	f.add(word("cost"), HTML(p.cost(t.Cost)))
	if t.PaidBy != "" {
		f.add(word("paid-by"), HTML(word("paid-"+t.PaidBy)))
	}
	f.add(word("region"), p.text(t.Region))
	f.add(word("languages"), HTML(plain(p.languageNames(t.Languages))))
	f.add(word("website"), p.outside(t.URL))
	return f
}

// languageNames writes languages by name, or by code where the interface has
// no name for one.
func (p *page) languageNames(codes []string) string {
	var names []string
	for _, code := range codes {
		if key := "lang-" + code; p.words.Has(key) {
			names = append(names, p.words.Word(key))
		} else {
			names = append(names, code)
		}
	}
	return p.words.List(names)
}

// helped are the moves of which a training closes a gap, wholly or in part.
func (p *page) helped(t *book.Training) []Link {
	var out []Link
	for _, m := range p.book.Moves {
		if t.Helps(m) {
			out = append(out, Link{p.href(moveAddress(m)), p.moveName(m)})
		}
	}
	return out
}

func (p *page) credentials() content {
	var v Credentials
	for _, c := range p.order().credentials {
		v.Credentials = append(v.Credentials, p.credentialLine(c, false))
	}
	return from(p.list("credentials", v), p.book.Credentials)
}

func (p *page) credential(c *book.Credential) content {
	var f facts
	word := p.word
	f.add(word("granted-by"), p.text(c.GrantedBy))
	f.add(word("how-long"), p.inline(c.Time))
	f.add(word("cost"), HTML(p.cost(c.Cost)))
	f.add(word("website"), p.outside(c.URL))
	v := Credential{
		Title: p.text(c.Title), Facts: f, How: p.prose(c.How), Renew: p.prose(c.Renew),
		TrainedElsewhere: p.prose(c.TrainedElsewhere), Training: p.ways(p.book.Granting(c)),
	}
	for _, r := range p.book.Asking(c) {
		if r.Holds(c) {
			v.NeededBy = append(v.NeededBy, p.link(r))
		} else {
			v.HelpsIn = append(v.HelpsIn, p.link(r))
		}
	}
	return content{template: "credential", view: v, title: c.Title, description: c.How.Text(), section: "credentials", print: true, about: c}.by(c)
}

func (p *page) pathways() content {
	var v Pathways
	for _, path := range p.order().pathways {
		line := PathwayLine{Link: p.link(path), Summary: p.of(path).prose(path.Summary)}
		for _, s := range path.Steps {
			line.Roles = append(line.Roles, p.link(s.Role))
		}
		v.Pathways = append(v.Pathways, line)
	}
	return from(p.list("pathways", v), p.book.Pathways)
}

func (p *page) pathway(path *book.Pathway) content {
	v := Pathway{Title: p.text(path.Title), Summary: p.prose(path.Summary), ReadyWhen: p.prose(path.ReadyWhen), Climb: p.alongPathway(path)}
	total := book.Range{Known: true}
	for i, s := range path.Steps {
		step := PathwayStep{Role: p.link(s.Role), Level: p.text(s.Role.Level.Title), Note: p.prose(s.Note)}
		if s.Move != nil {
			line := p.moveLine(s.Move, s.Role)
			step.Move = &line
		}
		if i > 0 {
			total.Known = total.Known && s.Move != nil && s.Move.Months.Known
		}
		if total.Known && s.Move != nil {
			total.From, total.To = total.From+s.Move.Months.From, total.To+s.Move.Months.To
		}
		v.Steps = append(v.Steps, step)
	}
	v.Time = p.months(total)
	v.Whole = p.wholeWay(path)
	return content{template: "pathway", view: v, title: path.Title, description: path.Summary.Text(), section: "pathways", print: true}.by(path)
}
