package workbook

import "testing"

func TestLevelOf(t *testing.T) {
	for title, want := range map[string]string{
		"Helper":                             "entry",
		"Dental assistant":                   "entry",
		"Care aide":                          "entry",
		"Assistant manager":                  "lead",
		"Shift Supervisor":                   "lead",
		"Lead hand":                          "lead",
		"Office manager":                     "management",
		"Director, Programs":                 "management",
		"Dispatcher":                         "",
		"Leadless solderer":                  "",
		"Cheffe d’équipe":                    "lead",
		"Contremaîtresse ou contremaître":    "lead",
		"Directrice ou directeur du service": "management",
		"Préposée à l’entretien":             "entry",
		"":                                   "",
	} {
		if got := levelOf(title); got != want {
			t.Errorf("%q: %q, want %q", title, got, want)
		}
	}
}
