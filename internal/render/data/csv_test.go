package data

import (
	"pathbook/internal/book"
	"pathbook/internal/render/lists"
	"strings"
	"testing"
)

// The columns of the files are promised to whoever builds on them.
func TestColumnsStay(t *testing.T) {
	made := Tables{Book: new(book.Book)}
	for _, tt := range []struct{ name, got, want string }{
		{"roles", heads(made.roleColumns()), "id title short family family_title level level_title status status_title noc reviewed essential assets credentials credential_titles moves_in moves_out pay_from pay_to pay_per"},
		{"moves", heads(made.moveColumns()), "from from_title to to_title kind kind_title months_from months_to new stretch carries_over credentials_to_get credentials credential_titles plan plan_titles plan_hours_from plan_hours_to plan_weeks_from plan_weeks_to plan_cost_from plan_cost_to open"},
		{"training", heads(made.trainingColumns()), "id title format format_title provider hours_from hours_to weeks_from weeks_to cost_from cost_to paid_by region languages develops develops_titles grants grants_titles moves_helped url checked"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s:\ngot  %s\nwant %s", tt.name, tt.got, tt.want)
		}
	}
	made.Book.Site.HidePay = true
	if got := heads(made.roleColumns()); strings.Contains(got, "pay") {
		t.Errorf("pay is hidden, but there is %s", got)
	}
}

func heads[T any](columns []csvColumn[T]) string {
	return strings.Join(lists.Map(columns, func(c csvColumn[T]) string { return c.name }), " ")
}
