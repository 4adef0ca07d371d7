package sheet_test

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"pathbook/internal/book"
	"pathbook/internal/load"
	"pathbook/internal/render/page"
	"pathbook/internal/render/sheet"
	"pathbook/internal/render/theme"
	"pathbook/internal/render/view"
	"pathbook/templates"
)

// edition is a small site of two roles, with a worksheet whose fields are
// written as YAML.
func edition(t *testing.T, fields string) *page.Edition {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	if fields != "" {
		archive.Files = append(archive.Files, txtar.File{Name: "content/worksheets/w.yaml", Data: []byte("title: W\naudience: employee\nsections:\n  - fields:\n" + fields)})
	}
	fsys, err := txtar.FS(archive)
	if err != nil {
		t.Fatal(err)
	}
	books, problems, err := load.NewReader(fsys).Read()
	if err != nil || books == nil {
		t.Fatalf("%s: %v %+v", fields, err, problems)
	}
	look, problems := theme.Read(templates.FS, books[0].Languages)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	e := page.NewEdition(&page.Site{Books: books, Theme: look}, books[0])
	for _, item := range []book.Item{books[0].Roles[0], books[0].Roles[1], books[0].Competencies[0]} {
		e.Add(page.Address(item), func(*page.Page) page.Content { return page.Content{} })
	}
	return e
}

// An answer is one that a field asks for: the name under which it is kept, and
// how it is given or what it is; and what fills it in, on paper.
type answer struct {
	said string
	fill view.Words
}

// named finds the names of answers in a field that is printed already.
var named = regexp.MustCompile(` name="([^"]+)"`)

func answers(f view.Field) []answer {
	var out []answer
	blank := func(b view.Blank) { out = append(out, answer{fmt.Sprintf("%s %s", b.ID, b.Kind), b.Fill}) }
	picks := func(list []view.Pick) {
		for _, p := range list {
			out = append(out, answer{fmt.Sprintf("%s=%s", p.ID, p.Value), p.Fill})
		}
	}
	row := func(r view.GridRow) {
		for _, m := range named.FindAllStringSubmatch(string(r.Printed), -1) {
			out = append(out, answer{said: m[1]})
		}
		for _, c := range r.Cells {
			if c.Blank != nil {
				blank(*c.Blank)
			}
			picks(c.Picks)
		}
	}
	for _, m := range named.FindAllStringSubmatch(string(f.Printed), -1) {
		out = append(out, answer{said: m[1]})
	}
	for _, b := range f.Blanks {
		blank(b)
	}
	picks(f.Options)
	for _, r := range f.Ratings {
		picks(r.Options)
	}
	for _, s := range f.Signers {
		blank(s.Sign)
		blank(s.Date)
	}
	if f.Grid != nil {
		for _, r := range f.Grid.Rows {
			row(r)
		}
		if f.Grid.Pattern != nil {
			out = append(out, answer{said: "after " + string(f.Grid.Follows)})
			row(*f.Grid.Pattern)
		}
	}
	return out
}

// asked are the answers that a worksheet asks for.
func asked(v view.Worksheet) []answer {
	var out []answer
	for _, s := range v.Sections {
		for _, f := range s.Fields {
			out = append(out, answers(f)...)
		}
	}
	return out
}

func names(list []answer) []string {
	var out []string
	for _, a := range list {
		out = append(out, a.said)
	}
	return out
}

// TestFields: each kind of field asks for answers under names that stay the same.
func TestFields(t *testing.T) {
	const pick = "{kind: move, label: To}, "
	for field, want := range map[string]string{
		"{kind: line, label: My name}":                                 "my-name line",
		"{kind: text, id: x, label: Text}":                             "x lines",
		"{kind: date, label: Day}":                                     "day date",
		"{kind: choice, label: C, options: [A, B b]}":                  "c=a c=b-b",
		"{kind: checklist, label: C, options: [A, {id: z, label: B}]}": "c=a c=z",
		"{kind: rating, label: R}":                                     "r=1 r=2",
		"{kind: rating, label: R, items: [I, J], options: [No, Yes]}":  "r.i=no r.i=yes r.j=no r.j=yes",
		"{kind: table, label: T, columns: [A, B], rows: 2}":            "t.1.a lines t.1.b lines t.2.a lines t.2.b lines",
		"{kind: table, label: T, columns: [A], rows: [Home, Work]}":    "t.home.a lines t.work.a lines",
		"{kind: ask, label: Q, items: [Why so, How so]}":               "q lines",
		"{kind: steps, items: [Do it.]}":                               "",
		"{kind: role, label: Mine}":                                    "mine pick",
		pick + "{kind: gap, label: G}":                                 "to.from pick to.to pick after to g.~.evidence lines",
		pick + "{kind: competencies, label: G}":                        "to.from pick to.to pick after to g.~.mine=not-yet g.~.mine=meets g.~.mine=exceeds g.~.manager=not-yet g.~.manager=meets g.~.manager=exceeds g.~.evidence lines",
		"{kind: signatures, names: [Me, You]}":                         "signatures.me line signatures.me.date date signatures.you line signatures.you.date date",
		"{kind: factors, label: F, columns: [want]}":                   "f.meaning.want lines f.skills.want lines f.culture.want lines f.growth.want lines f.arrangements.want lines f.pay.want lines f.inclusion.want lines f.external.want lines",
	} {
		e := edition(t, "      ["+field+"]\n")
		v := sheet.Sheet(e.Page("worksheets/w.html"), e.Book.Worksheets[0], 2)
		if got := strings.Join(names(asked(v)), " "); got != want {
			t.Errorf("%s: %s, not %s", field, got, want)
		}
	}
}

// TestPaper: for a PDF, every place to write says under which name its answer is
// kept and what is asked there, and no two say the same.
func TestPaper(t *testing.T) {
	fields, err := os.ReadFile("testdata/fields.yaml")
	if err != nil {
		t.Fatal(err)
	}
	e := edition(t, string(fields))
	p := e.Page("worksheets/w.html").Alone(page.Medium{Paper: true, Fill: func(kind, id, asked, answer string) string {
		if asked == "" {
			t.Errorf("%s: nothing is asked", id)
		}
		return kind + ":" + id + "=" + answer
	}})
	var filled []string
	for _, a := range asked(sheet.Sheet(p, e.Book.Worksheets[0], 2)) {
		switch fill := string(a.fill); {
		case strings.HasPrefix(a.said, "after "), strings.Contains(a.said, ".~."): // the pattern, which is not on paper
		case fill == "" || slices.Contains(filled, fill):
			t.Errorf("%s: filled in as %q", a.said, fill)
		default:
			filled = append(filled, fill)
		}
	}
	for _, want := range []string{"line:name=", "radio:choice=a", "check:list.b=", "lines:table.2.b=", "line:move.to=", "lines:gap.6.have=", "radio:competencies.1.mine=meets", "date:signatures.you.date="} {
		if !slices.Contains(filled, want) {
			t.Errorf("there is no place for %s among %s", want, filled)
		}
	}
}

// TestMade: sheets that nobody wrote ask what a role or a move says.
func TestMade(t *testing.T) {
	e := edition(t, "")
	helper, move := e.Book.Roles[0], e.Book.Moves[0]
	for name, c := range map[string]struct {
		made  func() page.Content
		wants []string
	}{
		"role helper": {
			func() page.Content { return sheet.Role(e.Page(page.RoleSheetAddress(helper)), helper) },
			[]string{"my-name", "competencies.welding.mine", "competencies.welding.evidence", "next-check-in"},
		},
		"plan": {
			func() page.Content { return sheet.Plan(e.Page(page.PlanSheetAddress(move)), move) },
			[]string{"my-name", "gap.welding.evidence", "next-check-in"},
		},
		"talk": {
			func() page.Content { return sheet.Talk(e.Page(page.TalkSheetAddress(move)), move) },
			[]string{"next-check-in"},
		},
	} {
		v, ok := c.made().View.(view.Worksheet)
		if !ok {
			t.Fatalf("%s is no worksheet", name)
		}
		got := names(asked(v))
		for _, want := range c.wants {
			if !slices.ContainsFunc(got, func(a string) bool {
				return strings.FieldsFunc(a, func(c rune) bool { return c == ' ' || c == '=' })[0] == want
			}) {
				t.Errorf("%s does not ask for %s: %s", name, want, got)
			}
		}
		if v.ID == "" || v.Version == "" || v.Site == "" {
			t.Errorf("%s: answers are kept under %q, %q, %q", name, v.ID, v.Version, v.Site)
		}
	}
}
