package pages

import (
	"fmt"
	"strings"

	"pathbook/internal/render/view"

	"rsc.io/qr"
)

// scanCode draws an address as a code to scan from paper (QR, level M, which
// stands 15 % of dirt), or nothing if it is empty or too long for one.
func scanCode(address string) view.HTML {
	if address == "" {
		return ""
	}
	code, err := qr.Encode(address, qr.M)
	if err != nil {
		return ""
	}
	const quiet = 4 // modules of white around it, as ISO/IEC 18004 asks
	var path strings.Builder
	for y := range code.Size {
		for x := 0; x < code.Size; x++ {
			run := x
			for run < code.Size && code.Black(run, y) {
				run++
			}
			if run > x {
				fmt.Fprintf(&path, "M%d %dh%dv1h-%dz", x+quiet, y+quiet, run-x, run-x)
				x = run
			}
		}
	}
	side := code.Size + 2*quiet
	return view.HTML(fmt.Sprintf(`<svg class="code" viewBox="0 0 %d %d" aria-hidden="true" focusable="false"><path d="%s"/></svg>`, side, side, path.String()))
}
