package pages

import (
	"fmt"
	"strconv"

	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// planOf shows a way to get there, and says whether it is one: there is none
// where nothing is missing.
func planOf(p *page.Page, plan book.Plan) *view.Plan {
	v := &view.Plan{Proven: plan.Proven, Total: effort(p, plan.Effort), Open: Open(p, plan), Unknown: plan.Effort.Unknown() > 0}
	for _, s := range plan.Steps {
		v.Steps = append(v.Steps, planStep(p, s))
	}
	for _, s := range plan.Extras {
		v.Extras = append(v.Extras, Learn(p, s.Training))
	}
	return v
}

// Open is what no training here leads to.
func Open(p *page.Page, plan book.Plan) []view.OpenLine {
	var out []view.OpenLine
	for _, g := range plan.Open {
		out = append(out, view.OpenLine{Link: p.Link(g.Competency), Need: Level(p, g.Need)})
	}
	for _, c := range plan.OpenCredentials {
		out = append(out, view.OpenLine{Link: p.Link(c)})
	}
	return out
}

// planStep prints a step once: many plans have the same.
func planStep(p *page.Page, s book.PlanStep) view.HTML {
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
	return p.Once(key{s.Training, string(does)}, func() view.HTML {
		step := view.PlanStep{TrainingLine: TrainingLine(p, s.Training), Grants: Links(p, s.Grants)}
		for _, r := range s.Raises {
			step.Raises = append(step.Raises, view.RaiseLine{Competency: p.Link(r.Competency), To: Level(p, r.To), Later: r.Need == 0})
		}
		return p.Part("plan-step", step)
	})
}

// effort is what a plan takes altogether.
func effort(p *page.Page, e book.Effort) []view.Fact {
	var f view.Facts
	f.Add(p.Word("hours"), view.HTML(effortHours(p, e)))
	if e.Weeks.To > 0 {
		f.Add(p.Word("weeks"), view.HTML(span(p, "n-weeks", e.Weeks)))
	}
	f.Add(p.Word("cost"), view.HTML(effortCost(p, e)))
	return f
}

// planSum is the same in a line, with the way to the plan on a page of the site.
func planSum(p *page.Page, e book.Effort) view.HTML {
	if p.Bound() {
		return EffortLine(p, e)
	}
	return p.Part("plan-sum", EffortLine(p, e))
}

// EffortLine is the same in a line.
func EffortLine(p *page.Page, e book.Effort) view.HTML {
	return view.Dotted(effortHours(p, e), effortCost(p, e))
}

func effortHours(p *page.Page, e book.Effort) view.Words {
	return orMore(p, span(p, "n-hours", e.Hours), e.HoursUnknown)
}

// effortCost says nothing where all that is known is free and something is not
// known.
func effortCost(p *page.Page, e book.Effort) view.Words {
	if e.Cost.To == 0 && e.CostUnknown > 0 {
		return ""
	}
	return orMore(p, cost(p, e.Cost), e.CostUnknown)
}

// orMore marks a sum to which something unknown has to be added.
func orMore(p *page.Page, sum view.Words, unknown int) view.Words {
	if sum == "" || unknown == 0 {
		return sum
	}
	return view.Words(fmt.Sprintf(string(p.Word("or-more")), sum))
}

// wholeWay is what a pathway asks from its first role to its last, and the
// training for all of it; nil where a step is no move.
func wholeWay(p *page.Page, path *book.Pathway) *view.WholeWay {
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
	plan := p.Book.Plan(first, whole)
	return &view.WholeWay{Counts: counted(p, first, whole), Total: effort(p, plan.Effort), Open: Open(p, plan), Steps: len(plan.Steps), Proven: plan.Proven, Unknown: plan.Effort.Unknown() > 0}
}
