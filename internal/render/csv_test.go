package render

import (
	"strings"
	"testing"
)

func TestHarmless(t *testing.T) {
	for _, tt := range []struct{ cell, want string }{
		{"", ""},
		{"Welder", "Welder"},
		{"Welder = joiner", "Welder = joiner"},
		{"=1+1", "'=1+1"},
		{"+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"},
		{"-2+3", "'-2+3"},
		{"@SUM(A1)", "'@SUM(A1)"},
		{"\t=1", "'\t=1"},
		{"\r=1", "'\r=1"},
		{"\n=1", "'\n=1"},
		{"＝1+1", "'＝1+1"},
		{"'=1", "'=1"},
		{"-12", "-12"},
		{"+12.5", "+12.5"},
		{"-12,5", "-12,5"},
		{"-12x", "'-12x"},
		{"--1", "'--1"},
	} {
		if got := harmless(tt.cell); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.cell, got, tt.want)
		}
	}
}

func TestAppendCSV(t *testing.T) {
	got, err := appendCSV([]byte("before "), [][]string{{"id", "title"}, {"chef", "Chef d’équipe, \"senior\"\nsoir"}, {"=x", "1.5"}})
	want := "before \uFEFFid,title\r\nchef,\"Chef d’équipe, \"\"senior\"\"\r\nsoir\"\r\n'=x,1.5\r\n"
	if err != nil || string(got) != want {
		t.Errorf("got  %q, %v\nwant %q", got, err, want)
	}
}

// The columns of the files are promised to whoever builds on them.
func TestColumnsStay(t *testing.T) {
	e := newTestEdition()
	for _, tt := range []struct{ name, got, want string }{
		{"roles", heads(e.roleColumns()), "id title short family family_title level level_title status status_title noc reviewed essential assets credentials credential_titles moves_in moves_out pay_from pay_to pay_per"},
		{"moves", heads(e.moveColumns()), "from from_title to to_title kind kind_title months_from months_to new stretch carries_over credentials_to_get credentials credential_titles plan plan_titles plan_hours_from plan_hours_to plan_weeks_from plan_weeks_to plan_cost_from plan_cost_to open"},
		{"training", heads(e.trainingColumns()), "id title format format_title provider hours_from hours_to weeks_from weeks_to cost_from cost_to paid_by region languages develops develops_titles grants grants_titles moves_helped url"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s:\ngot  %s\nwant %s", tt.name, tt.got, tt.want)
		}
	}
	e.book.Site.HidePay = true
	if got := heads(e.roleColumns()); strings.Contains(got, "pay") {
		t.Errorf("pay is hidden, but there is %s", got)
	}
}

func heads[T any](columns []csvColumn[T]) string {
	return strings.Join(mapped(columns, func(c csvColumn[T]) string { return c.name }), " ")
}
