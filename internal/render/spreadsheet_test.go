package render_test

import (
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// Every file for spreadsheets, as an employer would have it.
func TestSpreadsheets(t *testing.T) {
	base, err := txtar.ParseFile("testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	over := txtar.Parse([]byte(`
-- content/roles/helper.yaml --
title: "=HYPERLINK(1)"
short: -Helper
family: making
level: entry
summary: Helps.
requires:
  welding: 1
  sweeping: 2
moves:
  - to: inspector
    months:
      from: 6
      to: 7.5
`))
	files := site(t, base, over)
	for _, tt := range []struct{ path, want string }{
		{"data/roles.csv", `id,title,short,family,family_title,level,level_title,status,status_title,noc,reviewed,essential,assets,credentials,credential_titles,moves_in,moves_out,pay_from,pay_to,pay_per
helper,'=HYPERLINK(1),'-Helper,making,Making,entry,Entry,current,Current,,,2,0,,,0,1,,,
inspector,Inspector,Inspector,checking,Checking,skilled,Skilled,current,Current,00013,2026-01-05,2,1,first-aid,First aid,1,0,24,31.5,hour
`},
		{"data/moves.csv", `from,from_title,to,to_title,kind,kind_title,months_from,months_to,new,stretch,carries_over,credentials_to_get,credentials,credential_titles,plan,plan_titles,plan_hours_from,plan_hours_to,plan_weeks_from,plan_weeks_to,plan_cost_from,plan_cost_to,open
helper,'=HYPERLINK(1),inspector,Inspector,broaden,Broaden,6,7.5,1,1,0,1,first-aid,First aid,welding-course; first-aid-course,Welding course; First aid course,40,40,,,300,450,measuring
`},
		{"data/training.csv", `id,title,format,format_title,provider,hours_from,hours_to,weeks_from,weeks_to,cost_from,cost_to,paid_by,region,languages,develops,develops_titles,grants,grants_titles,moves_helped,url,checked
first-aid-course,First aid course,workshop,Workshop,,,,,,,,,,,,,first-aid,First aid,1,,
welding-course,Welding course,course,Course,,40,40,,,300,450,employer,,,welding 0-2,Welding,,,1,,
`},
		{"data/matrix.csv", `competency,competency_title,category,category_title,helper,inspector
measuring,Measuring,technical,Technical,,2
sweeping,Sweeping,technical,Technical,2,1 asset
welding,Welding,technical,Technical,1,2
`},
	} {
		data, err := files.Append(nil, tt.path)
		if want := "\uFEFF" + strings.ReplaceAll(tt.want, "\n", "\r\n"); err != nil || string(data) != want {
			t.Errorf("%s: %v\ngot\n%s\nwant\n%s", tt.path, err, data, want)
		}
	}
}
