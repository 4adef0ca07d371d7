package strictyaml

import (
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pathbook/internal/diag"
)

func decodeSheet(t *testing.T, src string) sheet {
	t.Helper()
	var problems diag.List
	var s sheet
	doc, ok := Parse("f.yaml", []byte(src), &problems)
	if !ok || !doc.Root().Decode(&s, &problems) || len(problems) > 0 {
		t.Fatalf("%s\n%+v", src, problems)
	}
	return s
}

func at(line, col int32) diag.Pos { return diag.Pos{File: "f.yaml", Line: line, Col: col} }

func TestScalarsAsWritten(t *testing.T) {
	for _, value := range []string{"2025", "1:59", "NO", "00013", "012", "no", "1e3", "0x1F", "2025-03-14", "1_000", "true", ".5", "off"} {
		for _, src := range []string{value, `"` + value + `"`, "'" + value + "'"} {
			if s := decodeSheet(t, "title: "+src+"\nversion: "+src); s.Version.Value != value || s.Title.Words[0].Text != value {
				t.Errorf("%s became %q and %q", src, s.Version.Value, s.Title.Words[0].Text)
			}
		}
	}
}

func TestDecodeValues(t *testing.T) {
	s := decodeSheet(t, `id: welder
title: {en: Weld, fr: Souder}
requires:
  welding: 3
  coaching: {level: 2, importance: asset}
  bending: none
hours: 40
cost: 0.5
minutes: "15"
reviewed: 2025-03-14
options:
  - Yes
  - {id: no, label: {en: No, fr: Non}}
  - en: Maybe
    fr: Peut-être
also_called:
  en: [a, b]
  fr: [c, d]
rows:
  - x
`)
	if got, want := s.Requires, (Map[need]{
		{String{"welding", at(4, 3)}, need{At: at(4, 12), Level: Int{3, at(4, 12)}}},
		{String{"coaching", at(5, 3)}, need{At: at(5, 13), Level: Int{2, at(5, 21)}, Importance: String{"asset", at(5, 36)}}},
		{String{"bending", at(6, 3)}, need{At: at(6, 12), None: String{"none", at(6, 12)}}},
	}); !cmp.Equal(got, want) {
		t.Error(cmp.Diff(want, got))
	}
	if s.Hours != (Range{40, 40, at(7, 8)}) || s.Cost != (Number{0.5, at(8, 7)}) || s.Minutes != (Int{15, at(9, 10)}) ||
		s.Reviewed != (Date{2025, 3, 14, at(10, 11)}) {
		t.Errorf("%+v", s)
	}
	two := decodeSheet(t, "title: x\noptions:\n  en: [Yes, No]\n  fr: [Oui, Non]\n").Options
	if w, _ := two[1].Label.In("fr"); len(two) != 2 || w.Text != "Non" || two[1].At != at(3, 13) {
		t.Errorf("%+v", two)
	}
	var options, also []string
	for _, o := range s.Options {
		w, _ := o.Label.In("fr")
		options = append(options, o.ID.Value+"="+w.Text)
	}
	for _, a := range s.Also.Items {
		w, _ := a.In("fr")
		also = append(also, w.Text)
	}
	if got := strings.Join(options, " "); got != "=Yes no=Non =Peut-être" {
		t.Error(got)
	}
	if got := strings.Join(also, " "); got != "c d" {
		t.Error(got)
	}
	if s.Rows.Count.Set() || len(s.Rows.Heads.Items) != 1 || s.Pay != nil || s.Status.Set() || s.Any.Set() {
		t.Errorf("%+v", s)
	}
}

// TestOrigins finds each x as a place of the file.
func TestOrigins(t *testing.T) {
	for _, c := range []struct {
		name, src string
		want      diag.Pos
	}{
		{"plain", "title: é x", at(1, 10)},
		{"double quotes", `title: "é x"`, at(1, 11)},
		{"single quotes", `title: 'é x'`, at(1, 11)},
		{"anchor", "title: &a é x\nsummary: *a", at(1, 13)},
		{"literal", "title: |\n  é\n\n   x", at(4, 4)},
		{"literal with a first blank line", "title: |\n\n  é\n  x", at(4, 3)},
		{"literal with an indicator", "title: |2-\n   é\n  x", at(3, 3)},
		{"literal in a list", "title: a\nalso_called:\n  - |\n    é\n    éx", at(5, 6)},
		{"escapes have the start", `title: "\u00e9 x"`, at(1, 9)},
		{"folded has the start", "title: >\n  é\n  x", at(2, 3)},
		{"plain over lines has the start", "title: é\n  x", at(1, 8)},
		{"byte order mark", "\uFEFFtitle: é x", at(1, 10)},
		{"CRLF", "id: a\r\ntitle: |\r\n  é\r\n  x\r\n", at(4, 3)},
		{"by language", "title:\n  en: é x", at(2, 9)},
		{"one line", "title: {en: é x}", at(1, 15)},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := decodeSheet(t, c.src)
			w := s.Title.Words[0]
			if len(s.Also.Items) > 0 {
				w = s.Also.Items[0].Words[0]
			}
			if got := w.Origin.At(w.Text, strings.Index(w.Text, "x")); got != c.want {
				t.Errorf("%v, want %v in %q", got, c.want, w.Text)
			}
		})
	}
}

func TestParseAt(t *testing.T) {
	// A fenced block in a list of a Markdown file: its text begins in line 7.
	origin := diag.Origin{Pos: diag.Pos{File: "guide.md", Line: 7, Col: 5}, Indent: 4}
	var problems diag.List
	doc, ok := ParseAt(origin, []byte("titel: a\nsummary: |\n  b\n  c: d: e\nnoc: f: g\n"), &problems)
	if !ok {
		t.Fatal(problems)
	}
	var s sheet
	doc.Root().Decode(&s, &problems)
	var got []string
	for _, p := range problems {
		got = append(got, p.Pos.String())
	}
	if want := []string{"guide.md:11:11", "guide.md:7:5"}; !cmp.Equal(got, want) {
		t.Error(cmp.Diff(want, got), problems)
	}
	if w := s.Summary.Words[0]; w.Origin.At(w.Text, 2).String() != "guide.md:10:7" {
		t.Error(w.Origin)
	}
}

func TestDocument(t *testing.T) {
	for _, c := range []struct {
		src   string
		empty bool
		list  bool
		items int
	}{
		{"", true, false, 0},
		{"# only this\n\n", true, false, 0},
		{"---\n", true, false, 0},
		{"~\n", true, false, 0},
		{"[]\n", true, false, 0},
		{"title: a\n", false, false, 1},
		{"- title: a\n- title: b\n", false, true, 2},
	} {
		var problems diag.List
		doc, ok := Parse("f.yaml", []byte(c.src), &problems)
		if !ok || doc.Empty() != c.empty || doc.IsList() != c.list || len(doc.Items()) != c.items {
			t.Errorf("%q: %v %+v", c.src, problems, doc)
		}
	}
}

func TestKey(t *testing.T) {
	var problems diag.List
	doc, _ := Parse("f.yaml", []byte("id: welder\nnone:\n"), &problems)
	id, ok := doc.Root().Key("id")
	var s String
	if !ok || id.At() != at(1, 5) || !id.Decode(&s, &problems) || s.Value != "welder" {
		t.Error(id, ok, s)
	}
	if _, ok := doc.Root().Key("none"); ok {
		t.Error("a key with nothing after it is as if absent")
	}
}

// TestConcurrent is for the race detector: one document and one type, decoded
// by several goroutines.
func TestConcurrent(t *testing.T) {
	var problems diag.List
	doc, ok := Parse("f.yaml", []byte("title: a\nsummary: |\n  b\nnoc: Room #2\n"), &problems)
	if !ok {
		t.Fatal(problems)
	}
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			var s sheet
			var own diag.List
			doc.Root().Decode(&s, &own)
		})
	}
	wait.Wait()
}
