package starter

import (
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"pathbook/internal/edit"
	"pathbook/internal/format"
	"pathbook/internal/load"
)

// Fit leaves out of a new site what its roles have no use for: competencies
// that none requires and no document speaks of, training that leads to nothing
// that is left, and credentials that nobody asks for and nothing grants. What
// links there keeps its words and loses the link. Keep tells of items that
// stay in any case.
func Fit(files map[string][]byte, keep func(kind, id string) bool) {
	f := &fitting{files: files, keep: keep, names: slices.Sorted(maps.Keys(files)), gone: make(map[string]edit.Value)}
	f.competencies()
	f.training()
	f.credentials()
	signed := f.signed()
	for _, name := range f.names {
		if _, there := files[name]; there && (path.Ext(name) == ".md" || path.Ext(name) == ".yaml") {
			files[name] = f.unlinked(name)
		}
	}
	f.sign(signed)
}

// A fitting is a site that is being made to fit.
type fitting struct {
	files map[string][]byte
	keep  func(kind, id string) bool
	names []string              // of the files, sorted
	gone  map[string]edit.Value // what was left out, by "kind:id"
}

// each goes through the items of a kind that are left.
func (f *fitting) each(kind string, visit func(file string, item edit.Item)) {
	k, _ := format.KindOf(kind)
	for _, name := range f.names {
		if data, there := f.files[name]; there && path.Dir(name) == k.Folder() && path.Ext(name) == k.Ext() {
			for _, item := range edit.Read(name, strings.TrimSuffix(path.Base(name), ".yaml"), data, nil) {
				visit(name, item)
			}
		}
	}
}

var spokenOf = regexp.MustCompile(`(?m)\]\(competency:([a-z0-9-]+)|^competency: ([a-z0-9-]+)$`)

func (f *fitting) competencies() {
	used := make(map[string]bool)
	f.each("role", func(_ string, role edit.Item) {
		for _, k := range role.Value.Get("requires").Keys {
			used[k.Name] = true
		}
	})
	for _, name := range f.names {
		if path.Ext(name) == ".md" {
			for _, m := range spokenOf.FindAllSubmatch(f.files[name], -1) {
				used[string(m[1])+string(m[2])] = true
			}
		}
	}
	f.leaveOut("competency", func(c edit.Item) bool { return used[c.ID] })
	f.each("competency", func(file string, c edit.Item) {
		if left, changed := f.left("competency", c.Value.Get("related")); changed {
			f.edit(file, c.ID, left, "related")
		}
	})
}

func (f *fitting) training() {
	asked := f.asked()
	f.leaveOut("training", func(t edit.Item) bool {
		develops := t.Value.Get("develops").Keys
		leads := slices.ContainsFunc(develops, func(k edit.Key) bool { return !f.isGone("competency", k.Name) })
		grants := slices.ContainsFunc(t.Value.Get("grants").List, func(v edit.Value) bool { return asked[v.Word] })
		return leads || grants
	})
	f.each("training", func(file string, t edit.Item) {
		for _, k := range t.Value.Get("develops").Keys {
			if f.isGone("competency", k.Name) {
				f.edit(file, t.ID, edit.Value{}, "develops", k.Name)
			}
		}
	})
}

func (f *fitting) credentials() {
	used := f.asked()
	f.each("training", func(_ string, t edit.Item) {
		for _, v := range t.Value.Get("grants").List {
			used[v.Word] = true
		}
	})
	f.leaveOut("credential", func(c edit.Item) bool { return used[c.ID] })
}

// asked are the credentials that roles ask for.
func (f *fitting) asked() map[string]bool {
	out := make(map[string]bool)
	f.each("role", func(_ string, role edit.Item) {
		for _, v := range role.Value.Get("credentials").List {
			out[v.Word+v.Get("credential").Word] = true
		}
	})
	return out
}

// leaveOut takes the items of a kind out that have no use.
func (f *fitting) leaveOut(kind string, useful func(edit.Item) bool) {
	all, cut := make(map[string][]edit.Item), make(map[string][]bool)
	f.each(kind, func(file string, item edit.Item) {
		out := !useful(item) && !f.keep(kind, item.ID)
		if out {
			f.gone[kind+":"+item.ID] = item.Value.Get("title")
		}
		all[file], cut[file] = append(all[file], item), append(cut[file], out)
	})
	for file, items := range all {
		switch {
		case !slices.Contains(cut[file], true):
		case !slices.Contains(cut[file], false):
			delete(f.files, file)
		default:
			f.files[file] = without(f.files[file], items, cut[file])
		}
	}
}

// without is a file that lists items, less some of them. A comment above an
// item goes with the one before it.
func without(src []byte, items []edit.Item, cut []bool) []byte {
	lines := strings.SplitAfter(string(src), "\n")
	var b strings.Builder
	b.WriteString(strings.Join(lines[:items[0].At.Line-1], ""))
	for i, item := range items {
		end := len(lines)
		if i+1 < len(items) {
			end = int(items[i+1].At.Line) - 1
		}
		if !cut[i] {
			b.WriteString(strings.Join(lines[item.At.Line-1:end], ""))
		}
	}
	return []byte(b.String())
}

func (f *fitting) isGone(kind, id string) bool {
	_, gone := f.gone[kind+":"+id]
	return gone
}

// left is a list of ids without those that are gone.
func (f *fitting) left(kind string, list edit.Value) (left edit.Value, changed bool) {
	for _, v := range list.List {
		if !f.isGone(kind, v.Word) {
			left.List = append(left.List, v)
		}
	}
	return left, len(left.List) < len(list.List)
}

func (f *fitting) edit(file, id string, v edit.Value, path ...string) {
	if edited, err := edit.Put(f.files[file], id, v, path...); err == nil {
		f.files[file] = edited
	}
}

// The kinds of which Fit leaves items out, in links.
var (
	linked   = regexp.MustCompile(`\[([^\]\[]*)\]\(((?:competency|training|credential):[a-z0-9-]+)(?:#[^)]*)?\)`)
	language = regexp.MustCompile(`^ *(?:- )?([a-z]{2}):`)
)

// unlinked is a file whose links to what is gone are words.
func (f *fitting) unlinked(name string) []byte {
	lang := strings.TrimPrefix(path.Ext(strings.TrimSuffix(name, path.Ext(name))), ".")
	lines := strings.SplitAfter(string(f.files[name]), "\n")
	for i, line := range lines {
		if m := language.FindStringSubmatch(line); m != nil && path.Ext(name) == ".yaml" {
			lang = m[1]
		}
		lines[i] = linked.ReplaceAllStringFunc(line, func(link string) string {
			m := linked.FindStringSubmatch(link)
			title, gone := f.gone[m[2]]
			switch {
			case !gone:
				return link
			case m[1] != "":
				return m[1]
			case title.Get(lang).Word != "":
				return title.Get(lang).Word
			case len(title.Keys) > 0:
				return title.Keys[0].Value.Word
			}
			return title.Word
		})
	}
	return []byte(strings.Join(lines, ""))
}

// signed are the translations that say which text they were made from, and are
// up to date, each with that text.
func (f *fitting) signed() map[string]string {
	out := make(map[string]string)
	for _, name := range f.names {
		base := strings.TrimSuffix(name, ".md")
		original := strings.TrimSuffix(base, path.Ext(base)) + ".md"
		if base == name || path.Ext(base) == "" || f.files[original] == nil {
			continue
		}
		if strings.Contains(string(f.files[name]), "made_from: "+f.digest(original)) {
			out[name] = original
		}
	}
	return out
}

func (f *fitting) digest(original string) string {
	site := edit.Read(siteFile, "site", f.files["content/"+siteFile], nil)
	if len(site) == 1 && len(site[0].Value.Get("languages").List) > 0 {
		return load.Digest(f.files[original], site[0].Value.Get("languages").List[0].Word)
	}
	return load.Digest(f.files[original], "en")
}
