package diff

import (
	"slices"

	"pathbook/internal/book"
)

// role compares what a role is, what it asks for, and where it leads.
func (c *comparing) role(old, now *book.Role) {
	if old.Status != now.Status {
		c.note("status", string(now.Status), nil, Choice{"status", string(old.Status)}, Choice{"status", string(now.Status)})
	}
	if old.Family.ID != now.Family.ID {
		c.note("family", "changed", nil, old.Family.Title, now.Family.Title)
	}
	if old.Level.ID != now.Level.ID {
		c.note("level", "changed", nil, old.Level.Title, now.Level.Title)
	}
	c.roleNeeds(old, now)
	c.credentials(old, now)
	c.moves(old, now)
	if c.pay {
		c.either("pay", nil, given(old.Pay, old.Pay.Per != ""), given(now.Pay, now.Pay.Per != ""), old.Pay != now.Pay)
	}
	c.code("noc", old.NOC, now.NOC)
	c.word("short", short(old), short(now))
	c.word("also-called", names(old.AlsoCalled), names(now.AlsoCalled))
	c.prose("summary", old.Summary, now.Summary)
	c.proses("responsibilities", old.Responsibilities, now.Responsibilities)
	c.proses("grow", old.Grow, now.Grow)
	c.proses("offers", offers(old), offers(now))
	c.prose("contact", old.Contact, now.Contact)
}

// short is the short name of a role, if it has one that is not its title.
func short(r *book.Role) book.Text {
	if r.Short.Words == r.Title.Words {
		return book.Text{}
	}
	return r.Short
}

// names is a list of names as one text.
func names(list []book.Text) book.Text {
	var out book.Text
	for i, name := range list {
		if i > 0 {
			out.Words += "; "
		}
		out.Words, out.Lang = out.Words+name.Words, name.Lang
	}
	return out
}

// offers are those of the role itself.
func offers(r *book.Role) []book.Prose {
	if r.Offers == nil {
		return nil
	}
	return r.Offers[:]
}

func (c *comparing) credentials(old, now *book.Role) {
	for _, p := range pairs(old.Credentials, now.Credentials, func(n book.CredentialNeed) string { return n.Credential.ID }) {
		switch {
		case !p.had:
			c.note("credential", importance("new", p.now.Asset), p.now.Credential, nil, nil)
		case !p.has:
			c.note("credential", importance("gone", p.old.Asset), p.old.Credential, nil, nil)
		case p.old.Asset != p.now.Asset:
			c.note("credential", weight(p.now.Asset), p.now.Credential, nil, nil)
		}
	}
}

// importance says of what comes or goes that it only helps.
func importance(how string, asset bool) string {
	if asset {
		return how + "-asset"
	}
	return how
}

// weight says what a need has become.
func weight(asset bool) string {
	if asset {
		return "asset"
	}
	return "essential"
}

func (c *comparing) moves(old, now *book.Role) {
	for _, p := range pairs(old.Moves, now.Moves, func(m *book.Move) string { return m.To.ID }) {
		switch {
		case !p.had:
			c.note("move", "new", p.now.To, nil, Choice{"kind", string(p.now.Kind)})
			continue
		case !p.has:
			c.note("move", "gone", p.old.To, nil, nil)
			continue
		}
		if p.old.Kind != p.now.Kind {
			c.note("move-kind", "changed", p.now.To, Choice{"kind", string(p.old.Kind)}, Choice{"kind", string(p.now.Kind)})
		}
		c.amount("move-months", "months", p.now.To, p.old.Months, p.now.Months)
		if became(texts(p.old), texts(p.now)) != "" {
			c.note("move-text", "rewritten", p.now.To, nil, nil)
		}
	}
}

// texts are what a move says to prepare for it.
func texts(m *book.Move) []book.Prose {
	return append(slices.Clone(m.Experiences), m.ReadyWhen)
}
