package book

import (
	"math"
	"testing"
)

func TestContrast(t *testing.T) {
	tests := []struct {
		a, b string
		want float64
	}{
		{"000000", "ffffff", 21},
		{"ffffff", "000000", 21},
		{"ffffff", "ffffff", 1},
		{"777777", "ffffff", 4.48}, // the well-known grey that just fails
		{"767676", "ffffff", 4.54}, // and the one that just does not
		{"ff0000", "ffffff", 4.00},
		{"0000ff", "ffffff", 8.59},
		{"00ff00", "000000", 15.30},
		{"0a0a0a", "000000", 1.06}, // the straight part of the curve
	}
	for _, tt := range tests {
		if got := contrast(tt.a, tt.b); math.Abs(got-tt.want) > 0.006 {
			t.Errorf("contrast(%s, %s) = %.3f, want %.2f", tt.a, tt.b, got, tt.want)
		}
	}
}

func TestAccent(t *testing.T) {
	tests := []struct {
		name, rgb        string
		darken, lighten  bool
		onPaper, onNight string // where they follow from the colour itself
	}{
		{"none", "", false, false, "", ""},
		{"a deep green", "2f5d50", false, true, "2f5d50", ""},
		{"black", "000000", false, true, "000000", ""},
		{"white", "ffffff", true, false, "", "ffffff"},
		{"the paper itself", paper, true, false, "", paper},
		{"the night itself", night, false, true, night, ""},
		{"yellow", "ffcc00", true, false, "", "ffcc00"},
		{"a grey for both", "767676", true, true, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := Accent{RGB: tt.rgb}
			light, darkened := a.OnPaper()
			dark, lightened := a.OnDark()
			if darkened != tt.darken || lightened != tt.lighten {
				t.Errorf("darkened %v, lightened %v; want %v, %v", darkened, lightened, tt.darken, tt.lighten)
			}
			if tt.onPaper != "" && light != tt.onPaper {
				t.Errorf("OnPaper() = %s, want %s", light, tt.onPaper)
			}
			if tt.onNight != "" && dark != tt.onNight {
				t.Errorf("OnDark() = %s, want %s", dark, tt.onNight)
			}
			if tt.rgb == "" {
				return
			}
			for _, pair := range [][2]string{{light, paper}, {dark, night}} {
				if got := contrast(pair[0], pair[1]); len(pair[0]) != 6 || got < legible {
					t.Errorf("%s on %s has a contrast of %.2f", pair[0], pair[1], got)
				}
			}
		})
	}
}

// The change is as small as it can be: a shade that is a hundredth nearer to
// the colour would not do.
func TestAccentKeepsTheColour(t *testing.T) {
	got, _ := Accent{RGB: "ffcc00"}.OnPaper()
	if c := contrast(got, paper); c > legible+0.2 {
		t.Errorf("%s is darker than it must be: %.2f", got, c)
	}
	c := channels(got)
	if math.Abs(c[1]/c[0]-0.8) > 0.02 || c[2] != 0 {
		t.Errorf("%s has another hue than ffcc00", got)
	}
}
