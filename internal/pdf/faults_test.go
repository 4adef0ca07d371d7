package pdf

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// TestProofs plants a fault for each check, and has the check find it, and no
// other check find anything but what follows from it.
func TestProofs(t *testing.T) {
	const style = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A</title><style>
@page { size: letter; margin: 18mm } .next { break-before: page } .fill { height: 150mm; border-bottom: 1px solid }
.write { position: relative } .write a { position: absolute; inset: 0 } .write i { display: block; height: 6mm; border-bottom: 1px solid }
.right { height: 9mm !important }</style>`
	const well = `<h1>Words</h1><p>below</p><div class="fill"></div>`
	rules := func(class string) string {
		return `<div class="write"><a href="https://blank.invalid/lines?name=a&amp;label=A"></a>` + strings.Repeat(`<i class="`+class+`"></i>`, 4) + `</div>`
	}
	tests := []struct {
		name  string // of the check, with what is planted; none finds anything where it is empty
		page  string
		spoil func(f *file)
		also  string
	}{
		{"", well + rules("right"), nil, ""},
		{"stranded heading", well + `<h2>Alone</h2><p class="next">later</p><div class="fill"></div>`, nil, ""},
		{"blank page", well + `<div class="next" style="height:1px"></div><div class="next"><p>end</p><div class="fill"></div></div>`, nil, "nearly empty page"},
		{"lost word", well + `<p style="white-space:nowrap;padding-left:30in">vanished</p>`, nil, ""},
		{"nearly empty page", well + `<p class="next">end</p>`, nil, ""},
		{"write-in lines", well + rules(""), nil, ""},
		{"fonts", well, func(f *file) { f.eachFont(func(d types.Dict) { delete(d, "ToUnicode") }) }, "lost word"},
		{"valid and tagged", well, func(f *file) { delete(f.root, "MarkInfo") }, ""},
	}
	press := Press{Browser: browserPath(t), Dir: t.TempDir()}
	var list []Document
	for _, tt := range tests {
		name := "p" + strings.ReplaceAll(tt.name, " ", "-")
		write(t, press.at(name+".html"), []byte(style+tt.page))
		list = append(list, Document{Page: name + ".html", PDF: name, Title: "A", Lang: "en"})
	}
	var made pile
	if err := press.Print(context.Background(), list, made.put); err != nil {
		t.Fatal(err)
	}
	for i, tt := range tests {
		p := newProof(t, tt.name, made.files[list[i].PDF], tt.page)
		if tt.spoil != nil {
			tt.spoil(p.file)
			data, err := p.file.bytes()
			if err != nil {
				t.Fatal(err)
			}
			p = newProof(t, tt.name, data, tt.page)
		}
		for _, c := range checks {
			faults := c.find(t, p)
			if found := len(faults) > 0; found != (c.name == tt.name) && c.name != tt.also {
				t.Errorf("planted %q, looked for %q, found %v", tt.name, c.name, faults)
			}
		}
	}
}

// eachFont calls do with every font of the pages.
func (f *file) eachFont(do func(types.Dict)) {
	for _, page := range f.pages {
		for _, font := range f.dict(f.dict(page.Dict["Resources"])["Font"]) {
			do(f.dict(font))
		}
	}
}

// TestKitProof reads the PDF of testdata over.
func TestKitProof(t *testing.T) {
	page, err := os.ReadFile("testdata/kit.html")
	if err != nil {
		t.Fatal(err)
	}
	newProof(t, "kit.pdf", printedKit(t)["kit.pdf"], string(page)).read(t)
}
