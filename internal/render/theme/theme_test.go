package theme_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"pathbook/internal/render/theme"
	"pathbook/internal/render/view"
	"pathbook/templates"
)

// dressed is a folder of templates with the built-in words of the interface.
func dressed(t *testing.T, files map[string]string) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	for _, lang := range []string{"en", "fr"} {
		name := "i18n/" + lang + ".yaml"
		data, err := fs.ReadFile(templates.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		out[name] = &fstest.MapFile{Data: data}
	}
	for name, text := range files {
		out[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return out
}

// TestPrint: a template is printed with the words of its language, with its
// headings as deep as asked for, and with pages of paper where it is for paper.
func TestPrint(t *testing.T) {
	link := view.Link{Href: "#a", Text: "A &amp; B"}
	away := view.Link{Href: "../b.html", Text: "B"}
	for _, c := range []struct {
		look theme.Look
		text string
		v    any
		want string
	}{
		{theme.Look{Lang: "en"}, `{{word "roles"}}`, nil, "Roles"},
		{theme.Look{Lang: "fr"}, `{{word "roles"}}`, nil, "Postes"},
		{theme.Look{Lang: "en"}, `{{word .}}`, view.Words("roles"), "Roles"},
		{theme.Look{Lang: "en"}, `{{word "no-such"}}`, nil, "⟦no-such⟧"},
		{theme.Look{Lang: "en"}, `{{count "n-roles" 1}}, {{count "n-roles" 2}}`, nil, "1 role, 2 roles"},
		{theme.Look{Lang: "fr"}, `{{say "made-role-of" "<b>"}}`, nil, "Où j’en suis\u00a0: <b>"},
		{theme.Look{Lang: "en"}, `<h1 id="x">{{.}}</h1><h5></h5><hr>`, view.HTML("<i>"), `<h1 id="x"><i></h1><h5></h5><hr>`},
		{theme.Look{Lang: "en", Depth: 2}, `<h1 id="x">{{.}}</h1><h5></h5><hr><header>`, view.HTML("<h1>"), `<h3 id="x"><h1></h3><h6></h6><hr><header>`},
		{theme.Look{Lang: "en"}, `{{link .}}, {{reference .}}`, link, `<a href="#a">A &amp; B</a>, <a href="#a">A &amp; B</a>`},
		{theme.Look{Lang: "en", Paper: true}, `{{reference .}}`, link, `<a href="#a">A &amp; B</a> <span class="on-page">(page <span class="page-of" data-page-of="a">00</span>)</span>`},
		{theme.Look{Lang: "en", Paper: true}, `{{reference .}}{{number .Href}}`, away, `<a href="../b.html">B</a>`},
		{theme.Look{Lang: "en"}, `{{template "other" .}}`, view.Words("x"), "other x"},
	} {
		read, problems := theme.Read(dressed(t, map[string]string{"page.html": c.text, "other.html": "other {{.}}"}), []string{"en", "fr"})
		if len(problems) > 0 {
			t.Errorf("%s: %v", c.text, problems)
			continue
		}
		for range 2 { // looks are kept
			var b bytes.Buffer
			if err := read.Print(&b, c.look, "page", c.v); err != nil || b.String() != c.want {
				t.Errorf("%s, %+v: %q, not %q (%v)", c.text, c.look, b.String(), c.want, err)
			}
		}
	}
}

// TestFaults: what is wrong in a template is told at its file and line, when it
// is read or when it prints.
func TestFaults(t *testing.T) {
	for _, c := range []struct{ text, read, print string }{
		{"a\n{{if}}\n", "templates/page.html:2:1: missing value for if", ""},
		{"{{nothing}}", `templates/page.html:1:1: function "nothing" not defined`, ""},
		{"a\n\n  {{.Nothing}}", "", "templates/page.html:3:5: “.Nothing” cannot be printed: can't evaluate field Nothing"},
		{`{{template "gone"}}`, "", `templates/page.html:1:12: “{{template "gone"}}” cannot be printed: template "gone" not defined`},
	} {
		read, problems := theme.Read(dressed(t, map[string]string{"page.html": c.text}), []string{"en"})
		var got []string
		for _, p := range problems {
			got = append(got, fmt.Sprintf("%v: %s", p.Pos, p.Message))
		}
		if strings.Join(got, "; ") != c.read {
			t.Errorf("%q: %q, not %q", c.text, got, c.read)
		}
		if c.read != "" {
			continue
		}
		told, ok := theme.Problem(read.Print(new(bytes.Buffer), theme.Look{Lang: "en"}, "page", view.Link{}))
		if !ok || len(told) != 1 || fmt.Sprintf("%v: %s", told[0].Pos, told[0].Message) != c.print {
			t.Errorf("%q: %v", c.text, told)
		}
	}
	if _, problems := theme.Read(dressed(t, nil), []string{"en"}); len(problems) != 1 || problems[0].File != "templates" {
		t.Errorf("without templates: %v", problems)
	}
	if _, problems := theme.Read(dressed(t, map[string]string{"page.html": "x"}), []string{"de"}); len(problems) == 0 {
		t.Error("a language without words is not told")
	}
	if _, ok := theme.Problem(fs.ErrNotExist); ok {
		t.Error("any error is taken for one of a template")
	}
}

// TestStyle: style sheets, scripts and pictures stand beside the pages, and
// nothing else does.
func TestStyle(t *testing.T) {
	read, problems := theme.Read(dressed(t, map[string]string{"page.html": "x", "a.css": "a", "b.js": "b", "c.svg": "c", "notes.txt": "n", "sub/d.css": "d"}), []string{"en"})
	if len(problems) > 0 || len(read.Style) != 3 || string(read.Style["a.css"]) != "a" || read.Style["b.js"] == nil || read.Style["c.svg"] == nil {
		t.Errorf("%v: %v", problems, read.Style)
	}
}
