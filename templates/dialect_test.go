package templates_test

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/parser"
	"golang.org/x/tools/txtar"

	"pathbook/templates"
)

// TestDialect holds all scripts to one JavaScript: what the browsers of December
// 2016 run (Chrome 55, Firefox 50, Safari 10) in a page opened from a folder. The
// function younger knows their syntax. The names that a script may take from a
// browser are in testdata/dialect.txtar; what a script makes itself needs no line.
func TestDialect(t *testing.T) {
	paths, err := fs.Glob(templates.FS, "*.js")
	if err != nil || len(paths) == 0 {
		t.Fatal("there are no scripts", err)
	}
	known := knownNames(t)
	reload, err := os.ReadFile("../internal/serve/reload.js") // which serve adds to every page
	if err != nil {
		t.Fatal(err)
	}
	all := []*scan{scanned(t, "reload.js", string(reload))}
	for _, name := range paths {
		all = append(all, scanned(t, name, text(t, name)))
		maps.Copy(known.members, all[len(all)-1].keys) // one script reads what another made
	}
	for _, s := range all {
		for _, fault := range s.against(known) {
			t.Error(fault)
		}
	}
}

// TestDialectRefuses: what is younger is found, and so is a name that nobody has
// looked up.
func TestDialectRefuses(t *testing.T) {
	known := knownNames(t)
	for _, src := range []string{
		"a?.b;", "a ?? b;", "a ??= b;", "a ||= b;", "a ** b;", "a **= b;", "({ ...a });", "const { b, ...c } = a;",
		"async function b() {}", "async () => a;", "({ async b() {} });", "try { a(); } catch { a(); }",
		"for (const b of a) a(b);", "for (const b in a) a(b);", "var b = a;", "for (var i = 0; i < 1; i++) a();", "for (var b of a) a(b);",
		"class B { c = 1; }", "class B { static { a(); } }", "class B { #c() {} }", "1_000;", "10n;", "a(1,);", "(b,) => a;",
		`/\p{L}/u;`, "/(?<=b)c/;", "/(?<!b)c/;", "/(?<b>c)/;", "/b/s;",
		"a.replaceChildren();", "a.flat();", "a.at(0);", "Object.values(a);", "Object.entries(a);", "fetch(a);", "structuredClone(a);", "a({ fetch });", "a(function () {});", "({ b: function () {} });",
	} {
		if len(scanned(t, "x.js", "let a, b;\n"+src).against(known)) == 0 {
			t.Errorf("%s is let through", src)
		}
	}
	const good = "let a; const { b, c: d = 1 } = a; for (let [e] of b) a(e, d, ...a.map((f) => `${f}`), { [b]: b }, [...a,], { g() {} }, function h() {}); class I { j() {} }"
	if faults := scanned(t, "x.js", good).against(known); len(faults) > 0 {
		t.Errorf("what was there in 2016 is refused: %s", faults)
	}
}

// names are those that a script may use and has not made itself.
type names struct{ globals, members map[string]bool }

func knownNames(t *testing.T) names {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/dialect.txtar")
	if err != nil {
		t.Fatal(err)
	}
	known := names{make(map[string]bool), make(map[string]bool)}
	for _, f := range archive.Files {
		into := known.members
		if strings.HasPrefix(f.Name, "globals") {
			into = known.globals
		}
		for name := range strings.FieldsSeq(string(f.Data)) {
			into[name] = true
		}
	}
	return known
}

// A scan is what stands in one script.
type scan struct {
	file         *file.File
	made, keys   map[string]bool     // names that it declares, and of what it puts into objects
	taken, asked map[string]file.Idx // names that it uses, and members of something
	named        map[*ast.FunctionLiteral]bool
	faults       []string
}

func scanned(t *testing.T, name, text string) *scan {
	t.Helper()
	program, err := parser.ParseFile(nil, name, text, 0)
	if err != nil {
		t.Fatal(err)
	}
	s := &scan{
		file: program.File, made: make(map[string]bool), keys: make(map[string]bool),
		taken: make(map[string]file.Idx), asked: make(map[string]file.Idx),
		named: make(map[*ast.FunctionLiteral]bool),
	}
	walk(reflect.ValueOf(program.Body), func(n ast.Node) {
		s.sort(n)
		if what := younger(n, text); what != "" {
			s.fault(n.Idx0(), what)
		}
	})
	return s
}

func (s *scan) fault(at file.Idx, what string) {
	s.faults = append(s.faults, fmt.Sprintf("%s: %s", s.file.Position(int(at)), what))
}

// sort puts the names of a node where they belong.
func (s *scan) sort(n ast.Node) {
	switch n := n.(type) {
	case *ast.Binding:
		s.make(n.Target)
	case *ast.CatchStatement:
		s.make(n.Parameter)
	case *ast.ForDeclaration:
		s.make(n.Target)
	case *ast.ParameterList:
		s.make(n.Rest)
	case *ast.CallExpression:
		s.name(n.Callee) // the function around a script
	case *ast.FunctionLiteral:
		s.make(n.Name)
		if n.Name == nil && !s.named[n] {
			s.fault(n.Idx0(), "a function without a name is an arrow function: (x) => …")
		}
	case *ast.ClassLiteral:
		s.make(n.Name)
	case *ast.PropertyKeyed:
		if key, ok := n.Key.(*ast.StringLiteral); ok && !n.Computed {
			s.keys[key.Value.String()] = true
		}
		if n.Kind != ast.PropertyKindValue {
			s.name(n.Value)
		}
	case *ast.MethodDefinition:
		s.name(n.Body)
	case *ast.PropertyShort:
		s.keys[n.Name.Name.String()] = true
		s.taken[n.Name.Name.String()] = n.Name.Idx
	case *ast.DotExpression:
		s.asked[n.Identifier.Name.String()] = n.Identifier.Idx
	case *ast.Identifier:
		s.taken[n.Name.String()] = n.Idx
	}
}

// name notes a function that needs no name of its own.
func (s *scan) name(n ast.Expression) {
	if fn, ok := n.(*ast.FunctionLiteral); ok {
		s.named[fn] = true
	}
}

// make notes the names that a declaration makes.
func (s *scan) make(target ast.Node) {
	walk(reflect.ValueOf(target), func(n ast.Node) {
		switch n := n.(type) {
		case *ast.Identifier:
			s.made[n.Name.String()] = true
		case *ast.PropertyShort:
			s.made[n.Name.Name.String()] = true
		}
	})
}

// against returns what is wrong with a script, given the names that it may use.
func (s *scan) against(known names) []string {
	const look = "; if Chrome 55, Firefox 50 and Safari 10 have it, add it to testdata/dialect.txtar"
	for _, name := range slices.Sorted(maps.Keys(s.taken)) {
		if !s.made[name] && !known.globals[name] {
			s.fault(s.taken[name], name+" is not known"+look)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(s.asked)) {
		if !s.keys[name] && !known.members[name] {
			s.fault(s.asked[name], "."+name+" is not known"+look)
		}
	}
	return s.faults
}

// walk visits a tree of syntax, for which the parser has no walk of its own.
func walk(v reflect.Value, visit func(ast.Node)) {
	switch v.Kind() {
	case reflect.Interface, reflect.Pointer:
		if v.IsNil() {
			return
		}
		if n, ok := v.Interface().(ast.Node); ok && v.Kind() == reflect.Pointer {
			visit(n)
		}
		walk(v.Elem(), visit)
	case reflect.Slice:
		for i := range v.Len() {
			walk(v.Index(i), visit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).Name != "DeclarationList" { // what stands in the body too
				walk(v.Field(i), visit)
			}
		}
	}
}
