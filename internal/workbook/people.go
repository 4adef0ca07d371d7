package workbook

import (
	"regexp"
	"slices"
	"strings"

	"pathbook/internal/fold"
	"pathbook/internal/spreadsheet"
)

// persons are the headings of a column of people's names.
const persons = "employee|employees|employee name|employees name|name of employee|name of the employee|full name|first name|last name|surname|given name|family name|first and last name|staff|staff name|staff member|team member|member|crew member|worker|worker name|workers|person|persons|people|personnel|incumbent|incumbent name|name of incumbent|colleague|associate|" +

	"nom de l'employe|nom de l'employee|nom de l'employe e|nom des employes|employe|employee|employe e|employes|nom et prenom|prenom et nom|prenom|prenom nom|nom prenom|nom complet|nom de famille|salarie|salariee|salarie e|nom du salarie|membre du personnel|membre de l'equipe|membre|personne|personnes|travailleur|travailleuse|titulaire|nom du titulaire|collegue"

// positions are the headings of what people are.
const positions = "position|position title|job|job title|role|current role|current position|poste|titre du poste|titre de poste|titre d'emploi|titre de l'emploi|emploi|fonction|poste actuel|poste occupe|classification|metier|title|titre"

// ofEach are the names of a row that says what the people across the top are.
const ofEach = "position|position title|job|job title|current role|current position|role|poste|titre du poste|titre d'emploi|titre de l'emploi|emploi|poste actuel|poste occupe"

// shortName is a person's name as offices shorten it: Dana W., D. Wexcombe,
// Wexcombe, Dana; Ms. Wexcombe.
var shortName = regexp.MustCompile(`^(\p{Lu}[\p{L}'’-]+ \p{Lu}\.|\p{Lu}\. ?(\p{Lu}\. ?)?\p{Lu}[\p{L}'’-]+|\p{Lu}[\p{L}'’-]+, ?\p{Lu}[\p{L}'’.-]*( \p{Lu}\.)?|(Mr|Ms|Mrs|Mme|M|Dr)\.? \p{Lu}[\p{L}'’-]+.*)$`)

// people stops at a table by person: what people can do is theirs, and no
// website of their employer is the place for it. Headings are looked for in the
// first rows, until one. It reports whether it was one.
// Rolled up by position, which somebody has to ask for, no name is left in it.
func (r *reading) people(s spreadsheet.Sheet, until int) bool {
	p, ok := r.byPerson(s, until)
	if !ok {
		return false
	}
	if r.answers.ByPosition != "" && p.positions >= 0 {
		r.staff = append(r.staff, staffSheet{s, p})
		return true
	}
	r.stopAtPeople(s, p)
	return true
}

// stopAtPeople tells that a sheet is about people and was not read.
func (r *reading) stopAtPeople(s spreadsheet.Sheet, p staffing) {
	at, ref := s.At(s.Rows[p.head].Number, p.names), spreadsheet.Ref(s.Rows[p.head].Number, p.names)
	problem := r.found.Errorf(at, "people", "%s: this table is about people, by their names, and nothing of it was read: what a person can do is private, and a site says what a role asks for", ref)
	if p.positions >= 0 {
		r.askRollUp(at, ref)
		problem.Hintf("make a table with a row or a column for each role; or say --by-position highest, most or lowest, which takes for each position and skill one level out of those of its people, and no name")
	} else {
		problem.Hintf("make a table with a row or a column for each role, and no names of people")
	}
	r.takenAs = append(r.takenAs, Taken{Sheet: sheetName(s), Cells: spreadsheet.Ref(s.Rows[p.head].Number, p.names), As: "about people: not read"})
}

// shown is how many rows show whether a table is about people.
const shown = 100

// byPerson recognizes a table by person.
func (r *reading) byPerson(s spreadsheet.Sheet, until int) (staffing, bool) {
	for i, row := range s.Rows[:until] {
		body := s.Rows[i+1 : min(len(s.Rows), i+1+shown)]
		if len(row.Cells) < 2 || len(body) == 0 || alone(row) {
			continue
		}
		if !anyMark(r, row) {
			if p, ok := peopleDown(firstIn(row, s.Rows[:i]), body); ok {
				p.head = i
				return p, true
			}
		}
		if p, ok := r.peopleAcross(row, body); ok {
			p.head = i
			return p, true
		}
	}
	return staffing{}, false
}

// firstIn are the words of a row that are the first in their column: a heading
// has none above it but a title, and a crew member may be a role of a list.
func firstIn(row spreadsheet.Row, above []spreadsheet.Row) spreadsheet.Row {
	out := spreadsheet.Row{Number: row.Number, Cells: slices.Clone(row.Cells)}
	for col := range out.Cells {
		if slices.ContainsFunc(above, func(a spreadsheet.Row) bool { return a.Cell(col).Text != "" && !a.Cell(col).Merged && !alone(a) }) {
			out.Cells[col].Text = ""
		}
	}
	return out
}

// peopleDown recognizes names of people down a column, by its heading, or by the
// names themselves.
func peopleDown(head spreadsheet.Row, body []spreadsheet.Row) (staffing, bool) {
	name, position, bare := -1, -1, -1
	for col, c := range head.Cells {
		switch {
		case c.Merged:
		case has(persons, c.Text) && wordy(body, col):
			if name < 0 {
				name = col
			}
		case has("name|nom", c.Text) && bare < 0:
			bare = col
		case has(positions, c.Text) && position < 0 && !has("title|titre", c.Text):
			position = col
		}
	}
	if name < 0 && bare >= 0 && position >= 0 {
		name = bare
	}
	if position < 0 && name >= 0 {
		position = slices.IndexFunc(head.Cells, func(c spreadsheet.Cell) bool { return has(positions, c.Text) })
	}
	if name < 0 {
		col := firstText(head)
		for _, row := range body[:min(looked, len(body))] {
			col = min(col, firstText(row))
		}
		texts := textsIn(body, col)
		switch {
		case len(texts) > 2 && share(texts, shortName.MatchString) > 0.6, arePeople(texts):
			name = col
		case repeats(texts):
			name = besidePositions(head, body, col)
		}
	}
	return staffing{names: name, positions: position}, name >= 0
}

// besidePositions is the column of names of people that stands right after one
// in which things repeat, as positions do, -1 if there is none. A heading that is
// known says of whom it speaks: a course has a teacher, a role a contact.
func besidePositions(head spreadsheet.Row, body []spreadsheet.Row, col int) int {
	for next := col + 1; next < col+3; next++ {
		text := head.Cell(next).Text
		if arePeople(textsIn(body, next)) && reasonUnread(text) == "" && !isAbout(text) && known["role"][compact(text)] == "" && known["training"][compact(text)] == "" {
			return next
		}
	}
	return -1
}

// repeats reports whether some of several texts are the same.
func repeats(texts []string) bool {
	seen := make(map[string]bool)
	for _, text := range texts {
		if seen[text] {
			return true
		}
		seen[text] = true
	}
	return false
}

// wordy reports whether a column has more words than numbers.
func wordy(body []spreadsheet.Row, col int) bool {
	return share(textsIn(body, col), func(s string) bool { return strings.Trim(s, "0123456789., ") != "" }) > 0.5
}

func textsIn(body []spreadsheet.Row, col int) []string {
	var out []string
	for _, row := range body {
		if text := row.Cell(col).Text; text != "" && !alone(row) {
			out = append(out, text)
		}
	}
	return out
}

// peopleAcross recognizes names of people across the top: a row below says what
// each of them is, or the names are shortened as those of people are.
func (r *reading) peopleAcross(head spreadsheet.Row, body []spreadsheet.Row) (staffing, bool) {
	first := firstText(head)
	var names []string
	for col, c := range head.Cells {
		if col > first && c.Text != "" && !c.Merged {
			names = append(names, oneLine(c.Text))
		}
	}
	if len(names) == 0 && first == 0 {
		return staffing{}, false
	}
	position := slices.IndexFunc(body[:min(6, len(body))], func(row spreadsheet.Row) bool {
		return has(ofEach, row.Cell(firstText(row)).Text) && !alone(row) && firstText(row) <= first && wordyRow(row)
	})
	shortened := share(names, shortName.MatchString)
	known := share(names, func(s string) bool { return r.named("role", s) != "" || r.named("competency", s) != "" })
	like := share(names, likePerson)
	p := staffing{across: true, names: first, positions: position}
	return p, len(names) > 1 && (shortened >= 0.5 || arePeople(names)) || position >= 0 && known == 0 && like > 0.6 && !anyMark(r, head)
}

// likePerson reports whether a text could be a person's name: two words or three
// that begin with capitals.
func likePerson(s string) bool {
	fields := strings.Fields(s)
	if len(fields) < 1 || len(fields) > 4 {
		return false
	}
	return !slices.ContainsFunc(fields, func(w string) bool {
		first := []rune(w)[0]
		return strings.ToUpper(string(first)) != string(first) && !slices.Contains([]string{"de", "du", "van", "von", "la", "le"}, fold.Fold(w))
	})
}

func anyMark(r *reading, head spreadsheet.Row) bool {
	return slices.ContainsFunc(head.Cells, func(c spreadsheet.Cell) bool { return c.Text != "" && r.strictly(c.Text) })
}

func wordyRow(row spreadsheet.Row) bool {
	var texts []string
	for _, c := range row.Cells[firstText(row)+1:] {
		if c.Text != "" {
			texts = append(texts, c.Text)
		}
	}
	return share(texts, func(s string) bool { return len([]rune(s)) > 2 && strings.Trim(s, "0123456789., ") != "" }) > 0.6
}
