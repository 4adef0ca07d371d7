package main

import (
	"bytes"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"pathbook/internal/diag"
	"pathbook/internal/edit"
	"pathbook/internal/ledger"
	"pathbook/internal/workbook"
)

func runImport(p *program, args []string) error {
	set := newFlags("import")
	dir := set.String("site", ".", "the `folder` of the site")
	said := answersOf(set)
	dry := set.Bool("dry-run", false, "show what would be written, and write nothing")
	update := set.Bool("update", false, "let the spreadsheet change items that are there already")
	rest, err := p.flags(set, args)
	if err != nil {
		return err
	}
	said.dry = *dry
	frame, err := workbook.Open(os.DirFS(*dir))
	if err != nil {
		return fmt.Errorf("%w; --site names the folder that has content/ in it", err)
	}
	read, err := p.read(rest[0], frame, said)
	if err != nil {
		return err
	}
	p.tellRead(read)
	drafts, found := workbook.WithGroups(read.Drafts, read.Groups), read.Problems
	steps, err := steps(*dir, drafts, frame, *update)
	if err != nil {
		return err
	}
	if *dry {
		p.table(steps)
	}
	if found.Count(diag.Error) > 0 {
		fmt.Fprintf(p.stderr, "nothing was written: mend the spreadsheet, or say with --map what a heading means\n")
		return errProblems
	}
	if *dry {
		return nil
	}
	return p.carryOut(*dir, steps)
}

// A step is what importing does with one item.
type step struct {
	file    string // inside the site's folder
	before  []byte // what the file says, nil if there is none
	text    []byte // nil if nothing is written
	state   string // "new", "same", "differs", "added", "updated", "as it was" or "of a pack"
	draft   *workbook.Draft
	changes []edit.Change
	kept    []string // keys that only the site says something of
	refused []workbook.Refusal
}

// steps are what becomes of each draft: a new file where there is none, and
// for what is there a comparison, or an update if one is asked for.
func steps(dir string, drafts []*workbook.Draft, frame workbook.Frame, update bool) ([]step, error) {
	var out []step
	texts := make(map[string][]byte) // of files that were updated, since one may hold many items
	for _, d := range drafts {
		file := frame.FileOf(d.Kind, d.ID)
		if dir := frame.LentBy(d.Kind, d.ID); dir != "" {
			out = append(out, step{file: dir, state: "of a pack", draft: d})
			continue
		}
		if file == "" {
			out = append(out, step{file: path.Join("content", d.Path()), text: d.File(frame), state: "new", draft: d})
			continue
		}
		src, known := texts[file]
		if !known {
			var err error
			if src, err = os.ReadFile(filepath.Join(dir, filepath.FromSlash(file))); err != nil {
				return nil, err
			}
		}
		s := resolve(step{file: file, before: src, draft: d}, src, update)
		if s.text != nil {
			texts[file] = s.text
		}
		out = append(out, s)
	}
	return out, nil
}

// resolve tells what becomes of an item that is there. What an item of the
// framework lacks is added without being asked for, since it changes nothing.
func resolve(s step, src []byte, update bool) step {
	s.changes, s.kept = s.draft.Differs(src)
	added := s.draft.Add(src)
	switch {
	case len(s.changes) == 0:
		s.state = "same"
	case update:
		s.state = "updated"
		if s.text, s.refused = s.draft.Update(src); bytes.Equal(s.text, src) {
			s.state, s.text = "as it was", nil
		}
		s.changes = slices.DeleteFunc(s.changes, func(c edit.Change) bool {
			return slices.ContainsFunc(s.refused, func(r workbook.Refusal) bool { return slices.Equal(r.Path, c.Path) })
		})
	case !bytes.Equal(added, src):
		s.state, s.text = "added", added
	default:
		s.state = "differs"
	}
	return s
}

// How many letters of a value are shown: in a table, and where two are told
// that differ.
const inTable, inReport = 60, 160

// table shows what would be written, or what is not as it is on the site.
func (p *program) table(steps []step) {
	w := tabwriter.NewWriter(p.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "FILE\tSTATE\tKEY\tVALUE\n")
	for _, s := range steps {
		var rows [][2]string
		switch s.state {
		case "new":
			for _, k := range s.draft.Value.Keys {
				rows = append(rows, [2]string{k.Name, k.Value.String()})
			}
			for _, name := range s.draft.Missing() {
				rows = append(rows, [2]string{name, "… to write yourself"})
			}
		default:
			for _, r := range s.refused {
				rows = append(rows, [2]string{strings.Join(r.Path, "."), "cannot be changed here: " + r.New.String()})
			}
			for _, c := range s.changes {
				rows = append(rows, [2]string{strings.Join(c.Path, "."), c.New.String()})
				if !c.Old.Empty() {
					rows = append(rows, [2]string{"", "now " + c.Old.String()})
				}
			}
		}
		file := s.file
		if id := strings.TrimSuffix(path.Base(file), ".yaml"); id != s.draft.ID {
			file += " " + s.draft.ID
		}
		fmt.Fprintf(w, "%s\t%s\t", file, s.state)
		for i, row := range rows {
			if i > 0 {
				fmt.Fprintf(w, "\t\t")
			}
			fmt.Fprintf(w, "%s\t%s\n", row[0], shortened(row[1], inTable))
		}
		if len(rows) == 0 {
			fmt.Fprintf(w, "\t\n")
		}
	}
	w.Flush()
}

// shortened is a value in one line of at most so many letters.
func shortened(s string, most int) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

const leftAlone = "is there already and was left as it is; --update takes what the spreadsheet says"

// carryOut writes what is new or updated, and says what became of each item.
func (p *program) carryOut(dir string, steps []step) error {
	if err := p.write(dir, steps); err != nil {
		return err
	}
	for _, s := range steps {
		switch s.state {
		case "new":
			fmt.Fprintf(p.stderr, "%s: new", s.file)
			if missing := s.draft.Missing(); len(missing) > 0 {
				fmt.Fprintf(p.stderr, "; write %s yourself", strings.Join(missing, ", "))
			}
			fmt.Fprintln(p.stderr)
		case "added":
			fmt.Fprintf(p.stderr, "%s: what it had not was added\n", s.file)
			if s.changes, s.kept = s.draft.Differs(s.text); len(s.changes) > 0 {
				p.differences(s, leftAlone)
			}
		case "updated":
			p.differences(s, "updated")
			p.refusals(s)
		case "as it was":
			p.refusals(s)
		case "of a pack":
			if !s.draft.Value.Empty() {
				fmt.Fprintf(p.stderr, "%s: %s comes from this pack and was left as it is; pathbook pack adapt %s %s makes it your own\n",
					s.file, s.draft.ID, path.Base(s.file), s.draft.Path())
			}
		case "differs":
			p.differences(s, leftAlone)
		}
	}
	return nil
}

// write writes the files of all steps, of which several may be about one.
func (p *program) write(dir string, steps []step) error {
	r, err := p.amend(dir)
	if err != nil {
		return err
	}
	defer r.close()
	for _, s := range steps {
		if s.text == nil {
			continue
		}
		before := s.before
		if c, ok := r.files[s.file]; ok {
			before = c.Before
		}
		r.from(ledger.Change{Path: s.file, Before: before, After: s.text})
	}
	return r.commit("import")
}

// differences says where an item and the spreadsheet differ.
func (p *program) differences(s step, what string) {
	fmt.Fprintf(p.stderr, "%s: %s %s\n", s.file, s.draft.ID, what)
	for _, c := range s.changes {
		old := "nothing"
		if !c.Old.Empty() {
			old = shortened(c.Old.String(), inReport)
		}
		fmt.Fprintf(p.stderr, "  %s: here %s, in the spreadsheet %s\n", strings.Join(c.Path, "."), old, shortened(c.New.String(), inReport))
	}
	if len(s.kept) > 0 && s.state == "updated" {
		fmt.Fprintf(p.stderr, "  kept: %s\n", strings.Join(s.kept, ", "))
	}
}

// refusals says what could not be changed in a file, and why.
func (p *program) refusals(s step) {
	for _, r := range s.refused {
		fmt.Fprintf(p.stderr, "%s: %s could not be changed everywhere: %v\n  %s: in the spreadsheet %s\n", s.file, s.draft.ID, r.Why, strings.Join(r.Path, "."), shortened(r.New.String(), inReport))
	}
}
