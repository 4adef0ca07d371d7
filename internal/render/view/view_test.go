package view

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"testing"
)

// TestViewsAreEscaped holds the views to what makes it safe to print them as
// they are: whatever stands in one is HTML or Words, a number, a flag, or another
// view. It takes every type of the package.
func TestViewsAreEscaped(t *testing.T) {
	types := declared(t)
	if len(types) == 0 {
		t.Fatal("no types")
	}
	for name, typ := range types {
		if name != "HTML" && name != "Words" {
			escaped(t, types, typ, name)
		}
	}
}

// declared are the types of the package by name.
func declared(t *testing.T) map[string]ast.Expr {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	types := make(map[string]ast.Expr)
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if spec, ok := n.(*ast.TypeSpec); ok {
				types[spec.Name.Name] = spec.Type
			}
			return true
		})
	}
	return types
}

func escaped(t *testing.T, types map[string]ast.Expr, typ ast.Expr, name string) {
	switch typ := typ.(type) {
	case *ast.StructType:
		for _, field := range typ.Fields.List {
			escaped(t, types, field.Type, name)
		}
	case *ast.ArrayType:
		escaped(t, types, typ.Elt, name)
	case *ast.StarExpr:
		escaped(t, types, typ.X, name)
	case *ast.Ident:
		if types[typ.Name] == nil && typ.Name != "bool" && typ.Name != "int" {
			t.Errorf("%s holds a %s", name, typ.Name)
		}
	default:
		t.Errorf("%s holds a %T", name, typ)
	}
}

func TestEscape(t *testing.T) {
	if got := Escape(`<script>"'&`); got != "&lt;script&gt;&#34;&#39;&amp;" {
		t.Errorf("Escape: %s", got)
	}
}
