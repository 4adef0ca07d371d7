package browser

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pathbook/internal/book"
)

// TestSheetFollows picks the roles of every move, and roles: the rows are what
// the book says.
func TestSheetFollows(t *testing.T) {
	for i, root := range []string{"", "fr/"} {
		t.Run(root+"gap", func(t *testing.T) {
			t.Parallel()
			b := sound(t, starter).books[i]
			want := make(map[string][]string)
			for _, m := range b.Moves {
				want[m.From.ID+" "+m.To.ID] = missing(b, m.From, m.To)
			}
			p := open(t, root+"worksheets/conversation-plan.html")
			if diff := cmp.Diff(want, p.rows("possible-move-gap", want, "possible-move.from", "possible-move.to")); diff != "" {
				t.Errorf("-book +sheet:\n%s", diff)
			}
		})
		t.Run(root+"competencies", func(t *testing.T) {
			t.Parallel()
			want := []map[string][]string{
				{"helper": {"Welding", "Sweeping"}, "inspector": {"Welding", "Measuring", "Sweeping"}},
				{"helper": {"Soudage", "Balayage"}, "inspector": {"Soudage", "Mesure", "Balayage"}},
			}[i]
			p := use(t, sound(t, forms).file).Open(root + "worksheets/all.html")
			if diff := cmp.Diff(want, p.rows("rated", want, "my-role")); diff != "" {
				t.Errorf("-book +sheet:\n%s", diff)
			}
		})
	}
}

// missing are the rows of a gap: name, present level, level that is needed.
func missing(b *book.Book, from, to *book.Role) []string {
	rows := []string{}
	for _, g := range book.Gaps(from, to) {
		if g.Asset || g.State != book.New && g.State != book.Stretch {
			continue
		}
		have := map[string]string{"en": "Nothing yet", "fr": "Rien encore"}[b.Lang]
		switch {
		case g.Have > 0:
			have = b.Scale[g.Have-1].Title.Words
		case g.State == book.Stretch: // of what is core everybody does some
			have = map[string]string{"en": "Some of it", "fr": "En partie"}[b.Lang]
		}
		rows = append(rows, g.Competency.Title.Words+"|"+have+"|"+b.Scale[g.Need-1].Title.Words)
	}
	return rows
}

// rows picks roles in controls, as the keys of a table have them ("FROM TO"),
// and returns the rows that a grid then has.
func (p *tab) rows(grid string, roles map[string][]string, controls ...string) map[string][]string {
	p.t.Helper()
	picks, err := json.Marshal(slices.Sorted(maps.Keys(roles)))
	if err != nil {
		p.t.Fatal(err)
	}
	src := p.Eval(fmt.Sprintf(`((grid, picks, controls) => JSON.stringify(Object.fromEntries(picks.map((roles) => {
		roles.split(" ").forEach((role, i) => {
			controls[i].value = role;
			controls[i].dispatchEvent(new Event("change", { bubbles: true }));
		});
		const text = (row) => ["name", "have", "need"].map((slot) => row.querySelector("[data-slot=" + slot + "]")).filter(Boolean).map((e) => e.textContent).join("|");
		return [roles, Array.from(grid.querySelectorAll("[data-rows] tr"), text)];
	}))))(document.querySelector("[data-grid='%s']"), %s, "%s".split(" ").map((name) => document.getElementsByName(name)[0]))`,
		grid, picks, strings.Join(controls, " ")))
	var all map[string][]string
	if err := json.Unmarshal([]byte(src), &all); err != nil {
		p.t.Fatal(err)
	}
	return all
}

// TestSheetKeepsRows: what was said of a competency stays when something else
// is picked, that does not ask for it.
func TestSheetKeepsRows(t *testing.T) {
	p := use(t, sound(t, forms).web).Open("worksheets/all.html")
	rows := func(want string) {
		t.Helper()
		if got := p.Eval("Array.from(document.querySelectorAll('[data-grid=rated] [data-rows] tr'), (row) => row.dataset.row).join(' ')"); got != want {
			t.Errorf("the rows are %q, not %q", got, want)
		}
	}
	rows("")
	p.Answer("my-role", "inspector")
	rows("welding measuring sweeping")
	p.Click("[name='rated.measuring.mine'][value=exceeds]")
	p.Answer("rated.measuring.evidence", "Read it twice.")
	p.Answer("my-role", "helper")
	rows("welding sweeping measuring")
	if got, want := p.Text("[data-grid=rated] [data-row=measuring] [data-slot=note]"), "not asked for by what is picked above"; got != want {
		t.Errorf("of the row that is kept it says %q, not %q", got, want)
	}
	held := func() string {
		t.Helper()
		return p.Eval("document.querySelector('[name=\"rated.measuring.evidence\"]').value + document.querySelector('[name=\"rated.measuring.mine\"]:checked').value")
	}
	if got := held(); got != "Read it twice.exceeds" {
		t.Errorf("the row that is kept holds %q", got)
	}
	p.saved()
	p.Answer("my-role", "")
	rows("measuring")
	p.Click("[data-row=measuring] .unpick")
	p.Answer("rated.measuring.evidence", "")
	p.Answer("my-role", "helper")
	rows("welding sweeping")
}
