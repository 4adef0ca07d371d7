package book

// Say calls text and prose with everything the book says in words, of its own
// language or not: titles, names and labels with text, what may hold Markdown
// with prose. What two items share is said for each of them.
func (b *Book) Say(text func(Text), prose func(Prose)) {
	s := saying{text, prose}
	s.site(&b.Site)
	s.frame(b)
	for _, r := range b.Roles {
		s.role(r)
	}
	for _, c := range b.Competencies {
		s.competency(c)
	}
	for _, c := range b.Credentials {
		s.texts(c.Title, c.GrantedBy)
		s.proses(c.How, c.Time, c.Renew, c.TrainedElsewhere)
	}
	for _, t := range b.Training {
		s.texts(t.Title, t.Provider, t.Region)
		s.prose(t.Summary)
	}
	for _, p := range b.Pathways {
		s.pathway(p)
	}
	for _, w := range b.Worksheets {
		s.worksheet(w)
	}
	for _, list := range [][]*Document{b.Guides, b.Stories, b.Pages} {
		for _, d := range list {
			s.document(d)
		}
	}
	for _, t := range b.Glossary {
		s.texts(t.Forms()...)
		s.prose(t.Meaning)
	}
	for _, blocks := range b.Shown {
		for _, block := range blocks {
			if block.Video != nil {
				text(block.Video.Title)
			}
		}
	}
}

// A saying is where the words go.
type saying struct {
	text  func(Text)
	prose func(Prose)
}

func (s saying) texts(list ...Text) {
	for _, t := range list {
		s.text(t)
	}
}

func (s saying) proses(list ...Prose) {
	for _, p := range list {
		s.prose(p)
	}
}

func (s saying) site(x *Site) {
	s.texts(x.Title, x.Organization)
	s.proses(x.Contact, x.Footer)
	for _, f := range x.Funders {
		s.text(f.Name)
		s.prose(f.Text)
	}
}

func (s saying) frame(b *Book) {
	for _, p := range b.Scale {
		s.text(p.Title)
		s.prose(p.Summary)
	}
	for _, l := range b.Levels {
		s.text(l.Title)
	}
	for _, f := range b.Families {
		s.text(f.Title)
		s.prose(f.Summary)
	}
	for _, c := range b.Categories {
		s.text(c.Title)
	}
	s.offers(b.Offers)
}

func (s saying) offers(o *Offers) {
	if o != nil {
		s.proses(o[:]...)
	}
}

func (s saying) role(r *Role) {
	s.texts(r.Title, r.Short)
	s.texts(r.AlsoCalled...)
	s.proses(r.Summary, r.Contact)
	s.proses(r.Responsibilities...)
	s.proses(r.Grow...)
	s.offers(r.Offers)
	for _, m := range r.Moves {
		s.prose(m.ReadyWhen)
		s.proses(m.Experiences...)
	}
}

func (s saying) competency(c *Competency) {
	s.text(c.Title)
	s.prose(c.Summary)
	s.proses(c.Questions...)
	for _, w := range c.Levels {
		s.prose(w.Can)
		s.proses(w.Examples...)
	}
}

func (s saying) pathway(p *Pathway) {
	s.text(p.Title)
	s.proses(p.Summary, p.ReadyWhen)
	for _, step := range p.Steps {
		s.prose(step.Note)
	}
}

func (s saying) worksheet(w *Worksheet) {
	s.text(w.Title)
	s.proses(w.Summary, w.Intro)
	s.terms(w.Terms)
	for _, part := range w.Sections {
		s.text(part.Title)
		s.prose(part.Help)
		for i := range part.Fields {
			s.field(&part.Fields[i])
		}
	}
}

func (s saying) field(f *Field) {
	s.text(f.Label)
	s.proses(f.Help, f.OnPaper)
	for _, list := range [][]Entry{f.Items, f.Columns, f.RowHeads} {
		for _, e := range list {
			s.prose(e.Words)
		}
	}
	for _, list := range [][]Option{f.Options, f.Names} {
		for _, o := range list {
			s.text(o.Label)
		}
	}
}

func (s saying) document(d *Document) {
	s.texts(d.Title, d.Subtitle)
	s.texts(d.Sources...)
	s.proses(d.Summary, d.Body)
	s.terms(d.Terms)
}

func (s saying) terms(t Terms) {
	s.texts(t.Holder, t.Cite)
	s.prose(t.Summary)
}
