package pdf

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// Flags of annotations and of fields, as the standard counts them.
const (
	printed   = 1 << 2
	multiline = 1 << 12
	oneOf     = 1 << 15
)

// lineHeight is how much of a place for one line the words take, from below:
// in a higher one a reader would write them larger.
const lineHeight = 18

// A form gathers the fields of a file.
type form struct {
	*file
	fields types.Array
	named  map[string]*field
	marks  map[mark]types.IndirectRef
}

// A field is what one name stands for: a place to write, or a choice.
type field struct {
	types.Dict
	ref   types.IndirectRef
	kind  string // of a blank
	label string
	page  types.IndirectRef
}

// fields turns each link over a place to write into a field, where it is. It
// is the browser that made the links: they stand where the places came to be,
// in the order of reading, each with its tag.
func (f *file) fields() error {
	m := &form{file: f, named: make(map[string]*field), marks: make(map[mark]types.IndirectRef)}
	tags := make(map[int]types.Dict)
	f.tags(f.dict(f.root["StructTreeRoot"])["ParentTree"], tags)
	err := f.links(func(page sheet, ref types.IndirectRef, link types.Dict) error {
		address := f.address(link)
		if !strings.HasPrefix(address, blankAddress) {
			return nil
		}
		b, err := readBlank(address)
		if err != nil {
			return err
		}
		if n, ok := link["StructParent"].(types.Integer); ok && tags[n.Value()] != nil {
			tags[n.Value()]["S"] = types.Name("Form")
		}
		page.Dict["Tabs"] = types.Name("S")
		m.widget(b, page, link)
		return m.fill(b, &field{Dict: link, ref: ref, kind: b.kind, label: b.label, page: page.ref})
	})
	if err == nil && len(m.fields) > 0 {
		f.root["AcroForm"] = m.dict()
	}
	return err
}

// tags lists the structure elements of annotations by their number, which are
// in a tree.
func (f *file) tags(node types.Object, into map[int]types.Dict) {
	d := f.dict(node)
	for _, kid := range f.array(d["Kids"]) {
		f.tags(kid, into)
	}
	nums := f.array(d["Nums"])
	for i := 0; i+1 < len(nums); i += 2 {
		if n, ok := nums[i].(types.Integer); ok {
			into[n.Value()] = f.dict(nums[i+1])
		}
	}
}

// widget makes the link what is seen of a field.
func (m *form) widget(b blank, page sheet, link types.Dict) {
	for _, key := range []string{"A", "Border", "Contents"} {
		delete(link, key)
	}
	link["Subtype"], link["F"], link["P"] = types.Name("Widget"), types.Integer(printed), page.ref
	if b.label != "" {
		link["TU"] = words(b.label)
	}
	box := types.RectForArray(m.array(link["Rect"]))
	if b.kind == "line" || b.kind == "date" {
		box.UR.Y = min(box.UR.Y, box.LL.Y+lineHeight)
		link["Rect"] = box.Array()
	}
	switch b.kind {
	case "check":
		m.tickable(link, markIn(box, tick), "Yes")
	case "radio":
		m.tickable(link, markIn(box, dot), b.value)
	default:
		link["AP"] = types.Dict{"N": m.drawn(markIn(box, nothing))}
	}
}

// tickable gives a widget two looks, one for each state, so that it needs
// nothing of the reader to be seen ticked.
func (m *form) tickable(link types.Dict, on mark, state string) {
	empty := on
	empty.shape = nothing
	link["AP"] = types.Dict{"N": types.Dict{state: m.drawn(on), off: m.drawn(empty)}}
	link["AS"] = types.Name(off)
	link["MK"] = types.Dict{"CA": types.StringLiteral(on.shape.letter)}
	link["DA"] = types.StringLiteral("/ZaDb 0 Tf 0 g")
}

// fill enters a place to write as a field, or as one of the choices of a field.
func (m *form) fill(b blank, f *field) error {
	switch b.kind {
	case "radio":
		return m.choose(b, f)
	case "check":
		f.Dict["FT"], f.Dict["V"] = types.Name("Btn"), types.Name(off)
	case "lines":
		f.Dict["FT"], f.Dict["Ff"] = types.Name("Tx"), types.Integer(multiline)
		f.Dict["DA"] = types.StringLiteral("/Helv 10 Tf 0 g")
	default:
		f.Dict["FT"], f.Dict["DA"] = types.Name("Tx"), types.StringLiteral("/Helv 0 Tf 0 g")
	}
	return m.enter(m.free(b, f), f)
}

// free returns the name of a field. Where the browser has parted a place over
// two pages, what is on the second page is a field of its own, since words do
// not run on from one place to another.
func (m *form) free(b blank, f *field) string {
	name := b.name
	for n := 2; b.kind == "lines"; n++ {
		other := m.named[name]
		if other == nil || other.kind != "lines" || other.page == f.page {
			break
		}
		name = b.name + "-" + strconv.Itoa(n)
	}
	return name
}

// choose enters one choice of a field that is a choice among several.
func (m *form) choose(b blank, one *field) error {
	f := m.named[b.name]
	if f == nil {
		d := types.Dict{"FT": types.Name("Btn"), "Ff": types.Integer(oneOf), "V": types.Name(off)}
		f = &field{Dict: d, ref: m.add(d), kind: "radio", label: b.label}
		if err := m.enter(b.name, f); err != nil {
			return err
		}
	}
	if f.kind != "radio" {
		return twice(b.name)
	}
	f.label = common(f.label, b.label)
	if f.label != "" {
		f.Dict["TU"] = words(f.label)
	}
	one.Dict["Parent"] = f.ref
	f.Dict["Kids"] = append(m.array(f.Dict["Kids"]), one.ref)
	return nil
}

// enter gives a field its name and puts it on the list.
func (m *form) enter(name string, f *field) error {
	if m.named[name] != nil {
		return twice(name)
	}
	m.named[name] = f
	m.fields = append(m.fields, f.ref)
	f.Dict["T"] = words(name)
	return nil
}

func twice(name string) error {
	return fmt.Errorf("two places to write have the same name “%s”", name)
}

// common returns the words that two labels begin with: of the labels of choices
// that is the question.
func common(a, b string) string {
	if a == b {
		return a
	}
	x, y := strings.Fields(a), strings.Fields(b)
	n := 0
	for n < len(x) && n < len(y) && x[n] == y[n] {
		n++
	}
	return strings.Join(x[:n], " ")
}

// dict is what the catalog says of the form.
func (m *form) dict() types.Dict {
	font := func(name string) types.Dict {
		return types.Dict{"Type": types.Name("Font"), "Subtype": types.Name("Type1"), "BaseFont": types.Name(name)}
	}
	letters := font("Helvetica")
	letters["Encoding"] = types.Name("WinAnsiEncoding")
	return types.Dict{
		"Fields":          m.fields,
		"NeedAppearances": types.Boolean(true),
		"DA":              types.StringLiteral("/Helv 0 Tf 0 g"),
		"DR":              types.Dict{"Font": types.Dict{"Helv": m.add(letters), "ZaDb": m.add(font("ZapfDingbats"))}},
	}
}
