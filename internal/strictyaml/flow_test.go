package strictyaml

import (
	"strings"
	"testing"

	"pathbook/internal/diag"
)

// oneLineSlips are maps by language on one line as people get them wrong, and
// the block form that the hint gives them.
var oneLineSlips = []struct{ name, value, en, fr string }{
	{"comma in the first", `{en: Cut, bend and weld, fr: Couper}`, `Cut, bend and weld`, `Couper`},
	{"comma in the last", `{en: Weld, fr: Souder, plier}`, `Weld`, `Souder, plier`},
	{"commas in both", `{en: Cut, bend, weld, fr: Couper, plier, souder}`, `Cut, bend, weld`, `Couper, plier, souder`},
	{"comma before a language code", `{en: Yes, no, fr: Oui}`, `Yes, no`, `Oui`},
	{"comma between thousands", `{en: $1,200 a year, fr: 1 200 $ par an}`, `$1,200 a year`, `1 200 $ par an`},
	{"decimal comma", `{en: 0.5 h, fr: 0,5 h}`, `0.5 h`, `0,5 h`},
	{"question mark before a space", `{en: Ready? Go, fr: Prêt}`, `Ready? Go`, `Prêt`},
	{"question mark after a space", `{en: Ready?, fr: Prêt ?}`, `Ready?`, `Prêt ?`},
	{"colon in the first", `{en: Note: this, fr: Note}`, `"Note: this"`, `Note`},
	{"French colon", `{en: Trade, fr: Un métier : la soudure}`, `Trade`, `"Un métier : la soudure"`},
	{"hash", `{en: Room #2, fr: Salle no 2}`, `"Room #2"`, `Salle no 2`},
	{"apostrophe first", `{en: 'Tis so, fr: C'est ainsi}`, `"'Tis so"`, `C'est ainsi`},
	{"quotes around an apostrophe", `{en: Shop, fr: 'L'atelier'}`, `Shop`, `L'atelier`},
	{"unclosed double quote", `{en: "Weld, fr: Souder}`, `Weld`, `Souder`},
	{"unclosed single quote", `{en: 'Weld', fr: 'Souder}`, `Weld`, `Souder`},
	{"quotes in quotes", `{en: "The "big" one", fr: Le gros}`, `The "big" one`, `Le gros`},
	{"text after quotes", `{en: "Big" shop, fr: Gros}`, `'"Big" shop'`, `Gros`},
	{"curly quotes", `{en: “Cut, bend”, fr: “Couper, plier”}`, `Cut, bend`, `Couper, plier`},
	{"square brackets", `{en: Weld [MIG], fr: Souder [MIG]}`, `Weld [MIG]`, `Souder [MIG]`},
	{"braces", `{en: Dear {name}, fr: Bonjour {nom}}`, `Dear {name}`, `Bonjour {nom}`},
	{"no space after the colons", `{en:Weld, fr:Souder}`, `Weld`, `Souder`},
	{"no space after one colon", `{en: Weld, fr:Souder}`, `Weld`, `Souder`},
	{"brace not closed", `{en: Weld, fr: Souder`, `Weld`, `Souder`},
	{"brace closed by another", `{en: Weld, fr: Souder]`, `Weld`, `Souder`},
	{"comma forgotten", `{en: Weld fr: Souder}`, `Weld`, `Souder`},
	{"semicolon", `{en: Weld; fr: Souder}`, `Weld`, `Souder`},
	{"equals sign", `{en = Weld, fr = Souder}`, `Weld`, `Souder`},
	{"round brackets", `(en: Weld, fr: Souder)`, `Weld`, `Souder`},
	{"no brackets", `en: Weld, fr: Souder`, `Weld`, `Souder`},
	{"square brackets for braces", `[en: Weld, fr: Souder]`, `Weld`, `Souder`},
	{"star", `{en: *Weld*, fr: *Souder*}`, `"*Weld*"`, `"*Souder*"`},
	{"percent", `{en: % of work, fr: % du travail}`, `"% of work"`, `"% du travail"`},
	{"at", `{en: @home, fr: chez soi}`, `"@home"`, `chez soi`},
	{"hyphen", `{en: - one, fr: - un}`, `"- one"`, `"- un"`},
	{"backtick", "{en: `code`, fr: `code`}", "\"`code`\"", "\"`code`\""},
	{"comma twice", `{en: Weld,, fr: Souder}`, `Weld`, `Souder`},
	{"slash", `{en: Weld / fr: Souder}`, `Weld`, `Souder`},
	{"quoted keys glued", `{"en":"Weld, cut", "fr": Souder, couper}`, `Weld, cut`, `Souder, couper`},
	{"language twice broken", `{en: Cut, bend, FR: Couper}`, `Cut, bend`, `Couper`},
	{"quote closed by a curly one", `{en: "Weld”, fr: "Souder”}`, `Weld`, `Souder`},
}

func TestOneLineSlips(t *testing.T) {
	for _, c := range oneLineSlips {
		t.Run(c.name, func(t *testing.T) {
			src := "title: " + c.value + "\nnoc: 1\nzzz: 1\n"
			var problems diag.List
			doc, ok := Parse("f.yaml", []byte(src), &problems)
			if !ok {
				t.Fatalf("cannot be read: %v", problems)
			}
			var s sheet
			doc.Root().Decode(&s, &problems)
			if len(problems) != 2 || problems[1].Rule != ruleUnknownKey {
				t.Fatalf("want one problem and the unknown key, got %+v", problems)
			}
			want := "title:\n  en: " + c.en + "\n  fr: " + c.fr
			if problems[0].Hint != want {
				t.Errorf("the hint is\n%s\nwant\n%s", problems[0].Hint, want)
			}
			if s.NOC.Value != "1" || len(s.Title.Words) != 2 {
				t.Errorf("the file is not read as if put right: %+v", s)
			}
			hinted := strings.Replace(src, "title: "+c.value, problems[0].Hint, 1)
			if again := problemsOf([]byte(hinted)); len(again) != 1 {
				t.Errorf("the hint is not sound: %+v", again)
			}
		})
	}
}

// TestOneLineSound reads maps on one line that look dangerous and are right.
func TestOneLineSound(t *testing.T) {
	for _, value := range []string{
		`{en: Weld, fr: Souder}`, `{en: Weld,fr: Souder}`, `{en: Weld, fr: Souder,}`, `{ en: Weld , fr: Souder }`,
		`{en: "Cut, bend", fr: 'Couper, plier'}`, `{"en": "a: b", "fr": "c ? d"}`, `{en: It's, fr: L'eau}`,
		`{en: 10:30, fr: 10:30}`, `{en: a-b, fr: c/d}`, `{en: "a"}`, `{en: , fr: Souder}`, `{en: 2025, fr: NO}`,
		`{en: Say "hi", fr: Dire "allo"}`, `{en: a & b, fr: 100 %}`, "{en: Weld,\n  fr: Souder}",
	} {
		if problems := problemsOf([]byte("title: " + value + "\n")); len(problems) > 0 {
			t.Errorf("%s: %+v", value, problems)
		}
	}
}
