package sample

import (
	"bytes"
	"hash/maphash"
	"path"
	"slices"
	"strings"
	"sync"
)

// A Mark is a line of a file that a sample has too, word for word.
type Mark struct {
	Line, Col int
	Key       string // of the item that the line belongs to: "offers"
	Sample    string // whose words they are; of several, the one with most files here
}

// A Comparison is of one site with the samples that it may have words of.
type Comparison struct {
	frames []string // the samples whose employer this is not
	whole  []string // those of them of which the site has files, the one with most first
}

// Compare says which samples a site may have words of: an employer may be named
// in several languages, and has reports whether the site has a file, by its path
// below content. A site that bears the name of a sample's employer is a sample,
// and compared with nothing: samples state the same facts. One that has no file
// of a sample is compared only in the two files that every site has.
func Compare(employer []string, has func(name string) bool) Comparison {
	var c Comparison
	shared := make(map[string]int)
	for _, id := range IDs() {
		if bears(employer, Employers()[id]) {
			if id != None {
				return Comparison{}
			}
			continue
		}
		c.frames = append(c.frames, id)
		for _, name := range paths()[id] {
			if has(name) {
				shared[id]++
			}
		}
		if shared[id] > 0 {
			c.whole = append(c.whole, id)
		}
	}
	slices.SortStableFunc(c.whole, func(a, b string) int { return shared[b] - shared[a] })
	return c
}

// bears reports whether an employer has the name of a sample's, or one that is
// the beginning of it, or goes on after it.
func bears(employer, names []string) bool {
	return slices.ContainsFunc(employer, func(own string) bool {
		return own != "" && slices.ContainsFunc(names, func(name string) bool {
			return strings.HasPrefix(name+" ", own+" ") || strings.HasPrefix(own+" ", name+" ")
		})
	})
}

// Same reports whether two comparisons find the same.
func (c Comparison) Same(other Comparison) bool {
	return slices.Equal(c.frames, other.frames) && slices.Equal(c.whole, other.whole)
}

// Concerns reports whether there is anything to look for in a file, by its path
// below content.
func (c Comparison) Concerns(name string) bool {
	return len(c.whole) > 0 || len(c.frames) > 0 && isFrame(name)
}

// Marks returns the lines of a file that a sample has too. Pay counts only in a
// file that has words of the same sample: two employers may well pay alike.
func (c Comparison) Marks(name string, src []byte) []Mark {
	with, known := c.whole, whole
	if isFrame(name) {
		with, known = c.frames, frames
	}
	var out []Mark
	for l := range lines(src) {
		if !l.ours(name) {
			continue
		}
		d := maphash.Bytes(seed, l.text)
		if i := slices.IndexFunc(with, func(id string) bool { return known()[id]()[d] }); i >= 0 {
			out = append(out, Mark{l.n, l.col, string(l.key), with[i]})
		}
	}
	for _, p := range pays(src, len(out) > 0) {
		for _, id := range with {
			if known()[id]()[p.digest] && slices.ContainsFunc(out, func(m Mark) bool { return m.Sample == id }) {
				out = append(out, Mark{p.n, p.col, "pay", id})
				break
			}
		}
	}
	return out
}

// isFrame reports whether a file is one of the two that every site has.
func isFrame(name string) bool { return name == SiteFile || name == Frame }

// paths are those of the files that each sample has and not every site.
var paths = sync.OnceValue(func() map[string][]string {
	out := make(map[string][]string)
	for _, id := range IDs() {
		for _, name := range Names(id) {
			if ext := path.Ext(name); (ext == ".yaml" || ext == ".md") && strings.Contains(name, "/") {
				out[id] = append(out[id], name)
			}
		}
	}
	return out
})

// A table holds the digests of a sample's lines.
type table map[digest]bool

// A digest stands for the words of a line.
type digest = uint64

var seed = maphash.MakeSeed()

// Tables of the two files that every site has, and of all files. Each is made
// when it is first asked for.
var (
	frames = sync.OnceValue(func() map[string]func() table {
		return tables(func(string) []string { return []string{SiteFile, Frame} })
	})
	whole = sync.OnceValue(func() map[string]func() table { return tables(Names) })
)

func tables(names func(id string) []string) map[string]func() table {
	out := make(map[string]func() table)
	for _, id := range IDs() {
		out[id] = sync.OnceValue(func() table { return tableOf(id, names(id)) })
	}
	return out
}

// tableOf makes a table of files of a sample. What the core says is no sample's,
// but for the words in it that stand for the employer's own.
func tableOf(id string, names []string) table {
	out := make(table)
	for _, name := range names {
		out.add(name, Read(id, name), func(l line) bool { return id != None || l.is("contact") })
	}
	if id == None {
		return out
	}
	core := make(table)
	for _, name := range []string{SiteFile, Frame} {
		core.add(name, Read(None, name), func(line) bool { return true })
	}
	for d := range core {
		delete(out, d)
	}
	return out
}

// add takes in the lines of a file, and its pay.
func (t table) add(name string, src []byte, fits func(line) bool) {
	for l := range lines(src) {
		if l.ours(name) && fits(l) {
			t[maphash.Bytes(seed, l.text)] = true
		}
	}
	for _, p := range pays(src, true) {
		t[p.digest] = true
	}
}

// A pay is what one item of a file says of its pay.
type pay struct {
	line
	digest
}

// pays returns every pay of a file, if it is wanted. Its lines count together,
// and with the day on which the role was reviewed: who says another day has
// looked at what is paid.
func pays(src []byte, wanted bool) []pay {
	if !wanted || !bytes.Contains(src, []byte("pay:")) {
		return nil
	}
	var out []pay
	said, reviewed := []byte(nil), []byte(nil)
	end := func() {
		if said != nil {
			out[len(out)-1].digest = maphash.Bytes(seed, slices.Concat([]byte("pay "), reviewed, said))
		}
		said, reviewed = nil, nil
	}
	for l := range lines(src) {
		switch {
		case l.first:
			end()
		case l.is("reviewed"):
			reviewed = l.text
		case l.is("pay"):
			if said == nil {
				out = append(out, pay{line: l})
			}
			said = append(append(said, ' '), l.text...)
		}
	}
	end()
	return out
}

// facts are the keys whose words are the same whoever writes them.
var facts = []string{"id", "title", "short", "also_called", "granted_by", "provider", "url", "codes", "organization"}

// least is how many letters a line has at least that nobody writes by chance a
// second time.
const least = 30

// ours reports whether a line of a file, if a sample has it, is the sample's. So is
// the title of a site, which has its employer's name.
func (l line) ours(name string) bool {
	if name == SiteFile && l.is("title") {
		return len(l.text) > 0
	}
	return len(l.text) >= least && bytes.Count(l.text, []byte(" ")) >= 3 && !slices.ContainsFunc(facts, l.is)
}

// is reports whether a line belongs to a key.
func (l line) is(key string) bool { return string(l.key) == key }
