package load

import (
	"regexp"
	"slices"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/format"
	"pathbook/internal/markdown"
	"pathbook/internal/sample"
	y "pathbook/internal/strictyaml"
)

// A draft is one file, decoded, with its words picked for every language and
// its references still names.
type draft struct {
	source
	place    place // what texts call the workplace
	problems diag.List
	broken   bool // nothing could be decoded: its own problem is told, no echo of it
	lost     bool // so are items whose ids are not known
	misnamed []misnamed
	moved    []string // ids of items that belong into another folder

	entries []entry // of a YAML file

	front  *format.Document // of a Markdown file
	body   *markdown.Doc
	fronts map[string]*front // by language, of a document
	digest string            // of its words, if it is a source

	compared *sample.Comparison // with which its lines were compared, nil if with none
	marks    []sample.Mark      // those that a sample has, too

	docs   []*markdown.Doc         // the texts that have links or fenced blocks
	blocks map[*markdown.Doc][]any // their blocks decoded; nil for one with a mistake
}

// An entry is one item of a file. In holds it once for each language: a
// *book.Role and so on, whose fields that point to other items are still empty.
type entry struct {
	id           string
	at           diag.Pos
	raw          any // *format.Role and so on
	in           []any
	untranslated [][]diag.Pos // for each language
}

// parse reads a file of YAML that has to say something.
func (d *draft) parse(src []byte) (doc *y.Document, ok bool) {
	doc, ok = y.Parse(d.path, src, &d.problems)
	if !ok {
		d.broken, d.lost = true, !isID(d.name) || list.Match(src)
		return nil, false
	}
	if doc.Empty() {
		d.problems.Errorf(diag.Pos{File: d.path}, "empty-file", "this file says nothing").
			Hintf("write the item into it, or delete it")
		d.broken = true
		return nil, false
	}
	return doc, true
}

// list finds an item of a list in a file that cannot be parsed.
var list = regexp.MustCompile(`(?m)^- `)

// items goes through a file that holds one item, named by the file, or a list
// of items that each carry an id.
func (d *draft) items(doc *y.Document, take func(node y.Node, id string)) {
	if !doc.IsList() {
		if kind := d.otherKind(doc.Root()); kind != "" {
			d.misfiled(doc.Root(), noEndings(d.name), kind)
		} else if d.named(doc.Root()) {
			take(doc.Root(), d.name)
		}
		return
	}
	for _, node := range doc.Items() {
		id, ok := node.Key("id")
		if !ok {
			d.problems.Errorf(node.At(), "missing-key", "each item of a list needs an id").
				Hintf("write its id first:\n- id: a-short-name")
			d.lost = true
			continue
		}
		if kind := d.otherKind(node); kind != "" {
			d.misfiled(node, scalar(id), kind)
			continue
		}
		take(node, scalar(id))
	}
}

// named checks that the file's name can be the id of its one item, and is.
func (d *draft) named(root y.Node) bool {
	if !isID(d.name) {
		d.misnamed = append(d.misnamed, misnamed{diag.Pos{File: d.path},
			"the file's name is the id of the " + d.kind + " in it, and an id has only small letters a to z, digits and hyphens",
			d.beside(meantID(noEndings(d.name)) + ".yaml")})
		d.broken = true
		return false
	}
	if id, ok := root.Key("id"); ok && scalar(id) != d.name {
		d.problems.Errorf(id.At(), "id-differs", "the id “%s” is not the file's name", scalar(id)).
			Hintf("write id: %s, or leave the line out; or rename the file %s", d.name, d.beside(meantID(scalar(id))+".yaml"))
	}
	return true
}

// scalar returns a node as it is written.
func scalar(n y.Node) string {
	var s y.String
	n.Decode(&s, &diag.List{})
	return s.Value
}

// add decodes one item and picks its words for every language.
func add[R, I any](w words, node y.Node, id string, pick func(*words, *R) *I) {
	d := w.draft
	raw := new(R)
	node.Decode(raw, &d.problems)
	e := entry{id: id, at: node.At(), raw: raw}
	for _, lang := range w.langs {
		w.lang, w.missing = lang, nil
		item := pick(&w, raw)
		if head, ok := any(item).(book.Item); ok {
			head.Heading().ID, head.Heading().At = id, e.at
		}
		e.in = append(e.in, item)
		e.untranslated = append(e.untranslated, w.missing)
	}
	d.entries = append(d.entries, e)
}

// slips are the rules about the shape of what is written. What has the wrong
// shape is not filled in, and would be reported a second time as missing.
var slips = []string{"wrong-type", "not-text", "empty-item", "unknown-key", "language-map", "list-lengths", "yaml-syntax"}

// slipped reports whether such a mistake is known between two places of the file.
func (d *draft) slipped(from, to diag.Pos) bool {
	return slices.ContainsFunc(d.problems, func(p diag.Problem) bool {
		return slices.Contains(slips, p.Rule) && !before(p.Pos, from) && before(p.Pos, to)
	})
}

// before compares two places of one file.
func before(a, b diag.Pos) bool {
	return a.Line < b.Line || a.Line == b.Line && a.Col < b.Col
}

// keep remembers a text that has links or blocks, once, and decodes its blocks.
func (d *draft) keep(doc *markdown.Doc) {
	if len(doc.Links) == 0 && len(doc.Blocks) == 0 || slices.Contains(d.docs, doc) {
		return
	}
	d.docs = append(d.docs, doc)
	for _, b := range doc.Blocks {
		if d.blocks == nil {
			d.blocks = make(map[*markdown.Doc][]any)
		}
		d.blocks[doc] = append(d.blocks[doc], d.block(b))
	}
}

// A misnamed file is one whose content alone tells where it belongs.
type misnamed struct {
	at      diag.Pos
	message string
	good    string // the path that it should have
}
