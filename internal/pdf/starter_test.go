package pdf

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"

	"pathbook/internal/build"
	"pathbook/templates"
)

// silent are the classes of what the pages of print editions have and paper has
// not; see print.css and paper.css.
var silent = []string{"skip", "off-paper"}

// TestStarter prints every document of the starter site and reads it over, and
// prints one of them again. It takes minutes, so that it is for a machine that
// has them: where PATHBOOK_BROWSER is set to "require".
func TestStarter(t *testing.T) {
	if os.Getenv("PATHBOOK_BROWSER") != "require" {
		t.Skip("prints the whole starter site only where PATHBOOK_BROWSER=require is set")
	}
	builder := build.New(os.DirFS("../.."), templates.FS)
	site, err := builder.Build(nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	paper, documents, err := builder.Paper(site)
	if err != nil {
		t.Fatal(err)
	}
	press := Press{Browser: browserPath(t), Dir: t.TempDir()}
	if _, problems, err := build.Publish(paper, press.Dir); err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	var list []Document
	for _, d := range documents {
		list = append(list, Document(d))
	}
	var made, again pile
	if err := press.Print(context.Background(), list, made.put); err != nil {
		t.Fatal(err)
	}
	for _, d := range list {
		page, err := os.ReadFile(press.at(d.Page))
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(d.Page, "/map-") {
			continue // a poster is a picture on one page
		}
		newProof(t, d.PDF, made.files[d.PDF], string(page), silent...).read(t)
	}
	if err := press.Print(context.Background(), list[1:2], again.put); err != nil {
		t.Fatal(err)
	}
	if name := list[1].PDF; !bytes.Equal(made.files[name], again.files[name]) {
		t.Errorf("%s was made twice and differs", name)
	}
}
