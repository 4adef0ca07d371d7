package internal

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// lines are the packages in the order in which they may know each other: only
// those above, never those beside. See README.md.
var lines = [][]string{
	{"templates", "content", "samples", "diag", "fold", "publish", "ledger", "docx"},
	{"strictyaml", "readability", "spreadsheet", "ask", "sample"},
	{"i18n", "format"},
	{"markdown", "edit", "archive", "serve"},
	{"book", "pack"},
	{"load", "check", "chart", "report", "diff", "workbook", "interop", "rework"},
	{"render/view", "render/lists", "render/gloss", "starter"},
	{"render/theme", "render/data"},
	{"render/page"},
	{"render/pages"},
	{"render/sheet"},
	{"render/print"},
	{"render"},
	{"build"},
	{"pdf"},
	{"cmd/pathbook", "cmd/release"},
}

// entrances are the packages through which what is not our own comes in.
var entrances = map[string][]string{
	"gopkg.in/yaml.v3":                   {"strictyaml"},
	"github.com/yuin/goldmark":           {"markdown"},
	"github.com/fsnotify/fsnotify":       {"serve"},
	"golang.org/x/text/unicode/norm":     {"fold"},
	"golang.org/x/text/encoding/charmap": {"strictyaml", "spreadsheet"},
	"rsc.io/qr":                          {"render/pages"},
	"golang.org/x/net/html":              {"check"},
	"github.com/pdfcpu/pdfcpu":           {"pdf"},
	"github.com/xuri/excelize/v2":        {"spreadsheet"},
	"golang.org/x/sys/unix":              {"publish", "ledger"},
	"golang.org/x/term":                  {"ask"},
	"os":                                 {"cmd/pathbook", "cmd/release", "publish", "ledger", "serve", "pdf"},
	"os/exec":                            {"cmd/pathbook", "cmd/release", "pdf"},
	"path/filepath":                      {"cmd/pathbook", "cmd/release", "publish", "serve", "pdf"},
}

func TestLayers(t *testing.T) {
	var files []string
	for _, pattern := range []string{"../*/*.go", "../cmd/*/*.go", "*/*.go", "*/*/*.go"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatalf("no files %s: %v", pattern, err)
		}
		files = append(files, found...)
	}
	for _, file := range files {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		from := strings.TrimPrefix(filepath.ToSlash(filepath.Dir(file)), "../")
		for _, spec := range parsed.Imports {
			if !strings.HasSuffix(file, "_test.go") && !allowed(from, strings.Trim(spec.Path.Value, `"`)) {
				t.Errorf("%s may not import %s; see internal/README.md", file, spec.Path.Value)
			}
		}
	}
}

func allowed(from, to string) bool {
	if own, ours := strings.CutPrefix(to, "pathbook/"); ours {
		above := line(strings.TrimPrefix(own, "internal/"))
		return above >= 0 && above < line(from)
	}
	for _, whole := range []string{"github.com/yuin/goldmark", "github.com/pdfcpu/pdfcpu", "golang.org/x/net/html"} {
		if strings.HasPrefix(to, whole) {
			to = whole
		}
	}
	through, known := entrances[to]
	return line(from) >= 0 && (slices.Contains(through, from) || !known && !strings.Contains(to, "."))
}

func line(name string) int {
	return slices.IndexFunc(lines, func(l []string) bool { return slices.Contains(l, name) })
}
