package workbook

import (
	"fmt"
	"slices"
	"strings"

	"pathbook/internal/diag"
)

// A Question is something that a spreadsheet does not say and that a person who
// knows it can. What it asks about is a problem, too, for where nobody is asked.
type Question struct {
	Text    string
	Choices []Choice
	Usual   int // the place of the choice of somebody who types nothing; -1 if there is none

	settles bool // what else there is to ask depends on it
}

// A Choice is an answer in words, what it says of the spreadsheet, and what is
// asked after it.
type Choice struct {
	Label  string
	Answer Answers
	Then   []Question
}

// leaveOpen is the choice of somebody who cannot say it: the problem stays.
var leaveOpen = Choice{Label: "none of these: I'll change the spreadsheet first"}

// ask notes a question about a place.
func (r *reading) ask(at diag.Pos, q Question) {
	q.Text = at.File + ", " + q.Text
	r.questions = append(r.questions, q)
}

// openQuestions are those that can be asked now: the ones on which the others
// depend, if there are any.
func (r *reading) openQuestions() []Question {
	settling := slices.DeleteFunc(slices.Clone(r.questions), func(q Question) bool { return !q.settles })
	if len(settling) > 0 {
		return settling
	}
	return r.questions
}

// Flags are the flags of the command line that say the same.
func (a Answers) Flags() string {
	var out []string
	for _, word := range []struct{ flag, said string }{{"as", a.As}, {"roles", a.Roles}, {"language", a.Language}} {
		if word.said != "" {
			out = append(out, "--"+word.flag+" "+word.said)
		}
	}
	for _, heading := range sortedKeys(a.Map) {
		out = append(out, fmt.Sprintf("--map %q", heading+"="+a.Map[heading]))
	}
	var marks []string
	for _, mark := range sortedKeys(a.Scale) {
		marks = append(marks, mark+"="+a.Scale[mark])
	}
	if len(marks) > 0 {
		out = append(out, fmt.Sprintf("--scale %q", strings.Join(marks, ",")))
	}
	if a.ByPosition != "" {
		out = append(out, "--by-position "+a.ByPosition)
	}
	if a.Credential {
		out = append(out, "--new-credentials")
	}
	return strings.Join(out, " ")
}
