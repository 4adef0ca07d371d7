package templates_test

import (
	"regexp"
	"slices"
	"strings"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/token"
)

// younger says what it is in a piece of syntax that one of the browsers of
// December 2016 cannot read, and what to write instead; nothing if all can.
func younger(n ast.Node, text string) string {
	for _, look := range []func(ast.Node, string) string{youngerFunction, youngerOperator, youngerObject, youngerStatement, youngerLiteral} {
		if what := look(n, text); what != "" {
			return what
		}
	}
	return ""
}

func youngerFunction(n ast.Node, text string) string {
	const async, comma = "async came in 2017; hand over a function to be called", "a comma after the last argument came in 2017; leave it out"
	end := file.Idx(0)
	switch n := n.(type) {
	case *ast.FunctionLiteral:
		if n.Async {
			return async
		}
	case *ast.ArrowFunctionLiteral:
		if n.Async {
			return async
		}
	case *ast.CallExpression:
		end = n.RightParenthesis
	case *ast.NewExpression:
		end = n.RightParenthesis
	case *ast.ParameterList:
		end = n.Closing
	}
	if end > 0 && strings.HasSuffix(strings.TrimSpace(text[:end-1]), ",") {
		return comma
	}
	return ""
}

func youngerOperator(n ast.Node, _ string) string {
	switch n := n.(type) {
	case *ast.OptionalChain:
		return "?. came in 2020; ask with && first"
	case *ast.BinaryExpression:
		return youngerTokens[n.Operator]
	case *ast.AssignExpression:
		if n.Operator == token.LOGICAL_AND || n.Operator == token.LOGICAL_OR {
			return "&&= and ||= came in 2020; write the assignment out"
		}
		return youngerTokens[n.Operator]
	case *ast.DotExpression: // a Map has both
		of, name := n.Left, n.Identifier.Name
		if object, ok := of.(*ast.Identifier); ok && object.Name == "Object" && (name == "values" || name == "entries") {
			return "Object.values and Object.entries came to Safari in 2017; range over Object.keys"
		}
	}
	return ""
}

var youngerTokens = map[token.Token]string{
	token.EXPONENT: "** came to Safari in 2017; call Math.pow",
	token.COALESCE: "?? came in 2020; compare with undefined",
}

func youngerObject(n ast.Node, _ string) string {
	const spread = "... of an object came in 2017; call Object.assign"
	switch n := n.(type) {
	case *ast.ObjectLiteral:
		isSpread := func(p ast.Property) bool { _, ok := p.(*ast.SpreadElement); return ok }
		if slices.ContainsFunc(n.Value, isSpread) {
			return spread
		}
	case *ast.ObjectPattern:
		if n.Rest != nil {
			return spread
		}
	case *ast.FieldDefinition, *ast.ClassStaticBlock:
		return "a class had methods only until 2019; set fields in its constructor"
	case *ast.PrivateIdentifier:
		return "# came in 2019; keep what is private in a closure"
	}
	return ""
}

func youngerStatement(n ast.Node, _ string) string {
	const old = "var is not written here; write const or let"
	switch n := n.(type) {
	case *ast.CatchStatement:
		if n.Parameter == nil {
			return "catch without a name came in 2018; name what is caught"
		}
	case *ast.ForDeclaration:
		if n.IsConst {
			return "Firefox 50 cannot read for (const …; write let"
		}
	case *ast.VariableStatement, *ast.ForLoopInitializerVarDeclList, *ast.ForIntoVar:
		return old
	}
	return ""
}

var youngerPattern = regexp.MustCompile(`\\[pPk][{<]|\(\?<`)

func youngerLiteral(n ast.Node, _ string) string {
	switch n := n.(type) {
	case *ast.NumberLiteral:
		if strings.Contains(n.Literal, "_") || strings.HasSuffix(n.Literal, "n") {
			return "numbers have no _ and no n before 2018"
		}
	case *ast.RegExpLiteral:
		if youngerPattern.MatchString(n.Pattern) || strings.Trim(n.Flags, "gimuy") != "" {
			return "this regular expression needs a browser of 2018 or later"
		}
	}
	return ""
}
