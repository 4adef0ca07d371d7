package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"text/tabwriter"

	"pathbook/internal/build"
	"pathbook/internal/check"
	"pathbook/internal/diag"
	"pathbook/internal/i18n"
	"pathbook/internal/load"
	"pathbook/internal/markdown"
	"pathbook/internal/pack"
	"pathbook/internal/report"
	"pathbook/internal/spreadsheet"
	"pathbook/internal/strictyaml"
	"pathbook/internal/workbook"
)

func runCheck(p *program, args []string) error {
	set := newFlags("check")
	dir := set.String("site", ".", "the `folder` of the site")
	out := set.String("out", "", "the `folder` of the last build, to compare worksheets with (default: public in the site)")
	format := set.String("format", "text", "text, json, or github for workflow annotations")
	strict := set.Bool("strict", false, "let warnings count as errors")
	plan := set.Bool("report", false, "tell what the planning view tells, instead of the warnings")
	rules := set.Bool("rules", false, "list the rules and check nothing")
	all := set.Bool("all", false, "tell all problems, not only what is new since the last build")
	fix := set.Bool("fix", false, "repair what can only have been meant in one way; name rules to repair only these")
	dry := set.Bool("dry-run", false, "with --fix: show every line that would change, and change nothing")
	rest, err := p.flags(set, args)
	if err != nil {
		return err
	}
	if *rules {
		return p.listRules()
	}
	s := openSite(*dir, *out)
	if *fix {
		return p.fix(s, rest, *dry)
	}
	if len(rest) > 0 || *dry {
		return errors.New("rules and --dry-run go with --fix, as in: pathbook check --fix typography --dry-run")
	}
	p.interrupted(s)
	result, err := s.once()
	if err != nil {
		return err
	}
	if *plan && result.Files != nil {
		return p.report(result)
	}
	w := s.writer(p)
	switch *format {
	case "text":
		if !*plan {
			w.W, w.Color = p.stdout, p.color && onScreen(p.stdout)
		}
		before, _ := s.lastSeen()
		if *all {
			before = nil
		}
		tellNews(w, result.Problems, before)
	case "json":
		w.W = p.stdout
		if err := w.JSON(result.Problems); err != nil {
			return err
		}
	case "github":
		w.W = p.stdout
		w.GitHub(result.Problems)
	default:
		return fmt.Errorf("--format %s: write text, json or github", *format)
	}
	if len(result.Problems) == 0 {
		fmt.Fprintf(p.stderr, "all is well: no errors and no warnings\n")
	}
	return p.verdict(result.Problems, *strict)
}

// report prints what a planner should look at, also where the website has no
// planning view: who has the files may know.
func (p *program) report(site build.Result) error {
	_, err := io.WriteString(p.stdout, report.Text(site.Books[0], site.Words))
	return err
}

// listRules prints every rule of the program, by the stage that applies it.
func (p *program) listRules() error {
	w := tabwriter.NewWriter(p.stdout, 0, 0, 2, ' ', 0)
	for _, r := range allRules() {
		fmt.Fprintf(w, "%s\t%s\t%s\n", r.Name, r.Severity, r.Doc)
	}
	return w.Flush()
}

// allRules are the rules of all stages.
func allRules() []diag.Rule {
	return append(slices.Concat(strictyaml.Rules, markdown.Rules, load.Rules, check.All(), i18n.Rules, spreadsheet.Rules, workbook.Rules, pack.Rules), acceptRule)
}
