package workbook

import (
	"regexp"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/edit"
	"pathbook/internal/fold"
	"pathbook/internal/spreadsheet"
)

// payIn reads a cell that says all of what a role pays.
func (r *reading) payIn(t table, d *Draft, c column, text string, p place) {
	v, said, guessed, ok := pay(text, c.unit)
	if !ok && guessed {
		r.blame(causePeriod, t, p.row, p.col, text)
		return
	}
	r.value(t, d, c, v, ok, text, p, "one sum or two, by the hour or the year: 22 to 28 an hour")
	if !ok {
		return
	}
	if guessed {
		d.doubt("hour or year? the spreadsheet does not say", "pay", "per")
		said = joinSaid(said, "paid by the "+v.Get("per").Word+", since nothing says it")
	}
	if said != "" {
		r.noteAs(t, p.row, p.col, text, said)
	}
}

// pay completes what columns of their own say of pay: from, to, and by what.
func (r *reading) pay(t table, row spreadsheet.Row, d *Draft, at diag.Pos) {
	var v edit.Value
	for _, part := range []string{"from", "to", "per"} {
		key := "pay." + part
		if word := d.Value.Get(key); !word.Empty() {
			v.Set(word, part)
			d.Value = without(d.Value, key)
		}
	}
	if v.Get("from").Empty() {
		return
	}
	if less(v.Get("to").Word, v.Get("from").Word) {
		r.found.Errorf(at, "unclear-value", "the pay of “%s” ends below where it begins", d.ID).Hintf("write the smaller sum first")
		return
	}
	if v.Get("to").Equal(v.Get("from")) {
		v = without(v, "to")
	}
	if v.Get("per").Empty() {
		var ok bool
		if v, ok = r.period(t, row, d, v); !ok {
			return
		}
	}
	r.say(d, v, at, "pay")
}

// period completes what a role is paid with the period that its column counts,
// or that is likely.
func (r *reading) period(t table, row spreadsheet.Row, d *Draft, v edit.Value) (edit.Value, bool) {
	col := t.columnOf("pay.from")
	sum, per := row.Cell(col).Text, t.unitOf(col)
	if n := aYear[per]; n > 0 {
		for _, end := range []string{"from", "to"} {
			if word := v.Get(end).Word; word != "" {
				v.Set(edit.Word(times(word, n)), end)
			}
		}
		r.noteAs(t, row.Number, col, sum, timesOf(per))
		per = "year"
	}
	if per == "" {
		var ok bool
		if per, ok = likelyPeriod(v.Get("from").Word); !ok {
			r.blame(causePeriod, t, row.Number, col, sum)
			return v, false
		}
		d.doubt("hour or year? the spreadsheet does not say", "pay", "per")
	}
	v.Set(edit.Word(per), "per")
	return v, true
}

// rangeIn reads a cell that says how much: hours, weeks, months, or a cost.
func (r *reading) rangeIn(t table, d *Draft, c column, text string, p place) {
	if c.key == "cost" {
		v, said, ok := cost(text)
		r.value(t, d, c, v, ok, text, p, "a sum in dollars, or two such as 90 to 120; 0 if it is free")
		if ok && said != "" {
			r.noteAs(t, p.row, p.col, text, said)
		}
		return
	}
	took, ok := lasting(c.key, text, c.unit, r.HoursPerDay)
	if took.bare && t.kind == "move" { // which mostly count months
		took, ok = lasting(c.key, text, "month", r.HoursPerDay)
		took.said = joinSaid(took.said, "months, since nothing says it")
	}
	switch {
	case !ok && took.bare:
		r.blame(causeNoUnit, t, p.row, p.col, text)
		return
	case !ok:
		r.value(t, d, c, edit.Value{}, false, text, p, map[string]string{"months": "months: 6, or 6 to 12"}[c.key]+map[string]string{"hours": "hours or weeks: 12 hours, or 2 to 3 weeks", "weeks": "weeks: 12, or 10 to 12"}[c.key])
		return
	}
	if took.said != "" {
		r.noteAs(t, p.row, p.col, text, took.said)
	}
	if !took.none {
		r.value(t, d, column{key: took.key}, took.value(), true, text, p, "")
	}
}

// noc reads a code of the National Occupational Classification. A spreadsheet
// takes the zeros from the front of a number; they are put back, and told.
func (r *reading) noc(t table, d *Draft, c column, text string, p place) {
	digits := strings.Join(numbers(strings.NewReplacer(" ", "", "NOC", "", "CNP", "").Replace(text)), "")
	ok := len(digits) > 0 && len(digits) <= 5
	code := strings.Repeat("0", max(0, 5-len(digits))) + digits
	r.value(t, d, c, edit.Word(code), ok, text, p, "the five digits of NOC 2021")
	if ok && len(digits) < 5 {
		d.doubt("the spreadsheet says "+digits+"; its zeros in front were lost", "noc")
		r.noteAs(t, p.row, p.col, text, code+", with the zeros that spreadsheets take away")
	}
}

// codes reads the languages of training.
func (r *reading) codes(t table, d *Draft, c column, text string, p place) {
	var v edit.Value
	for _, part := range namesIn(strings.NewReplacer("/", ";", " and ", ";", " et ", ";", "&", ";", " or ", ";", " ou ", ";").Replace(text)) {
		code := fold.Slug(part)
		switch {
		case has("english|anglais|en|eng|an|e", part):
			code = "en"
		case has("french|francais|fr|fra|f", part):
			code = "fr"
		case has("bilingual|bilingue|both|les deux", part):
			v.List = append(v.List, edit.Word("en"))
			code = "fr"
		}
		if len(code) != 2 {
			r.value(t, d, c, v, false, part, p, "codes of two letters, such as en; fr")
			continue
		}
		v.List = append(v.List, edit.Word(code))
	}
	if !v.Empty() {
		r.say(d, v, t.at(p.row, p.col), "languages")
	}
}

// steps are how people write what training leads to: "2", "1 to 2", "1→2".
var steps = regexp.MustCompile(`^(.*?)[ :(,]*(?:level |niveau )?(\d)(?:\s*(?:→|->|–|-|to|à|a)\s*(\d))?\)?$`)

// develops reads the competencies that training leads to, or that every role asks
// for, each with its level.
func (r *reading) develops(d *Draft, key, text string, at diag.Pos) {
	for _, part := range namesIn(text) {
		m := steps.FindStringSubmatch(part)
		if m == nil {
			r.found.Errorf(at, "unclear-value", "%s: “%s” says no proficiency", spreadsheet.Ref(int(at.Line), int(at.Col)-1), shortened(part)).Hintf("write the competency and its level: Welding 2; Measuring 1 to 2")
			continue
		}
		id, ok := r.known("competency", strings.TrimSpace(m[1]), at)
		if !ok {
			continue
		}
		v := edit.Word(m[2])
		if m[3] != "" {
			v = edit.Value{}
			v.Set(edit.Word(m[2]), "from")
			v.Set(edit.Word(m[3]), "to")
		}
		r.say(d, v, at, key, id)
	}
}

// value says what a cell was read as, or that it could not be.
func (r *reading) value(t table, d *Draft, c column, v edit.Value, ok bool, text string, p place, wanted string) {
	if !ok {
		r.blame(&cause{"unclear-value", "is not what " + c.key + " says", "are not what " + c.key + " says", "write " + wanted}, t, p.row, p.col, text)
		return
	}
	if !v.Empty() {
		r.say(d, v, t.at(p.row, p.col), c.key)
	}
}

// list is a list of words.
func list(texts []string) edit.Value {
	v := edit.Value{}
	for _, text := range texts {
		v.List = append(v.List, edit.Word(text))
	}
	return v
}
