package book

import (
	"fmt"
	"math"
	"strconv"
)

// The tinted backgrounds of the pages, light and dark, on which the accent has
// less contrast than on the plain ones. The style sheet has the same two, as
// --wash.
const (
	paper = "f1efe8"
	night = "1f2522"
)

// The least contrast of text with its background, from WCAG 2.2: legible is
// success criterion 1.4.3 (AA), comfortable 1.4.6 (AAA). Colours chosen for
// white paper look dull on black, so the dark pages take the second.
const (
	legible     = 4.5
	comfortable = 7
)

// OnPaper returns the accent as it can be read on the light background, and
// whether it had to be darkened for that. It is empty if the site has none.
func (a Accent) OnPaper() (rgb string, darkened bool) { return towards(0, a.RGB, paper, legible) }

// OnDark returns the accent as it can be read on the dark background, and
// whether it had to be lightened for that. It is empty if the site has none.
func (a Accent) OnDark() (rgb string, lightened bool) { return towards(255, a.RGB, night, comfortable) }

// Contrast returns the contrast of the accent with the light background, from
// 1 (none) to 21.
func (a Accent) Contrast() float64 { return contrast(a.RGB, paper) }

// towards moves a colour in steps of a hundredth towards black (0) or white
// (255) until it has enough contrast. The way to either keeps its hue.
func towards(end float64, rgb, background string, enough float64) (string, bool) {
	if rgb == "" {
		return "", false
	}
	moved := rgb
	for step := 1; step <= 100 && contrast(moved, background) < enough; step++ {
		share := float64(step) / 100
		c := channels(rgb)
		for i := range c {
			c[i] += (end - c[i]) * share
		}
		moved = fmt.Sprintf("%02x%02x%02x", int(c[0]), int(c[1]), int(c[2]))
	}
	return moved, moved != rgb
}

// contrast is the contrast ratio of WCAG 2.2:
// https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
func contrast(a, b string) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// luminance is the relative luminance of WCAG 2.2, from 0 (black) to 1 (white):
// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
func luminance(rgb string) float64 {
	c := channels(rgb)
	for i, v := range c {
		v /= 255
		if v <= 0.04045 {
			c[i] = v / 12.92
		} else {
			c[i] = math.Pow((v+0.055)/1.055, 2.4)
		}
	}
	return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2]
}

// channels returns red, green and blue, from 0 to 255. What is not a colour is
// black.
func channels(rgb string) [3]float64 {
	n, _ := strconv.ParseUint(rgb, 16, 24)
	return [3]float64{float64(n >> 16), float64(n >> 8 & 0xff), float64(n & 0xff)}
}
