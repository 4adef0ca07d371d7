package workbook

import (
	"reflect"
	"testing"
)

// TestAnswersFile: answers that are kept are read as they were.
func TestAnswersFile(t *testing.T) {
	for _, a := range []Answers{
		{Map: map[string]string{}, Scale: map[string]string{}},
		{As: "roles", Roles: "down", Language: "fr", ByPosition: "most", Credential: true,
			Map: map[string]string{"Poste de travail": "title", "Remarks: all": "-", "Niveau # 2": "family.fr"}, Scale: map[string]string{"B": "1", "½": "2", "yes": "3"}},
	} {
		got, err := ReadAnswers(a.File())
		if err != nil || !reflect.DeepEqual(got, a) {
			t.Errorf("%+v, %v\nnot\n%+v\n%s", got, err, a, a.File())
		}
	}
}

// TestAnswersWrong: what cannot be meant is told, with what could be, and only
// what is a key of the kind of list.
func TestAnswersWrong(t *testing.T) {
	for src, want := range map[string]string{
		"maps:\n  A: title\n":                  `it has a key "maps", which means nothing here; did you mean map? The keys are as, roles, language, map, scale, by_position, new_credentials`,
		"colour: red\n":                        `it has a key "colour", which means nothing here; the keys are as, roles, language, map, scale, by_position, new_credentials`,
		"as: role\n":                           `--as "role": did you mean roles?`,
		"map:\n  A: famly\n":                   `--map "A=famly": did you mean family?`,
		"as: training\nmap:\n  A: family\n":    `--map "A=family": choose from id, title, summary, provider, format, hours, weeks, cost, paid_by, region, languages, url, develops, grants, checked, yaml`,
		"as: competencies\nmap:\n  A: famly\n": `--map "A=famly": choose from id, title, category, summary, codes, questions, related, yaml, levels.1`,
		"scale:\n  B: two\n":                   `--scale "B=two": "two" is no proficiency; write a number, as "B=2"`,
		"roles: sideways\n":                    `--roles "sideways": choose from across, down`,
	} {
		if _, err := ReadAnswers([]byte(src)); err == nil || err.Error() != want {
			t.Errorf("%q: %v\nnot %s", src, err, want)
		}
	}
}
