package main

import (
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"pathbook/internal/diag"
	"pathbook/internal/exchange"
	"pathbook/internal/publish"
	"pathbook/internal/sheet"
	"pathbook/internal/source"
)

// explained are headings that somebody has explained: --map "Poste=title".
type explained map[string]string

func (e explained) String() string { return "" }

func (e explained) Set(s string) error {
	heading, key, ok := strings.Cut(s, "=")
	if !ok || heading == "" || key == "" {
		return errors.New(`write it as "Heading=key"`)
	}
	e[heading] = key
	return nil
}

func runImport(p *program, args []string) error {
	set := newFlags("import")
	dir := set.String("site", ".", "the `folder` of the site")
	own := make(explained)
	set.Var(own, "map", "what a heading means that is not known, as `\"Poste=title\"`; may be given again")
	lang := set.String("language", "", "the `language` of words whose heading says none (default: the site's first)")
	dry := set.Bool("dry-run", false, "show what would be written, and write nothing")
	update := set.Bool("update", false, "let the spreadsheet change items that are there already")
	rest, err := p.flags(set, args)
	if err != nil {
		return err
	}
	frame, err := exchange.Open(os.DirFS(*dir))
	if err != nil {
		return fmt.Errorf("%w; --site names the folder that has content/ in it", err)
	}
	data, err := os.ReadFile(rest[0])
	if err != nil {
		return err
	}
	if *lang == "" {
		*lang = frame.Languages[0]
	}
	sheets, found := sheet.Read(rest[0], data)
	drafts, _, more := exchange.Import(sheets, frame, *lang, own)
	found = append(found, more...)
	diag.Writer{W: p.stderr, Color: p.color}.Text(found)
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
	text    []byte // nil if nothing is written
	state   string // "new", "same", "differs" or "updated"
	draft   *exchange.Draft
	changes []source.Change
	kept    []string // keys that only the site says something of
}

// steps are what becomes of each draft: a new file where there is none, and
// for what is there a comparison, or an update if one is asked for.
func steps(dir string, drafts []*exchange.Draft, frame exchange.Frame, update bool) ([]step, error) {
	var out []step
	texts := make(map[string][]byte) // of files that were updated, since one may hold many items
	for _, d := range drafts {
		file := frame.FileOf(d.Kind, d.ID)
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
		s := step{file: file, state: "same", draft: d}
		if s.changes, s.kept = d.Differs(src); len(s.changes) > 0 {
			s.state = "differs"
		}
		if update && len(s.changes) > 0 {
			s.state, s.text = "updated", d.Update(src)
			texts[file] = s.text
		}
		out = append(out, s)
	}
	return out, nil
}

// table shows what would be written.
func (p *program) table(steps []step) {
	w := tabwriter.NewWriter(p.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "FILE\tSTATE\tSAYS\tTO WRITE YOURSELF\n")
	for _, s := range steps {
		says := make([]string, 0, len(s.draft.Value.Keys))
		for _, k := range s.draft.Value.Keys {
			says = append(says, k.Name)
		}
		missing := s.draft.Missing()
		if s.state != "new" {
			missing = nil
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", s.file, s.state, strings.Join(says, ", "), strings.Join(missing, ", "))
	}
	w.Flush()
}

// carryOut writes what is new or updated, and says what became of each item.
func (p *program) carryOut(dir string, steps []step) error {
	for _, s := range steps {
		full := filepath.Join(dir, filepath.FromSlash(s.file))
		switch s.state {
		case "new":
			if err := writeOne(full, s.text); err != nil {
				return err
			}
			fmt.Fprintf(p.stderr, "%s: new", s.file)
			if missing := s.draft.Missing(); len(missing) > 0 {
				fmt.Fprintf(p.stderr, "; write %s yourself", strings.Join(missing, ", "))
			}
			fmt.Fprintln(p.stderr)
		case "updated":
			if err := publish.Replace(full, s.text); err != nil {
				return err
			}
			p.differences(s, "updated")
		case "differs":
			p.differences(s, "is there already and was left as it is; --update takes what the spreadsheet says")
		}
	}
	return nil
}

// differences says where an item and the spreadsheet differ.
func (p *program) differences(s step, what string) {
	fmt.Fprintf(p.stderr, "%s: %s %s\n", s.file, s.draft.ID, what)
	for _, c := range s.changes {
		old := "nothing"
		if !c.Old.Empty() {
			old = c.Old.String()
		}
		fmt.Fprintf(p.stderr, "  %s: here %s, in the spreadsheet %s\n", strings.Join(c.Path, "."), old, c.New)
	}
	if len(s.kept) > 0 && s.state == "updated" {
		fmt.Fprintf(p.stderr, "  kept: %s\n", strings.Join(s.kept, ", "))
	}
}
