package interop

import (
	"strconv"
	"strings"

	"pathbook/internal/book"
)

func (p *packer) competencies() {
	for _, c := range p.book.Categories {
		p.item("category/"+c.ID, root, "category", "", Item{Abbreviated: c.Title.Words, Code: c.ID})
	}
	for _, c := range p.book.Competencies {
		key := "competency/" + c.ID
		p.item(key, "category/"+c.Category.ID, "competency", p.Address(p.book, c), Item{
			Statement: c.Summary.Text(), Abbreviated: c.Title.Words, Code: c.ID,
		})
		for level := 1; level <= p.book.Highest(); level++ {
			p.proficiency(c, level)
		}
	}
	for _, c := range p.book.Competencies {
		for _, other := range c.Related {
			p.pair("isRelatedTo", "competency/"+c.ID, "competency/"+other.ID)
		}
	}
}

// proficiency adds a competency at a step of the scale.
func (p *packer) proficiency(c *book.Competency, level int) {
	at := p.Address(p.book, c)
	if at != "" {
		at += levelPlace(level)
	}
	w := wording(c, level)
	var examples []string
	for _, e := range w.Examples {
		examples = append(examples, strings.TrimSpace(e.Text()))
	}
	p.item(levelKey(c, level), "competency/"+c.ID, "proficiency", at, Item{
		Statement: w.Can.Text(), Abbreviated: levelTitle(p.book, c, level),
		Code: levelCode(c, level), Notes: strings.Join(examples, "\n"),
	})
	if level > 1 {
		p.join("precedes", levelKey(c, level-1), levelKey(c, level))
	}
}

func levelKey(c *book.Competency, level int) string { return "proficiency/" + levelCode(c, level) }

// pair joins two things that stand to each other in the same way, once.
func (p *packer) pair(how, a, b string) {
	p.join(how, min(a, b), max(a, b))
}

// scale adds the steps of the scale, and what stands at each.
func (p *packer) scale() {
	p.item("scale/", root, "proficiency", "", Item{Abbreviated: p.made["type/proficiency"].Title})
	for i, step := range p.book.Scale {
		n := strconv.Itoa(i + 1)
		p.item("scale/"+n, "scale/", "proficiency", "", Item{Statement: step.Summary.Text(), Abbreviated: step.Title.Words, Code: n})
	}
	for _, c := range p.book.Competencies {
		for i := range p.book.Scale {
			p.join("hasSkillLevel", levelKey(c, i+1), "scale/"+strconv.Itoa(i+1))
		}
	}
}

// roles adds the families, their roles, and what each role asks for.
func (p *packer) roles() {
	for _, f := range p.book.Families {
		p.item("family/"+f.ID, root, "family", "", Item{Statement: f.Summary.Text(), Abbreviated: f.Title.Words, Code: f.ID})
	}
	for _, r := range p.book.Roles {
		item := Item{Statement: r.Summary.Text(), Abbreviated: r.Title.Words, Code: r.ID}
		for _, name := range r.AlsoCalled {
			item.Keywords = append(item.Keywords, name.Words)
		}
		p.item("role/"+r.ID, "family/"+r.Family.ID, "role", p.Address(p.book, r), item)
		for _, n := range r.Requires {
			grouping := p.made["grouping/essential"]
			if n.Asset {
				grouping = p.made["grouping/asset"]
			}
			p.join("isRelatedTo", "role/"+r.ID, levelKey(n.Competency, n.Level)).Grouping = &grouping
		}
	}
}

// moves says which role comes before another, and which stand beside each
// other. A step back is in nobody's way up, so nothing is said of it.
func (p *packer) moves() {
	for _, m := range p.book.Moves {
		from, to := "role/"+m.From.ID, "role/"+m.To.ID
		switch m.Kind {
		case book.Advance, book.Broaden:
			p.join("precedes", from, to)
		case book.Lateral:
			p.pair("isPeerOf", from, to)
		}
	}
	for _, path := range p.book.Pathways {
		for i, step := range path.Steps[min(1, len(path.Steps)):] {
			p.join("precedes", "role/"+path.Steps[i].Role.ID, "role/"+step.Role.ID)
		}
	}
}
