package workbook

import "pathbook/internal/diag"

// askRollUp asks whether a table by person is to be rolled up. Who types nothing
// leaves people's levels alone.
func (r *reading) askRollUp(at diag.Pos, ref string) {
	q := Question{Text: ref + ": this table is about people, by their names. What a person can do is private; a site says what a role asks for. What about it?", settles: true, Choices: []Choice{
		{Label: "nothing of it is read"},
	}}
	for _, how := range rollUps {
		label := "take the " + how + " level of the people in each position, and no name"
		if how == "most" {
			label = "take the level that most people in each position have, and no name"
		}
		q.Choices = append(q.Choices, Choice{Label: label, Answer: Answers{ByPosition: how}})
	}
	r.ask(at, q)
}
