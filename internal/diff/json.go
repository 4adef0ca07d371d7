package diff

import (
	"encoding/json"
	"io"

	"pathbook/internal/book"
	"pathbook/internal/i18n"
)

// A Side is one of two versions in JSON: what it was called, and the title of
// its site.
type Side struct {
	Name  string `json:"name"`
	Title string `json:"title"`
}

type jsonChanges struct {
	Old      Side       `json:"old"`
	New      Side       `json:"new"`
	Language string     `json:"language"`
	Items    []jsonItem `json:"items"`
}

type jsonItem struct {
	Kind    string      `json:"kind"`
	ID      string      `json:"id"`
	Title   string      `json:"title"`
	State   State       `json:"state"`
	Changes []jsonPoint `json:"changes"`
}

type jsonPoint struct {
	What  string   `json:"what"`
	How   string   `json:"how"`
	Of    *jsonRef `json:"of"`
	Was   any      `json:"was"`
	Is    any      `json:"is"`
	Words string   `json:"words"`
}

type jsonRef struct {
	Kind  string `json:"kind"`
	ID    string `json:"id"`
	Title string `json:"title"`
}

type jsonRange struct {
	From float64 `json:"from"`
	To   float64 `json:"to"`
	Per  string  `json:"per,omitempty"`
}

// JSON writes the changes for other programs. Lists are never null; of, was and
// is are where there is nothing to tell. A proficiency is its number, an amount
// {from, to}, what was chosen its word in the format, steps a list of ids,
// headings a list of words, languages a list of codes, and all else words.
func (c Changes) JSON(w io.Writer, old, now Side, words *i18n.Language) error {
	out := jsonChanges{old, now, words.Code, make([]jsonItem, 0, len(c))}
	for _, item := range c {
		to := jsonItem{item.Kind, item.ID, item.Title.Words, item.State, make([]jsonPoint, 0, len(item.Points))}
		for _, p := range item.Points {
			to.Changes = append(to.Changes, jsonPoint{p.What, p.How, reference(p.Of), written(p.Was), written(p.Is), p.Say(words).String()})
		}
		out.Items = append(out.Items, to)
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(out)
}

func reference(item book.Item) *jsonRef {
	if item == nil {
		return nil
	}
	head := item.Heading()
	return &jsonRef{item.Kind(), head.ID, head.Title.Words}
}

// written is a value as JSON has it.
func written(v Value) any {
	switch v := v.(type) {
	case book.Text:
		return v.Words
	case Step:
		return v.Level
	case Choice:
		return v.Word
	case Amount:
		return jsonRange{From: v.From, To: v.To}
	case book.Pay:
		return jsonRange{v.From, v.To, v.Per}
	case Items:
		ids := make([]string, 0, len(v))
		for _, item := range v {
			ids = append(ids, item.Heading().ID)
		}
		return ids
	case Headings:
		titles := make([]string, 0, len(v))
		for _, title := range v {
			titles = append(titles, title.Words)
		}
		return titles
	case Languages:
		return []string(v)
	case string:
		return v
	}
	return nil
}
