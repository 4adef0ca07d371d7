package diff

import (
	"slices"

	"pathbook/internal/book"
)

func (c *comparing) competency(old, now *book.Competency) {
	if old.Category.ID != now.Category.ID {
		c.note("category", "changed", nil, old.Category.Title, now.Category.Title)
	}
	c.prose("summary", old.Summary, now.Summary)
	for i := range max(len(old.Levels), len(now.Levels)) {
		if how := became(wording(old.Levels, i), wording(now.Levels, i)); how != "" {
			c.note("wording", how, nil, nil, c.eitherStep(i+1))
		}
	}
	c.proses("questions", old.Questions, now.Questions)
	c.items("related", items(old.Related), items(now.Related))
}

// eitherStep names a proficiency as the later book does, if it still has it.
func (c *comparing) eitherStep(level int) Step {
	if level > c.now.Highest() {
		return step(c.old, level)
	}
	return step(c.now, level)
}

// wording is how a competency shows at a step of the scale, counted from 0.
func wording(levels []book.Wording, i int) []book.Prose {
	if i >= len(levels) {
		return nil
	}
	return append(slices.Clone(levels[i].Examples), levels[i].Can)
}

func (c *comparing) training(old, now *book.Training) {
	c.choice("format", "format", old.Format, now.Format)
	c.amount("hours", "hours", nil, old.Hours, now.Hours)
	c.amount("weeks", "weeks", nil, old.Weeks, now.Weeks)
	c.amount("cost", "dollars", nil, old.Cost, now.Cost)
	c.choice("paid-by", "paid", old.PaidBy, now.PaidBy)
	c.word("provider", old.Provider, now.Provider)
	c.word("region", old.Region, now.Region)
	c.languages(old.Languages, now.Languages)
	c.code("url", old.URL, now.URL)
	c.develops(old, now)
	c.items("grants", items(old.Grants), items(now.Grants))
	c.prose("summary", old.Summary, now.Summary)
}

// languages compares those that a training is given in, whatever the order.
func (c *comparing) languages(old, now []string) {
	was, is := slices.Sorted(slices.Values(old)), slices.Sorted(slices.Values(now))
	c.either("languages", nil, given(Languages(old), len(old) > 0), given(Languages(now), len(now) > 0), !slices.Equal(was, is))
}

func (c *comparing) develops(old, now *book.Training) {
	for _, p := range pairs(old.Develops, now.Develops, func(d book.Develops) string { return d.Competency.ID }) {
		was, is := step(c.old, p.old.To), step(c.now, p.now.To)
		switch {
		case !p.had:
			c.note("develops", "new", p.now.Competency, nil, is)
			continue
		case !p.has:
			c.note("develops", "gone", p.old.Competency, was, nil)
			continue
		case p.old.To != p.now.To:
			c.note("develops", "changed", p.now.Competency, was, is)
		}
		if p.old.From != p.now.From {
			c.either("develops-from", p.now.Competency,
				given(step(c.old, p.old.From), p.old.From > 0), given(step(c.now, p.now.From), p.now.From > 0), true)
		}
	}
}

// items compares what is named, whatever the order.
func (c *comparing) items(what string, old, now Items) {
	for _, p := range pairs(old, now, func(x book.Item) string { return x.Heading().ID }) {
		switch {
		case !p.had:
			c.note(what, "new", p.now, nil, nil)
		case !p.has:
			c.note(what, "gone", p.old, nil, nil)
		}
	}
}

func items[I book.Item](list []I) Items {
	out := make(Items, 0, len(list))
	for _, x := range list {
		out = append(out, x)
	}
	return out
}

func (c *comparing) credential(old, now *book.Credential) {
	c.word("granted-by", old.GrantedBy, now.GrantedBy)
	c.amount("cost", "dollars", nil, old.Cost, now.Cost)
	c.code("url", old.URL, now.URL)
	c.prose("how", old.How, now.How)
	c.prose("time", old.Time, now.Time)
	c.prose("renew", old.Renew, now.Renew)
	c.prose("trained-elsewhere", old.TrainedElsewhere, now.TrainedElsewhere)
}

func (c *comparing) pathway(old, now *book.Pathway) {
	was, is := roles(old), roles(now)
	if !slices.EqualFunc(was, is, func(a, b book.Item) bool { return a.Heading().ID == b.Heading().ID }) {
		c.note("steps", "changed", nil, was, is)
	}
	c.prose("summary", old.Summary, now.Summary)
	c.proses("notes", notes(old), notes(now))
	c.prose("ready-when", old.ReadyWhen, now.ReadyWhen)
}

func roles(p *book.Pathway) Items {
	out := make(Items, 0, len(p.Steps))
	for _, s := range p.Steps {
		out = append(out, s.Role)
	}
	return out
}

func notes(p *book.Pathway) []book.Prose {
	var out []book.Prose
	for _, s := range p.Steps {
		out = append(out, s.Note)
	}
	return out
}
