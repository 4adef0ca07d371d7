package load_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"pathbook/internal/load"
)

// A link to a file is followed. One to a folder, one that leads nowhere and
// what is no file at all are told, and never read.
func TestLinks(t *testing.T) {
	site := siteOf(t, readArchive(t, "testdata/sound.txtar"))
	other := func(mode fs.FileMode, to string) *fstest.MapFile {
		return &fstest.MapFile{Mode: mode, Data: []byte(to)}
	}
	site["other/form.pdf"] = &fstest.MapFile{Data: []byte("x")}
	site["content/assets/good.pdf"] = other(fs.ModeSymlink, "../../other/form.pdf")
	site["content/assets/all"] = other(fs.ModeSymlink, "../../other")
	site["content/assets/gone.pdf"] = other(fs.ModeSymlink, "../../nowhere.pdf")
	site["content/assets/pipe"] = other(fs.ModeNamedPipe, "")
	site["content/stories"] = other(fs.ModeSymlink, "../other")
	site["content/roles/more"] = other(fs.ModeSymlink, "../../other")
	_, problems, err := load.NewReader(site).Read()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range problems {
		got = append(got, p.Pos.String()+": "+p.Message)
	}
	want := []string{
		"content/assets/all: this is a link to a folder, and only links to files are followed",
		"content/assets/gone.pdf: this link leads nowhere",
		"content/assets/pipe: this is neither a file nor a folder",
		"content/roles/more: this is a link to a folder, and only links to files are followed",
		"content/stories: this is a link to a folder, and only links to files are followed",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s", strings.Join(got, "\n"))
	}
}
