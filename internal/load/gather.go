package load

import (
	"slices"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/pack"
)

// gathered is everything that a site's files say, file by file.
type gathered struct {
	langs  []string
	assets []string
	drafts []*draft
	strays []source // what lies in the wrong place
	guess  bool     // langs are not those that the site file declares
	plans  *book.Plans

	origins map[string]origin // the parts of the packs, nil without packs
}

// lay leaves out of the drafts of packs the items that the site has itself,
// and reports those that two packs have.
func (g *gathered) lay(problems *diag.List) {
	owners := make(map[string]owner)
	for i, d := range g.drafts {
		var kept []entry
		for _, e := range d.entries {
			key := d.kind + "/" + e.id
			first, taken := owners[key]
			switch {
			case !taken:
				owners[key] = owner{d.pack, e.at}
			case d.pack != nil && first.pack == nil:
				continue
			case d.pack != first.pack:
				pack.Shared(problems, "the "+d.kind+" “"+e.id+"”", partOf(d.kind, e.id), e.at, first.at)
				continue
			}
			kept = append(kept, e)
		}
		if len(kept) < len(d.entries) {
			left := *d
			left.entries = kept
			g.drafts[i] = &left
		}
	}
	files := make(map[string]bool)
	g.drafts = slices.DeleteFunc(g.drafts, func(d *draft) bool { // the walk told of two packs with one file
		again := d.prose() && d.pack != nil && files[d.part()]
		files[d.part()] = true
		return again
	})
}

// An owner is who has an item, the site where pack is nil, and where.
type owner struct {
	pack *pack.Pack
	at   diag.Pos
}

// misnamed reports the files whose name or place is wrong, which only their
// content could tell.
func (t *tree) misnamed(drafts []*draft, problems *diag.List) {
	for _, d := range drafts {
		for _, m := range d.misnamed {
			t.toMove(problems.Errorf(m.at, "strange-file", "%s", m.message), d.path, m.good)
		}
	}
}
