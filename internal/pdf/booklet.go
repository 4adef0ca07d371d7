package pdf

import (
	"bytes"
	"fmt"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// folded returns the file for a printer that prints both sides and turns the
// paper on its long edge: two pages side by side on each side of a sheet, so
// that the pile, folded in the middle, is a booklet. It is for paper only: what
// a screen would use of the pages is left behind.
func (f *file) folded() (*file, error) {
	for _, page := range f.pages {
		delete(page.Dict, "Annots")
	}
	for _, key := range []string{"Dests", "Outlines", "StructTreeRoot", "MarkInfo"} {
		delete(f.root, key)
	}
	flat, err := f.bytes()
	if err != nil {
		return nil, err
	}
	box := f.array(f.pages[0].Dict["MediaBox"])
	page := types.RectForArray(box)
	if page == nil {
		return nil, fmt.Errorf("the first page has no size")
	}
	nup := pdfcpu.DefaultBookletConfig()
	nup.Orient = model.LeftDown // with its own it is bound on the right, as for Arabic
	nup.PageDim = &types.Dim{Width: 2 * page.Width(), Height: page.Height()}
	if err := pdfcpu.ParseNUpValue(2, nup); err != nil {
		return nil, err
	}
	conf := settings()
	var out bytes.Buffer
	if err := api.Booklet(bytes.NewReader(flat), &out, nil, nil, nup, &conf); err != nil {
		return nil, err
	}
	return open(out.Bytes())
}
