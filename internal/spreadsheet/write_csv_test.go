package spreadsheet

import "testing"

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
	got, err := AppendCSV([]byte("before "), [][]string{{"id", "title"}, {"chef", "Chef d’équipe, \"senior\"\nsoir"}, {"=x", "1.5"}})
	want := "before \uFEFFid,title\r\nchef,\"Chef d’équipe, \"\"senior\"\"\r\nsoir\"\r\n'=x,1.5\r\n"
	if err != nil || string(got) != want {
		t.Errorf("got  %q, %v\nwant %q", got, err, want)
	}
}
