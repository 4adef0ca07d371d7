package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/edit"
	"pathbook/internal/format"
	"pathbook/internal/spreadsheet"
	"pathbook/internal/starter"
	"pathbook/internal/workbook"
)

// toBeWritten is what stands for a text that no spreadsheet says, until
// somebody writes it.
var toBeWritten = map[string]string{"en": "To be written.", "fr": "À écrire."}

// fill puts what a spreadsheet says into the files of a new site, in the place
// of the starter's own roles, pathways and stories. Its competencies stay: a
// spreadsheet that names one of them gets all its words.
func (p *program) fill(files map[string][]byte, name string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	maps.DeleteFunc(files, func(file string, _ []byte) bool { return ofOneEmployer(file) })
	frame, err := frameOf(files)
	if err != nil {
		return err
	}
	sheets, found := spreadsheet.Read(name, data)
	drafts, groups, more := workbook.Import(sheets, frame, frame.Languages[0], nil)
	for _, problem := range more {
		if problem.Rule != "new-group" && problem.Rule != "other-scale" { // which are made here
			found = append(found, problem)
		}
	}
	diag.Writer{W: p.stderr, Color: p.color}.Text(found)
	if found.Count(diag.Error) > 0 {
		fmt.Fprintf(p.stderr, "no site was made: mend the spreadsheet, or make the site without --from and use pathbook import, which has --map\n")
		return errProblems
	}
	frame.Complete(drafts, groups, toBeWritten)
	const framework = "content/framework.yaml"
	if own, err := edit.Put(files[framework], "framework", edit.Value{}, "offers"); err == nil {
		files[framework] = own // pay and hours of an employer who was made up are promises nobody gave
	}
	files[framework] = workbook.Framework(files[framework], drafts, groups)
	said := make(map[string]bool)
	for _, d := range drafts {
		said[d.Kind+" "+d.ID] = true
		if d.Kind == "framework" {
			continue
		}
		if file := frame.FileOf(d.Kind, d.ID); file != "" {
			files[file] = d.Update(files[file])
			continue
		}
		files[path.Join("content", d.Path())] = d.File(frame)
	}
	starter.Fit(files, func(kind, id string) bool { return said[kind+" "+id] })
	return nil
}

// handOut writes an empty workbook for people to fill in.
func (p *program) handOut(name string, langs []string) error {
	if !strings.EqualFold(filepath.Ext(name), ".xlsx") {
		return fmt.Errorf("%s: name a file that ends in .xlsx", name)
	}
	if err := known(langs, workbook.TemplateLanguages()); err != nil {
		return fmt.Errorf("--languages: %w", err)
	}
	data, err := spreadsheet.Workbook(workbook.Template(langs))
	if err != nil {
		return err
	}
	if err := writeOne(name, data); errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already, and somebody may have filled it in; name another file", name)
	} else if err != nil {
		return err
	}
	fmt.Fprintf(p.stderr, "%s: a workbook to fill in. When that is done:\n\n  pathbook init --from %s careers\n", name, quoted(name))
	return nil
}

// known makes sure that languages are among those that there are words in.
func known(langs, among []string) error {
	if len(langs) == 0 {
		return errors.New("name at least one")
	}
	for i, lang := range langs {
		if !slices.Contains(among, lang) || slices.Contains(langs[:i], lang) {
			return fmt.Errorf("%s: name each of these at most once: %s", lang, strings.Join(among, ", "))
		}
	}
	return nil
}

// ofOneEmployer reports whether a file of the starter is about the employer that
// it was made up for, and about nobody else. Which kinds are so is a matter of
// what the starter says, not of the format.
func ofOneEmployer(file string) bool {
	kind, ok := format.KindIn(path.Base(path.Dir(file)))
	return ok && slices.Contains([]string{"role", "pathway", "story"}, kind.Name)
}

// frameOf reads the frame of a site that is not written yet.
func frameOf(files map[string][]byte) (workbook.Frame, error) {
	dir, err := os.MkdirTemp("", "pathbook-*")
	if err != nil {
		return workbook.Frame{}, err
	}
	defer os.RemoveAll(dir)
	for file, data := range files {
		if err := writeOne(filepath.Join(dir, filepath.FromSlash(file)), data); err != nil {
			return workbook.Frame{}, err
		}
	}
	return workbook.Open(os.DirFS(dir))
}
