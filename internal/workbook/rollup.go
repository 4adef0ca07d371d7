package workbook

import (
	"cmp"
	"fmt"
	"slices"

	"pathbook/internal/diag"
	"pathbook/internal/spreadsheet"
)

// fewPeople is below how many people a position tells of them.
const fewPeople = 3

// A post is a position with the levels of its people, by competency.
type post struct {
	title  string
	people int
	levels map[string][]int // by the key of a competency's name
	at     diag.Pos
}

// rollUp takes, for each position and competency of a table by person, one
// level out of those of its people. No name of a person goes further.
func (r *reading) rollUp() {
	for _, s := range r.staff {
		t, skills, posts := r.posts(s)
		var small []string
		for _, p := range posts {
			if p.people < fewPeople {
				small = append(small, fmt.Sprintf("“%s” (%d)", p.title, p.people))
			}
			role := r.name("role", p.title, p.at)
			r.title(role, p.title)
			for _, skill := range skills {
				if levels := p.levels[key(skill.title)]; len(levels) > 0 && role != nil {
					competency := r.name("competency", skill.title, skill.at)
					r.title(competency, skill.title)
					if level := oneOf(levels, r.answers.ByPosition); level > 0 {
						r.needed(role, competency.ID, level, false, skill.at)
					}
				}
			}
		}
		r.takenAs = append(r.takenAs, Taken{sheetName(t.sheet), t.area(), fmt.Sprintf("people's levels, rolled up: the %s of each position; %s, no names", r.answers.ByPosition, several(len(posts), "position"))})
		for _, p := range posts {
			r.takenAs = append(r.takenAs, Taken{sheetName(t.sheet), "", "“" + p.title + "”: " + people(p.people)})
		}
		if len(small) > 0 {
			r.found.Warnf(t.at(t.head.Number, t.names), "few-people", "these positions have fewer than %d people, so a level may say whose it is: %s", fewPeople, joinAnd(small)).
				Hintf("look at what is written for them before you publish it")
		}
	}
}

func people(n int) string {
	if n == 1 {
		return "1 person"
	}
	return fmt.Sprintf("%d people", n)
}

func joinAnd(list []string) string {
	out := ""
	for i, s := range list {
		if i > 0 {
			out += ", "
		}
		out += s
	}
	return out
}

// A skill is a competency that a table by person has a column or row for.
type skill struct {
	title string
	at    diag.Pos
}

// posts reads a table by person, positions down or across alike.
func (r *reading) posts(s staffSheet) (table, []skill, []*post) {
	sheet := s.sheet
	head := s.head
	t := table{sheet: sheet, kind: "matrix", names: s.names, side: "person"}
	if s.across { // so that each person has a row
		number := sheet.Rows[s.head].Number
		sheet = turn(sheet)
		t.turned = true
		head = slices.IndexFunc(sheet.Rows, func(row spreadsheet.Row) bool { return row.Number == s.names+1 })
		s.names = number - 1
		s.positions = s.sheet.Rows[s.head+1+s.positions].Number - 1
	}
	t.head, t.body, t.all = sheet.Rows[head], sheet.Rows[head+1:], sheet.Rows[head+1:]
	var skills []skill
	for col, c := range t.head.Cells {
		if col == s.names || col == s.positions || c.Text == "" || has(persons, c.Text) || reasonUnread(c.Text) != "" || aboutKey("role", c.Text) != "" {
			continue
		}
		if marks, others := r.marksIn(t, col); marks > others {
			t.columns = append(t.columns, column{at: col})
			skills = append(skills, skill{oneLine(c.Text), t.at(t.head.Number, col)})
		}
	}
	t.marks = r.marksOf(t, t.columns)
	t.top, t.side = "competency", "role"
	var posts []*post
	for _, row := range t.body {
		title := oneLine(row.Cell(s.positions).Text)
		if key(title) == "" || row.Cell(s.names).Text == "" {
			continue
		}
		i := slices.IndexFunc(posts, func(p *post) bool { return key(p.title) == key(title) })
		if i < 0 {
			i = len(posts)
			posts = append(posts, &post{title: title, levels: make(map[string][]int), at: t.at(row.Number, s.positions)})
		}
		posts[i].people++
		for n, c := range t.columns {
			cell := row.Cell(c.at)
			if fault := flawed[cell.Flaw]; fault != nil {
				r.blame(fault, t, row.Number, c.at, cell.Text)
				continue
			}
			if m := t.marks.mark(cell.Text); m.why != nil && cell.Text != "" {
				r.blame(m.why, t, row.Number, c.at, cell.Text)
			} else if m.level > 0 {
				k := key(skills[n].title)
				posts[i].levels[k] = append(posts[i].levels[k], m.level)
			}
		}
	}
	return t, skills, posts
}

// oneOf takes one level out of those of several people; of two that as many
// people have, the lower.
func oneOf(levels []int, how string) int {
	switch how {
	case "highest":
		return slices.Max(levels)
	case "lowest":
		return slices.Min(levels)
	}
	count := make(map[int]int)
	for _, n := range levels {
		count[n]++
	}
	best := slices.Clone(levels)
	slices.SortFunc(best, func(a, b int) int { return cmp.Or(count[b]-count[a], a-b) })
	return best[0]
}
