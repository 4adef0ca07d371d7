package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"pathbook/internal/build"
	"pathbook/internal/fold"
	"pathbook/internal/spreadsheet"
	"pathbook/internal/workbook"
)

// An output is a format in which a site is written for other programs.
type output struct {
	name, doc string
	bytes     func(export) ([]byte, error)
}

// formats are filled in by init, since the flags tell them.
var formats []output

func init() {
	formats = []output{
		{"csv", "one table, for a spreadsheet: --table " + strings.Join(workbook.TableNames(), ", --table "), exportCSV},
		{"xlsx", "a workbook of all roles, competencies, credentials, training and pathways, in every language, to edit and import", exportXLSX},
		{"json", "the file data/pathbook.json of the website", exportJSON},
		{"json-ld", "roles, competencies and training in the words of schema.org", exportLinked},
		{"case", "a package of CASE 1.1, for the learning system of a college", exportCASE},
	}
}

// An export is what a format is made from: a site that was read and has no
// errors.
type export struct {
	dir   string       // the site's folder
	site  build.Result // its books, and the files of its website
	table string       // the one that was asked for, or ""
	told  told         // what flags say to formats for other systems
}

func runExport(p *program, args []string) error {
	set := newFlags("export")
	dir := set.String("site", ".", "the `folder` of the site")
	name := set.String("format", "", formatDoc())
	table := set.String("table", "", "the `table` to write, for formats that write one")
	var told told
	told.flags(set)
	out := set.String("out", "", "the `file` to write (default: standard output)")
	if _, err := p.flags(set, args); err != nil {
		return err
	}
	f, err := formatOf(*name)
	if err != nil {
		return err
	}
	if *table != "" && f.name != "csv" {
		return fmt.Errorf("--table %s: only --format csv writes one table", *table)
	}
	s := openSite(*dir, "")
	result, err := s.once()
	if err != nil {
		return err
	}
	if err := p.tell(s, result.Problems, false); err != nil {
		return err
	}
	data, err := f.bytes(export{*dir, result, *table, told})
	if err != nil {
		return err
	}
	if result.Books[0].Site.HidePay && (f.name == "xlsx" || *table == "roles") { // which are made from the files
		fmt.Fprintf(p.stderr, "this may hold pay, which the website leaves out; think before you pass it on\n")
	}
	return p.hand(data, *out)
}

func formatDoc() string {
	doc := "the `format` to write:"
	for _, f := range formats {
		doc += "\n" + f.name + ", " + f.doc
	}
	return doc
}

// formatOf finds a format by its name.
func formatOf(name string) (output, error) {
	var names []string
	for _, f := range formats {
		if f.name == name {
			return f, nil
		}
		names = append(names, f.name)
	}
	return output{}, noSuch("--format", name, names)
}

// noSuch says that a flag has a value which is none of those there are.
func noSuch(flag, value string, names []string) error {
	all := strings.Join(names, ", ")
	if value == "" {
		return fmt.Errorf("say what to write with %s: %s", flag, all)
	}
	if near := fold.Nearest(value, names); near != "" {
		return fmt.Errorf("%s %s: there is none of this name; did you mean %s?", flag, value, near)
	}
	return fmt.Errorf("%s %s: there is none of this name; write one of %s", flag, value, all)
}

// hand writes what was made to a file, or to standard output.
func (p *program) hand(data []byte, out string) error {
	if out != "" {
		return put(out, data)
	}
	if f, ok := p.stdout.(*os.File); ok && strings.HasPrefix(string(data), "PK") && terminal(f) {
		return errors.New("a workbook cannot be shown in a terminal; name a file with --out FILE.xlsx")
	}
	_, err := p.stdout.Write(data)
	return err
}

// exportCSV writes one table: which competencies each role needs, if none is
// asked for.
func exportCSV(e export) ([]byte, error) {
	if e.table == "" {
		e.table = "needs"
	}
	if names := workbook.TableNames(); !slices.Contains(names, e.table) {
		return nil, noSuch("--table", e.table, names)
	}
	tables, err := workbook.Tables(os.DirFS(e.dir))
	if err != nil {
		return nil, err
	}
	rows := workbook.Table(tables, e.table)
	if rows == nil {
		return nil, fmt.Errorf("--table %s: the site says nothing that would stand in it", e.table)
	}
	return spreadsheet.AppendCSV(nil, rows)
}

func exportXLSX(e export) ([]byte, error) {
	tables, err := workbook.Tables(os.DirFS(e.dir))
	if err != nil {
		return nil, err
	}
	return spreadsheet.Workbook(tables)
}

func exportJSON(e export) ([]byte, error) { return e.site.Files.Append(nil, "data/pathbook.json") }
