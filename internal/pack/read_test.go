package pack

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"pathbook/internal/diag"
	"pathbook/internal/edit"
)

// head is the smallest manifest without files.
func head(id, version, publisher string) edit.Value {
	return edit.Value{Keys: []edit.Key{
		{Name: "format", Value: edit.Word("1")}, {Name: "id", Value: edit.Word(id)},
		{Name: "version", Value: edit.Word(version)}, {Name: "publisher", Value: edit.Word(publisher)},
	}}
}

func site(files ...string) fstest.MapFS {
	out := fstest.MapFS{}
	for i := 0; i+1 < len(files); i += 2 {
		out[files[i]] = &fstest.MapFile{Data: []byte(files[i+1])}
	}
	return out
}

// made is a sound pack.
func made(t *testing.T, version string, files ...string) []byte {
	t.Helper()
	made, err := Make(site(files...), head("guides", version, "College"), nil, false)
	if err != nil || made.Data == nil {
		t.Fatal(err, made.Problems)
	}
	return made.Data
}

const guide = "---\ntitle: A\naudience: employee\n---\nText.\n"

func TestMakeRead(t *testing.T) {
	files := []string{
		"content/site.yaml", "title: X", "content/guides/a.md", strings.ReplaceAll(guide, "\n", "\r\n"), "content/guides/.b.md", "no",
		"content/content.go", "package x", "content/assets/p.png", "a\r\nb", "templates/site.css", "x",
		"content/framework.yaml", "scale: x", "packs/other/pack.yaml", "no",
	}
	data := made(t, "1.0", files...)
	if !bytes.Equal(data, made(t, "1.0", files...)) {
		t.Error("two packs of one site differ")
	}
	p, problems := Read("x.pathpack", data)
	if p == nil || len(problems) > 0 {
		t.Fatal(problems)
	}
	var paths []string
	for _, e := range p.Entries {
		paths = append(paths, e.Path)
	}
	if got := strings.Join(paths, " "); got != "content/assets/p.png content/framework.yaml content/guides/a.md templates/site.css" {
		t.Errorf("the pack has %s", got)
	}
	if string(p.File("content/guides/a.md")) != guide || string(p.File("content/assets/p.png")) != "a\r\nb" {
		t.Error("a text has its own line ends, or a picture has not")
	}
}

// TestOnly: only what is asked for goes in, with what it needs.
func TestOnly(t *testing.T) {
	files := site("content/guides/a.md", guide+"![x](asset:p.png)\n", "content/assets/p.png", "1", "content/assets/q.png", "2",
		"content/roles/r.yaml", "title: R", "content/framework.yaml", "scale: x", "content/competencies/c.yaml", "title: C")
	for only, want := range map[string]string{
		"guides":       "content/assets/p.png content/guides/a.md",
		"competencies": "content/competencies/c.yaml content/framework.yaml",
		"templates":    "",
	} {
		made, err := Make(files, head("x", "1", "P"), []string{only}, false)
		var paths []string
		if p, _ := Read("", made.Data); p != nil {
			for _, e := range p.Entries {
				paths = append(paths, e.Path)
			}
		}
		if got := strings.Join(paths, " "); got != want || err != nil {
			t.Errorf("%s: %s, %v", only, got, err)
		}
	}
}

// zipOf makes a pack that Make would not. A file named twice is so.
func zipOf(t *testing.T, manifest string, files ...[2]string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	if manifest != "" {
		files = append([][2]string{{ManifestName, manifest}}, files...)
	}
	for _, f := range files {
		h := &zip.FileHeader{Name: strings.TrimPrefix(f[0], "link "), Method: zip.Deflate}
		if h.Name != f[0] {
			h.SetMode(fs.ModeSymlink | 0o777)
		}
		w, err := z.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(f[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestRefused(t *testing.T) {
	listing := func(files ...[2]string) string {
		s := "format: 1\nid: x\nversion: 1\npublisher: P\nfiles:\n"
		for _, f := range files {
			s += fmt.Sprintf("  - path: %q\n    sha256: %s\n    size: 1\n", strings.TrimPrefix(f[0], "link "), digest([]byte(f[1])))
		}
		return s
	}
	bad := func(files ...[2]string) []byte { return zipOf(t, listing(files...), files...) }
	good := [2]string{"content/guides/a.md", guide}
	for name, c := range map[string]struct {
		data []byte
		rule string
	}{
		"no zip":         {[]byte("hello"), ruleBroken},
		"empty":          {nil, ruleBroken},
		"no manifest":    {zipOf(t, "", good), ruleBroken},
		"manifest empty": {zipOf(t, "# nothing\n", good), ruleBroken},
		"unknown key":    {zipOf(t, "format: 1\nid: x\nversion: 1\npublisher: P\nfile: x\n"), "unknown-key"},
		"later":          {zipOf(t, "format: 2\nwhatever: x\n"), ruleLater},
		"no version":     {zipOf(t, "format: 1\nid: x\npublisher: P\n"), "missing-key"},
		"version":        {zipOf(t, "format: 1\nid: x\nversion: ../1\npublisher: P\n"), ruleBroken},
		"id":             {zipOf(t, "format: 1\nid: ../x\nversion: 1\npublisher: P\n"), "bad-id"},
		"digest":         {zipOf(t, listing(good), [2]string{good[0], guide + "more"}), ruleDigest},
		"missing":        {zipOf(t, listing(good)), ruleDigest},
		"not listed":     {zipOf(t, listing(), good), ruleDigest},
		"up":             {bad([2]string{"../a.md", "x"}), rulePath},
		"up inside":      {bad([2]string{"content/../../a.md", "x"}), rulePath},
		"absolute":       {bad([2]string{"/etc/a.md", "x"}), rulePath},
		"drive":          {bad([2]string{"C:/a.md", "x"}), rulePath},
		"backslash":      {bad([2]string{`content\..\..\a.md`, "x"}), rulePath},
		"elsewhere":      {bad([2]string{"public/index.html", "x"}), rulePath},
		"the site's own": {bad([2]string{"content", "x"}), rulePath},
		"device":         {bad([2]string{"content/assets/con.txt", "x"}), rulePath},
		"full stop":      {bad([2]string{"content/assets/a.", "x"}), rulePath},
		"hidden":         {bad([2]string{"content/.git/config", "x"}), rulePath},
		"stream":         {bad([2]string{"content/assets/a:b", "x"}), rulePath},
		"link":           {bad([2]string{"link content/assets/a", "/etc/passwd"}), rulePath},
		"twice":          {bad(good, good), rulePath},
		"capitals":       {bad(good, [2]string{"content/guides/A.md", guide}), rulePath},
		"bomb":           {bomb(t), ruleLarge},
		"many":           {many(t), ruleLarge},
	} {
		p, problems := Read("x.pathpack", c.data)
		rules := map[string]bool{}
		for _, problem := range problems {
			rules[problem.Rule] = true
		}
		if p != nil || !rules[c.rule] || problems.Count(diag.Error) == 0 {
			t.Errorf("%s: %v, not %s", name, problems, c.rule)
		}
	}
}

// bomb is small, and its files are not.
func bomb(t *testing.T) []byte {
	zeros := string(make([]byte, maxBytes/2+1))
	return zipOf(t, "format: 1\nid: x\nversion: 1\npublisher: P\nfiles:\n"+
		"  - path: content/assets/a\n    sha256: "+digest([]byte(zeros))+"\n    size: 1\n"+
		"  - path: content/assets/b\n    sha256: "+digest([]byte(zeros))+"\n    size: 1\n",
		[2]string{"content/assets/a", zeros}, [2]string{"content/assets/b", zeros})
}

func many(t *testing.T) []byte {
	var files [][2]string
	for i := range maxFiles + 1 {
		files = append(files, [2]string{fmt.Sprint("content/assets/", i), ""})
	}
	return zipOf(t, "format: 1\n", files...)
}

func TestOlder(t *testing.T) {
	order := []string{"0.9", "1", "1.0", "1.0.1", "1.2", "1.10", "2.0-alpha", "2.0-beta", "2.0", "2.0.1", "2025.4", "2026.1"}
	for i, a := range order {
		for j, b := range order {
			if got := Older(a, b); got != (i < j) && !(a == "1" && b == "1.0" || a == "1.0" && b == "1") {
				t.Errorf("Older(%s, %s) is %v", a, b, got)
			}
		}
	}
}

// TestHeld: what others hold is not passed on.
func TestHeld(t *testing.T) {
	held := "---\ntitle: A\naudience: employee\nterms:\n  holder: College\n  redistribute: no\n---\nText.\n"
	for _, c := range []struct {
		publisher string
		files     fstest.MapFS
		refused   bool
	}{
		{"College", site("content/guides/a.md", held), false},
		{"Somebody", site("content/guides/a.md", held), true},
		{"Somebody", site("content/guides/a.md", guide), false},
		{"Somebody", site("content/worksheets/l.yaml", "- id: w\n  title: W\n  terms:\n    redistribute: no\n"), true},
		{"Somebody", site("content/guides/a.md", guide, "packs/p/pack.yaml", "format: 1\nid: p\nversion: 1\npublisher: College\nterms:\n  redistribute: no\nfiles:\n  - path: content/guides/a.md\n    sha256: "+digest([]byte(guide))+"\n    size: 1\n", "packs/p/content/guides/a.md", guide), true},
	} {
		made, err := Make(c.files, head("x", "1", c.publisher), nil, false)
		if err != nil || (made.Data == nil) != c.refused || c.refused && made.Problems[0].Rule != ruleTerms {
			t.Errorf("%s: %v, %v", c.publisher, made.Problems, err)
		}
	}
}

// TestFixed: a template of the site's own in the place of one that may not be
// adapted is told; a copy of it, and what may be adapted, is not.
func TestFixed(t *testing.T) {
	for _, c := range []struct {
		adapt, own string
		told       bool
	}{{"no", "mine", true}, {"no", "theirs", false}, {"yes", "mine", false}, {"no", "", false}} {
		h := head("look", "1.0", "College")
		h.Set(edit.Word(c.adapt), "terms", "adapt")
		made, err := Make(site("templates/site.css", "theirs"), h, nil, false)
		if err != nil || made.Data == nil {
			t.Fatal(err, made.Problems)
		}
		p, _ := Read("x.pathpack", made.Data)
		files := site(p.Dir()+"/pack.yaml", string(p.Source), p.Dir()+"/templates/site.css", "theirs")
		if c.own != "" {
			files["templates/site.css"] = &fstest.MapFile{Data: []byte(c.own)}
		}
		_, found := Installed(files)
		if told := len(found) == 1 && found[0].File == "templates/site.css" && found[0].Rule == ruleTerms; told != c.told || len(found) > 1 {
			t.Errorf("adapt %s, own %q: %v", c.adapt, c.own, found)
		}
	}
}

// TestBeside: what an office program or a system leaves beside the files of a
// pack does not make it edited; what a person lays there does.
func TestBeside(t *testing.T) {
	made, err := Make(site("content/guides/a.md", guide), head("p", "1.0", "College"), nil, false)
	if err != nil || made.Data == nil {
		t.Fatal(err, made.Problems)
	}
	p, _ := Read("p.pathpack", made.Data)
	for file, edited := range map[string]bool{
		"packs/p/content/guides/~$a.docx":   false,
		"packs/p/~$pack.yaml":               false,
		"packs/~$p-1.0.pathpack":            false,
		"packs/p/content/guides/thumbs.db":  false,
		"packs/p/content/Desktop.ini":       false,
		"packs/p/.DS_Store":                 false,
		"packs/p/content/guides/a-notes.md": true,
	} {
		files := site(p.Dir()+"/pack.yaml", string(p.Source), p.Dir()+"/content/guides/a.md", guide, file, "x")
		if packs, found := Installed(files); len(packs) != 1 || (len(found) > 0) != edited {
			t.Errorf("%s: %v", file, found)
		}
	}
}
