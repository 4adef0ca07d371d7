package build_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"pathbook/internal/build"
	"pathbook/internal/diag"
	"pathbook/internal/starter"
	"pathbook/templates"
)

// TestSamples: a new site of each sample is sound without a word from check, in
// both languages and in each alone.
func TestSamples(t *testing.T) {
	list, err := starter.Samples()
	if err != nil {
		t.Fatal(err)
	}
	for _, sample := range list {
		for _, langs := range []string{"en,fr", "en", "fr"} {
			t.Run(sample.ID+" "+langs, func(t *testing.T) {
				files, err := starter.Files(sample.ID, strings.Split(langs, ","))
				if err != nil {
					t.Fatal(err)
				}
				site := make(fstest.MapFS)
				for name, data := range files {
					site[name] = &fstest.MapFile{Data: data}
				}
				result, err := build.New(site, templates.FS).Build(nil, nil)
				if err != nil {
					t.Fatal(err)
				}
				if len(result.Problems) > 0 {
					var said strings.Builder
					diag.Writer{W: &said}.Text(result.Problems)
					t.Error(said.String())
				}
			})
		}
	}
}
