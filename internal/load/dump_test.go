package load_test

import (
	"fmt"
	"reflect"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/diag"
)

// dump writes what the books say, for people to read: each item of the files
// that are wanted with those of its fields that hold something. Another item is
// written by its kind and id, a text by its words, with the language if it is
// not that of the book.
func dump(books []*book.Book, wanted func(file string) bool) string {
	var b strings.Builder
	for _, bk := range books {
		d := dumper{book: bk, out: &b}
		fmt.Fprintf(&b, "%s:\n", bk.Lang)
		if wanted(bk.Site.At.File) {
			b.WriteString("site\n")
			d.value(reflect.ValueOf(bk.Site), 1)
		}
		if wanted("content/framework.yaml") {
			d.frame()
		}
		for _, item := range bk.Items() {
			if wanted(item.Heading().At.File) {
				fmt.Fprintf(&b, "%s %s\n", item.Kind(), item.Heading().ID)
				d.value(reflect.ValueOf(item).Elem(), 1)
			}
		}
		for _, at := range bk.Untranslated {
			if wanted(at.File) {
				fmt.Fprintf(&b, "untranslated %v\n", at)
			}
		}
	}
	return b.String()
}

type dumper struct {
	book *book.Book
	out  *strings.Builder
}

func (d dumper) frame() {
	d.field("framework", reflect.ValueOf(struct {
		Scale      []book.Proficiency
		Levels     []book.Level
		Families   []book.Family
		Categories []book.Category
		Requires   []book.Need
		Offers     *book.Offers
		Checked    book.Checked
	}{d.book.Scale, values(d.book.Levels), values(d.book.Families), values(d.book.Categories), d.book.Requires, d.book.Offers, d.book.OffersChecked}), 0)
}

func values[T any](pointers []*T) []T {
	var out []T
	for _, p := range pointers {
		out = append(out, *p)
	}
	return out
}

// value writes the fields of a struct or the items of a list.
func (d dumper) value(v reflect.Value, depth int) {
	if v.Kind() == reflect.Struct {
		for i := range v.NumField() {
			d.field(v.Type().Field(i).Name, v.Field(i), depth)
		}
		return
	}
	for i := range v.Len() {
		name := "-"
		if v.Type() == reflect.TypeFor[book.Offers]() {
			name = book.Factors[i]
		}
		d.field(name, v.Index(i), depth)
	}
}

func (d dumper) field(name string, v reflect.Value, depth int) {
	if silent(v) && name != "-" {
		return
	}
	if offers, ok := v.Interface().(*book.Offers); ok {
		v = reflect.ValueOf(*offers)
	}
	if name == "Head" {
		d.field("Title", v.FieldByName("Title"), depth)
		return
	}
	if words, ok := d.short(v); ok {
		fmt.Fprintf(d.out, "%s%s %s\n", strings.Repeat("  ", depth), name, words)
		return
	}
	fmt.Fprintf(d.out, "%s%s\n", strings.Repeat("  ", depth), name)
	d.value(v, depth+1)
}

// silent tells of places, and of what says nothing.
func silent(v reflect.Value) bool {
	_, place := v.Interface().(diag.Pos)
	return place || v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0
}

// short writes a value that needs one line.
func (d dumper) short(v reflect.Value) (string, bool) {
	switch x := v.Interface().(type) {
	case book.Text:
		return d.words(x.Words, x.Lang), true
	case book.Prose:
		return d.words(x.Text(), x.Lang) + d.leads(x), true
	case book.Wording:
		if x.Empty() {
			return "no words", true
		}
		words := d.words(x.Can.Text(), x.Can.Lang)
		for _, e := range x.Examples {
			words += "; for example " + d.words(e.Text(), e.Lang)
		}
		return words, true
	case book.Range:
		return fmt.Sprintf("%v to %v", x.From, x.To), true
	case *book.Move:
		return fmt.Sprintf("%s..%s (%s)%s", x.From.ID, x.To.ID, x.Kind, d.about(x)), true
	case *book.Level:
		return x.ID, true
	case *book.Family:
		return x.ID, true
	case *book.Category:
		return x.ID, true
	case book.Item:
		return x.Kind() + ":" + x.Heading().ID, true
	}
	switch v.Kind() {
	case reflect.Slice, reflect.Array:
		return "", false
	case reflect.Struct:
		return d.line(v)
	}
	return fmt.Sprint(v), true
}

// line writes a struct whose fields need one line together.
func (d dumper) line(v reflect.Value) (string, bool) {
	var parts []string
	for i := range v.NumField() {
		if f := v.Field(i); !silent(f) {
			words, ok := d.short(f)
			if !ok {
				return "", false
			}
			parts = append(parts, v.Type().Field(i).Name+" "+words)
		}
	}
	return strings.Join(parts, "; "), true
}

func (d dumper) about(m *book.Move) string {
	s := ""
	if m.Months.Known {
		s += fmt.Sprintf(" %v to %v months", m.Months.From, m.Months.To)
	}
	if !m.ReadyWhen.Empty() {
		s += "; " + m.ReadyWhen.Text()
	}
	for _, e := range m.Experiences {
		s += "; " + e.Text()
	}
	return s
}

func (d dumper) words(words, lang string) string {
	words = strings.ReplaceAll(strings.TrimSpace(words), "\n", " / ")
	if lang != d.book.Lang && lang != "" {
		words += " (" + lang + ")"
	}
	return words
}

// leads writes what the links of a text lead to, and what its blocks show.
func (d dumper) leads(p book.Prose) string {
	var b strings.Builder
	for i, l := range d.book.Links[p.Doc] {
		switch {
		case l.Item != nil:
			fmt.Fprintf(&b, " [%s:%s", l.Item.Kind(), l.Item.Heading().ID)
		case l.Move != nil:
			fmt.Fprintf(&b, " [move:%s..%s", l.Move.From.ID, l.Move.To.ID)
		case l.Asset != "":
			fmt.Fprintf(&b, " [asset:%s", l.Asset)
		default:
			fmt.Fprintf(&b, " [%s", p.Doc.Links[i].Kind)
		}
		if l.Heading != "" {
			b.WriteString("#" + l.Heading)
		}
		if p.Doc.Links[i].Bare {
			b.WriteString(" “" + d.words(l.Words.Words, l.Words.Lang) + "”")
		}
		b.WriteString("]")
	}
	for _, x := range d.book.Shown[p.Doc] {
		b.WriteString(d.block(x))
	}
	return b.String()
}

func (d dumper) block(x book.Block) string {
	switch {
	case x.Worksheet != nil:
		return " {worksheet " + x.Worksheet.ID + "}"
	case x.Video != nil:
		return fmt.Sprintf(" {video %s, %s, %s}", d.words(x.Video.Title.Words, x.Video.Title.Lang), x.Video.URL, x.Video.Length)
	case x.Questions != nil && x.Questions.Competency != nil:
		return " {questions competency:" + x.Questions.Competency.ID + "}"
	case x.Questions != nil && x.Questions.Role != nil:
		return " {questions role:" + x.Questions.Role.ID + "}"
	case x.Questions != nil && x.Questions.Move != nil:
		return " {questions move:" + x.Questions.Move.From.ID + ".." + x.Questions.Move.To.ID + "}"
	case x.Map != nil && x.Map.Family != nil:
		return " {map of family " + x.Map.Family.ID + "}"
	case x.Map != nil && x.Map.Pathway != nil:
		return " {map of pathway " + x.Map.Pathway.ID + "}"
	case x.Map != nil:
		return " {map}"
	}
	return " {nothing}"
}
