package i18n

// A Script is what a script needs to write numbers, money, spans and plurals
// as the language does, in the shape that i18n.js of the templates reads.
type Script struct {
	Decimal string                       `json:"decimal"`
	Group   string                       `json:"group"`
	Money   string                       `json:"money"`
	Range   string                       `json:"range"`
	Comma   string                       `json:"comma"`
	And     string                       `json:"and"`
	Plurals []ScriptPlural               `json:"plurals"`
	Words   map[string]map[string]string `json:"words"` // each by its plural forms, "other" among them
}

// A ScriptPlural is the rule of a plural form: met if all relations of one of
// Any hold. The first rule that a number meets gives the form.
type ScriptPlural struct {
	Form string             `json:"form"`
	Any  [][]ScriptRelation `json:"any"`
}

// A ScriptRelation is one comparison of a rule, as the Unicode CLDR has it.
type ScriptRelation struct {
	Operand string       `json:"operand"`
	Modulus float64      `json:"modulus"` // 0: none
	Not     bool         `json:"not"`
	Spans   [][2]float64 `json:"spans"`
}

// Script returns the language for a script, with the words of some keys. A key
// without a word is left out.
func (l *Language) Script(keys ...string) Script {
	s := Script{
		Decimal: l.format.decimal, Group: l.format.group, Money: l.format.money, Range: l.format.span,
		Comma: l.format.comma, And: l.format.and,
		Plurals: []ScriptPlural{}, Words: make(map[string]map[string]string),
	}
	for _, rule := range l.plural {
		s.Plurals = append(s.Plurals, rule.script())
	}
	for _, key := range keys {
		w, ok := l.words[key]
		if !ok {
			continue
		}
		s.Words[key] = map[string]string{other: w.text}
		for form, text := range w.forms {
			s.Words[key][form] = text
		}
	}
	return s
}

func (rule pluralRule) script() ScriptPlural {
	p := ScriptPlural{Form: rule.form}
	for _, all := range rule.any {
		var relations []ScriptRelation
		for _, r := range all {
			relations = append(relations, ScriptRelation{string(r.operand), r.modulus, r.not, r.spans})
		}
		p.Any = append(p.Any, relations)
	}
	return p
}
