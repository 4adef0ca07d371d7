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
func (r *reading) payIn(d *Draft, text string, at diag.Pos) {
	v, guessed, ok := pay(text)
	r.value(d, "pay", v, ok, text, at, "two numbers and the period: 22 to 28 an hour")
	if ok && guessed {
		d.doubt("hour or year? the spreadsheet does not say", "pay", "per")
	}
}

// pay completes what columns of their own say of pay: from, to, and by what.
func (r *reading) pay(d *Draft, at diag.Pos) {
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
	if v.Get("per").Empty() {
		guess, _, _ := pay(v.Get("from").Word)
		v.Set(guess.Get("per"), "per")
		d.doubt("hour or year? the spreadsheet does not say", "pay", "per")
	}
	r.say(d, v, at, "pay")
}

func without(v edit.Value, name string) edit.Value {
	var out edit.Value
	for _, k := range v.Keys {
		if k.Name != name {
			out.Keys = append(out.Keys, k)
		}
	}
	return out
}

// noc reads a code of the National Occupational Classification. A spreadsheet
// takes the zeros from the front of a number; they are put back, and told.
func (r *reading) noc(d *Draft, text string, at diag.Pos) {
	digits := strings.Join(numbers(strings.ReplaceAll(text, " ", "")), "")
	ok := len(digits) > 0 && len(digits) <= 5
	code := strings.Repeat("0", max(0, 5-len(digits))) + digits
	r.value(d, "noc", edit.Word(code), ok, text, at, "the five digits of NOC 2021")
	if ok && len(digits) < 5 {
		d.doubt("the spreadsheet says "+digits+"; its zeros in front were lost", "noc")
	}
}

var dayForm = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`)

func isDay(text string) bool { return dayForm.MatchString(text) }

// codes reads the languages of training.
func (r *reading) codes(d *Draft, text string, at diag.Pos) {
	var v edit.Value
	for _, part := range names(strings.NewReplacer("/", ";", " and ", ";", " et ", ";", "&", ";").Replace(text)) {
		code := fold.Slug(part)
		switch {
		case has("english|anglais|en|eng|an", part):
			code = "en"
		case has("french|francais|fr|fra", part):
			code = "fr"
		}
		if len(code) != 2 {
			r.found.Errorf(at, "unclear-value", "%s: “%s” is no language that is known", spreadsheet.Ref(int(at.Line), int(at.Col)-1), part).Hintf("write codes of two letters, such as en; fr")
			continue
		}
		v.List = append(v.List, edit.Word(code))
	}
	if !v.Empty() {
		r.say(d, v, at, "languages")
	}
}

// steps are how people write what training leads to: "2", "1 to 2", "1→2".
var steps = regexp.MustCompile(`^(.*?)[ :(,]*(\d)(?:\s*(?:→|->|–|-|to|à|a)\s*(\d))?\)?$`)

// develops reads the competencies that training leads to, each with its level.
func (r *reading) develops(d *Draft, text string, at diag.Pos) {
	for _, part := range names(text) {
		m := steps.FindStringSubmatch(part)
		if m == nil {
			r.found.Errorf(at, "unclear-value", "%s: “%s” says no proficiency", spreadsheet.Ref(int(at.Line), int(at.Col)-1), part).Hintf("write the competency and the level it leads to: Welding 2; Measuring 1 to 2")
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
		r.say(d, v, at, "develops", id)
	}
}

// made tells that a group of the framework is new.
func (r *reading) made(group, id, text string, at diag.Pos) {
	r.groups = append(r.groups, Group{group, id, r.words(r.lang, text)})
	r.found.Warnf(at, "new-group", "%s: there is no %s “%s” yet", spreadsheet.Ref(int(at.Line), int(at.Col)-1), group, text).
		Hintf("it is called %s here; add it to content/framework.yaml, or change the word", id)
}
