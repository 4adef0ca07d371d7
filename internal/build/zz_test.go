package build

import (
	"os"
	"testing"

	"pathbook/templates"
)

func BenchmarkZTouch(b *testing.B) {
	for _, c := range [][3]string{{"/tmp/speed/s1000", "content/roles/r00007.yaml", "roles/r00007.html"}, {"/tmp/speed/starter", "content/roles/welder.yaml", "roles/welder.html"}, {"/tmp/speed/s10000", "content/roles/r00007.yaml", "roles/r00007.html"}} {
		b.Run(c[0][len("/tmp/speed/"):], func(b *testing.B) {
			builder := New(os.DirFS(c[0]), templates.FS)
			if _, err := builder.Build(nil, nil); err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				result, err := builder.Build([]string{c[1]}, nil)
				if err != nil || result.Files == nil {
					b.Fatal(err, result.Problems)
				}
				if _, err := result.Files.Append(nil, c[2]); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
