package interop

import "pathbook/internal/book"

// A maker turns books into nodes.
type maker struct {
	*Source
	ids   names
	books []*book.Book // whose words are wanted
	alone bool         // one node is made for a page: what it refers to is named beside it
}

// Graph returns everything that schema.org has words for, in all languages.
func (s *Source) Graph() Graph {
	m := &maker{Source: s, ids: s.names(), books: s.Books}
	b := s.Books[0]
	g := Graph{Context: context, Nodes: []any{m.employer(), m.framework(), m.scale()}}
	for i := range b.Categories {
		g.Nodes = append(g.Nodes, m.category(same(m, i, func(b *book.Book) []*book.Category { return b.Categories })))
	}
	for i := range b.Competencies {
		c := same(m, i, func(b *book.Book) []*book.Competency { return b.Competencies })
		g.Nodes = append(g.Nodes, m.competency(c))
		for level := range b.Scale {
			g.Nodes = append(g.Nodes, m.proficiency(c, level+1))
		}
	}
	for i := range b.Credentials {
		g.Nodes = append(g.Nodes, m.credential(same(m, i, func(b *book.Book) []*book.Credential { return b.Credentials })))
	}
	for i := range b.Roles {
		g.Nodes = append(g.Nodes, m.role(same(m, i, func(b *book.Book) []*book.Role { return b.Roles })))
	}
	for i := range b.Training {
		g.Nodes = append(g.Nodes, m.training(same(m, i, func(b *book.Book) []*book.Training { return b.Training })))
	}
	return g
}

// Page returns what the page of an item says of it in the words of a book, as
// a document of JSON-LD. It is nil for what schema.org has no words for.
func (s *Source) Page(b *book.Book, item book.Item) any {
	m := &maker{Source: s, ids: s.names(), books: []*book.Book{b}, alone: true}
	switch item := item.(type) {
	case *book.Role:
		node := m.role([]*book.Role{item})
		node.Context = context
		return node
	case *book.Training:
		node := m.training([]*book.Training{item})
		node.Context = context
		return node
	case *book.Credential:
		node := m.credential([]*book.Credential{item})
		node.Context = context
		return node
	case *book.Competency:
		c := []*book.Competency{item}
		g := Graph{Context: context, Nodes: []any{m.competency(c)}}
		for i, w := range item.Levels {
			if !w.Empty() {
				g.Nodes = append(g.Nodes, m.proficiency(c, i+1))
			}
		}
		return g
	}
	return nil
}

// same are the items at a place of the lists of all books, which are the same
// item in all languages.
func same[I any](m *maker, place int, list func(*book.Book) []I) []I {
	var out []I
	for _, b := range m.books {
		out = append(out, list(b)[place])
	}
	return out
}

// thing is what every node of an item has. Its id is where its page is, or a
// name that leads nowhere.
func thing[I book.Item](m *maker, kind string, items []I) Thing {
	t := Thing{Type: kind, ID: m.id(items[0]), Name: texts(m, items, func(item I) book.Text { return item.Heading().Title })}
	for i, item := range items {
		if at := m.Address(m.books[i], item); at != "" {
			t.Pages = append(t.Pages, at)
			t.URL = t.Pages[0]
		}
	}
	return t
}

// elsewhere says that a thing has its own place on the web, where it has one.
func (t *Thing) elsewhere(url string) {
	if url != "" {
		t.URL = url
	}
}

// id is where the page of an item is in the site's first language, whatever
// language is spoken, or a name that leads nowhere.
func (m *maker) id(item book.Item) string {
	if at := m.Address(m.Source.Books[0], item); at != "" {
		return at
	}
	return m.ids.of(item.Kind(), item.Heading().ID).URN()
}

// part is the id of what is no item: it has no page of its own.
func (m *maker) part(kind, id string) string { return m.ids.of(kind, id).URN() }
