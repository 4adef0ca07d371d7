package main

import (
	"path/filepath"

	"pathbook/internal/spreadsheet"
	"pathbook/internal/workbook"
)

// askedOf reads sheets with what is said of them. Who sits at a terminal is asked
// what they leave open, and they are read again, until nothing is left to ask.
func (p *program) askedOf(sheets []spreadsheet.Sheet, frame workbook.Frame, said workbook.Answers) (workbook.Result, workbook.Answers, error) {
	read := workbook.Import(sheets, frame, said)
	put := make(map[string]bool) // the questions that were asked
	for p.person != nil {
		asked := len(put)
		for _, q := range read.Questions {
			if put[q.Text] {
				continue // it was left open
			}
			put[q.Text] = true
			answer, err := p.ask(q)
			if err != nil {
				return read, said, err
			}
			said = said.Over(answer)
		}
		if len(put) == asked {
			break
		}
		read = workbook.Import(sheets, frame, said)
	}
	return read, said, nil
}

// ask asks one question, with those that its answer leads to, and shows the flag
// that says the same.
func (p *program) ask(q workbook.Question) (workbook.Answers, error) {
	var labels []string
	for _, c := range q.Choices {
		labels = append(labels, c.Label)
	}
	i, err := p.person.Choice(q.Text, labels, q.Usual)
	if err != nil {
		return workbook.Answers{}, err
	}
	answer := q.Choices[i].Answer
	if flags := answer.Flags(); flags != "" {
		p.person.Tell("  the same without being asked: %s", flags)
	}
	p.person.Tell("")
	for _, then := range q.Choices[i].Then {
		more, err := p.ask(then)
		if err != nil {
			return answer, err
		}
		answer = answer.Over(more)
	}
	return answer, nil
}

// offerToKeep offers to keep the answers that were given at the terminal beside
// the spreadsheet, if there are any and something may be written.
func (p *program) offerToKeep(name string, before, after workbook.Answers, said *answers) error {
	if p.person == nil || said.keep || said.dry || before.Flags() == after.Flags() {
		return nil
	}
	keep, err := p.person.Yes("Keep these answers in "+filepath.Base(answersFile(name))+", so that nothing is asked the next time?", true)
	said.keep = keep
	return err
}
