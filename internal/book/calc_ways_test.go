package book

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestCalcWays asks both how far training leads in each competency, and which
// takes a person further.
func TestCalcWays(t *testing.T) {
	for seed := range uint64(100) {
		c := randomCase(rand.New(rand.NewPCG(seed, 11)))
		b, _ := c.Book.open()
		reach, ways := calcWays(t, c.Book)
		for _, x := range b.Competencies {
			for have := range 4 {
				if got, want := reach(x.ID, have), b.Reach(x, have); got != want {
					t.Errorf("seed %d: %s from %d: calc.js reaches %d, Go %d", seed, x.ID, have, got, want)
				}
				for need := have + 1; need <= 4; need++ {
					var want []string
					for _, training := range b.TrainingFor(x, have, need) {
						want = append(want, training.ID)
					}
					if got := ways(x.ID, have, need); !slices.Equal(got, want) {
						t.Errorf("seed %d: %s from %d to %d: calc.js offers %q, Go %q", seed, x.ID, have, need, got, want)
					}
				}
			}
		}
	}
}

// calcWays returns reach and ways of calc.js on a book.
func calcWays(t *testing.T, b calcBook) (reach func(string, int) int, ways func(string, int, int) []string) {
	t.Helper()
	src, err := json.Marshal(b)
	if err != nil {
		t.Fatal(err)
	}
	vm := calcScript(t)
	both, err := vm.RunString(`(function (calc, book) {
		return {
			reach: function (c, have) { return calc.reach(book, c, have); },
			ways: function (c, have, need) { return calc.ways(book, c, have, need).map(function (t) { return t.id; }); }
		};
	}(pathbook.calc, pathbook.calc.open(` + listed(src) + `)))`)
	if err != nil {
		t.Fatal(err)
	}
	err = errors.Join(vm.ExportTo(both.ToObject(vm).Get("reach"), &reach), vm.ExportTo(both.ToObject(vm).Get("ways"), &ways))
	if err != nil {
		t.Fatal(err)
	}
	return reach, ways
}
