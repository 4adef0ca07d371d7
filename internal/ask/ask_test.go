package ask

import (
	"errors"
	"os"
	"strings"
	"testing"
)

// asked returns a person who types these lines, and what is put on the screen.
func asked(types string) (*Person, *strings.Builder) {
	screen := &strings.Builder{}
	return New(strings.NewReader(types), screen), screen
}

func TestLine(t *testing.T) {
	named := func(answer string) error {
		if answer == "" {
			return errors.New("Every site has a name")
		}
		return nil
	}
	for _, c := range []struct {
		types, standard string
		fits            func(string) error
		want, screen    string
	}{
		{"Lumen Laundry\n", "", nil, "Lumen Laundry", "Name: "},
		{"  Buanderie Lumière \r\n", "", nil, "Buanderie Lumière", "Name: "},
		{"\n", "Our shop", nil, "Our shop", "Name [Our shop]: "},
		{"   \n", "", nil, "", "Name: "},
		{"\nLumen\n", "", named, "Lumen", "Name: Every site has a name.\nName: "},
		{"a\x1b[Db\nab\n", "", nil, "ab", "Name: There's a key in that which is no letter, such as an arrow or a tab: \"a\\x1b[Db\". Please type it again.\nName: "},
		{"a\tb\nab\n", "", nil, "ab", "Name: There's a key in that which is no letter, such as an arrow or a tab: \"a\\tb\". Please type it again.\nName: "},
		{"caf\xe9\ncafé\n", "", nil, "café", "Name: There's a key in that which is no letter, such as an arrow or a tab: \"caf\\xe9\". Please type it again.\nName: "},
		{strings.Repeat("é", 501) + "\nshort\n", "", nil, "short", "Name: That's 501 letters, and there's room for 500. Please say it in fewer.\nName: "},
		{strings.Repeat("é", 500) + "\n", "", nil, strings.Repeat("é", 500), "Name: "},
	} {
		p, screen := asked(c.types)
		if got, err := p.Line("Name", c.standard, c.fits); err != nil || got != c.want || screen.String() != c.screen {
			t.Errorf("%q: %q, %v, and on the screen\n%s", c.types, got, err, screen)
		}
	}
}

func TestChoice(t *testing.T) {
	const list = "Where are the roles?\n  1  across the top\n  2  down the side\n"
	for _, c := range []struct {
		types    string
		standard int
		want     int
		screen   string
	}{
		{"2\n", -1, 1, list + "Number: "},
		{"\n", 1, 1, list + "Number [2]: "},
		{"\n0\n3\nacross\n1\n", -1, 0, list + strings.Repeat("Number: Please type a number from 1 to 2.\n", 4) + "Number: "},
	} {
		p, screen := asked(c.types)
		got, err := p.Choice("Where are the roles?", []string{"across the top", "down the side"}, c.standard)
		if err != nil || got != c.want || screen.String() != c.screen {
			t.Errorf("%q: %d, %v, and on the screen\n%s", c.types, got, err, screen)
		}
	}
}

func TestYes(t *testing.T) {
	for types, want := range map[string]bool{"y\n": true, "YES\n": true, "oui\n": true, "n\n": false, "Non\n": false, "\n": false, "perhaps\no\n": true} {
		p, screen := asked(types)
		if got, err := p.Yes("Keep it", false); err != nil || got != want || !strings.HasPrefix(screen.String(), "Keep it [no]: ") {
			t.Errorf("%q: %v, %v, and on the screen\n%s", types, got, err, screen)
		}
	}
}

// TestEnded: a line that is not ended is no answer, and nothing is taken instead.
func TestEnded(t *testing.T) {
	for _, types := range []string{"", "Lum", strings.Repeat("x", 9000)} {
		p, _ := asked(types)
		if got, err := p.Line("Name", "Our shop", nil); !errors.Is(err, ErrEnded) || got != "" {
			t.Errorf("%q: %q, %v", types, got, err)
		}
		if n, err := p.Choice("Which?", []string{"a", "b"}, 0); !errors.Is(err, ErrEnded) {
			t.Errorf("%d, %v", n, err)
		}
	}
}

func TestTerminals(t *testing.T) {
	null, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	if Terminals(null.Fd()) {
		t.Error("the device that is always empty is no terminal")
	}
}
