package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"pathbook/internal/diag"
	"pathbook/internal/spreadsheet"
	"pathbook/internal/workbook"
)

// answers are what somebody says of a spreadsheet with flags.
type answers struct {
	workbook.Answers
	keep bool
	dry  bool // nothing is to be written
}

// answersOf adds the flags with which somebody says what a spreadsheet does not.
func answersOf(set *flag.FlagSet) *answers {
	a := &answers{Answers: workbook.Answers{Map: make(map[string]string), Scale: make(map[string]string)}}
	set.StringVar(&a.As, "as", "", "what the rows of a list are: `KIND` is "+strings.Join(workbook.AsNames(), ", "))
	set.StringVar(&a.Roles, "roles", "", "where the roles of a matrix stand: `across` its top or down its side")
	set.Var(pairs{a.Map, false}, "map", "what a heading means that is not known, as `\"Poste=title\"`, or that its column is left out, as \"Remarks=-\"; may be given again")
	set.Var(pairs{a.Scale, true}, "scale", "the levels that marks mean, as `\"B=1,I=2,A=3\"`")
	set.StringVar(&a.Language, "language", "", "the `language` of words whose heading says none (default: the site's first)")
	set.StringVar(&a.ByPosition, "by-position", "", "roll a table by person up to one level for each position: `highest`, most or lowest")
	set.BoolVar(&a.Credential, "new-credentials", false, "make a credential of each qualification that is only named")
	set.BoolVar(&a.keep, "keep", false, "keep these answers beside the spreadsheet, for the next time")
	return a
}

// pairs are words with their meanings: --map "Poste=title", --scale "B=1,I=2".
type pairs struct {
	said map[string]string
	many bool // several in one flag, parted by commas
}

func (p pairs) String() string { return "" }

func (p pairs) Set(s string) error {
	list := []string{s}
	if p.many {
		list = strings.FieldsFunc(s, func(c rune) bool { return c == ',' || c == ';' })
	}
	for _, one := range list {
		i := strings.LastIndexByte(one, '=')
		if i <= 0 || i+1 == len(one) {
			if p.many {
				return errors.New(`write it as "B=1,I=2,A=3"`)
			}
			return errors.New(`write it as "Heading=key"`)
		}
		p.said[strings.TrimSpace(one[:i])] = strings.TrimSpace(one[i+1:])
	}
	return nil
}

// answersFile is where the answers of a spreadsheet are kept: skills.map.yaml
// beside skills.xlsx.
func answersFile(name string) string {
	return strings.TrimSuffix(name, filepath.Ext(name)) + ".map.yaml"
}

// read reads a spreadsheet with what somebody has said of it, now or the time
// before.
func (p *program) read(name string, frame workbook.Frame, said *answers) (workbook.Result, error) {
	if err := said.Check(); err != nil {
		return workbook.Result{}, err
	}
	makeRoomForSheets()
	kept, err := p.kept(name)
	if err != nil {
		return workbook.Result{}, err
	}
	data, err := readSpreadsheet(name)
	if err != nil {
		return workbook.Result{}, err
	}
	all := kept.Over(said.Answers)
	sheets, found := spreadsheet.Read(filepath.ToSlash(name), data)
	read := workbook.Result{}
	if found.Count(diag.Error) == 0 {
		if read, all, err = p.askedOf(sheets, frame, all); err != nil {
			return read, err
		}
		if err := p.offerToKeep(name, kept.Over(said.Answers), all, said); err != nil {
			return read, err
		}
	}
	read.Problems = append(found, read.Problems...)
	if said.keep {
		if err := put(answersFile(name), all.File()); err != nil {
			return read, err
		}
		fmt.Fprintf(p.stderr, "%s: the answers are kept here\n", answersFile(name))
	}
	return read, nil
}

// tellRead tells what a spreadsheet was taken as, and what is wrong with it.
func (p *program) tellRead(read workbook.Result) {
	p.taken(read.Taken)
	diag.Writer{W: p.stderr, Color: p.color}.Text(read.Problems)
}

// kept are the answers that lie beside a spreadsheet.
func (p *program) kept(name string) (workbook.Answers, error) {
	file := answersFile(name)
	src, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return workbook.Answers{}, nil
	}
	if err != nil {
		return workbook.Answers{}, err
	}
	a, err := workbook.ReadAnswers(src)
	if err != nil {
		return a, fmt.Errorf("%s: %w", file, err)
	}
	fmt.Fprintf(p.stderr, "%s: answers are taken from here\n", file)
	return a, nil
}

// readSpreadsheet reads a file that may be one. Whatever is no file, or larger
// than any spreadsheet, is not even opened to its end.
func readSpreadsheet(name string) ([]byte, error) {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, fmt.Errorf("%s is a folder; name a file that ends in .xlsx or .csv", name)
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("%s is not a regular file but a device or a pipe; name a file that ends in .xlsx or .csv", name)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, spreadsheet.MaxBytes+1))
}

// taken tells what each part of a spreadsheet was taken as, in one table.
func (p *program) taken(list []workbook.Taken) {
	if len(list) == 0 {
		return
	}
	w := tabwriter.NewWriter(p.stderr, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "SHEET\tCELLS\tTAKEN AS\n")
	last := ""
	for _, t := range list {
		sheet := t.Sheet
		if sheet == last {
			sheet = ""
		}
		last = t.Sheet
		fmt.Fprintf(w, "%s\t%s\t%s\n", sheet, t.Cells, t.As)
	}
	w.Flush()
	fmt.Fprintln(p.stderr)
}
