package templates_test

import (
	"fmt"
	"io/fs"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/dop251/goja"

	"pathbook/templates"
)

// A script whose arithmetic needs no page hands it out where there is none, as
// globalThis.pathbook. Here it runs in a JavaScript engine written in Go, so
// that these tests need no browser.

// script runs a script of this folder without a page and returns the engine,
// where pathbook holds what the script hands out.
func script(t testing.TB, name string) *goja.Runtime {
	t.Helper()
	vm := goja.New()
	if _, err := vm.RunScript(name, spelled(text(t, name))); err != nil {
		t.Fatal(err)
	}
	return vm
}

// text is what stands in a file of this folder.
func text(t testing.TB, name string) string {
	t.Helper()
	src, err := fs.ReadFile(templates.FS, name)
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}

// handed gives fn, a pointer to a Go function, what the script hands out under
// a name.
func handed(t testing.TB, vm *goja.Runtime, name string, fn any) {
	t.Helper()
	value := vm.Get("pathbook").ToObject(vm).Get(name)
	if value == nil {
		t.Fatalf("the script hands out no %s", name)
	}
	if err := vm.ExportTo(value, fn); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

var property = regexp.MustCompile(`\\p\{(\w+)\}`)

// spelled writes out the Unicode properties of a script's regular expressions,
// \p{Mn} and the like, which the engine does not know.
func spelled(src string) string {
	return property.ReplaceAllStringFunc(src, func(p string) string {
		var b strings.Builder
		table := unicode.Categories[property.FindStringSubmatch(p)[1]]
		for _, r := range table.R16 {
			spell(&b, uint32(r.Lo), uint32(r.Hi), uint32(r.Stride))
		}
		for _, r := range table.R32 {
			spell(&b, r.Lo, r.Hi, r.Stride)
		}
		return b.String()
	})
}

func spell(b *strings.Builder, low, high, stride uint32) {
	if stride == 1 {
		fmt.Fprintf(b, `\u{%x}-\u{%x}`, low, high)
		return
	}
	for r := low; r <= high; r += stride {
		fmt.Fprintf(b, `\u{%x}`, r)
	}
}
