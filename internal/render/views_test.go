package render

import (
	"reflect"
	"testing"
)

// TestViewsAreEscaped holds the views to what makes it safe to print them as
// they are: nothing in them is a plain string.
func TestViewsAreEscaped(t *testing.T) {
	for _, v := range []any{
		Top{}, Masthead{}, Bottom{}, Home{}, Roles{}, Role{}, Need{}, Level{}, Moves{}, Move{}, GapLine{}, TrainingLine{},
		Pathways{}, Pathway{}, Competencies{}, Competency{}, Trainings{}, Training{}, Credentials{}, Credential{},
		Documents{}, DocumentPage{}, Volume{}, PaperSheet{}, GroupedTerms{}, Reading{}, Handout{}, Prints{}, EditionStyles{}, Worksheets{}, Worksheet{}, Statement{}, Missing{}, Search{}, Form{}, Video{}, Questions{}, Excerpt{}, dateView{},
		Planner{}, Spreadsheet{}, Matrix{}, MatrixCell{},
		Map{}, Drawing{}, Poster{}, Picture{},
		Compare{}, Together{}, Posting{}, PostingFiles{}, MadeFrom{}, MadeTitle{}, Field{},
	} {
		escaped(t, reflect.TypeOf(v), reflect.TypeOf(v).Name())
	}
}

func escaped(t *testing.T, typ reflect.Type, name string) {
	switch typ.Kind() {
	case reflect.Struct:
		for i := range typ.NumField() {
			escaped(t, typ.Field(i).Type, name+"."+typ.Field(i).Name)
		}
	case reflect.Slice, reflect.Array, reflect.Pointer:
		escaped(t, typ.Elem(), name)
	case reflect.Bool, reflect.Int:
	default:
		if typ != reflect.TypeFor[HTML]() && typ != reflect.TypeFor[Words]() {
			t.Errorf("%s is a %s", name, typ)
		}
	}
}

func TestEscape(t *testing.T) {
	const evil = `<script>"'&`
	if got := escape(evil); got != "&lt;script&gt;&#34;&#39;&amp;" {
		t.Errorf("escape: %s", got)
	}
	if got := plain(evil); got != "&lt;script&gt;&#34;&#39;&amp;" {
		t.Errorf("plain: %s", got)
	}
	p := &page{at: "roles/welder.html", path: "roles/welder.html"}
	if got := p.file(`assets/a "b" #1?.pdf`); got != "../assets/a%20%22b%22%20%231%3F.pdf" {
		t.Errorf("file: %s", got)
	}
}
