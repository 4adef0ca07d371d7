package docx

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"hash/crc32"
	"strconv"
	"sync"
)

// A Packer writes documents as .docx files. The parts that many of them share
// it packs once. The zero Packer is ready, and may be used from many goroutines.
type Packer struct {
	mu     sync.Mutex
	shared map[shared]packed
	best   *flate.Writer // for what is shared: it is packed as small as can be
	pens   sync.Pool     // of *pen
}

// A shared part is the same in all documents of which a word is the same.
type shared struct{ name, of string }

// A packed is a part as it stands in the file.
type packed struct {
	header zip.FileHeader // without a time: nobody can tell when it was made
	data   []byte
}

// Docx appends a document to dst as a .docx file.
func (p *Packer) Docx(dst []byte, d *Document) ([]byte, error) {
	pen := p.pen()
	defer p.pens.Put(pen)
	w := &writer{Document: d, xml: pen.xml[:0]}
	pen.xml = w.body()
	parts := [...]packed{
		p.once("[Content_Types].xml", "", constant(contentTypes)), // says what all are: it must stand first
		p.once("_rels/.rels", "", constant(packageRelations)),
		p.once("word/settings.xml", "", constant(settings)),
		pen.pack(documentPart, pen.xml),
		p.once(stylesPart, d.Lang, d.styles),
		p.relations(w, pen),
		p.once(numbersPart, strconv.Itoa(w.numbers), w.numbering),
		pen.pack(titlePart, d.properties()),
	}
	b := bytes.NewBuffer(dst)
	z := zip.NewWriter(b)
	for _, part := range parts {
		if err := part.copy(z); err != nil {
			return dst, err
		}
	}
	if err := z.Close(); err != nil {
		return dst, err
	}
	return b.Bytes(), nil
}

func constant(xml string) func() []byte { return func() []byte { return []byte(xml) } }

// once returns a part that is written only if none of the same name and word
// was before.
func (p *Packer) once(name, of string, write func() []byte) packed {
	p.mu.Lock()
	defer p.mu.Unlock()
	key := shared{name, of}
	part, ok := p.shared[key]
	if !ok {
		if p.shared == nil {
			p.shared, p.best = make(map[shared]packed), newFlate(flate.BestCompression)
		}
		part = pack(p.best, name, write())
		p.shared[key] = part
	}
	return part
}

// relations are the same in all documents that link to nothing.
func (p *Packer) relations(w *writer, pen *pen) packed {
	if len(w.links) == 0 {
		return p.once(linksPart, "", w.relations)
	}
	return pen.pack(linksPart, w.relations())
}

// A pen is what it takes to write one document, and serves the next.
type pen struct {
	flate *flate.Writer
	xml   []byte
}

func (p *Packer) pen() *pen {
	if ready, ok := p.pens.Get().(*pen); ok {
		return ready
	}
	return &pen{flate: newFlate(flate.BestSpeed)}
}

// newFlate fails only at a level that there is not.
func newFlate(level int) *flate.Writer {
	w, _ := flate.NewWriter(nil, level)
	return w
}

// pack packs a part of one document: quickly, since a site has thousands.
func (p *pen) pack(name string, xml []byte) packed { return pack(p.flate, name, xml) }

// pack never fails: nothing does that writes into memory.
func pack(w *flate.Writer, name string, xml []byte) packed {
	var b bytes.Buffer
	b.Grow(len(xml)/3 + 64)
	w.Reset(&b)
	w.Write(xml)
	w.Close()
	return packed{zip.FileHeader{
		Name: name, Method: zip.Deflate, CRC32: crc32.ChecksumIEEE(xml),
		CompressedSize64: uint64(b.Len()), UncompressedSize64: uint64(len(xml)),
	}, b.Bytes()}
}

func (p packed) copy(z *zip.Writer) error {
	w, err := z.CreateRaw(&p.header)
	if err != nil {
		return err
	}
	_, err = w.Write(p.data)
	return err
}
