package markdown

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"pathbook/internal/fold"
)

func (w *walker) link(n *ast.Link) {
	address := unmark(string(n.Destination))
	if code, ok := strings.CutPrefix(address, "lang:"); ok {
		w.langMark(n, code)
		return
	}
	if of, ok := strings.CutPrefix(address, "site:"); ok {
		w.siteWords(n, of)
		return
	}
	link, m := destination(address)
	if m != nil {
		w.mistaken(pos(n), m)
		w.inlines(n)
		return
	}
	i := w.addLink(link, pos(n), said{title: unmark(string(n.Title))})
	w.hole(linkStart, i)
	from, pictures := len(w.words), w.pictures
	w.inlines(n)
	w.doc.Links[i].Bare = pictures == w.pictures && strings.TrimSpace(string(w.words[from:])) == ""
	w.hole(linkEnd, i)
}

func (w *walker) addLink(l Link, at int, s said) int {
	l.At = w.places.at(at)
	w.doc.Links = append(w.doc.Links, l)
	w.doc.said = append(w.doc.said, s)
	return len(w.doc.Links) - 1
}

func (w *walker) mistaken(at int, m *mistake) {
	w.errorf(at, m.rule, "%s", m.message).Hintf("%s", m.hint)
}

// autoLink writes an address between angle brackets. What nobody can have meant
// as an address is printed as it stands.
func (w *walker) autoLink(n *ast.AutoLink) {
	label := string(n.Label(w.src))
	address := label
	if n.AutoLinkType == ast.AutoLinkEmail && !hasScheme(label, "mailto") {
		address = "mailto:" + label
	}
	link, m := destination(address)
	if m != nil {
		scheme, _, _ := cutScheme(address)
		if m.rule != ruleLinkKind || fold.Nearest(scheme, Kinds) != "" {
			w.mistaken(pos(n), m)
		}
		w.say("<" + label + ">")
		return
	}
	link.Bare = link.Kind != "url"
	i := w.addLink(link, pos(n), said{})
	w.hole(linkStart, i)
	if !link.Bare {
		w.say(label)
	}
	w.hole(linkEnd, i)
}

var languageCode = regexp.MustCompile(`^[a-z]{2}(-[A-Z]{2})?$`)

// langMark writes words in another language.
func (w *walker) langMark(n *ast.Link, code string) {
	switch {
	case !languageCode.MatchString(code):
		w.errorf(pos(n), ruleLang, "“%s” is not the code of a language", code).
			Hintf("write two small letters, as in [Les mots](lang:fr); a country may follow, as in lang:fr-CA")
	case w.plainText(n) == "":
		w.errorf(pos(n), ruleLang, "this mark of language has no words").
			Hintf("write them between the brackets, as in [Les mots](lang:fr)")
	}
	w.write(`<span lang="`)
	w.write(escape(code) + `">`)
	w.inlines(n)
	w.write(`</span>`)
}

func (w *walker) image(n *ast.Image) {
	w.pictures++
	alt := w.plainText(n)
	link, m := pictureFile(unmark(string(n.Destination)))
	if m == nil && w.oneLine {
		m = &mistake{rulePicture, "a picture cannot stand in a text of one line", "put it into a guide, or into a text such as summary"}
	}
	if m != nil {
		w.mistaken(pos(n), m)
		w.say(alt)
		return
	}
	if alt == "" {
		w.problems.Warnf(w.places.at(pos(n)), ruleAlt, "this picture does not say what it shows").
			Hintf("write it between the brackets: ![A welder at work](asset:%s)", link.Target)
	}
	i := w.addLink(link, pos(n), said{title: unmark(string(n.Title)), alt: alt})
	w.hole(picture, i)
}

// inLink returns the words that a link asks for, if it does.
func (n Naming) inLink(c ast.Node, src []byte) (words string, ok bool) {
	link, ok := c.(*ast.Link)
	if !ok || n == nil {
		return "", false
	}
	of, ok := strings.CutPrefix(unmark(string(link.Destination)), "site:")
	if ok {
		words, _ = n(of, plainText(link, src, nil))
	}
	return words, ok
}

// siteWords writes words of the site in the place of a link that asks for them.
func (w *walker) siteWords(n *ast.Link, of string) {
	if w.naming == nil {
		return
	}
	little := plainText(n, w.src, nil)
	words, hint := w.naming(of, little)
	if hint != "" {
		w.errorf(pos(n), ruleSite, noSuch, "["+little+"](site:"+of+")").Hintf("%s", hint)
	}
	w.say(words)
}
