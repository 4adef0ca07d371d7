package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"

	"pathbook/internal/book"
	"pathbook/internal/check"
	"pathbook/internal/diag"
	"pathbook/internal/load"
	"pathbook/internal/rework"
)

// A reworking is a command that changes the items of a site.
type reworking struct {
	*program
	site   *site
	dry    bool
	view   *rework.View // the site, first as it is and then as it will be
	reader *load.Reader
	items  *rework.Site
	signed []load.Translation // those that say what their sources say
	known  diag.List          // the errors that the site has already, which the change is to mend
	books  []*book.Book       // what the site says as it is
	rules  bool               // whether the change may break a rule that reading does not know
}

// rework reads a site in which an item is to be changed. One that has errors is
// left alone, since nobody could tell what the change would break; but for an
// item that is there no more, and is named still.
func (p *program) rework(s *site, ref rework.Ref, dry bool) (*reworking, error) {
	if err := s.isSite(); err != nil {
		return nil, err
	}
	r := &reworking{program: p, site: s, dry: dry, view: rework.NewView(os.DirFS(s.dir))}
	r.reader = load.NewReader(r.view)
	books, problems, err := r.reader.Read()
	if err != nil {
		return nil, err
	}
	r.books = books
	if r.items, err = rework.Read(r.view); err != nil {
		return nil, err
	}
	r.known = onlyErrors(problems)
	errs := r.known
	if r.items.Nowhere(ref) {
		errs = slices.DeleteFunc(slices.Clone(errs), func(p diag.Problem) bool { return p.Rule == "unknown-id" || p.Rule == "unknown-move" })
	}
	if len(errs) > 0 {
		fmt.Fprintf(p.stderr, "nothing was changed, since the site has errors already; mend these first:\n")
		return nil, p.told(s, errs)
	}
	r.signed, err = signedIn(r.reader)
	return r, err
}

// signedIn returns the translations that say what their sources say.
func signedIn(reader *load.Reader) ([]load.Translation, error) {
	known, _, err := reader.Translations()
	return slices.DeleteFunc(known, func(t load.Translation) bool {
		return t.Broken || t.Now == "" || t.Unsigned() || t.Behind()
	}), err
}

// onlyErrors returns the problems that would keep a change from being judged.
// Words that are still to be written do not.
func onlyErrors(problems diag.List) diag.List {
	return slices.DeleteFunc(slices.Clone(problems), func(p diag.Problem) bool { return p.Severity != diag.Error || p.Rule == "placeholder" })
}

// carryOut shows what a plan changes and does it, unless the site would have
// errors then.
func (r *reworking) carryOut(plan *rework.Plan, label string) error {
	before := r.before(plan)
	r.sign(plan, before)
	problems, err := r.after(plan)
	if err != nil {
		return err
	}
	if len(problems) > 0 {
		fmt.Fprintf(r.stderr, "nothing was changed: the site would have errors then\n")
		r.shown(problems)
		return errProblems
	}
	r.list(plan, before)
	for _, note := range plan.Notes {
		fmt.Fprintf(r.stderr, "note: %s\n", note)
	}
	if r.dry {
		fmt.Fprintf(r.stderr, "%s would change; nothing was written, since this is a dry run\n", counted(len(plan.Files), "file"))
		return nil
	}
	return r.write(plan, before, label)
}

// write writes what a plan changes.
func (r *reworking) write(plan *rework.Plan, before map[string][]byte, label string) error {
	a, err := r.amend(r.site.dir)
	if err != nil {
		return err
	}
	defer a.close()
	for name, data := range plan.Files {
		now, err := a.read(name)
		if err != nil {
			return err
		}
		if old, ok := before[name]; !bytes.Equal(now, old) || (now != nil) != ok {
			return fmt.Errorf("%s has changed since it was read; nothing was written, try again", name)
		}
		if err := a.write(name, data); err != nil {
			return err
		}
	}
	if err := a.commit(label); err != nil {
		return err
	}
	fmt.Fprintf(r.stderr, "%s changed; pathbook undo takes it back\n", counted(len(plan.Files), "file"))
	return nil
}

// before returns what the files of a plan say now, as far as they are there.
func (r *reworking) before(plan *rework.Plan) map[string][]byte {
	out := make(map[string][]byte)
	for name := range plan.Files {
		if data, err := fs.ReadFile(r.view, name); err == nil {
			out[name] = data
		}
	}
	return out
}

// sign lets translations that said what their sources say go on saying so: a
// name that changed in both is no change of words.
func (r *reworking) sign(plan *rework.Plan, before map[string][]byte) {
	for _, t := range r.signed {
		from, to := t.From, t.Path
		if name, ok := plan.Moved[from]; ok {
			from = name
		}
		if name, ok := plan.Moved[to]; ok {
			to = name
		}
		source := plan.Files[from]
		text, changed := plan.Files[to]
		if source == nil || changed && text == nil {
			continue
		}
		if !changed {
			text, _ = fs.ReadFile(r.view, to)
		}
		signed, err := load.Sign(text, load.Digest(source, r.items.Language()))
		if err != nil || bytes.Equal(signed, text) {
			continue
		}
		if plan.Files[to] = signed; !changed {
			before[to] = text
		}
	}
}

// after returns the errors that the site would have and has not yet.
func (r *reworking) after(plan *rework.Plan) (diag.List, error) {
	r.view.Put(plan.Files)
	r.reader.Forget(slices.Sorted(maps.Keys(plan.Files)))
	books, problems, err := r.reader.Read()
	known := r.known
	if r.rules && books != nil {
		known = append(slices.Clone(known), check.Book(r.books, nil)...)
		problems = append(problems, check.Book(books, nil)...)
	}
	return onlyErrors(problems).News(onlyErrors(known)), err
}

// shown tells problems of files as they would be.
func (r *reworking) shown(problems diag.List) {
	w := r.site.writer(r.program)
	w.Source = func(name string) []byte {
		data, _ := fs.ReadFile(r.view, name)
		return data
	}
	w.Text(problems)
}

// list shows every file and line that a plan changes.
func (r *reworking) list(plan *rework.Plan, before map[string][]byte) {
	told := make(map[string]bool)
	for _, to := range plan.Moved {
		told[to] = true
	}
	for _, name := range slices.Sorted(maps.Keys(plan.Files)) {
		old, new := before[name], plan.Files[name]
		to, moved := plan.Moved[name]
		switch {
		case told[name]: // under its old name
			continue
		case moved:
			fmt.Fprintf(r.stdout, "%s becomes %s\n", name, path.Base(to))
			new = plan.Files[to]
		case old == nil:
			fmt.Fprintf(r.stdout, "%s is new\n", name)
		case new == nil:
			fmt.Fprintf(r.stdout, "%s is deleted\n", name)
			continue
		default:
			fmt.Fprintf(r.stdout, "%s\n", name)
		}
		r.lines(old, new)
	}
}

// lines shows what is other in a file, by the numbers of its lines as it is.
func (p *program) lines(old, new []byte) {
	for _, l := range rework.Lines(old, new) {
		before, after := around(l.Old, l.New)
		if l.Old != "" || l.New == "" {
			fmt.Fprintf(p.stdout, "  %4d - %s\n", l.N, before)
		}
		if l.New != "" {
			fmt.Fprintf(p.stdout, "  %4s + %s\n", "", after)
		}
	}
}

// around shortens two lines to what is other in them, with some words on each
// side.
func around(a, b string) (string, string) {
	const room = 45
	x, y := []rune(a), []rune(b)
	if len(x) <= 2*room && len(y) <= 2*room {
		return a, b
	}
	from, end := 0, 0
	for from < min(len(x), len(y)) && x[from] == y[from] {
		from++
	}
	for end < min(len(x), len(y))-from && x[len(x)-1-end] == y[len(y)-1-end] {
		end++
	}
	cut := func(s []rune) string {
		start, stop := max(0, from-room), min(len(s), max(len(s)-end, from)+room)
		if len(x) == 0 || len(y) == 0 {
			start, stop = 0, min(len(s), 2*room)
		}
		out := string(s[start:stop])
		if start > 0 {
			out = "…" + out
		}
		if stop < len(s) {
			out += "…"
		}
		return out
	}
	return cut(x), cut(y)
}
