package load

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/fold"
	"pathbook/internal/format"
	"pathbook/internal/markdown"
	y "pathbook/internal/strictyaml"
)

// texts resolves the links and blocks of a draft's texts.
func (r *resolver) texts(d *draft) {
	if len(d.docs) == 0 {
		return
	}
	r.foreign = r.lender(d)
	defer func() { r.foreign = nil }()
	for _, doc := range d.docs {
		links := make([]book.Link, len(doc.Links))
		for i, l := range doc.Links {
			links[i] = r.link(doc, l)
		}
		r.book.Links[doc] = links
		blocks := make([]book.Block, len(doc.Blocks))
		for i, raw := range d.blocks[doc] {
			blocks[i] = r.shown(d, raw)
		}
		r.book.Shown[doc] = blocks
	}
}

func (r *resolver) link(doc *markdown.Doc, l markdown.Link) book.Link {
	switch l.Kind {
	case "url":
		return book.Link{}
	case "here":
		link := r.heading(book.Link{}, book.Prose{Doc: doc}, l)
		link.Words.Lang = r.book.Lang
		return link
	case "asset":
		if whole := l.Target + "#" + l.Heading; l.Heading != "" && r.stored(assetPath(whole)) != "" {
			l.Target, l.Heading = whole, "" // the # is part of the file's name
		}
		name := r.asset(l.At, "asset:", assetPath(l.Target))
		return book.Link{Asset: name, Heading: l.Heading, Words: book.Text{Words: l.Target, Lang: r.book.Lang}}
	case "move":
		before := len(*r.problems)
		m := r.move("move:", y.String{Value: l.Target, At: l.At})
		if m == nil {
			r.mendAt(before, l.At, doc.TargetAt(l))
			return book.Link{}
		}
		if l.Heading != "" {
			r.headless(l)
		}
		return book.Link{Move: m, Words: book.Text{Words: m.From.Title.Words + " → " + m.To.Title.Words, Lang: m.To.Title.Lang}}
	}
	before := len(*r.problems)
	item, ok := find[book.Item](r, l.Kind, y.String{Value: l.Target, At: l.At})
	if !ok {
		r.mendAt(before, l.At, doc.TargetAt(l))
		return book.Link{}
	}
	link := book.Link{Item: item, Words: item.Heading().Title}
	if l.Heading == "" {
		return link
	}
	document, ok := item.(*book.Document)
	if !ok {
		r.headless(l)
		return link
	}
	return r.heading(link, document.Body, l)
}

func (r *resolver) headless(l markdown.Link) {
	r.problems.Errorf(l.At, "unknown-heading", "a %s has no headings to link to", l.Kind).
		Hintf("link to its page: %s:%s", l.Kind, l.Target)
}

// heading finds the heading that a link names in the text that it leads to. A
// text without a language is the one that the link stands in.
func (r *resolver) heading(link book.Link, in book.Prose, l markdown.Link) book.Link {
	var ids []string
	for _, h := range in.Doc.Headings {
		if h.ID == l.Heading {
			link.Heading = h.ID
			if l.Bare {
				link.Words = book.Text{Words: h.Text, Lang: in.Lang}
			}
			return link
		}
		ids = append(ids, h.ID)
	}
	if r.told(l.At, "unknown-heading") {
		return link // it is missing in another language too
	}
	which := "this text"
	if in.Lang != "" {
		which = "the " + in.Lang + " text that this leads to"
	}
	if r.foreign != nil {
		r.unlinked(l.At, "heading", l.Heading)
		return link
	}
	if s := sourceOfLinked(link); s != nil {
		r.problems.Warnf(l.At, "pack-link", "the pack %s has no heading “%s” in this text any more, so the link leads to its beginning", s.Pack, l.Heading).
			Hintf("leave out #%s, or make the text your own: pathbook pack adapt %s %s", l.Heading, s.Pack, strings.TrimPrefix(partOf(l.Kind, l.Target), "content/"))
		return link
	}
	p := r.problems.Errorf(l.At, "unknown-heading", "there is no heading “%s” in %s", l.Heading, which)
	if near := fold.Nearest(l.Heading, ids); near != "" {
		p.Hintf("did you mean #%s?", near)
	} else {
		p.Hintf("give the heading this name, in each language: ## Its words {#%s}", l.Heading)
	}
	return link
}

// sourceOfLinked returns the pack that a linked text is of, if nobody here has
// changed it: nobody here can give it a heading then.
func sourceOfLinked(link book.Link) *book.Source {
	if link.Item == nil {
		return nil
	}
	if s := link.Item.Heading().Source; s != nil && !s.Adapted {
		return s
	}
	return nil
}

// told reports whether a problem is already known.
func (r *resolver) told(at diag.Pos, rule string) bool {
	return slices.ContainsFunc(*r.problems, func(p diag.Problem) bool { return p.Pos == at && p.Rule == rule })
}

// stored returns the name of a file in assets as it is stored, which may have
// its accents in another form than the one that was written; "" if there is no
// such file.
func (r *resolver) stored(name string) string {
	if slices.Contains(r.assets, name) {
		return name
	}
	same := func(other string) bool { return fold.Composed(other) == fold.Composed(name) }
	if i := slices.IndexFunc(r.assets, same); i >= 0 {
		return r.assets[i]
	}
	return ""
}

// asset checks that a file is there and returns its name as it is stored. The
// key is what stands before its name.
func (r *resolver) asset(at diag.Pos, key, name string) string {
	if stored := r.stored(name); stored != "" {
		return stored
	}
	r.noAsset(at, key, name)
	return name
}

// noAsset says what to write in the place of a file that is not there.
func (r *resolver) noAsset(at diag.Pos, key, name string) {
	if i := slices.IndexFunc(r.assets, func(other string) bool { return strings.HasPrefix(other, strings.TrimSuffix(name, "/")+"/") }); i >= 0 {
		r.problems.Errorf(at, "unknown-asset", "%s/assets/%s is a folder, and a link leads to a file", contentDir, name).
			Hintf("name a file in it, as in %s%s", key, r.assets[i])
		return
	}
	base := name[strings.LastIndexAny(name, `/\`)+1:]
	if elsewhere.MatchString(name) && base != "" {
		r.problems.Errorf(at, "unknown-asset", "“%s” is not a path inside %s/assets", name, contentDir).
			Hintf("%s", r.fetch(key, base))
		return
	}
	p := r.problems.Errorf(at, "unknown-asset", "there is no file %s/assets/%s", contentDir, name)
	if near := fold.Nearest(name, r.assets); near != "" {
		p.Hintf("did you mean %s? Capitals and accents count", near)
		return
	}
	p.Hintf("put the file there, or correct its name")
}

// elsewhere matches the path of a file on somebody's computer, or its address.
var elsewhere = regexp.MustCompile(`\\|^[A-Za-z]:|^[/~]|^\.\.?/|^(?i:file|https?):|^content/`)

// fetch says how to use a file that lies, or seems to lie, outside of assets.
func (r *resolver) fetch(key, base string) string {
	if slices.Contains(r.assets, base) {
		return fmt.Sprintf("write %s%s", key, base)
	}
	return fmt.Sprintf("copy it into %s/assets and write %s%s", contentDir, key, base)
}

// between matches the two ends of a move that is written in another way.
var between = regexp.MustCompile(`^\s*([a-z0-9]+(?:-[a-z0-9]+)*)\s*(?:--+>?|->|→|–|—|/|>|…|,|\bto\b)\s*([a-z0-9]+(?:-[a-z0-9]+)*)\s*$`)

// move finds the declared move that FROM..TO names. The key is what stands
// before it.
func (r *resolver) move(key string, s y.String) *book.Move {
	from, to, ok := strings.Cut(s.Value, "..")
	if !ok {
		p := r.problems.Errorf(s.At, "unknown-id", "“%s” is not a move: it needs two dots between its two roles", s.Value)
		if m := between.FindStringSubmatch(s.Value); m != nil {
			p.Hintf("write %s%s..%s", key, m[1], m[2])
		} else {
			p.Hintf("write the two roles with two dots between them, as in %swelder..lead-hand", key)
		}
		return nil
	}
	a, okA := find[*book.Role](r, "role", y.String{Value: from, At: s.At})
	before := len(*r.problems)
	b, okB := find[*book.Role](r, "role", y.String{Value: to, At: s.At})
	if !okB {
		second := s.At
		second.Col += int32(len(from + ".."))
		r.mendAt(before, s.At, second)
	}
	if !okA || !okB {
		return nil
	}
	if a == b {
		r.itself(s.At, "a move leads from one role to another")
		return nil
	}
	m := moveBetween(a, b)
	if m == nil && r.foreign != nil {
		r.unlinked(s.At, "move", s.Value)
	} else if m == nil && !r.known.broken("move", from) {
		p := r.problems.Errorf(s.At, "unknown-move", "there is no move from %s to %s", from, to)
		p.Hintf("write it into %s/roles/%s.yaml:\nmoves:\n  - to: %s", contentDir, from, to)
	}
	return m
}

// shown resolves what a fenced block shows.
func (r *resolver) shown(d *draft, raw any) book.Block {
	switch x := raw.(type) {
	case *format.WorksheetBlock:
		w, _ := find[*book.Worksheet](r, "worksheet", x.ID)
		return book.Block{Worksheet: w}
	case *format.VideoBlock:
		return book.Block{Video: r.video(d, x)}
	case *format.QuestionsBlock:
		q := &book.Questions{}
		q.Competency, _ = find[*book.Competency](r, "competency", x.Competency)
		q.Role, _ = find[*book.Role](r, "role", x.Role)
		if x.Move.Set() {
			q.Move = r.move("move: ", x.Move)
		}
		if !x.Competency.Set() && !x.Role.Set() && !x.Move.Set() {
			r.problems.Errorf(x.At, "missing-key", "questions about what?").Hintf("write one of: competency: …, role: …, move: FROM..TO")
		}
		r.onlyOne("questions are about one thing", x.Competency, x.Role, x.Move)
		if q.Competency == nil && q.Role == nil && q.Move == nil {
			return book.Block{}
		}
		return book.Block{Questions: q}
	case *format.MapBlock:
		m := &book.Map{Family: inFrame(r, "family", r.families, x.Family)}
		m.Pathway, _ = find[*book.Pathway](r, "pathway", x.Pathway)
		r.onlyOne("a map shows one part, or all", x.Family, x.Pathway)
		if x.Family.Set() && m.Family == nil || x.Pathway.Set() && m.Pathway == nil {
			return book.Block{}
		}
		return book.Block{Map: m}
	}
	return book.Block{}
}

// onlyOne reports the keys of a block that can show only one thing.
func (r *resolver) onlyOne(message string, keys ...y.String) {
	var first diag.Pos
	for _, key := range keys {
		if !key.Set() {
			continue
		}
		if first.Line == 0 {
			first = key.At
			continue
		}
		r.problems.Errorf(key.At, "unused-key", "%s", message).
			Hintf("take one of the lines out; what it names can have a block of its own").See(first)
	}
}

// video picks the words of a film: a plain title in a translation is in the
// translation's language.
func (r *resolver) video(d *draft, x *format.VideoBlock) *book.Video {
	scratch := &draft{source: d.source, place: d.place}
	w := words{langs: r.langs, lang: r.book.Lang, draft: scratch}
	v := &book.Video{Title: w.text(x.Title), URL: w.address(x.URL), Length: x.Length.Value, At: x.At}
	if d.lang != "" || r.at == 0 {
		v.Title.Lang = r.book.Lang
	}
	if x.Length.Set() && !runningTime.MatchString(x.Length.Value) {
		p := scratch.problems.Errorf(x.Length.At, "bad-length", "“%s” is not a running time", x.Length.Value)
		if meant := minutes(x.Length.Value); meant != "" {
			p.Hintf("write minutes and seconds: length: %s", meant)
		} else {
			p.Hintf("write minutes and seconds, as in length: 1:59")
		}
	}
	*r.problems = append(*r.problems, scratch.problems...)
	return v
}
