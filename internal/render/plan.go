package render

import (
	"fmt"
	"strconv"

	"pathbook/internal/book"
)

// plan shows a way to get there, and says whether it is one: there is none
// where nothing is missing.
func (p *page) plan(plan book.Plan) *Plan {
	v := &Plan{Proven: plan.Proven, Total: p.effort(plan.Effort), Open: p.open(plan), Unknown: plan.Effort.Unknown() > 0}
	for _, s := range plan.Steps {
		v.Steps = append(v.Steps, p.planStep(s))
	}
	for _, s := range plan.Extras {
		v.Extras = append(v.Extras, p.learn(s.Training))
	}
	return v
}

// open is what no training here leads to.
func (p *page) open(plan book.Plan) []OpenLine {
	var out []OpenLine
	for _, g := range plan.Open {
		out = append(out, OpenLine{p.link(g.Competency), p.level(g.Need)})
	}
	for _, c := range plan.OpenCredentials {
		out = append(out, OpenLine{Link: p.link(c)})
	}
	return out
}

// planStep prints a step once: many plans have the same.
func (p *page) planStep(s book.PlanStep) HTML {
	type key struct {
		training *book.Training
		does     string
	}
	does := make([]byte, 0, 64)
	for _, r := range s.Raises {
		does = append(append(does, r.Competency.ID...), '/')
		does = strconv.AppendInt(does, int64(r.To), 10)
		does = strconv.AppendBool(does, r.Need == 0)
	}
	for _, c := range s.Grants {
		does = append(append(does, '*'), c.ID...)
	}
	return p.once(key{s.Training, string(does)}, func() HTML {
		step := PlanStep{TrainingLine: p.trainingLine(s.Training), Grants: links(p, s.Grants)}
		for _, r := range s.Raises {
			step.Raises = append(step.Raises, RaiseLine{p.link(r.Competency), p.level(r.To), r.Need == 0})
		}
		return p.part("plan-step", step)
	})
}

// effort is what a plan takes altogether.
func (p *page) effort(e book.Effort) []Fact {
	var f facts
	f.add(p.word("hours"), HTML(p.effortHours(e)))
	if e.Weeks.To > 0 {
		f.add(p.word("weeks"), HTML(p.span("n-weeks", e.Weeks)))
	}
	f.add(p.word("cost"), HTML(p.effortCost(e)))
	return f
}

// planSum is the same in a line, with the way to the plan on a page of the site.
func (p *page) planSum(e book.Effort) HTML {
	if p.bound() {
		return p.effortLine(e)
	}
	return p.part("plan-sum", p.effortLine(e))
}

// effortLine is the same in a line.
func (p *page) effortLine(e book.Effort) HTML {
	return dotted(p.effortHours(e), p.effortCost(e))
}

func (p *page) effortHours(e book.Effort) Words {
	return p.orMore(p.span("n-hours", e.Hours), e.HoursUnknown)
}

// effortCost says nothing where all that is known is free and something is not
// known.
func (p *page) effortCost(e book.Effort) Words {
	if e.Cost.To == 0 && e.CostUnknown > 0 {
		return ""
	}
	return p.orMore(p.cost(e.Cost), e.CostUnknown)
}

// orMore marks a sum to which something unknown has to be added.
func (p *page) orMore(sum Words, unknown int) Words {
	if sum == "" || unknown == 0 {
		return sum
	}
	return Words(fmt.Sprintf(string(p.word("or-more")), sum))
}

// wholeWay is what a pathway asks from its first role to its last, and the
// training for all of it; nil where a step is no move.
func (p *page) wholeWay(path *book.Pathway) *WholeWay {
	var way []*book.Move
	for i, s := range path.Steps {
		switch {
		case i > 0 && s.Move == nil:
			return nil
		case i > 0:
			way = append(way, s.Move)
		}
	}
	if len(way) == 0 {
		return nil
	}
	first, whole := path.Steps[0].Role, book.Whole(way)
	plan := p.book.Plan(first, whole)
	return &WholeWay{Counts: p.counted(first, whole), Total: p.effort(plan.Effort), Open: p.open(plan), Steps: len(plan.Steps), Unknown: plan.Effort.Unknown() > 0}
}

// choice leads to two roles side by side; nil if the site has no page for that.
// Without a second role, the page asks for one.
func (p *page) choice(from, to *book.Role) *Choice {
	if !p.has(comparePage) {
		return nil
	}
	c := &Choice{p.href(comparePage), plain("from=" + from.ID)}
	if to != nil {
		c.Roles += plain("&to=" + to.ID)
	}
	return c
}

// near are the closest roles to which no move is declared.
func (p *page) near(r *book.Role) []NearLine {
	const most, steps = 5, 3
	near := p.book.Near(r, most)
	if len(near) == 0 {
		return nil
	}
	var out []NearLine
	routes := p.book.Routes(r, steps)
	for _, n := range near {
		line := NearLine{
			Role: p.link(n.Role), Kind: Words(book.KindOf(r, n.Role)), KindName: p.word("kind-" + string(book.KindOf(r, n.Role))), Level: p.text(n.Role.Level.Title), Family: p.text(n.Role.Family.Title),
			Met: p.say("near-met", n.Met, n.Needs),
		}
		for _, start := range n.Start {
			line.Knows = append(line.Knows, p.link(start.Knows))
		}
		line.Compare = p.choice(r, n.Role)
		for _, m := range routes[n.Role] {
			line.Way = append(line.Way, Link{p.href(moveAddress(m)), p.text(m.To.Title)})
		}
		out = append(out, line)
	}
	return out
}
