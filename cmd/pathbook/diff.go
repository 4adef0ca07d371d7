package main

import (
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"pathbook/internal/archive"
	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/diff"
	"pathbook/internal/format"
	"pathbook/internal/i18n"
	"pathbook/internal/load"
	"pathbook/internal/starter"
	"pathbook/templates"
)

func runDiff(p *program, args []string) error {
	set := newFlags("diff")
	dir := set.String("site", ".", "the `folder` of the site, which NEW is if it is left away")
	format := set.String("format", "text", "text, markdown or json")
	lang := set.String("language", "", "the `language` to tell it in (default: the first of NEW)")
	set.Usage = func() { fmt.Fprint(p.stdout, diffHelp) }
	names, err := p.flags(set, args)
	if err != nil {
		return err
	}
	if !slices.Contains([]string{"text", "markdown", "json"}, *format) {
		return fmt.Errorf("--format %s: write text, markdown or json", *format)
	}
	since := len(names) == 1
	if since {
		names = append(names, *dir)
	}
	var sides [2]*version
	for i, name := range names {
		if sides[i], err = openVersion(name, *dir); err != nil {
			return err
		}
	}
	return p.compare(sides[0], sides[1], comparison{*dir, *format, *lang, since})
}

const diffHelp = `
OLD and NEW are each
  the folder of a site,
  a .pathpack or .zip with a folder content in it,
  the name of a version that was kept: pathbook release NAME, or
  a git revision of the repository that the site lies in: a tag, a branch, HEAD~5.
Where a name may mean several of these, the first counts; ./NAME is never a revision.
`

// A comparison is how two versions are compared.
type comparison struct {
	site, format, lang string
	since              bool // the later version is the site as it is now
}

// A version is one side of a comparison.
type version struct {
	name string
	fsys fs.FS
	part fs.FS // what it consists of, if that is no whole site, as with a pack
}

// compare tells what changed, unless one of the sides cannot be read.
func (p *program) compare(old, now *version, how comparison) error {
	if err := complete(old, now, how); err != nil {
		return err
	}
	before, err := p.books(old)
	if err != nil {
		return err
	}
	after, err := p.books(now)
	if err != nil {
		return err
	}
	if how.lang == "" {
		how.lang = after[0].Lang
	}
	words, err := wordsOf(how.lang)
	if err != nil {
		return err
	}
	was, is := in(before, how.lang), in(after, how.lang)
	changes := diff.Between(was, is)
	for _, v := range []*version{old, now} {
		if v.part != nil && (old.part == nil || now.part == nil) {
			fmt.Fprintf(p.stderr, "%s is not a whole site, so what it has nothing of is left out\n", v.name)
			changes = slices.DeleteFunc(changes, func(i diff.Item) bool { return !v.holds(i.Kind) })
		}
	}
	title := words.Say("change-between", old.name, now.name)
	if how.since {
		title = words.Say("change-until-now", old.name)
	}
	switch how.format {
	case "markdown":
		return changes.Markdown(p.stdout, title, words)
	case "json":
		return changes.JSON(p.stdout, diff.Side{Name: old.name, Title: was.Site.Title.Words}, diff.Side{Name: now.name, Title: is.Site.Title.Words}, words)
	}
	return changes.Text(p.stdout, title, words)
}

// complete gives what is a part of a site the framework of the other side, of
// the site at hand, or the least there is.
func complete(old, now *version, how comparison) error {
	var whole fs.FS
	for _, v := range []*version{old, now, {fsys: os.DirFS(how.site)}} {
		if whole == nil && !archive.Part(v.fsys) {
			whole = v.fsys
		}
	}
	if whole == nil {
		least, err := starter.Blank(languagesOf(how.lang, old.fsys, now.fsys))
		if err != nil {
			return err
		}
		if whole, err = archive.Files(least); err != nil {
			return err
		}
	}
	for _, v := range []*version{old, now} {
		if !archive.Part(v.fsys) {
			continue
		}
		v.part = v.fsys
		var err error
		if v.fsys, err = archive.Complete(v.fsys, whole); err != nil {
			return fmt.Errorf("%s: %w", v.name, err)
		}
	}
	return nil
}

// languagesOf are the program's own languages, in the order that parts of a
// site seem to be written in: a text in the first of them has no ending for it.
// Where nothing tells, the language that is asked for comes first.
func languagesOf(asked string, parts ...fs.FS) []string {
	langs := starter.Languages()
	for _, lang := range append([]string{asked}, langs...) {
		if slices.Contains(langs, lang) && !slices.ContainsFunc(parts, func(part fs.FS) bool { return translated(part, lang) }) {
			return append([]string{lang}, slices.DeleteFunc(langs, func(l string) bool { return l == lang })...)
		}
	}
	return langs
}

// translated reports whether a text of a site is a translation into a language.
func translated(site fs.FS, lang string) bool {
	found, err := fs.Glob(site, "content/*/*."+lang+".md")
	return err == nil && len(found) > 0
}

// holds reports whether a part of a site has items of a kind.
func (v *version) holds(kind string) bool {
	k, ok := format.KindOf(kind)
	name := k.Folder()
	if k.Single() {
		name = k.File("")
	}
	_, err := fs.Stat(v.part, name)
	return ok && err == nil
}

// books reads a version. What is wrong in it is told, with its name.
func (p *program) books(v *version) ([]*book.Book, error) {
	site, err := v.laid()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", v.name, err)
	}
	books, problems, err := load.NewReader(site).Read()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", v.name, err)
	}
	if books != nil {
		return books, nil
	}
	problems = slices.DeleteFunc(problems, func(p diag.Problem) bool { return p.Severity != diag.Error })
	fmt.Fprintf(p.stderr, "%s cannot be compared before this is mended:\n", v.name)
	diag.Writer{W: p.stderr, Color: p.color, Source: func(file string) []byte {
		data, _ := fs.ReadFile(site, file)
		return data
	}}.Text(problems)
	return nil, p.verdict(problems, false)
}

// in returns the book in a language, or the first.
func in(books []*book.Book, lang string) *book.Book {
	for _, b := range books {
		if b.Lang == lang {
			return b
		}
	}
	return books[0]
}

// wordsOf returns the program's words of the interface in a language.
func wordsOf(lang string) (*i18n.Language, error) {
	builtin, err := fs.Sub(templates.FS, "i18n")
	if err != nil {
		return nil, err
	}
	known, _ := fs.Glob(builtin, "*.yaml")
	for i := range known {
		known[i] = strings.TrimSuffix(known[i], ".yaml")
	}
	if !slices.Contains(known, lang) {
		return nil, fmt.Errorf("--language %s: write one of %s", lang, strings.Join(known, ", "))
	}
	words, problems := i18n.Load(builtin, lang)
	if words == nil {
		return nil, fmt.Errorf("the words of the language %s cannot be read: %v", lang, problems)
	}
	return words, nil
}
