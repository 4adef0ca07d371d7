package edit

import "testing"

// A file whose lines end with carriage returns alone keeps them, and the changes
// that were made in it say so.
func TestOldMac(t *testing.T) {
	const role = "# one of ours\rtitle: Baker\rrequires:\r  kneading: 1 # by hand\rfamily: bakery\r"
	var to Value
	to.Set(Word("2"), "kneading")
	to.Set(Word("1"), "shaping")
	r, err := Apply([]byte(role), "baker", []Op{{Do: Set, Path: []string{"requires"}, Value: to}}, nil)
	const want = "# one of ours\rtitle: Baker\rrequires:\r  kneading: 2 # by hand\r  shaping: 1\rfamily: bakery\r"
	if err != nil || string(r.Src) != want {
		t.Fatalf("%v\n%q", err, r.Src)
	}
	src := []byte(role)
	for _, made := range r.Made {
		src = made.In(src)
	}
	if string(src) != want {
		t.Errorf("the changes make %q", src)
	}
	const page = "---\rtitle: Baking\r---\r\r# Bread\r"
	r, err = ApplyFront([]byte(page), []Op{{Do: Set, Path: []string{"order"}, Value: Word("2")}}, nil)
	if err != nil || string(r.Src) != "---\rtitle: Baking\rorder: 2\r---\r\r# Bread\r" {
		t.Errorf("%v\n%q", err, r.Src)
	}
}
