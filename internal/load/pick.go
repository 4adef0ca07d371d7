package load

import (
	"cmp"
	"regexp"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/format"
	"pathbook/internal/i18n"
	y "pathbook/internal/strictyaml"
)

// The functions of this file turn what a file says into what a book holds,
// except for references, which resolve fills in.

func (w *words) site(f *format.Site) *book.Site {
	s := &book.Site{
		Title: w.title(f.Title), Organization: w.name(f.Organization), Workplace: w.text(f.Workplace),
		BaseURL: strings.TrimRight(w.address(f.BaseURL), "/"),
		Public:  f.Visibility.Value == "public", Paper: or(f.Paper.Value, "letter"),
		Contact: w.prose(f.Contact), Footer: w.prose(f.Footer),
		Logo: assetPath(f.Logo.Value), Accent: w.accent(f.Accent), At: f.At,
	}
	w.draft.languages(f.Languages)
	w.workplace(f)
	w.day(f.HoursPerDay)
	for _, a := range f.Adopted {
		s.Adopted = append(s.Adopted, a.Value)
	}
	for _, h := range f.Hide {
		s.HidePay = s.HidePay || h.Value == "pay"
		s.HidePlanner = s.HidePlanner || h.Value == "planner"
		s.HidePostings = s.HidePostings || h.Value == "postings"
	}
	for _, x := range f.Funders {
		s.Funders = append(s.Funders, book.Funder{
			Name: w.name(x.Name), Logo: assetPath(x.Logo.Value), URL: w.address(x.URL), Text: w.prose(x.Text),
		})
	}
	return s
}

// workplace checks that a language has the word as it needs it.
func (w *words) workplace(f *format.Site) {
	for _, word := range f.Workplace.Words {
		lang := cmp.Or(word.Lang, w.first())
		if word.Lang == "" && len(w.langs) > 1 {
			w.draft.problems.Errorf(word.Origin.Pos, "workplace-word", "the workplace has one word for all languages").
				Hintf("write one for each:\nworkplace:\n  en: clinic\n  fr: une clinique")
			return
		}
		if _, ok := i18n.NounOf(lang, word.Text); !ok {
			bare := strings.TrimPrefix(strings.TrimPrefix(word.Text, "l’"), "l'")
			w.draft.problems.Errorf(word.Origin.Pos, "workplace-word", "“%s” has no article, and texts need its gender", word.Text).
				Hintf("write un %s, or une %s", bare, bare)
		}
	}
}

// day checks the hours of a working day, which only spreadsheets are read by.
func (w *words) day(n y.Number) {
	if n.Set() && (n.Value <= 0 || n.Value > 24) {
		w.draft.problems.Errorf(n.At, "long-day", "no working day has %v hours", n.Value).
			Hintf("write how many hours a day of work has: hours_per_day: 7.5")
	}
}

// A frame is what framework.yaml says, in one language.
type frame struct {
	scale      []book.Proficiency
	levels     []*book.Level
	families   []*book.Family
	categories []*book.Category
	offers     *book.Offers
	version    string
}

func (w *words) framework(f *format.Framework) *frame {
	out := &frame{offers: w.offers(f.Offers), version: f.Version.Value}
	for _, s := range f.Scale {
		out.scale = append(out.scale, book.Proficiency{Title: w.title(s.Title), Summary: w.prose(s.Summary)})
	}
	for i, l := range f.Levels {
		out.levels = append(out.levels, &book.Level{ID: l.ID.Value, Title: w.title(l.Title), Rank: i})
	}
	for i, x := range f.Families {
		out.families = append(out.families, &book.Family{ID: x.ID.Value, Title: w.title(x.Title), Summary: w.prose(x.Summary), Rank: i})
	}
	for i, c := range f.Categories {
		out.categories = append(out.categories, &book.Category{ID: c.ID.Value, Title: w.title(c.Title), Core: c.Core.Value == "yes", Rank: i})
	}
	return out
}

// offers lists the factors in the order of book.Factors.
func (w *words) offers(f *format.Offers) *book.Offers {
	if f == nil {
		return nil
	}
	return &book.Offers{
		w.prose(f.Meaning), w.prose(f.Skills), w.prose(f.Culture), w.prose(f.Growth),
		w.prose(f.Arrangements), w.prose(f.Pay), w.prose(f.Inclusion), w.prose(f.External),
	}
}

func (w *words) role(f *format.Role) *book.Role {
	r := &book.Role{
		Head: book.Head{Title: w.title(f.Title)}, Short: w.text(f.Short), AlsoCalled: w.names(f.AlsoCalled),
		Summary: w.prose(f.Summary), Responsibilities: w.proses(f.Responsibilities),
		Grow: w.proses(f.Grow), Offers: w.offers(f.Offers), NOC: w.noc(f.NOC), Pay: w.pay(f.Pay),
		Status: book.Status(or(f.Status.Value, string(book.Current))), Contact: w.prose(f.Contact),
		Reviewed: date(f.Reviewed),
	}
	if r.Short.Empty() {
		r.Short = r.Title
	}
	for _, m := range f.Moves {
		r.Moves = append(r.Moves, &book.Move{
			Kind: book.MoveKind(m.Kind.Value), Months: w.span(m.Months),
			ReadyWhen: w.prose(m.ReadyWhen), Experiences: w.proses(m.Experiences), At: m.At,
		})
	}
	return r
}

func (w *words) pay(f format.Pay) book.Pay {
	if !f.From.Set() {
		return book.Pay{}
	}
	p := book.Pay{From: f.From.Value, To: f.From.Value, Per: f.Per.Value}
	if f.To.Set() {
		p.To = f.To.Value
	}
	if p.To < p.From {
		w.draft.problems.Errorf(f.To.At, "wrong-range", "the pay ends lower than it begins").
			Hintf("write the lower number under from and the higher one under to")
	}
	return p
}

var nocPattern = regexp.MustCompile(`^[0-9]{5}$`)

func (w *words) noc(s y.String) string {
	if s.Set() && !nocPattern.MatchString(s.Value) {
		w.draft.problems.Errorf(s.At, "bad-noc", "a NOC 2021 code has five digits, and “%s” has not", s.Value).
			Hintf("write the code of the unit group with its zeros, as in noc: 00013")
	}
	return s.Value
}

func or(value, fallback string) string {
	if value == "" {
		return fallback
	}
	return value
}

// assetPath takes a path inside assets with or without its leading folder.
func assetPath(s string) string { return strings.TrimPrefix(s, "assets/") }

var colour = regexp.MustCompile(`^#?([0-9A-Fa-f]{6})$`)

func (w *words) accent(s y.String) book.Accent {
	if !s.Set() {
		return book.Accent{}
	}
	m := colour.FindStringSubmatch(s.Value)
	if m == nil {
		w.draft.problems.Errorf(s.At, "bad-colour", "“%s” is not a colour", s.Value).
			Hintf("write six hexadecimal digits, two each for red, green and blue, as in accent: 2f5d50")
		return book.Accent{}
	}
	return book.Accent{RGB: strings.ToLower(m[1]), At: s.At}
}

var webAddress = regexp.MustCompile(`^https?://[^/?#:\s]\S*$`)

// address checks an outside address.
func (w *words) address(s y.String) string {
	if s.Value == "" || webAddress.MatchString(s.Value) {
		return s.Value
	}
	p := w.draft.problems.Errorf(s.At, "bad-address", "“%s” is not the whole address of a page", s.Value)
	if whole := "https://" + strings.TrimLeft(s.Value, "/"); webAddress.MatchString(whole) && !strings.Contains(s.Value, ":") {
		p.Hintf("write the whole address, as your browser shows it: %s", whole)
	} else {
		p.Hintf("write the whole address, as your browser shows it, beginning with https://")
	}
	return s.Value
}

// addressIn checks an outside address that may differ by language. Written
// once it is the same in each, as a name is.
func (w *words) addressIn(t y.Text) string {
	at := t.At
	if word, ok := t.In(w.lang); ok {
		at = word.Origin.Pos
	}
	return w.address(y.String{Value: w.name(t).Words, At: at})
}
