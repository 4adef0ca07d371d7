package book

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/dop251/goja"
	"github.com/google/go-cmp/cmp"

	"pathbook/templates"
)

// A followRow is a competency that a worksheet shows.
type followRow struct {
	ID         string
	Need, Have int
}

// TestFollowBase holds what follow.js makes of what every role asks for to what
// a role asks for altogether.
func TestFollowBase(t *testing.T) {
	src, err := templates.FS.ReadFile("follow.js")
	if err != nil {
		t.Fatal(err)
	}
	vm := goja.New()
	if _, err := vm.RunScript("follow.js", string(src)); err != nil {
		t.Fatal(err)
	}
	got, err := vm.RunString(`JSON.stringify(pathbook.follow.whole({
		base: [["a", 1], ["b", 2], ["c", 1, "asset"]],
		roles: { plain: {}, raises: { requires: [["b", 3], ["d", 1]] }, leaves: { none: ["a"], requires: [["c", 1]] },
			helps: { requires: [["a", 2, "asset"], ["c", 2, "asset"]] } }
	}).roles)`)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"plain":{"requires":[["a",1],["b",2],["c",1,"asset"]]},` +
		`"raises":{"requires":[["b",3],["d",1],["a",1],["c",1,"asset"]]},` +
		`"leaves":{"none":["a"],"requires":[["c",1],["b",2]]},` +
		`"helps":{"requires":[["a",2,"asset"],["c",2,"asset"],["a",1],["b",2]]}}`
	if got.String() != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestFollowScript holds what follow.js makes of two roles to what Gaps does:
// the rows of a gap are what is essential and missing.
func TestFollowScript(t *testing.T) {
	missing, rated := followScript(t)
	r := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		competencies := make([]*Competency, 1+r.IntN(6))
		for i := range competencies {
			competencies[i] = &Competency{Head: Head{ID: fmt.Sprint("c", i)}}
		}
		from, to := followRole(r, competencies), followRole(r, competencies)
		wantGap, wantRated := []followRow{}, []followRow{}
		for _, g := range Gaps(from, to) {
			if !g.Asset && (g.State == New || g.State == Stretch) {
				wantGap = append(wantGap, followRow{g.Competency.ID, g.Need, g.Have})
			}
		}
		for _, asset := range []bool{false, true} {
			for _, n := range to.Requires {
				if n.Asset == asset {
					wantRated = append(wantRated, followRow{n.Competency.ID, n.Level, 0})
				}
			}
		}
		if diff := cmp.Diff(wantGap, missing(from, to)); diff != "" {
			t.Fatalf("gap (-Go +script):\n%s", diff)
		}
		if diff := cmp.Diff(wantRated, rated(to)); diff != "" {
			t.Fatalf("competencies (-Go +script):\n%s", diff)
		}
	}
}

func followRole(r *rand.Rand, competencies []*Competency) *Role {
	role := &Role{}
	for _, c := range competencies {
		if level := r.IntN(5); level > 0 {
			role.Requires = append(role.Requires, Need{Competency: c, Level: level, Asset: r.IntN(3) == 0})
		}
	}
	return role
}

// followScript returns the two functions of follow.js.
func followScript(t *testing.T) (missing func(from, to *Role) []followRow, rated func(*Role) []followRow) {
	t.Helper()
	src, err := templates.FS.ReadFile("follow.js")
	if err != nil {
		t.Fatal(err)
	}
	vm := goja.New()
	if _, err := vm.RunScript("follow.js", string(src)); err != nil {
		t.Fatal(err)
	}
	run := func(call string, roles ...*Role) (rows []followRow) {
		t.Helper()
		var list []any
		for _, role := range roles {
			requires := []any{}
			for _, n := range role.Requires {
				tuple := []any{n.Competency.ID, n.Level}
				if n.Asset {
					tuple = append(tuple, "asset")
				}
				requires = append(requires, tuple)
			}
			list = append(list, map[string]any{"requires": requires})
		}
		src, _ := json.Marshal(list)
		out, err := vm.RunString(fmt.Sprintf("JSON.stringify(pathbook.follow.%s.apply(null, %s))", call, src))
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal([]byte(out.String()), &rows); err != nil {
			t.Fatal(err)
		}
		return rows
	}
	return func(from, to *Role) []followRow { return run("missing", from, to) },
		func(role *Role) []followRow { return run("rated", role) }
}
