package data

import (
	"pathbook/internal/book"
	"pathbook/internal/render/lists"
)

type dataMove struct {
	From        string              `json:"from"`
	To          string              `json:"to"`
	Kind        string              `json:"kind"`
	Months      *dataRange          `json:"months,omitempty"`
	Gaps        []dataGap           `json:"gaps"`
	Credentials []dataCredentialGap `json:"credentials"`
	Plan        dataPlan            `json:"plan"`
}

func moveData(b *book.Book, m *book.Move) dataMove {
	return dataMove{
		m.From.ID, m.To.ID, string(m.Kind), rangeData(m.Months),
		lists.Map(book.Gaps(m.From, m.To), func(g book.Gap) dataGap {
			return dataGap{g.Competency.ID, g.Have, g.Need, string(g.State), importance(g.Asset)}
		}),
		lists.Map(book.CredentialGaps(m.From, m.To), func(g book.CredentialGap) dataCredentialGap {
			return dataCredentialGap{g.Credential.ID, string(g.State), importance(g.Asset)}
		}),
		planData(b.PlanOf(m)),
	}
}

type dataPlan struct {
	Training []string  `json:"training"`
	Hours    dataRange `json:"hours"`
	Cost     dataRange `json:"cost"`
	Weeks    dataRange `json:"weeks"`
	Unknown  []string  `json:"unknown"` // training of the plan that does not say its hours or its cost
	Open     []string  `json:"open"`    // competencies, then credentials, that nothing here closes
	Extras   []string  `json:"extras"`
}

func planData(plan book.Plan) dataPlan {
	training := func(s book.PlanStep) string { return s.Training.ID }
	d := dataPlan{
		Training: lists.Map(plan.Steps, training), Extras: lists.Map(plan.Extras, training),
		Hours: dataRange{plan.Effort.Hours.From, plan.Effort.Hours.To},
		Cost:  dataRange{plan.Effort.Cost.From, plan.Effort.Cost.To},
		Weeks: dataRange{plan.Effort.Weeks.From, plan.Effort.Weeks.To},
		Open:  lists.Map(plan.Open, func(g book.Gap) string { return g.Competency.ID }), Unknown: []string{},
	}
	d.Open = append(d.Open, lists.Map(plan.OpenCredentials, id[*book.Credential])...)
	for _, s := range plan.Steps {
		if !s.Training.Hours.Known || !s.Training.Cost.Known && !s.Training.LowCost() {
			d.Unknown = append(d.Unknown, s.Training.ID)
		}
	}
	return d
}

type dataGap struct {
	Competency string `json:"competency"`
	Have       int    `json:"have"`
	Need       int    `json:"need"`
	State      string `json:"state"`
	Importance string `json:"importance"`
}

type dataCredentialGap struct {
	Credential string `json:"credential"`
	State      string `json:"state"`
	Importance string `json:"importance"`
}
