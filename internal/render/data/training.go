package data

import (
	"pathbook/internal/book"
	"pathbook/internal/render/lists"
)

type dataTraining struct {
	ID       string         `json:"id"`
	Title    string         `json:"title"`
	Format   string         `json:"format"`
	LowCost  bool           `json:"low_cost"`
	Hours    *dataRange     `json:"hours,omitempty"`
	Weeks    *dataRange     `json:"weeks,omitempty"`
	Cost     *dataRange     `json:"cost,omitempty"`
	Develops []dataDevelops `json:"develops"`
	Grants   []string       `json:"grants"`
	Checked  string         `json:"checked,omitempty"` // the day, as 2026-11-30
}

func trainingData(t *book.Training) dataTraining {
	return dataTraining{
		t.ID, t.Title.Words, t.Format, t.LowCost(), rangeData(t.Hours), rangeData(t.Weeks), rangeData(t.Cost),
		lists.Map(t.Develops, func(d book.Develops) dataDevelops { return dataDevelops{d.Competency.ID, d.From, d.To} }),
		lists.Map(t.Grants, id[*book.Credential]), isoDay(t.Checked.Date),
	}
}

type dataDevelops struct {
	Competency string `json:"competency"`
	From       int    `json:"from"`
	To         int    `json:"to"`
}
