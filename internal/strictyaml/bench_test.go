package strictyaml

import (
	"os"
	"testing"

	"pathbook/internal/diag"
)

// BenchmarkRole parses and decodes a role as an employer writes it, about 3 KB.
func BenchmarkRole(b *testing.B) {
	src, err := os.ReadFile("testdata/role.yaml")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		var problems diag.List
		doc, ok := Parse("role.yaml", src, &problems)
		if !ok || !doc.Root().Decode(new(sheet), &problems) || len(problems) > 0 {
			b.Fatal(problems)
		}
	}
}
