package markdown

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"pathbook/internal/diag"
)

var update = flag.Bool("update", false, "write what is got as what is wanted")

// shop names the workplace of the archives.
func shop(of, little string) (words, hint string) {
	words, ok := map[string]string{"": "atelier", "au": "à l’atelier"}[little]
	if of != "workplace" || !ok {
		return "", "write [](site:workplace)"
	}
	return words, ""
}

// An archive holds cases: NAME.md is block text and NAME.line one line,
// NAME.html is what is printed and NAME.problems what is told.
func TestArchives(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no archives", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { testArchive(t, file) })
	}
}

func testArchive(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	got := &txtar.Archive{Comment: archive.Comment}
	for _, f := range archive.Files {
		name, kind, _ := strings.Cut(f.Name, ".")
		if kind != "md" && kind != "line" {
			continue
		}
		html, problems := convert(string(f.Data), kind == "line")
		got.Files = append(got.Files, f, txtar.File{Name: name + ".html", Data: html})
		if len(problems) > 0 {
			got.Files = append(got.Files, txtar.File{Name: name + ".problems", Data: problems})
		}
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if d := cmp.Diff(string(txtar.Format(archive)), string(txtar.Format(got))); d != "" {
		t.Errorf("wanted -, got +\n%s", d)
	}
}

func convert(text string, oneLine bool) (html, told []byte) {
	var problems diag.List
	doc := parseCase(text, oneLine, &problems)
	html = doc.HTML(testSetting(doc))
	if !bytes.HasSuffix(html, []byte("\n")) {
		html = append(html, '\n')
	}
	problems.Sort()
	var b bytes.Buffer
	source := func(string) []byte { return []byte(text) }
	diag.Writer{W: &b, Source: source}.Text(problems)
	return html, b.Bytes()
}

func parseCase(text string, oneLine bool, problems *diag.List) *Doc {
	origin := diag.Origin{Pos: diag.Pos{File: "x.md", Line: 1, Col: 1}}
	if oneLine {
		return Naming(shop).ParseLine(strings.TrimSuffix(text, "\n"), origin, problems)
	}
	return Naming(shop).Parse(text, origin, problems)
}

// testSetting is a page that knows where everything leads, save for nowhere.
func testSetting(doc *Doc) Setting {
	return Setting{
		Link: func(i int) Target {
			l := doc.Links[i]
			if l.Target == "nowhere" {
				return Target{Text: "Nowhere", Lang: "fr"}
			}
			t := Target{Href: l.Kind + "s/" + l.Target, Text: "The " + l.Target}
			if l.Kind == "here" || l.Kind == "url" {
				t.Text = ""
			}
			if l.Kind == "guide" {
				t.After = " (page 7)"
			}
			if l.Target == "soudage" {
				t.Lang = "fr"
			}
			if l.Kind != "here" && l.Heading != "" {
				t.Href += "#" + l.Heading
			}
			return t
		},
		Block:   func(i int) []byte { return []byte("<!-- " + doc.Blocks[i].Name + " -->\n") },
		Callout: func(kind string) string { return strings.ToUpper(kind[:1]) + kind[1:] },
		Table:   "Table", Footnotes: "Footnotes", FootnoteBack: "Back to the text",
	}
}

// Each rule has an archive of its name that breaks it, and no problem is told
// under another name or severity.
func TestRules(t *testing.T) {
	for _, rule := range Rules {
		archive, err := txtar.ParseFile("testdata/" + rule.Name + ".txtar")
		if err != nil {
			t.Errorf("rule %s has no case: %v", rule.Name, err)
			continue
		}
		broken := false
		for _, f := range archive.Files {
			var problems diag.List
			if strings.HasSuffix(f.Name, ".md") || strings.HasSuffix(f.Name, ".line") {
				parseCase(string(f.Data), strings.HasSuffix(f.Name, ".line"), &problems)
			}
			for _, p := range problems {
				broken = broken || p.Rule == rule.Name
				if !slices.ContainsFunc(Rules, func(r diag.Rule) bool { return r.Name == p.Rule && r.Severity == p.Severity }) {
					t.Errorf("%s: a %v under the rule %s, which is not among Rules", f.Name, p.Severity, p.Rule)
				}
				if p.Hint == "" {
					t.Errorf("%s: no hint: %s", f.Name, p.Message)
				}
			}
		}
		if !broken {
			t.Errorf("testdata/%s.txtar does not break its rule", rule.Name)
		}
	}
}
