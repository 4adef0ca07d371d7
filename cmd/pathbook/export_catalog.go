package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"strings"
	"time"

	"pathbook/internal/book"
	"pathbook/internal/interop"
)

// told is what flags say to the formats for other systems.
type told struct{ lang, date, home string }

func (t *told) flags(set *flag.FlagSet) {
	set.StringVar(&t.lang, "language", "", "case: the `language` to write (default: the site's first)")
	set.StringVar(&t.date, "date", "", "case: the `day` on which this was last changed, as 2026-11-30\n(default: the newest day on which a role was reviewed)")
	set.StringVar(&t.home, "ids", "", "case, json-ld: make the identifiers from this `address`, where the site was before\n(default: its base_url, or the name of the organization)")
}

// exportLinked writes what schema.org has words for, in all languages of the site.
func exportLinked(e export) ([]byte, error) { return indented(e.source().Graph()) }

// exportCASE writes a package of CASE in one language.
func exportCASE(e export) ([]byte, error) {
	day, err := dayOf(e.told.date)
	if err != nil {
		return nil, err
	}
	b, err := bookIn(e.site.Books, e.told.lang)
	if err != nil {
		return nil, err
	}
	return indented(e.source().Package(b, day))
}

// source is what other systems are told, with identifiers as the flags want them.
func (e export) source() *interop.Source {
	source := *e.site.Catalog
	source.Home = strings.TrimRight(e.told.home, "/") // as the base_url of a site is read
	return &source
}

// bookIn returns the book in a language, the first one if none is named.
func bookIn(books []*book.Book, lang string) (*book.Book, error) {
	for _, b := range books {
		if lang == "" || b.Lang == lang {
			return b, nil
		}
	}
	return nil, fmt.Errorf("--language %s: the site is not in this language; write one of %s", lang, strings.Join(books[0].Languages, ", "))
}

// dayOf reads a day. Nothing is no day.
func dayOf(s string) (book.Date, error) {
	if s == "" {
		return book.Date{}, nil
	}
	day, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return book.Date{}, fmt.Errorf("--date %s: write a day as 2026-11-30", s)
	}
	return book.Date{Year: day.Year(), Month: int(day.Month()), Day: day.Day()}, nil
}

// indented writes a value as JSON for people and programs, one thing a line.
func indented(v any) ([]byte, error) {
	var b bytes.Buffer
	w := json.NewEncoder(&b)
	w.SetEscapeHTML(false)
	w.SetIndent("", "  ")
	err := w.Encode(v)
	return b.Bytes(), err
}
