package data

import (
	"pathbook/internal/book"
	"pathbook/internal/render/lists"
)

// A followBook is a script with what all roles ask for, in the language of its
// pages. Worksheets in which a role or a move is picked show their competencies
// out of it. It is a script and no data file, since a page that is opened from
// a folder may read nothing else.
type followBook struct {
	Levels       []string               `json:"levels"` // of the scale, lowest first
	Competencies map[string]followThing `json:"competencies"`
	Base         []tuple                `json:"base,omitempty"` // what every role asks for, as Requires of one
	Roles        map[string]followRole  `json:"roles"`
}

type followThing struct {
	Title string   `json:"title"`
	Can   []string `json:"can,omitempty"` // by level, lowest first
	Core  bool     `json:"core,omitempty"`
}

type followRole struct {
	Requires []tuple  `json:"requires,omitempty"` // its own: competency, level, "asset" if it is one
	None     []string `json:"none,omitempty"`     // of the base, what it does not ask for
	Moves    []string `json:"moves,omitempty"`
}

// mostCan is how many bytes the wordings in the script may take; beyond, it
// goes without them.
const mostCan = 300 << 10

// AppendRoles appends the script of a book to dst.
func AppendRoles(dst []byte, b *book.Book) ([]byte, error) {
	return appendScript(dst, "book", follows(b))
}

func follows(b *book.Book) followBook {
	out := followBook{Competencies: make(map[string]followThing), Base: askedTuples(b.Requires), Roles: make(map[string]followRole)}
	for _, s := range b.Scale {
		out.Levels = append(out.Levels, s.Title.Words)
	}
	weight := 0
	for _, c := range b.Competencies {
		thing := followThing{Title: c.Title.Words, Core: c.Core()}
		for _, l := range c.Levels {
			thing.Can = append(thing.Can, l.Can.Text())
			weight += len(l.Can.Text())
		}
		out.Competencies[c.ID] = thing
	}
	if weight > mostCan {
		for id, c := range out.Competencies {
			out.Competencies[id] = followThing{Title: c.Title, Core: c.Core}
		}
	}
	for _, r := range b.Roles {
		out.Roles[r.ID] = followRole{
			Requires: askedTuples(r.Own()),
			None:     lists.Map(b.LeavesOut(r), id[*book.Competency]),
			Moves:    lists.Map(r.Moves, func(m *book.Move) string { return m.To.ID }),
		}
	}
	return out
}
