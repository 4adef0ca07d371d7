package book

// Say calls text and prose with everything the book says in words, of its own
// language or not: titles, names and labels with text, what may hold Markdown
// with prose. What two items share is said for each of them.
//
// What a type says stands beside the type, in its method say.
func (b *Book) Say(text func(Text), prose func(Prose)) {
	s := saying{text, prose}
	b.Site.say(s)
	b.sayFrame(s)
	for _, item := range b.Items() {
		s.text(item.Heading().Title)
		item.say(s)
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
