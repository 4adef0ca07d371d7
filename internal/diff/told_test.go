package diff_test

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/diff"
	"pathbook/internal/markdown"
)

// untold are the fields of a book of which Between says nothing, by the type
// that has them, each with the reason.
var untold = map[string]string{
	"Head.Source": "who a text comes from is said at its end; what it says is compared",

	"Role.Reviewed":      "a date of review changes nothing of the role",
	"Role.OffersChecked": "a date on which words were checked changes nothing of them",
	"Credential.Checked": "a date on which facts were checked changes nothing of them",
	"Training.Checked":   "a date on which facts were checked changes nothing of them",
	"Book.OffersChecked": "a date on which words were checked changes nothing of them",
	"Site.Adopted":       "it says which words of a sample somebody has taken over, and these are compared",
	"Copied.Key":         "what a sample says too is for check to judge",
	"Copied.Sample":      "what a sample says too is for check to judge",
	"Copied.Employer":    "what a sample says too is for check to judge",
	"Need.Base":          "what every role asks for is told of the framework",
	"Category.Core":      "it is how gaps are told",
	"Competency.Codes":   "a code of somebody else's framework is for other systems",
	"Move.From":          "it is the role that is compared",
	"Step.Move":          "it follows from the roles of the steps, and is told of the role that has it",

	"Document.Of":      "it is the kind: what has another is another item",
	"Document.Order":   "it is where the title stands in a list",
	"Document.Minutes": "it is an estimate of how long the text takes to read, and the text is compared",
	"Document.Sources": "credit to others changes nothing of the text",
	"Terms.Holder":     "who is to be named changes nothing of the text",
	"Terms.Cite":       "how to name the source changes nothing of the text",
	"Document.Made":    "it is for those who translate",

	"Worksheet.Starting": "it is where the title stands in a list",
	"Field.Named":        "it says how the id was made",
	"Entry.ID":           "it names an answer, and nobody reads it",
	"Option.ID":          "it names an answer, and nobody reads it",

	"Level.Rank":    "the order of the list; a move that turns its direction is told of its role",
	"Family.Rank":   "the order of the list",
	"Category.Rank": "the order of the list",

	"Book.Lang":         "texts in two languages are not compared",
	"Book.Languages":    "a site that gets another language says nothing else",
	"Book.Moves":        "they are those of the roles",
	"Book.Assets":       "they are files to hand out, and what leads to them is a text",
	"Book.Releases":     "they are what a book is compared with",
	"Book.Untranslated": "it is for those who translate",
	"Book.Links":        "where the words of a link lead is not among the words",
	"Book.Shown":        "what a text shows beside its words has a change of its own, or is a film or a map",

	"Site.Title":        "it stands on every page",
	"Site.Organization": "it stands on every page",
	"Site.Workplace":    "it stands in texts, which are compared",
	"Site.BaseURL":      "it is how the site is published",
	"Site.Public":       "it is how the site is published",
	"Site.Paper":        "it is how the site is published",
	"Site.Logo":         "it is how the site looks",
	"Site.Accent":       "it is how the site looks",
	"Site.HidePay":      "what is hidden is not told",
	"Site.HidePlanner":  "what is hidden is not told",
	"Site.HidePostings": "what is hidden is not told",
	"Site.Footer":       "it stands on every page",
	"Site.Funders":      "they stand on every page",
}

// TestEveryFieldIsTold fills every field of every kind of item, changes them
// one at a time, and asks that something is said of each, or that it is among
// the untold.
func TestEveryFieldIsTold(t *testing.T) {
	met, words := make(map[string]bool), language(t, "en")
	for _, list := range lists() {
		whole := &filler{changed: none}
		old := whole.book(list)
		for i, at := range whole.fields {
			met[at.name] = true
			changes := diff.Between(old, (&filler{changed: i}).book(list))
			told := len(changes) > 0
			for _, item := range changes {
				if said := fmt.Sprint(item.Sentences(words)); noWord.MatchString(said) {
					t.Errorf("%s: there are no words for what is told: %s", at.path, said)
				}
			}
			switch reason, named := untold[at.name]; {
			case !told && !named:
				t.Errorf("%s: a change is neither told, nor is %s named as untold", at.path, at.name)
			case told && named:
				t.Errorf("%s: a change is told, and %s is named as untold: %s", at.path, at.name, reason)
			}
		}
	}
	for name := range untold {
		if !met[name] {
			t.Errorf("%s is named as untold, and there is no such field", name)
		}
	}
}

// noWord is what stands for a word of the interface that is not there. One that
// would name the number of a choice, which no book has, is none that is missing.
var noWord = regexp.MustCompile(`⟦[a-z-]+⟧`)

// A filler fills a value: every text, number, choice and list in it. What the
// value refers to gets a name alone. It fills the same each time, but for the
// field that is changed.
type filler struct {
	changed int // its place among the fields
	fields  []field
}

// none is the place of a field where none is changed.
const none = -1

// A field is one that was filled: its name, as in Training.Hours, and where it
// is, as in Training.Hours.From.
type field struct{ name, path string }

// lists are the names of the lists of items that a book has, and an empty one
// for all that is no item.
func lists() []string {
	names := []string{""}
	for f := range reflect.TypeFor[book.Book]().Fields() {
		if isList(f.Type) {
			names = append(names, f.Name)
		}
	}
	return names
}

func isList(t reflect.Type) bool {
	return t.Kind() == reflect.Slice && t.Elem().Implements(reflect.TypeFor[book.Item]())
}

// book returns a book with one filled item in a list and nothing else, or, of
// no list, with all that is no item.
func (f *filler) book(list string) *book.Book {
	b := &book.Book{Lang: "en", Languages: []string{"en"}, Scale: make([]book.Proficiency, 3)}
	v := reflect.ValueOf(b).Elem()
	if list == "" {
		f.fill(v, "Book", "Book")
		return b
	}
	v = v.FieldByName(list)
	item := reflect.New(v.Type().Elem().Elem())
	f.fill(item.Elem(), list, list)
	v.Set(reflect.Append(v, item))
	return b
}

// fill fills what a field holds, and counts each field that is one thing.
func (f *filler) fill(v reflect.Value, name, path string) {
	_, named := untold[name]
	switch {
	case v.Type() == reflect.TypeFor[diag.Pos](): // where something is written is never told
	case strings.HasPrefix(name, "Book.") && isList(v.Type()): // each has a turn of its own
	case named || single(v.Type(), name):
		seed := 1
		if len(f.fields) == f.changed {
			seed = 2
		}
		f.fields = append(f.fields, field{name, path})
		set(v, seed)
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if part := v.Type().Field(i); part.IsExported() {
				f.fill(v.Field(i), v.Type().Name()+"."+part.Name, path+"."+part.Name)
			}
		}
	case v.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		f.fill(v.Index(0), name, path+"[0]")
	case v.Kind() == reflect.Array:
		for i := range v.Len() {
			f.fill(v.Index(i), name, fmt.Sprintf("%s[%d]", path, i))
		}
	case v.Kind() == reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(v.Elem(), name, path)
	default:
		panic(path + " is of a kind that this test does not know")
	}
}

// single reports whether what a field holds is changed as one: words, a number,
// or what it refers to.
func single(t reflect.Type, name string) bool {
	switch t {
	case reflect.TypeFor[book.Text](), reflect.TypeFor[book.Prose]():
		return true
	case reflect.TypeFor[*book.Family](), reflect.TypeFor[*book.Level](), reflect.TypeFor[*book.Category]():
		return !strings.HasPrefix(name, "Book.")
	}
	switch t.Kind() {
	case reflect.String, reflect.Bool, reflect.Int, reflect.Float64:
		return true
	}
	return t.Implements(reflect.TypeFor[book.Item]())
}

// set gives a field one of two values.
func set(v reflect.Value, seed int) {
	words := fmt.Sprint("words ", seed)
	switch v.Type() {
	case reflect.TypeFor[book.Text]():
		v.Set(reflect.ValueOf(book.Text{Words: words, Lang: "en"}))
		return
	case reflect.TypeFor[book.Prose]():
		v.Set(reflect.ValueOf(book.Prose{Doc: markdown.Parse(words, diag.Origin{}, new(diag.List)), Lang: "en"}))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(words)
	case reflect.Int:
		v.SetInt(int64(seed))
	case reflect.Float64:
		v.SetFloat(float64(seed))
	case reflect.Bool:
		v.SetBool(seed == 1)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), seed, seed))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		if id := v.Elem().FieldByName("ID"); id.IsValid() {
			id.SetString(words)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				set(v.Field(i), seed)
			}
		}
	}
}
