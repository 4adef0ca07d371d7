package data

import (
	"encoding/json"

	"pathbook/internal/book"
	"pathbook/internal/i18n"
	"pathbook/internal/render/lists"
)

// A compareBook is what the scripts of compare.html calculate with. It has the
// shape of data/pathbook.json, without what they do not ask for, and with roles
// packed tight, since there may be thousands; compare.js unpacks them.
type compareBook struct {
	Site         string              `json:"site"` // names the site where a browser keeps things
	Language     i18n.Script         `json:"language"`
	Highest      int                 `json:"highest"`        // of the scale
	Base         []tuple             `json:"base,omitempty"` // what every role asks for, as Requires of one
	Roles        []compareRole       `json:"roles"`
	Competencies []compareCompetency `json:"competencies"`
	Credentials  []compareCredential `json:"credentials"`
	Training     []compareTraining   `json:"training"`
}

type compareRole struct {
	ID          string   `json:"id"`
	Family      string   `json:"family"`
	Level       string   `json:"level"`
	Pay         *dataPay `json:"pay,omitempty"`
	Requires    []tuple  `json:"requires,omitempty"`    // its own: competency, level, "asset" if it is one
	None        []string `json:"none,omitempty"`        // of the base, what it does not ask for
	Credentials []tuple  `json:"credentials,omitempty"` // credential, "asset" if it is one
	Moves       []tuple  `json:"moves,omitempty"`       // to, kind, months from and to if known
}

// A tuple is the fields of something in their order.
type tuple []any

type compareCompetency struct {
	ID      string   `json:"id"`
	Related []string `json:"related,omitempty"`
	Core    bool     `json:"core,omitempty"`
}

type compareCredential struct {
	ID string `json:"id"`
}

type compareTraining struct {
	ID       string         `json:"id"`
	LowCost  bool           `json:"low_cost"`
	Hours    *dataRange     `json:"hours,omitempty"`
	Weeks    *dataRange     `json:"weeks,omitempty"`
	Cost     *dataRange     `json:"cost,omitempty"`
	Develops []dataDevelops `json:"develops"`
	Grants   []string       `json:"grants"`
}

// compareWords are the words that the scripts fill in or count with; all
// others stand in the templates of the page.
var compareWords = []string{
	"n-new", "n-stretch", "n-carries-over", "n-left-behind", "n-to-get", "n-hours", "n-weeks", "n-months", "n-years",
	"n-base", "n-own", "or-more", "free", "pay-per-hour", "pay-per-year", "move-title", "compare-said", "compare-said-nothing", "compare-ask-from", "compare-ask-to", "compare-same",
	"compare-said-kept", "compare-said-not-kept", "compare-said-cleared", "compare-said-cannot-keep",
}

// Compare is the book for the scripts, as JSON that can stand in a page:
// <, > and & are spelled out.
func Compare(b *book.Book, words *i18n.Language, site string) ([]byte, error) {
	return json.Marshal(compareBook{
		Site: site, Language: words.Script(compareWords...), Highest: b.Highest(),
		Base:  askedTuples(b.Requires),
		Roles: lists.Map(b.Roles, func(r *book.Role) compareRole { return compareRoleOf(b, r) }),
		Competencies: lists.Map(b.Competencies, func(c *book.Competency) compareCompetency {
			return compareCompetency{c.ID, lists.Map(c.Related, id[*book.Competency]), c.Core()}
		}),
		Credentials: lists.Map(b.Credentials, func(c *book.Credential) compareCredential { return compareCredential{c.ID} }),
		Training: lists.Map(b.Training, func(t *book.Training) compareTraining {
			d := trainingData(t)
			return compareTraining{d.ID, d.LowCost, d.Hours, d.Weeks, d.Cost, d.Develops, d.Grants}
		}),
	})
}

// compareRoleOf packs a role. The list of the page has its moves in the same order.
func compareRoleOf(b *book.Book, r *book.Role) compareRole {
	return compareRole{
		ID: r.ID, Family: r.Family.ID, Level: r.Level.ID, Pay: payData(b, r),
		Requires:    askedTuples(r.Own()),
		None:        lists.Map(b.LeavesOut(r), id[*book.Competency]),
		Credentials: credentialTuples(r),
		Moves:       lists.Map(r.Moves, moveTuple),
	}
}

// askedTuples are what is asked for: competency, level, "asset" if it is one.
func askedTuples(needs []book.Need) []tuple {
	return lists.Map(needs, func(n book.Need) tuple { return tuple{n.Competency.ID, n.Level}.asset(n.Asset) })
}

// credentialTuples are the credentials that a role asks for.
func credentialTuples(r *book.Role) []tuple {
	return lists.Map(r.Credentials, func(n book.CredentialNeed) tuple { return tuple{n.Credential.ID}.asset(n.Asset) })
}

// asset adds the importance of a need if it is not the usual one.
func (t tuple) asset(asset bool) tuple {
	if !asset {
		return t
	}
	return append(t, importance(asset))
}

func moveTuple(m *book.Move) tuple {
	t := tuple{m.To.ID, m.Kind}
	if m.Months.Known {
		t = append(t, m.Months.From, m.Months.To)
	}
	return t
}
