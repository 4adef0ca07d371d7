package strictyaml

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// text reads a Text: a string, or a map by language.
func (d *decoder) text(n *yaml.Node, t *Text, f *field) {
	t.At = d.at(n)
	switch n.Kind {
	case yaml.ScalarNode:
		if !d.gluedLanguage(n, t) {
			t.Words = []Word{d.word("", n)}
		}
	case yaml.MappingNode:
		if d.cut(n, t) {
			return
		}
		t.Words = make([]Word, 0, len(n.Content)/2)
		d.byLanguage(n, f, func(lang string, value *yaml.Node) {
			if value.Kind != yaml.ScalarNode {
				d.wantText(value, &field{name: lang})
				return
			}
			t.Words = append(t.Words, d.word(lang, value))
		})
	default:
		if !d.listedLanguages(n, t) {
			d.wantText(n, f)
		}
	}
}

func (d *decoder) word(lang string, n *yaml.Node) Word {
	return Word{lang, strings.TrimRight(n.Value, " \n"), d.doc.origin(n)}
}

// texts reads Texts: a list of texts, or a map by language of lists.
func (d *decoder) texts(n *yaml.Node, t *Texts, f *field) {
	t.At = d.at(n)
	switch n.Kind {
	case yaml.SequenceNode:
		t.Items = make([]Text, 0, len(n.Content))
		for _, item := range n.Content {
			if item = resolve(item); item.Tag == "!!null" || item.Kind != yaml.ScalarNode && absent(item) {
				if !d.onlyHash(item, &field{}) {
					d.emptyItem(item)
				}
				continue
			}
			t.Items = append(t.Items, Text{})
			d.text(item, &t.Items[len(t.Items)-1], &field{})
		}
	case yaml.MappingNode:
		d.textsByLanguage(n, t, f)
	default:
		d.wantList(n, f)
		for _, item := range d.doc.asList(n).Content {
			t.Items = append(t.Items, Text{At: d.at(item), Words: []Word{d.word("", item)}})
		}
	}
}

// textsByLanguage lays lists by language side by side. An item beside one that
// is not a text, or beside nothing, is left out: that has been reported.
func (d *decoder) textsByLanguage(n *yaml.Node, t *Texts, f *field) {
	var first *yaml.Node
	firstLang, bad := "", map[int]bool{}
	d.byLanguage(n, f, func(lang string, list *yaml.Node) {
		whole := list.Kind == yaml.SequenceNode
		if !whole {
			d.wantList(list, &field{name: lang})
			list = d.doc.asList(list)
		}
		if f.free {
			d.textsOf(lang, list, t)
			return
		}
		if first == nil {
			first, firstLang = list, lang
			t.Items = make([]Text, len(list.Content))
		} else if whole && len(list.Content) != len(first.Content) {
			d.errorf(list, ruleListLengths, "the list under “%s” has %s, the one under “%s” has %d",
				lang, count(len(list.Content), "item"), firstLang, len(first.Content)).
				See(d.at(first)).Hintf("write each item in both languages, in the same order")
		}
		t.Items = t.Items[:min(len(list.Content), len(t.Items))]
		for i := range t.Items {
			if item := resolve(list.Content[i]); !d.addWord(&t.Items[i], lang, item) {
				bad[i] = true
			}
		}
	})
	for i := len(t.Items) - 1; i >= 0; i-- {
		if bad[i] {
			t.Items = slices.Delete(t.Items, i, i+1)
		}
	}
}

// textsOf adds the items of one language, each as a text of its own.
func (d *decoder) textsOf(lang string, list *yaml.Node, t *Texts) {
	for _, item := range list.Content {
		one := Text{}
		if d.addWord(&one, lang, resolve(item)) {
			t.Items = append(t.Items, one)
		}
	}
}

// addWord adds an item of one language to those of the others, unless it is not
// a text, which it reports.
func (d *decoder) addWord(t *Text, lang string, item *yaml.Node) bool {
	switch {
	case item.Tag == "!!null":
		d.emptyItem(item)
	case item.Kind != yaml.ScalarNode:
		d.wantText(item, &field{})
	default:
		if len(t.Words) == 0 {
			t.At = d.at(item)
		}
		t.Words = append(t.Words, d.word(lang, item))
		return true
	}
	return false
}

// byLanguage calls each with the values of a map by language that have
// something in them, and reports the keys that are no languages.
func (d *decoder) byLanguage(n *yaml.Node, f *field, each func(lang string, value *yaml.Node)) {
	if !d.hasLanguage(n) {
		d.noLanguage(n, f)
		return
	}
	var few [4]*yaml.Node
	seen := few[:0]
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := resolve(n.Content[i]), resolve(n.Content[i+1])
		lang, ok := key.Value, Language(key.Value)
		if !ok {
			if lang, ok = d.badLanguage(key); !ok && absent(value) && n.Style&yaml.FlowStyle == 0 {
				return // a key that stands too far right: what follows is its own
			}
		}
		if first := find(seen, lang); ok && first != nil {
			d.duplicate(key, first)
			continue
		}
		seen = append(seen, key)
		if absent(value) {
			d.onlyHash(value, &field{})
		} else if ok {
			each(lang, value)
		}
	}
}

func find(keys []*yaml.Node, name string) *yaml.Node {
	for _, key := range keys {
		if key.Value == name {
			return key
		}
	}
	return nil
}

func (d *decoder) hasLanguage(n *yaml.Node) bool {
	for i := 0; i < len(n.Content); i += 2 {
		if _, ok := MeantLanguage(resolve(n.Content[i]).Value); ok {
			return true
		}
	}
	return false
}

// badLanguage reports one key that is no language code among others that are,
// and returns the one that was probably meant.
func (d *decoder) badLanguage(key *yaml.Node) (string, bool) {
	problem := d.errorf(key, ruleLanguage, "%s is not a language code", said(key.Value))
	lang, ok := MeantLanguage(key.Value)
	if ok {
		d.doc.rename(problem, key, lang, true)
	} else {
		problem.Hintf("a language is two small letters, such as en or fr")
	}
	return lang, ok
}

// noLanguage reports a map that has nothing to do with languages.
func (d *decoder) noLanguage(n *yaml.Node, f *field) {
	if text, ok := d.doc.whole(n); ok {
		d.colonInText(n, text)
		return
	}
	value := f.sampleAfter()
	d.errorf(n, ruleLanguage, "%s is not a language code", said(resolve(n.Content[0]).Value)).
		Hintf("write one value, or one for each language:\n%s", strings.TrimPrefix(
			f.lead()+"\n  en:"+indentMore(value)+"\n  fr:"+indentMore(value), "\n"))
}

func indentMore(value string) string { return strings.ReplaceAll(value, "\n", "\n  ") }

// count says a number of things.
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return formatNumber(float64(n)) + " " + thing + "s"
}
