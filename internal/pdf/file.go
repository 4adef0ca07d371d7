package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"net/url"
	"sync"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// A file is a PDF as objects that refer to each other.
type file struct {
	objects *model.Context
	root    types.Dict // the catalog
	pages   []sheet
}

// A sheet is a page of a file.
type sheet struct {
	types.Dict
	ref types.IndirectRef
}

// settings are pdfcpu's own, untouched by what lies in the user's home.
var settings = sync.OnceValue(func() model.Configuration {
	api.DisableConfigDir()
	return *model.NewDefaultConfiguration()
})

// open reads a PDF.
func open(data []byte) (*file, error) {
	conf := settings()
	objects, err := api.ReadContext(bytes.NewReader(data), &conf)
	if err != nil {
		return nil, fmt.Errorf("what was printed is no PDF: %w", err)
	}
	f := &file{objects: objects}
	if f.root, err = objects.Catalog(); err != nil {
		return nil, err
	}
	if ref, ok := f.root["Pages"].(types.IndirectRef); ok {
		f.collect(ref)
	}
	if len(f.pages) == 0 {
		return nil, errors.New("what was printed has no page")
	}
	return f, nil
}

// collect lists the pages below a node of their tree.
func (f *file) collect(ref types.IndirectRef) {
	node := f.dict(ref)
	kids, inner := node["Kids"]
	if !inner {
		f.pages = append(f.pages, sheet{node, ref})
		return
	}
	for _, kid := range f.array(kids) {
		if ref, ok := kid.(types.IndirectRef); ok {
			f.collect(ref)
		}
	}
}

// at returns the object that is meant; nil if there is none.
func (f *file) at(o types.Object) types.Object {
	o, err := f.objects.Dereference(o)
	if err != nil {
		return nil
	}
	return o
}

// dict and array are at for these; nil if it is something else.
func (f *file) dict(o types.Object) types.Dict {
	d, _ := f.at(o).(types.Dict)
	return d
}

func (f *file) array(o types.Object) types.Array {
	a, _ := f.at(o).(types.Array)
	return a
}

// add enters an object and returns the way to refer to it.
func (f *file) add(o types.Object) types.IndirectRef {
	n := f.objects.InsertNew(*model.NewXRefTableEntryGen0(o))
	return *types.NewIndirectRef(n, 0)
}

// destinations returns the page of each id that some link within the file
// leads to, counted from 1.
func (f *file) destinations() map[string]int {
	number := make(map[types.IndirectRef]int, len(f.pages))
	for i, page := range f.pages {
		number[page.ref] = i + 1
	}
	found := make(map[string]int)
	for name, dest := range f.dict(f.root["Dests"]) {
		to := f.array(dest)
		if len(to) == 0 {
			continue
		}
		page, _ := to[0].(types.IndirectRef)
		if n, ok := number[page]; ok {
			found[unescaped(name)] = n
		}
	}
	return found
}

// unescaped returns the id that a destination is named after.
func unescaped(name string) string {
	if id, err := url.PathUnescape(name); err == nil {
		return id
	}
	return name
}

// links calls look with each link of each page.
func (f *file) links(look func(page sheet, ref types.IndirectRef, link types.Dict) error) error {
	for _, page := range f.pages {
		for _, o := range f.array(page.Dict["Annots"]) {
			ref, _ := o.(types.IndirectRef)
			link := f.dict(ref)
			if link["Subtype"] != types.Name("Link") {
				continue
			}
			if err := look(page, ref, link); err != nil {
				return err
			}
		}
	}
	return nil
}

// address returns what a link leads to outside the file; "" if it leads
// within.
func (f *file) address(link types.Dict) string {
	return f.text(f.dict(link["A"])["URI"])
}

// text returns the words of a string of a file.
func (f *file) text(o types.Object) string {
	var text string
	switch s := f.at(o).(type) {
	case types.StringLiteral:
		text, _ = types.StringLiteralToString(s)
	case types.HexLiteral:
		text, _ = types.HexLiteralToString(s)
	}
	return text
}

// words returns words as a string of a file, in UTF-16 as every reader knows
// it.
func words(s string) types.Object {
	return types.NewHexLiteral([]byte(types.EncodeUTF16String(s)))
}
