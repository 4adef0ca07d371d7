package data

import (
	"fmt"
	"strconv"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/render/lists"
)

// between joins several items in one cell.
const between = "; "

func (t Tables) roleColumns() []csvColumn[*book.Role] {
	b, words := t.Book, t.Words
	columns := []csvColumn[*book.Role]{
		{"id", func(r *book.Role) string { return r.ID }},
		{"title", func(r *book.Role) string { return r.Title.Words }},
		{"short", func(r *book.Role) string { return r.Short.Words }},
		{"family", func(r *book.Role) string { return r.Family.ID }},
		{"family_title", func(r *book.Role) string { return r.Family.Title.Words }},
		{"level", func(r *book.Role) string { return r.Level.ID }},
		{"level_title", func(r *book.Role) string { return r.Level.Title.Words }},
		{"status", func(r *book.Role) string { return string(r.Status) }},
		{"status_title", func(r *book.Role) string { return words.Word("status-" + string(r.Status)) }},
		{"noc", func(r *book.Role) string { return r.NOC }},
		{"reviewed", func(r *book.Role) string { return isoDay(r.Reviewed) }},
		{"essential", func(r *book.Role) string { return strconv.Itoa(essentials(r)) }},
		{"assets", func(r *book.Role) string { return strconv.Itoa(len(r.Requires) - essentials(r)) }},
		{"credentials", func(r *book.Role) string {
			return joined(r.Credentials, func(n book.CredentialNeed) string { return n.Credential.ID })
		}},
		{"credential_titles", func(r *book.Role) string {
			return joined(r.Credentials, func(n book.CredentialNeed) string { return n.Credential.Title.Words })
		}},
		{"moves_in", func(r *book.Role) string { return strconv.Itoa(len(b.MovesTo(r))) }},
		{"moves_out", func(r *book.Role) string { return strconv.Itoa(len(r.Moves)) }},
	}
	if b.Site.HidePay {
		return columns
	}
	return append(columns,
		csvColumn[*book.Role]{"pay_from", func(r *book.Role) string { return payCell(r.Pay, r.Pay.From) }},
		csvColumn[*book.Role]{"pay_to", func(r *book.Role) string { return payCell(r.Pay, r.Pay.To) }},
		csvColumn[*book.Role]{"pay_per", func(r *book.Role) string { return r.Pay.Per }})
}

func (t Tables) moveColumns() []csvColumn[*book.Move] {
	return []csvColumn[*book.Move]{
		{"from", func(m *book.Move) string { return m.From.ID }},
		{"from_title", func(m *book.Move) string { return m.From.Title.Words }},
		{"to", func(m *book.Move) string { return m.To.ID }},
		{"to_title", func(m *book.Move) string { return m.To.Title.Words }},
		{"kind", func(m *book.Move) string { return string(m.Kind) }},
		{"kind_title", func(m *book.Move) string { return t.Words.Word("kind-" + string(m.Kind)) }},
		{"months_from", func(m *book.Move) string { return lowEnd(m.Months) }},
		{"months_to", func(m *book.Move) string { return highEnd(m.Months) }},
		{"new", func(m *book.Move) string { return strconv.Itoa(inState(m, book.New)) }},
		{"stretch", func(m *book.Move) string { return strconv.Itoa(inState(m, book.Stretch)) }},
		{"carries_over", func(m *book.Move) string { return strconv.Itoa(inState(m, book.CarriesOver)) }},
		{"credentials_to_get", func(m *book.Move) string { return strconv.Itoa(len(toGet(m))) }},
		{"credentials", func(m *book.Move) string { return joined(toGet(m), id) }},
		{"credential_titles", func(m *book.Move) string { return joined(toGet(m), titleOf) }},
		{"plan", func(m *book.Move) string { return joined(t.planned(m), id) }},
		{"plan_titles", func(m *book.Move) string { return joined(t.planned(m), titleOf) }},
		{"plan_hours_from", func(m *book.Move) string { return lowEnd(t.Book.PlanOf(m).Effort.Hours) }},
		{"plan_hours_to", func(m *book.Move) string { return highEnd(t.Book.PlanOf(m).Effort.Hours) }},
		{"plan_weeks_from", func(m *book.Move) string { return lowEnd(t.Book.PlanOf(m).Effort.Weeks) }},
		{"plan_weeks_to", func(m *book.Move) string { return highEnd(t.Book.PlanOf(m).Effort.Weeks) }},
		{"plan_cost_from", func(m *book.Move) string { return lowEnd(t.Book.PlanOf(m).Effort.Cost) }},
		{"plan_cost_to", func(m *book.Move) string { return highEnd(t.Book.PlanOf(m).Effort.Cost) }},
		{"open", func(m *book.Move) string { return strings.Join(planData(t.Book.PlanOf(m)).Open, between) }},
	}
}

// planned is the training of a move's plan, in its order.
func (t Tables) planned(m *book.Move) []*book.Training {
	return lists.Map(t.Book.PlanOf(m).Steps, func(s book.PlanStep) *book.Training { return s.Training })
}

func (t Tables) trainingColumns() []csvColumn[*book.Training] {
	helped := t.Book.MovesHelped()
	return []csvColumn[*book.Training]{
		{"id", func(c *book.Training) string { return c.ID }},
		{"title", func(c *book.Training) string { return c.Title.Words }},
		{"format", func(c *book.Training) string { return c.Format }},
		{"format_title", func(c *book.Training) string { return t.Words.Word("format-" + c.Format) }},
		{"provider", func(c *book.Training) string { return c.Provider.Words }},
		{"hours_from", func(c *book.Training) string { return lowEnd(c.Hours) }},
		{"hours_to", func(c *book.Training) string { return highEnd(c.Hours) }},
		{"weeks_from", func(c *book.Training) string { return lowEnd(c.Weeks) }},
		{"weeks_to", func(c *book.Training) string { return highEnd(c.Weeks) }},
		{"cost_from", func(c *book.Training) string { return lowEnd(c.Cost) }},
		{"cost_to", func(c *book.Training) string { return highEnd(c.Cost) }},
		{"paid_by", func(c *book.Training) string { return c.PaidBy }},
		{"region", func(c *book.Training) string { return c.Region.Words }},
		{"languages", func(c *book.Training) string { return strings.Join(c.Languages, between) }},
		{"develops", func(c *book.Training) string {
			return joined(c.Develops, func(d book.Develops) string { return fmt.Sprintf("%s %d-%d", d.Competency.ID, d.From, d.To) })
		}},
		{"develops_titles", func(c *book.Training) string {
			return joined(c.Develops, func(d book.Develops) string { return d.Competency.Title.Words })
		}},
		{"grants", func(c *book.Training) string { return joined(c.Grants, id) }},
		{"grants_titles", func(c *book.Training) string { return joined(c.Grants, titleOf) }},
		{"moves_helped", func(c *book.Training) string { return strconv.Itoa(helped[c]) }},
		{"url", func(c *book.Training) string { return c.URL }},
		{"checked", func(c *book.Training) string { return isoDay(c.Checked.Date) }},
	}
}

// matrixRows has a column for each role, in the order of roles.csv and headed
// by its id. An asset is "2 asset": a number in brackets would be read as a
// negative one.
func (t Tables) matrixRows() [][]string {
	roles := t.Order().Roles
	head := []string{"competency", "competency_title", "category", "category_title"}
	const before = 4
	at := make(map[*book.Role]int, len(roles))
	for i, r := range roles {
		at[r] = before + i
		head = append(head, r.ID)
	}
	out := [][]string{head}
	for _, c := range t.Order().Competencies {
		row := make([]string, len(head))
		copy(row, []string{c.ID, c.Title.Words, c.Category.ID, c.Category.Title.Words})
		for _, h := range t.Book.Needing(c) { // a role's own before what every role asks for
			if row[at[h.Role]] != "" {
				continue
			}
			row[at[h.Role]] = strconv.Itoa(h.Need.Level)
			if h.Need.Asset {
				row[at[h.Role]] += " asset"
			}
		}
		out = append(out, row)
	}
	return out
}

// movesInOrder are all moves, in the order of the roles that they lead from.
func (t Tables) movesInOrder() []*book.Move {
	out := make([]*book.Move, 0, len(t.Book.Moves))
	for _, r := range t.Order().Roles {
		out = append(out, r.Moves...)
	}
	return out
}

// inState counts the essential needs of a move that are in a state.
func inState(m *book.Move, state book.GapState) int {
	n := 0
	for _, g := range book.Gaps(m.From, m.To) {
		if g.State == state && !g.Asset {
			n++
		}
	}
	return n
}

// toGet are the credentials that a move asks for as essential.
func toGet(m *book.Move) []*book.Credential {
	var out []*book.Credential
	for _, g := range book.CredentialGaps(m.From, m.To) {
		if g.State == book.New && !g.Asset {
			out = append(out, g.Credential)
		}
	}
	return out
}

func essentials(r *book.Role) int {
	n := 0
	for _, need := range r.Requires {
		if !need.Asset {
			n++
		}
	}
	return n
}

func titleOf[I book.Item](item I) string { return item.Heading().Title.Words }

func joined[T any](list []T, one func(T) string) string {
	return strings.Join(lists.Map(list, one), between)
}

func isoDay(d book.Date) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

func payCell(p book.Pay, amount float64) string {
	if p.Per == "" {
		return ""
	}
	return numberCell(amount)
}

func lowEnd(r book.Range) string { return endCell(r, r.From) }

func highEnd(r book.Range) string { return endCell(r, r.To) }

func endCell(r book.Range, amount float64) string {
	if !r.Known {
		return ""
	}
	return numberCell(amount)
}

func numberCell(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
