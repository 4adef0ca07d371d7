package strictyaml

import (
	"fmt"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/rogpeppe/go-internal/txtar"

	"pathbook/internal/diag"
)

// TestRepairs applies every repair that the archives are told, one at a time
// and then all of them: each must make its message go away, lose nothing that
// was typed and change nothing that was read.
func TestRepairs(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("no archives", err)
	}
	applied := 0
	for _, name := range archives {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range archive.Files {
			if strings.HasSuffix(file.Name, ".yaml") {
				t.Run(filepath.Base(name)+"/"+file.Name, func(t *testing.T) { applied += testRepairs(t, file.Data) })
			}
		}
	}
	for _, c := range oneLineSlips {
		t.Run(c.name, func(t *testing.T) { applied += testRepairs(t, []byte("title: "+c.value+"\nnoc: 1\n")) })
	}
	if applied < 150 {
		t.Errorf("only %d repairs were told", applied)
	}
}

func testRepairs(t *testing.T, src []byte) (applied int) {
	problems := problemsOf(src)
	for _, p := range problems {
		if p.Fix == nil {
			continue
		}
		out, left := diag.Apply(src, []diag.Fix{*p.Fix})
		if len(left) > 0 {
			continue // it is for a line that another repair must come to first
		}
		applied++
		if again := problemsOf(out); countOf(again, p) >= countOf(problems, p) {
			t.Errorf("%v: %s: still told after the repair\n%s\nof\n%s\nto\n%s", p.Pos, p.Message, textOf(again, out), p.Fix.Old, p.Fix.New)
		}
		if !changes[p.Rule] && !within(typed(numbers.ReplaceAllString(p.Fix.Old, "")), typed(p.Fix.New)) {
			t.Errorf("%v: %s: the repair loses what was typed: %q, %q", p.Pos, p.Message, p.Fix.Old, p.Fix.New)
		}
	}
	out, asked := repaired(src)
	for _, p := range problemsOf(out) {
		if p.Fix != nil {
			t.Errorf("never done with: %+v %+v", p, *p.Fix)
		}
	}
	after := readFrom(out)
	for field, words := range readFrom(src) {
		if !within(words, slices.Concat(after[field], asked)) {
			t.Errorf("the repairs change what was read: %s was %q and is %q in\n%s", field, words, after[field], out)
		}
	}
	return applied
}

// within reports whether all words are among others.
func within(words, others []string) bool {
	return !slices.ContainsFunc(words, func(word string) bool { return !slices.Contains(others, word) })
}

// numbers are marks before items that are words at other places.
var numbers = regexp.MustCompile(`(?m)^ *(?:[0-9][.)]|o) `)

// changes are the rules whose repairs write something else than was typed.
var changes = map[string]bool{
	ruleNumber: true, ruleDate: true, ruleBadID: true, ruleChoice: true, ruleUnknownKey: true, ruleLanguage: true, ruleRange: true, ruleInvisible: true,
}

// typed is the words of a text; the names of languages are their codes.
func typed(s string) []string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i, word := range words {
		if code, ok := languageNames[word]; ok {
			words[i] = code
		}
	}
	return words
}

func countOf(list diag.List, p diag.Problem) (n int) {
	for _, q := range list {
		if q.Rule == p.Rule && q.Message == p.Message {
			n++
		}
	}
	return n
}

// repaired applies all repairs, and those that are told then, until there are
// none. It returns the words, too, that gave way to others as they should.
func repaired(src []byte) (out []byte, asked []string) {
	for range 20 {
		var fixes []diag.Fix
		for _, p := range problemsOf(src) {
			if p.Fix != nil {
				fixes = append(fixes, *p.Fix)
			}
			if p.Fix != nil && changes[p.Rule] {
				asked = append(asked, typed(p.Fix.Old)...)
			}
		}
		src, _ = diag.Apply(src, fixes)
	}
	return src, asked
}

// readFrom returns the words that are read from a file, field by field.
func readFrom(src []byte) map[string][]string {
	var problems diag.List
	values := map[string][]string{}
	if doc, ok := Parse("f.yaml", src, &problems); ok {
		for _, item := range doc.Items() {
			var s sheet
			item.Decode(&s, &problems)
			valuesIn("", reflect.ValueOf(s), values)
		}
	}
	return values
}

func valuesIn(path string, v reflect.Value, into map[string][]string) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() && f.Type != reflect.TypeFor[diag.Pos]() && f.Type != reflect.TypeFor[diag.Origin]() {
				valuesIn(path+"."+f.Name, v.Field(i), into)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			valuesIn(path, v.Index(i), into)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			valuesIn(path, v.Elem(), into)
		}
	default:
		if !v.IsZero() {
			into[path] = append(into[path], typed(fmt.Sprint(v.Interface()))...)
		}
	}
}
