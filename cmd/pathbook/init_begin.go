package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"
	"unicode/utf8"

	"pathbook/internal/diag"
	"pathbook/internal/sample"
	"pathbook/internal/starter"
	"pathbook/internal/workbook"
)

// A beginning is what somebody has said of a new site, by flags or when asked.
type beginning struct {
	languages, sample, from *string
	blank, dry              *bool
	employer                starter.Employer
	said                    *answers         // of the spreadsheet
	open                    []workbook.Taken // what the spreadsheet leaves open
}

// beginningOf adds the flags that say what a site begins with.
func beginningOf(set *flag.FlagSet) *beginning {
	b := &beginning{
		languages: set.String("languages", strings.Join(starter.Languages(), ","), "the `languages` of the site, its default first"),
		sample:    set.String("sample", sample.Shown, "the `sample` whose roles the site begins with; none for no roles"),
		blank:     set.Bool("blank", false, "make the smallest site that builds, with a comment on each key"),
		from:      set.String("from", "", "a spreadsheet, .xlsx or .csv, whose roles, competencies and training the site begins with"),
		dry:       set.Bool("dry-run", false, "with --from: show what the site would be made of, and make none"),
		employer:  starter.Employer{Workplace: starter.Words{}, Contact: starter.Words{}},
	}
	set.StringVar(&b.employer.Name, "name", "", "the `name` of your organization: what the sample promises in its own name is left out then")
	set.StringVar(&b.employer.Region, "region", "", "the town or `region`, for the foot of every page")
	set.Var(texts(b.employer.Workplace), "workplace", "what people call the `place`, such as clinic or yard; for one language as \"fr=une clinique\"; may be given again")
	set.Var(texts(b.employer.Contact), "contact", "whom people may ask, and how they reach that person; for one language as \"fr=Demandez …\"; may be given again")
	b.said = answersOf(set)
	return b
}

// texts are a text by language, as flags say it.
type texts starter.Words

func (t texts) String() string { return "" }

func (t texts) Set(s string) error {
	lang, words := "", s
	if code, rest, ok := strings.Cut(s, "="); ok && slices.Contains(starter.Languages(), code) {
		lang, words = code, rest
	}
	t[lang] = words
	return sayable(words)
}

// mostLetters is how long a name or a contact may be, typed or given by a flag.
const mostLetters = 500

// sayable refuses what nobody means to say.
func sayable(words string) error {
	switch n := utf8.RuneCountInString(words); {
	case strings.TrimSpace(words) == "":
		return errors.New("there are no words in it; say something, or leave the flag out")
	case n > mostLetters:
		return fmt.Errorf("it has %d letters, and there is room for %d", n, mostLetters)
	case diag.Visible(words) != words || strings.ContainsAny(words, "\t\n"):
		return fmt.Errorf("%q has something in it that is no letter", words)
	}
	return nil
}

// employed reports whether the site is somebody's own from the beginning, and
// not the pattern that a sample is.
func (b *beginning) employed() bool { return b.employer.Name != "" || *b.from != "" }

// sound looks at what the flags say together. A site from a spreadsheet begins
// with the core.
func (b *beginning) sound(set *flag.FlagSet) error {
	for _, name := range []string{"name", "region"} {
		if given(set, name) {
			if err := sayable(set.Lookup(name).Value.String()); err != nil {
				return fmt.Errorf("--%s: %w", name, err)
			}
		}
	}
	if given(set, "sample") && (*b.blank || *b.from != "") {
		return errors.New("--sample cannot be used with --blank or --from: a site begins with one of them")
	}
	if *b.blank && (*b.from != "" || b.employed()) {
		return errors.New("--blank cannot be used with --from or --name: the smallest site has nothing of its own to fill in")
	}
	if err := b.places(); err != nil {
		return fmt.Errorf("--workplace: %w", err)
	}
	if *b.from != "" {
		*b.sample = sample.None
	}
	about := b.employer.Region != "" || len(b.employer.Workplace)+len(b.employer.Contact) > 0
	if about && !b.employed() {
		return errors.New("--region, --workplace and --contact are about an employer: say its --name, too")
	}
	return nil
}

// places looks at the words for the place: texts need one in each language, and
// in French its gender.
func (b *beginning) places() error {
	langs := codes(*b.languages)
	for _, lang := range slices.Sorted(maps.Keys(b.employer.Workplace)) {
		words := b.employer.Workplace[lang]
		if lang == "" && len(langs) > 1 {
			return fmt.Errorf("say it for each language, as in --workplace %s=… --workplace %s=…", langs[0], langs[1])
		}
		if err := placed(cmp.Or(lang, langs[0]), words); err != nil {
			return err
		}
	}
	return nil
}

// listSamples lists what a new site may begin with.
func (p *program) listSamples() error {
	list, err := starter.Samples()
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(p.stdout, 0, 0, 2, ' ', 0)
	for _, s := range list {
		fmt.Fprintf(w, "%s\t%s\n", s.ID, inWords(s))
	}
	return w.Flush()
}

// inWords says what a sample is.
func inWords(s starter.Sample) string {
	if s.Organization == "" {
		return s.Sector
	}
	return fmt.Sprintf("%s: %s, %s", s.Sector, s.Organization, counted(s.Roles, "role"))
}
