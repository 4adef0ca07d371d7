package pdf

import (
	"fmt"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// A shape is what is drawn in a box that is ticked, in a square of side 1.
type shape struct {
	letter string // the same in the font of signs, for a reader that draws on its own
	path   string
}

var (
	nothing = shape{}
	tick    = shape{"4", ".1 w 1 J 1 j .2 .52 m .42 .26 l .8 .78 l S"}
	dot     = shape{"l", ".2 .5 m .2 .9 .8 .9 .8 .5 c .8 .1 .2 .1 .2 .5 c f"}
)

// A mark is a shape in a box of a size, in hundredths of a point.
type mark struct {
	shape         shape
	width, height int
}

func markIn(box *types.Rectangle, s shape) mark {
	return mark{s, int(100*box.Width() + .5), int(100*box.Height() + .5)}
}

// drawn returns the drawing of a mark, one for all of the same size.
func (m *form) drawn(k mark) types.IndirectRef {
	ref, ok := m.marks[k]
	if !ok {
		w, h := float64(k.width)/100, float64(k.height)/100
		ref = m.add(types.StreamDict{
			Dict: types.Dict{
				"Type": types.Name("XObject"), "Subtype": types.Name("Form"),
				"BBox": types.NewNumberArray(0, 0, w, h), "Resources": types.NewDict(),
			},
			Content: []byte(drawing(k.shape.path, w, h)),
		})
		m.marks[k] = ref
	}
	return ref
}

// drawing returns a path as large as fits in the middle of a box.
func drawing(path string, width, height float64) string {
	if path == "" {
		return "/Tx BMC EMC"
	}
	side := min(width, height)
	return fmt.Sprintf("q %.3f 0 0 %.3f %.3f %.3f cm 0 g 0 G %s Q", side, side, (width-side)/2, (height-side)/2, path)
}
