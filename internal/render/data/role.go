package data

import (
	"pathbook/internal/book"
	"pathbook/internal/render/lists"
)

type dataRole struct {
	ID          string               `json:"id"`
	Title       string               `json:"title"`
	Family      string               `json:"family"`
	Level       string               `json:"level"`
	Summary     string               `json:"summary"`
	NOC         string               `json:"noc,omitempty"`
	Pay         *dataPay             `json:"pay,omitempty"`
	Status      string               `json:"status"`
	Requires    []dataNeed           `json:"requires"`
	Credentials []dataCredentialNeed `json:"credentials"`
}

func roleData(b *book.Book, r *book.Role) dataRole {
	return dataRole{
		ID: r.ID, Title: r.Title.Words, Family: r.Family.ID, Level: r.Level.ID, Summary: r.Summary.Text(),
		NOC: r.NOC, Pay: payData(b, r), Status: string(r.Status),
		Requires: lists.Map(r.Requires, needData),
		Credentials: lists.Map(r.Credentials, func(n book.CredentialNeed) dataCredentialNeed {
			return dataCredentialNeed{n.Credential.ID, importance(n.Asset)}
		}),
	}
}

type dataPay struct {
	From float64 `json:"from"`
	To   float64 `json:"to"`
	Per  string  `json:"per"`
}

// payData is what a role pays, unless the site hides pay.
func payData(b *book.Book, r *book.Role) *dataPay {
	if r.Pay.Per == "" || b.Site.HidePay {
		return nil
	}
	return &dataPay{r.Pay.From, r.Pay.To, r.Pay.Per}
}

type dataNeed struct {
	Competency string `json:"competency"`
	Level      int    `json:"level"`
	Importance string `json:"importance"`
	Base       bool   `json:"base,omitempty"` // just what every role asks for
}

func needData(n book.Need) dataNeed {
	return dataNeed{n.Competency.ID, n.Level, importance(n.Asset), n.Base}
}

type dataCredentialNeed struct {
	Credential string `json:"credential"`
	Importance string `json:"importance"`
}
