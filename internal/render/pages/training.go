package pages

import (
	"pathbook/internal/book"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// Trainings is the list of all ways to learn, low-cost ones first.
func Trainings(p *page.Page) page.Content {
	v := view.Trainings{File: spreadsheet(p, "training.csv"), Beside: p.Beside("credentials")}
	for _, format := range book.Formats {
		low := view.TrainingGroup{ID: view.Escape("low-" + format), Name: p.Word("format-" + format)}
		other := view.TrainingGroup{ID: view.Escape(format), Name: low.Name}
		for _, t := range p.Order().Training {
			switch {
			case t.Format != format:
			case t.LowCost():
				low.Rows = append(low.Rows, trainingRow(p, t))
			default:
				other.Rows = append(other.Rows, trainingRow(p, t))
			}
		}
		v.LowCost, v.Other = withGroup(v.LowCost, low), withGroup(v.Other, other)
	}
	return page.From(p.List("training", v).With("trainings"), p.Book.Training)
}

// withGroup adds a group if there is anything in it.
func withGroup(groups []view.TrainingGroup, g view.TrainingGroup) []view.TrainingGroup {
	if len(g.Rows) == 0 {
		return groups
	}
	return append(groups, g)
}

func trainingRow(p *page.Page, t *book.Training) view.TrainingRow {
	row := view.TrainingRow{TrainingLine: TrainingLine(p, t), Provider: p.Text(t.Provider)}
	for _, d := range t.Develops {
		row.Develops = append(row.Develops, p.Link(d.Competency))
	}
	return row
}

// Training is the page of a way to learn.
func Training(p *page.Page, t *book.Training) page.Content {
	v := view.Training{
		Title: p.Text(t.Title), Summary: p.Prose(t.Summary), LowCost: t.LowCost(),
		Facts: trainingFacts(p, t), Checked: checked(p, t.Checked.Date), Grants: Links(p, t.Grants), Moves: helped(p, t),
	}
	for _, d := range t.Develops {
		can, _ := Wording(p, d.Competency, d.To)
		v.Develops = append(v.Develops, view.DevelopsLine{Competency: p.Link(d.Competency), From: Level(p, d.From), To: Level(p, d.To), Can: can})
	}
	return page.Content{Template: "training", View: v, Title: t.Title, Description: t.Summary.Text(), Section: "training", Print: true, About: t}.By(t)
}

func trainingFacts(p *page.Page, t *book.Training) []view.Fact {
	var f view.Facts
	word := p.Word
	f.Add(word("format"), view.HTML(word("format-"+t.Format)))
	f.Add(word("provider"), p.Text(t.Provider))
	f.Add(word("hours"), view.HTML(span(p, "n-hours", t.Hours)))
	f.Add(word("time"), view.HTML(span(p, "n-weeks", t.Weeks)))
	f.Add(word("cost"), view.HTML(cost(p, t.Cost)))
	if t.PaidBy != "" {
		f.Add(word("paid-by"), view.HTML(word("paid-"+t.PaidBy)))
	}
	f.Add(word("region"), p.Text(t.Region))
	f.Add(word("languages"), view.HTML(view.Escape(languageNames(p, t.Languages))))
	f.Add(word("website"), outside(p, t.URL))
	return f
}

// languageNames writes languages by name, or by code where the interface has
// no name for one.
func languageNames(p *page.Page, codes []string) string {
	var names []string
	for _, code := range codes {
		if key := "lang-" + code; p.Words.Has(key) {
			names = append(names, p.Words.Word(key))
		} else {
			names = append(names, code)
		}
	}
	return p.Words.List(names)
}

// helped are the moves of which a training closes a gap, wholly or in part.
func helped(p *page.Page, t *book.Training) []view.Link {
	var out []view.Link
	for _, m := range p.Book.Moves {
		if t.Helps(m) {
			out = append(out, view.Link{Href: p.Href(page.MoveAddress(m)), Text: MoveName(p, m)})
		}
	}
	return out
}
