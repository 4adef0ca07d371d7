package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// bytes writes the file: what can be reached from its catalog, in the order in
// which it is reached, packed. pdfcpu would write the time of day into it; so
// the same file gives the same bytes.
func (f *file) bytes() ([]byte, error) {
	w := &writer{file: f, numbers: make(map[int]int)}
	head := types.Dict{"Root": w.renumbered(*f.objects.Root)}
	if f.objects.Info != nil {
		head["Info"] = w.renumbered(*f.objects.Info)
	}
	for i := 0; i < len(w.queue); i++ {
		w.queue[i] = w.renumbered(w.queue[i])
	}
	w.places = make([]place, len(w.queue)+1)
	w.out.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	var loose []int
	for i, o := range w.queue {
		stream, ok := o.(types.StreamDict)
		if !ok {
			loose = append(loose, i+1)
			continue
		}
		if err := stream.Encode(); err != nil {
			return nil, fmt.Errorf("cannot write a part of it: %w", err)
		}
		w.stream(i+1, stream.Dict, stream.Raw)
	}
	for pack := range slices.Chunk(loose, packSize) {
		w.pack(pack)
	}
	w.end(head)
	return w.out.Bytes(), nil
}

// A writer writes one file.
type writer struct {
	*file
	out     bytes.Buffer
	numbers map[int]int    // of an object in the file that is read, its number here
	queue   []types.Object // the objects, by their number here less 1
	places  []place        // where they are, by their number here
}

// A place is where an object is: how far from the beginning, or which one in a
// pack.
type place struct {
	pack   int // the number of the pack; 0 if it is in none
	offset int
}

// packSize is how many objects are packed together.
const packSize = 200

// renumbered returns an object with references by the numbers that objects
// have here, and enters those that are new into the queue.
func (w *writer) renumbered(o types.Object) types.Object {
	switch o := o.(type) {
	case types.IndirectRef:
		return w.reference(o)
	case types.Dict:
		out := types.NewDict()
		for _, key := range slices.Sorted(maps.Keys(o)) {
			if value := w.renumbered(o[key]); value != nil {
				out[key] = value
			}
		}
		return out
	case types.Array:
		out := make(types.Array, len(o))
		for i, value := range o {
			out[i] = w.renumbered(value)
		}
		return out
	case types.StreamDict:
		o.Dict.Delete("Length")
		o.Dict = w.renumbered(o.Dict).(types.Dict)
		return o
	}
	return o
}

func (w *writer) reference(ref types.IndirectRef) types.Object {
	target := w.at(ref)
	if target == nil {
		return nil
	}
	n, known := w.numbers[ref.ObjectNumber.Value()]
	if !known {
		w.queue = append(w.queue, target)
		n = len(w.queue)
		w.numbers[ref.ObjectNumber.Value()] = n
	}
	return *types.NewIndirectRef(n, 0)
}

// stream writes an object that has data.
func (w *writer) stream(n int, head types.Dict, data []byte) {
	head["Length"] = types.Integer(len(data))
	w.places[n] = place{offset: w.out.Len()}
	fmt.Fprintf(&w.out, "%d 0 obj\n%s\nstream\n", n, head.PDFString())
	w.out.Write(data)
	w.out.WriteString("\nendstream\nendobj\n")
}

// pack writes objects together into one stream.
func (w *writer) pack(numbers []int) {
	var index, bodies bytes.Buffer
	pack := len(w.places)
	w.places = append(w.places, place{})
	for i, n := range numbers {
		fmt.Fprintf(&index, "%d %d ", n, bodies.Len())
		bodies.WriteString(w.queue[n-1].PDFString() + "\n")
		w.places[n] = place{pack, i}
	}
	head := types.Dict{"Type": types.Name("ObjStm"), "N": types.Integer(len(numbers)), "First": types.Integer(index.Len())}
	w.deflated(pack, head, append(index.Bytes(), bodies.Bytes()...))
}

// end writes where everything is, and which object is the catalog. The file's
// name for itself follows from what is in it.
func (w *writer) end(head types.Dict) {
	sum := sha256.Sum256(w.out.Bytes())
	id := types.NewHexLiteral(sum[:16])
	start, n := w.out.Len(), len(w.places)
	w.places = append(w.places, place{offset: start})
	var table bytes.Buffer
	for i, p := range w.places {
		row := [7]byte{}
		switch {
		case p.pack > 0:
			row[0] = 2
			binary.BigEndian.PutUint32(row[1:], uint32(p.pack))
			binary.BigEndian.PutUint16(row[5:], uint16(p.offset))
		case i > 0:
			row[0] = 1
			binary.BigEndian.PutUint32(row[1:], uint32(p.offset))
		default:
			binary.BigEndian.PutUint16(row[5:], 0xffff)
		}
		table.Write(row[:])
	}
	head["Type"], head["ID"] = types.Name("XRef"), types.Array{id, id}
	head["Size"], head["W"] = types.Integer(len(w.places)), types.NewIntegerArray(1, 4, 2)
	w.deflated(n, head, table.Bytes())
	fmt.Fprintf(&w.out, "startxref\n%d\n%%%%EOF\n", start)
}

func (w *writer) deflated(n int, head types.Dict, data []byte) {
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	z.Write(data) // into memory, which takes it
	z.Close()
	head["Filter"] = types.Name("FlateDecode")
	w.stream(n, head, packed.Bytes())
}
