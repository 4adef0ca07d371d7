package load_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"pathbook/internal/load"
)

// Files come from many systems. What an editor adds without being asked to
// makes no difference.
func TestEditorsMakeNoDifference(t *testing.T) {
	sound := soundSite(t)
	want, err := whole(sound, load.NewReader(sound))
	if err != nil {
		t.Fatal(err)
	}
	editors := map[string]func(string) string{
		"the line ends of Windows":    func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
		"the line ends of an old Mac": func(s string) string { return strings.ReplaceAll(s, "\n", "\r") },
		"a byte order mark":           func(s string) string { return "\uFEFF" + s },
		"both":                        func(s string) string { return "\uFEFF" + strings.ReplaceAll(s, "\n", "\r\n") },
		"no end of the last line":     func(s string) string { return strings.TrimSuffix(s, "\n") },
		"empty lines at the end":      func(s string) string { return s + "\n\n" },
		"the line ends of just a few": func(s string) string { return strings.Replace(s, "\n", "\r\n", 2) },
	}
	for name, edit := range editors {
		t.Run(name, func(t *testing.T) {
			site := make(fstest.MapFS)
			for name, file := range sound {
				site[name] = &fstest.MapFile{Data: []byte(edit(string(file.Data)))}
			}
			if got, err := whole(site, load.NewReader(site)); err != nil || got != want {
				t.Errorf("%v\n%s", err, cmp.Diff(want, got))
			}
		})
	}
}

// What an editor spoils is told once, at its place, and nothing else is.
func TestSpoiltFiles(t *testing.T) {
	const front = "---\ntitle: Talking\naudience: manager\n---\n"
	tests := []struct {
		name, file, content string
		want                []string // how each problem begins
	}{
		{"Windows-1252 in a guide", "content/guides/talking.md", front + "## Before {#before}\n\nCaf\xe9.\n",
			[]string{"content/guides/talking.md:7:4: error:"}},
		{"Windows-1252 in a front matter", "content/guides/talking.fr.md", "---\ntitle: Carri\xe8re\n---\n## Avant {#before}\n",
			[]string{"content/guides/talking.fr.md:2:13: error:"}},
		{"Windows-1252 in a role", "content/roles/helper.yaml", "title: Op\xe9ratrice\nfamily: production\nlevel: entry\nsummary: Aide.\nmoves:\n  - to: welder\n",
			[]string{"content/roles/helper.yaml:1:10: error:"}},
		{"one line end of an old Mac, in a guide that others link to", "content/guides/talking.md", strings.Replace(front, "Talking\n", "Talking\r", 1),
			[]string{"content/guides/talking.md:2:15: error:"}},
		{"and in a list of roles", "content/roles/helper.yaml", "- id: helper\r  title: Helper\n",
			[]string{"content/roles/helper.yaml:1:13: error:"}},
		{"the line ends of an old Mac, in a guide that others link to", "content/guides/talking.md", strings.ReplaceAll(front, "\n", "\r"),
			nil},
		{"and in a list of roles", "content/roles/helper.yaml", "- id: helper\r  title: Helper\r  family: production\r  level: entry\r  summary: Brings.\r  moves:\r    - to: welder\r",
			nil},
		{"UTF-16", "content/roles/helper.yaml", "\xff\xfet\x00i\x00t\x00l\x00e\x00:\x00 \x00H\x00\n\x00",
			[]string{"content/roles/helper.yaml"}},
		{"a picture with another ending", "content/roles/helper.yaml", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
			[]string{"content/roles/helper.yaml"}},
		{"a second document", "content/roles/helper.yaml", "title: Helper\nfamily: production\nlevel: entry\nsummary: Brings.\nmoves:\n  - to: welder\n---\ntitle: Another\n",
			[]string{"content/roles/helper.yaml:7:1: error:"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			site := soundSite(t)
			site[tt.file] = &fstest.MapFile{Data: []byte(tt.content)}
			_, problems := read(t, load.NewReader(site))
			if len(problems) != len(tt.want) {
				t.Fatalf("told:\n%s", told(site, problems))
			}
			for i, p := range problems {
				if line := p.Pos.String() + ": " + p.Severity.String() + ":"; !strings.HasPrefix(line, tt.want[i]) {
					t.Errorf("got %s %s\nwant %s", line, p.Message, tt.want[i])
				}
			}
		})
	}
}
