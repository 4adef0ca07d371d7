package theme

import (
	"errors"
	"fmt"
	"regexp"
	"text/template"

	"pathbook/internal/diag"
)

// failure is how text/template says that a template cannot print its view.
var failure = regexp.MustCompile(`^template: ([^:]+):(\d+):(\d+): executing "[^"]*" at <(.*?)>: (.*?)( in type .*)?$`)

// Problem returns what is wrong with a template, if that is why a file could
// not be made.
func Problem(err error) (diag.List, bool) {
	var exec template.ExecError
	if !errors.As(err, &exec) {
		return nil, false
	}
	var problems diag.List
	m := failure.FindStringSubmatch(exec.Error())
	if m == nil {
		problems.Errorf(diag.Pos{File: "templates/" + exec.Name + ".html"}, "template", "%v", exec.Err)
		return problems, true
	}
	at := diag.Pos{File: "templates/" + m[1] + ".html"}
	fmt.Sscan(m[2], &at.Line)
	fmt.Sscan(m[3], &at.Col)
	at.Col++
	problems.Errorf(at, "template", "“%s” cannot be printed: %s", m[4], m[5]).
		Hintf("compare with the built-in template of the same name, which uses everything that there is")
	return problems, true
}
