package workbook

import (
	"strings"
	"testing"
)

func TestIdent(t *testing.T) {
	long := strings.Repeat("acting-", 12) + "lead"
	for title, want := range map[string]string{
		"Lead hand":                            "lead-hand",
		long:                                   long, // an id already, as in a workbook that pathbook wrote
		strings.Repeat("a-", 70):               strings.TrimSuffix(strings.Repeat("a-", 30), "-"),
		strings.Repeat("Acting ", 12) + "lead": "acting-acting-acting-acting-acting-acting-acting-acting",
		"C++":                                  "c-plus-plus",
		"Łódź":                                 "lodz",
		"Con":                                  "con-1",
		"技能":                                   "",
	} {
		if got := ident(title); got != want {
			t.Errorf("%s: %s, want %s", title, got, want)
		}
	}
}
