package book

import (
	"reflect"
	"strconv"
	"strings"
	"testing"

	"pathbook/internal/diag"
	"pathbook/internal/markdown"
)

// A text that a book can hold and Say does not say would never be looked at.
func TestSaySaysEverything(t *testing.T) {
	b := &Book{Shown: map[*markdown.Doc][]Block{nil: make([]Block, 1)}}
	f := filler{make(map[string]string)}
	f.fill(reflect.ValueOf(b).Elem(), "Book")
	f.fill(reflect.ValueOf(&b.Shown[nil][0]).Elem(), "Block")
	n := len(f.words)
	b.Say(func(t Text) { delete(f.words, t.Words) }, func(p Prose) { delete(f.words, p.Text()) })
	for _, path := range f.words {
		t.Errorf("%s is not said", path)
	}
	if n < 80 {
		t.Errorf("there are only %d texts", n)
	}
}

// A filler writes a number into every text, and remembers where.
type filler struct{ words map[string]string }

func (f filler) fill(v reflect.Value, path string) {
	switch x := v.Addr().Interface().(type) {
	case *Text:
		x.Words = f.next(path)
		return
	case *Prose:
		x.Doc = markdown.Parse(f.next(path), diag.Origin{}, &diag.List{})
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Type().Field(i); field.IsExported() {
				f.fill(v.Field(i), path+"."+field.Name)
			}
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		f.fill(v.Index(0), path)
	case reflect.Array:
		for i := range v.Len() {
			f.fill(v.Index(i), path)
		}
	case reflect.Pointer:
		f.follow(v, path)
	}
}

// follow fills what a pointer leads to, unless it is another item or one that
// holds this one.
func (f filler) follow(v reflect.Value, path string) {
	switch v.Type().Elem() {
	case reflect.TypeFor[Offers](), reflect.TypeFor[Video]():
	case reflect.TypeFor[Move]():
		if path != "Book.Roles.Moves" {
			return // the same
		}
	default:
		if strings.Count(path, ".") > 1 || strings.HasPrefix(path, "Block") {
			return
		}
	}
	v.Set(reflect.New(v.Type().Elem()))
	f.fill(v.Elem(), path)
}

func (f filler) next(path string) string {
	n := strconv.Itoa(len(f.words) + 1)
	f.words[n] = path
	return n
}
