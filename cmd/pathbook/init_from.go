package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"pathbook/internal/archive"
	"pathbook/internal/diag"
	"pathbook/internal/spreadsheet"
	"pathbook/internal/starter"
	"pathbook/internal/workbook"
)

// fill puts what a spreadsheet says into the files of a new site, over the core.
// The core's competencies stay: a spreadsheet that only names one of them gets
// all its words; one that lists it says all there is of it. Open is what the
// spreadsheet leaves open and was guessed.
func (p *program) fill(files map[string][]byte, name string, said *answers) (open []workbook.Taken, err error) {
	frame, err := frameOf(files)
	if err != nil {
		return nil, err
	}
	read, err := p.read(name, frame, said)
	if err != nil {
		return nil, err
	}
	read.Problems = slices.DeleteFunc(read.Problems, func(problem diag.Problem) bool {
		return problem.Rule == "new-group" || problem.Rule == "other-scale" // which are made here
	})
	open = frame.Complete(&read, starter.ToWrite)
	rescaled(files, &read)
	p.tellRead(read)
	if read.Problems.Count(diag.Error) > 0 {
		fmt.Fprintf(p.stderr, "no site was made: mend the spreadsheet, or say with flags what it means\n")
		return nil, errProblems
	}
	putWhole(files, frame, read)
	return open, nil
}

// rescaled makes the core's items fit the scale of a spreadsheet, if it has
// one, and tells what that leaves out.
func rescaled(files map[string][]byte, read *workbook.Result) {
	for _, d := range read.Drafts {
		n := len(d.Value.Get("scale").List)
		if d.Kind == "framework" && n > 0 && starter.Rescale(files, n) {
			read.Taken = append(read.Taken, workbook.Taken{Sheet: "(all)", Cells: "scale", As: fmt.Sprintf(
				"%d proficiencies; the core counts others, so what it says of each of its own is left out, and its training", n)})
		}
	}
}

// putWhole puts what a spreadsheet says into the files of a new site. An item
// that it lists is whole: nothing of another one of the same id is left. One that
// it only names keeps the words that the starter has for it.
func putWhole(files map[string][]byte, f workbook.Frame, read workbook.Result) {
	const framework = "content/framework.yaml"
	files[framework] = workbook.Framework(files[framework], read.Drafts, read.Groups)
	for _, d := range read.Drafts {
		file, own := f.FileOf(d.Kind, d.ID), path.Join("content", d.Path())
		switch {
		case d.Kind == "framework":
		case d.Kind == "site":
			files[own], _ = d.Update(files[own]) // which pathbook wrote
		case file == "":
			files[own] = d.File(f)
		case d.Listed:
			starter.TakeOut(files, file, d.ID)
			d.Whole()
			files[own] = d.File(f)
		default:
			files[file], _ = d.Update(files[file])
		}
	}
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

// frameOf reads the frame of a site that is not written yet.
func frameOf(files map[string][]byte) (workbook.Frame, error) {
	site, err := archive.Files(files)
	if err != nil {
		return workbook.Frame{}, err
	}
	return workbook.Open(site)
}

// list shows the files of a site that is not written.
func (p *program) list(files map[string][]byte) {
	for _, file := range slices.Sorted(maps.Keys(files)) {
		fmt.Fprintln(p.stdout, file)
	}
}
