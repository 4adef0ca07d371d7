package book_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/format"
	"pathbook/internal/markdown"
)

// ids returns the ids of items in their order.
func ids[T book.Item](items []T) string {
	var all []string
	for _, item := range items {
		all = append(all, item.Heading().ID)
	}
	return strings.Join(all, " ")
}

func head(id string) book.Head { return book.Head{ID: id} }

func TestIndex(t *testing.T) {
	welding, unused := &book.Competency{Head: head("welding")}, &book.Competency{Head: head("unused")}
	licence, spare := &book.Credential{Head: head("licence")}, &book.Credential{Head: head("spare")}
	helper := &book.Role{Head: head("helper")}
	welder := &book.Role{Head: head("welder"), Requires: []book.Need{{Competency: welding, Level: 2}}, Credentials: []book.CredentialNeed{{Credential: licence}}}
	lead := &book.Role{Head: head("lead"), Requires: []book.Need{{Competency: welding, Level: 3, Asset: true}}, Credentials: []book.CredentialNeed{{Credential: licence, Asset: true}}}
	up, back, again := &book.Move{From: helper, To: welder}, &book.Move{From: lead, To: welder}, &book.Move{From: welder, To: lead}
	sheet, lonely := &book.Worksheet{Head: head("sheet")}, &book.Worksheet{Head: head("lonely")}
	b := &book.Book{
		Roles: []*book.Role{helper, lead, welder}, Competencies: []*book.Competency{unused, welding},
		Credentials: []*book.Credential{licence, spare}, Moves: []*book.Move{up, back, again},
		Training: []*book.Training{
			{Head: head("course"), Develops: []book.Develops{{Competency: welding, To: 2}}, Grants: []*book.Credential{licence}},
			{Head: head("evening"), Develops: []book.Develops{{Competency: welding, To: 1}}},
			{Head: head("test"), Grants: []*book.Credential{licence, licence}},
		},
		Pathways: []*book.Pathway{
			{Head: head("round"), Steps: []book.Step{{Role: welder}, {Role: lead}, {Role: welder}}},
			{Head: head("up"), Steps: []book.Step{{Role: helper}, {Role: welder}}},
		},
		Guides: []*book.Document{
			{Head: head("first"), Of: "guide", Worksheets: []*book.Worksheet{sheet}},
			{Head: head("second"), Of: "guide", Worksheets: []*book.Worksheet{sheet, sheet}},
		},
		Stories:    []*book.Document{{Head: head("sam"), Of: "story", Roles: []*book.Role{helper, welder, helper}}},
		Pages:      []*book.Document{{Head: head("about"), Of: "page"}},
		Worksheets: []*book.Worksheet{lonely, sheet},
	}
	holders := func(c *book.Competency) string {
		var all []string
		for _, h := range b.Needing(c) {
			all = append(all, h.Role.ID+string(rune('0'+h.Need.Level)))
		}
		return strings.Join(all, " ")
	}
	for _, tt := range []struct{ name, got, want string }{
		{"needing welding, also as an asset", holders(welding), "lead3 welder2"},
		{"needing what nobody needs", holders(unused), ""},
		{"asking for the licence", ids(b.Asking(licence)), "lead welder"},
		{"asking for what nobody asks for", ids(b.Asking(spare)), ""},
		{"developing welding", ids(b.Developing(welding)), "course evening"},
		{"developing what nothing develops", ids(b.Developing(unused)), ""},
		{"granting the licence, each once", ids(b.Granting(licence)), "course test"},
		{"granting what nothing grants", ids(b.Granting(spare)), ""},
		{"pathways through the welder, each once", ids(b.PathwaysThrough(welder)), "round up"},
		{"pathways through the helper", ids(b.PathwaysThrough(helper)), "up"},
		{"stories along the helper, each once", ids(b.StoriesAlong(helper)), "sam"},
		{"stories along the lead", ids(b.StoriesAlong(lead)), ""},
		{"guides that list the sheet, each once", ids(b.Listing(sheet)), "first second"},
		{"guides that list the lonely one", ids(b.Listing(lonely)), ""},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, tt.got, tt.want)
		}
	}
	if got := b.MovesTo(welder); !slices.Equal(got, []*book.Move{up, back}) || len(b.MovesTo(helper)) > 0 {
		t.Errorf("moves to the welder: %v", got)
	}
	if got := ids(b.Items()); got != "helper lead welder round up unused welding course evening test licence spare first second lonely sheet sam about" {
		t.Errorf("items: %s", got)
	}
}

// A book lists its items by the kinds of the format, and each knows its own.
func TestKinds(t *testing.T) {
	b := &book.Book{
		Roles: []*book.Role{{}}, Competencies: []*book.Competency{{}}, Credentials: []*book.Credential{{}},
		Training: []*book.Training{{}}, Pathways: []*book.Pathway{{}}, Worksheets: []*book.Worksheet{{}},
		Guides: []*book.Document{{Of: "guide"}}, Stories: []*book.Document{{Of: "story"}}, Pages: []*book.Document{{Of: "page"}},
		Glossary: []*book.Term{{}},
	}
	for _, k := range format.Items() {
		if got := b.Of(k.Name); len(got) != 1 || got[0].Kind() != k.Name {
			t.Errorf("of the kind %s there are %v", k.Name, got)
		}
	}
	if got := b.Of("move"); got != nil {
		t.Errorf("moves are no items, and there are %v", got)
	}
}

// A book is asked from many pages at a time.
func TestIndexSideBySide(t *testing.T) {
	r := &book.Role{}
	b := &book.Book{Roles: []*book.Role{r}, Moves: []*book.Move{{From: r, To: r}}}
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if len(b.MovesTo(r)) != 1 {
				t.Error("a move is missing")
			}
		})
	}
	wait.Wait()
}

func prose(words string) book.Prose {
	return book.Prose{Doc: markdown.Parse(words, diag.Origin{}, new(diag.List))}
}

func TestReadingMinutes(t *testing.T) {
	tests := []struct {
		name          string
		written, want int
		words         int
	}{
		{"as written", 12, 12, 5000},
		{"no words", 0, 1, 0},
		{"a line", 0, 1, 10},
		{"a minute and a bit", 0, 1, 260},
		{"nearer to two", 0, 2, 271},
		{"ten", 0, 10, 1800},
	}
	for _, tt := range tests {
		d := &book.Document{Minutes: tt.written, Body: prose(strings.Repeat("word ", tt.words))}
		if got := d.ReadingMinutes(); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
	if got := new(book.Document).ReadingMinutes(); got != 1 {
		t.Errorf("without a body: %d", got)
	}
}

func TestOffersOf(t *testing.T) {
	b := &book.Book{Offers: &book.Offers{prose("all: meaning"), {}, prose("all: culture")}}
	r := &book.Role{Offers: &book.Offers{{}, prose("own: skills"), prose("own: culture"), prose("")}}
	var got []string
	for i, p := range b.OffersOf(r) {
		if !p.Empty() {
			got = append(got, book.Factors[i]+" is "+p.Text())
		}
	}
	if want := []string{"meaning is all: meaning", "skills is own: skills", "culture is own: culture"}; !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if b.Offers[2].Text() != "all: culture" {
		t.Error("the framework's offers have changed")
	}
	if none := new(book.Book).OffersOf(&book.Role{}); none != (book.Offers{}) {
		t.Errorf("out of nothing came %v", none)
	}
}

func TestEmpty(t *testing.T) {
	tests := []struct {
		name string
		got  bool
		want bool
	}{
		{"no text", book.Text{}.Empty(), true},
		{"a text", book.Text{Words: "x"}.Empty(), false},
		{"no prose", book.Prose{}.Empty(), true},
		{"prose", prose("x").Empty(), false},
		{"no wording", book.Wording{}.Empty(), true},
		{"a wording of examples alone", book.Wording{Examples: []book.Prose{prose("x")}}.Empty(), false},
		{"no terms", book.Terms{}.Empty(), true},
		{"terms of one word", book.Terms{Redistribute: "no"}.Empty(), false},
		{"terms of a summary", book.Terms{Summary: prose("x")}.Empty(), false},
		{"no date", book.Date{}.IsZero(), true},
		{"a date", book.Date{Year: 2025, Month: 1, Day: 1}.IsZero(), false},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("%s: %v", tt.name, tt.got)
		}
	}
}
