package build

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"pathbook/internal/check"
	"pathbook/internal/diag"
	"pathbook/internal/render"
	"pathbook/templates"
)

// starter is the site in the repository's own root.
func starter() fs.FS { return os.DirFS("../..") }

// made builds a site and returns the bytes of every file.
func made(t *testing.T, site fs.FS) map[string][]byte {
	t.Helper()
	result, err := New(site, templates.FS).Build(nil, nil)
	if err != nil || result.Files == nil {
		t.Fatal(err, text(result.Problems))
	}
	return all(t, result.Files)
}

func all(t *testing.T, files *render.Files) map[string][]byte {
	t.Helper()
	out := make(map[string][]byte)
	for _, path := range files.Paths() {
		data, err := files.Append(nil, path)
		if err != nil {
			t.Fatal(err)
		}
		out[path] = data
	}
	return out
}

func text(problems diag.List) string {
	var b strings.Builder
	diag.Writer{W: &b}.Text(problems)
	return b.String()
}

func TestStarterHasNoProblem(t *testing.T) {
	result, err := New(starter(), templates.FS).Build(nil, nil)
	if err != nil || len(result.Problems) > 0 {
		t.Fatal(err, text(result.Problems))
	}
	pages := check.NewPages(result.Files.Paths())
	for path, data := range all(t, result.Files) {
		pages.Add(path, data)
	}
	if problems := pages.Problems(); len(problems) > 0 {
		t.Fatal(text(problems))
	}
}

func TestSameInputSameBytes(t *testing.T) {
	same(t, made(t, starter()), made(t, starter()))
}

func same(t *testing.T, a, b map[string][]byte) {
	t.Helper()
	if len(a) != len(b) {
		t.Errorf("%d files and %d files", len(a), len(b))
	}
	for path := range a {
		if !bytes.Equal(a[path], b[path]) {
			t.Errorf("%s differs", path)
		}
	}
}

func TestPublishTwiceWritesNothing(t *testing.T) {
	dir := t.TempDir()
	for _, first := range []bool{true, false} {
		result, err := New(starter(), templates.FS).Build(nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		report, problems, err := Publish(result, dir)
		if err != nil || len(problems) > 0 {
			t.Fatal(err, text(problems))
		}
		if n := len(result.Files.Paths()); first && report.Written != n || !first && report.Unchanged != n {
			t.Errorf("first %v: %+v of %d files", first, report, n)
		}
	}
}

// TestServeEqualsBuild follows a session at an editor: after each change, what
// a Builder that read the site long ago shows is what a new one builds, and
// what stands in the folder that is published.
func TestServeEqualsBuild(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "content"), os.DirFS("../../content")); err != nil {
		t.Fatal(err)
	}
	old := New(os.DirFS(dir), templates.FS)
	if _, err := old.Build(nil, nil); err != nil {
		t.Fatal(err)
	}
	for _, step := range []struct{ file, before, after string }{
		{"content/roles/welder.yaml", "en: Welder", "en: Welder of steel"},
		{"content/guides/employees-guide.fr.md", "\n## ", "\nUne phrase de plus.\n\n## "},
		{"content/framework.yaml", "scale:", "# A comment.\nscale:"},
		{"content/site.yaml", "  - fr\n", ""},
		{"content/site.yaml", "  - en\n", "  - en\n  - fr\n"},
		{"templates/missing.html", "", "<h1>Gone</h1>"},
	} {
		edit(t, filepath.Join(dir, filepath.FromSlash(step.file)), step.before, step.after)
		shown, err := old.Build([]string{step.file}, nil)
		if err != nil || shown.Files == nil {
			t.Fatal(step.file, err, text(shown.Problems))
		}
		files := made(t, os.DirFS(dir))
		same(t, files, all(t, shown.Files))
		out := filepath.Join(dir, "public")
		if _, problems, err := Publish(shown, out); err != nil || len(problems) > 0 {
			t.Fatal(err, text(problems))
		}
		for path, data := range files {
			if written, err := os.ReadFile(filepath.Join(out, filepath.FromSlash(path))); err != nil || !bytes.Equal(written, data) {
				t.Errorf("%s: %s differs from what is shown: %v", step.file, path, err)
			}
		}
	}
}

func edit(t *testing.T, file, before, after string) {
	t.Helper()
	src, err := os.ReadFile(file)
	if err != nil && before != "" {
		t.Fatal(err)
	}
	if !strings.Contains(string(src), before) {
		t.Fatalf("%s does not hold %q", file, before)
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(strings.Replace(string(src), before, after, 1)), 0o666); err != nil {
		t.Fatal(err)
	}
}

// small is the least that is a site.
func small(change map[string]string) fstest.MapFS {
	site := fstest.MapFS{}
	for name, text := range map[string]string{
		"content/site.yaml":          "title: Careers\norganization: A shop\n",
		"content/framework.yaml":     "scale:\n  - title: Learning\nlevels:\n  - id: entry\n    title: Entry\nfamilies:\n  - id: making\n    title: Making\ncategories:\n  - id: technical\n    title: Technical\n",
		"content/roles/welder.yaml":  "title: Welder\nfamily: making\nlevel: entry\nsummary: Joins steel.\npay:\n  from: 31415\n  per: year\n",
		"content/roles/painter.yaml": "title: Painter\nfamily: making\nlevel: entry\nsummary: Paints.\n",
	} {
		site[name] = &fstest.MapFile{Data: []byte(text)}
	}
	for name, text := range change {
		site[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return site
}

// words are what a file says. Those of a document for word processors are
// packed, and what they are packed into may hold any digits.
func words(t *testing.T, path string, data []byte) []byte {
	t.Helper()
	if !strings.HasSuffix(path, ".docx") {
		return data
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(path, err)
	}
	said, err := fs.ReadFile(z, "word/document.xml")
	if err != nil {
		t.Fatal(path, err)
	}
	return said
}

func TestSites(t *testing.T) {
	public := "title: Careers\norganization: A shop\nvisibility: public\nbase_url: https://example.org/careers/\n"
	for name, c := range map[string]struct {
		change map[string]string
		file   string
		has    string // in the file, or in none of the files if file is empty
	}{
		"internal sites ask to be left alone":     {nil, "robots.txt", "Disallow: /\n"},
		"and every page says so":                  {nil, "roles/welder.html", `content="noindex, nofollow"`},
		"pay is shown":                            {nil, "roles/welder.html", "31,415"},
		"hidden pay is in no file":                {map[string]string{"content/site.yaml": "title: Careers\norganization: A shop\nhide: [pay]\n"}, "", "31"},
		"an internal site has no social card":     {nil, "", "og:title"},
		"nor is what it shows told as data":       {nil, "", "ld+json"},
		"a public one tells it, and its pay":      {map[string]string{"content/site.yaml": public}, "roles/welder.html", `"value":31415,"unitText":"YEAR"`},
		"but no hidden pay":                       {map[string]string{"content/site.yaml": public + "hide: [pay]\n"}, "", "31415"},
		"a public one has":                        {map[string]string{"content/site.yaml": public}, "index.html", `<meta property="og:title" content="Careers">`},
		"its addresses are whole":                 {map[string]string{"content/site.yaml": public}, "roles/welder.html", `<link rel="canonical" href="https://example.org/careers/roles/welder.html">`},
		"it has a map of the site":                {map[string]string{"content/site.yaml": public}, "sitemap.xml", "<loc>https://example.org/careers/roles/welder.html</loc>"},
		"robots know where":                       {map[string]string{"content/site.yaml": public}, "robots.txt", "Sitemap: https://example.org/careers/sitemap.xml"},
		"nothing waits for a word":                {nil, "", "⟦"},
		"a page of the site replaces ours":        {map[string]string{"content/pages/accessibility.md": "---\ntitle: How to read this\n---\nAsk us.\n"}, "accessibility.html", "Ask us."},
		"a template replaces the built-in one":    {map[string]string{"templates/roles.html": "<h1>Our own list</h1>\n"}, "roles/index.html", "Our own list"},
		"content is never a template":             {map[string]string{"content/pages/odd.md": "---\ntitle: Odd\n---\n{{.Title}}\n"}, "odd.html", "{{.Title}}"},
		"HTML in content is shown as it is typed": {map[string]string{"content/pages/odd.md": "---\ntitle: Odd\n---\nA `tag`: &lt;b&gt;\n"}, "odd.html", "&lt;b&gt;"},
		"A4 is a choice":                          {map[string]string{"content/site.yaml": "title: Careers\norganization: A shop\npaper: a4\n"}, "style/print.css", "size: A4"},
		"the colour is the site's":                {map[string]string{"content/site.yaml": "title: Careers\norganization: A shop\naccent: '#7a1f1f'\n"}, "style/site.css", "#7a1f1f"},
		"a language of two has its own folder":    {map[string]string{"content/site.yaml": "title: Careers\norganization: A shop\nlanguages: [en, fr]\n"}, "fr/roles/welder.html", `<span lang="en">Welder</span>`},
	} {
		t.Run(name, func(t *testing.T) {
			files := made(t, small(c.change))
			if c.file != "" {
				if !bytes.Contains(files[c.file], []byte(c.has)) {
					t.Errorf("%s does not hold %s:\n%s", c.file, c.has, files[c.file])
				}
				return
			}
			for path, data := range files {
				if !strings.HasPrefix(path, "style/") && bytes.Contains(words(t, path, data), []byte(c.has)) {
					t.Errorf("%s holds %s", path, c.has)
				}
			}
		})
	}
}

func TestTemplates(t *testing.T) {
	for name, c := range map[string]struct{ file, src, want string }{
		"no such template":     {"templates/rolls.html", "<p>", "templates/rolls.html: warning: this replaces no built-in file, so it has no effect [template]\n  did you mean templates/roles.html?\n"},
		"a slip in a template": {"templates/roles.html", "<h1>\n{{word \"roles\"}\n", "templates/roles.html:2:1: error: unexpected \"}\" in operand [template]\n  compare with the built-in template of the same name; without this file the built-in one is used\n"},
	} {
		t.Run(name, func(t *testing.T) {
			result, err := New(small(map[string]string{c.file: c.src}), templates.FS).Build(nil, nil)
			if err != nil {
				t.Fatal(err)
			}
			if got := text(result.Problems); got != c.want {
				t.Errorf("got %s", got)
			}
		})
	}
}

// TestOwnTemplateFails: a template that fails on a page, or links nowhere,
// leaves the folder as it was.
func TestOwnTemplateFails(t *testing.T) {
	for name, c := range map[string]struct{ src, want string }{
		"fails":          {"<h1>\n{{.NoSuchField}}", "templates/roles.html:2:3: error: “.NoSuchField” cannot be printed: can't evaluate field NoSuchField [template]"},
		"leads nowhere":  {`<h1>Roles</h1><a href="nowhere.html">x</a>`, "[broken-link]"},
		"asks elsewhere": {`<h1>Roles</h1><img src="https://example.org/x.png" alt="">`, "[outside-request]"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			result, err := New(small(map[string]string{"templates/roles.html": c.src}), templates.FS).Build(nil, nil)
			if err != nil || result.Files == nil {
				t.Fatal(err, text(result.Problems))
			}
			_, problems, err := Publish(result, dir)
			if err != nil || !strings.Contains(text(problems), c.want) {
				t.Errorf("%v, %s", err, text(problems))
			}
			entries, err := os.ReadDir(dir)
			if err != nil {
				t.Fatal(err)
			}
			if slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() != ".pathbook" }) {
				t.Errorf("the folder holds %v", entries)
			}
		})
	}
}

// TestCloneIsNotDressed: the repository's own root holds the built-in templates,
// and is no site with a look of its own.
func TestCloneIsNotDressed(t *testing.T) {
	for name, c := range map[string]struct {
		site    fs.FS
		dressed bool
	}{
		"the repository":     {starter(), false},
		"a template of ours": {small(map[string]string{"templates/roles.html": "<h1>Our own list</h1>\n"}), true},
	} {
		result, err := New(c.site, templates.FS).Build(nil, nil)
		if err != nil || result.Files == nil {
			t.Fatal(err, text(result.Problems))
		}
		if result.dressed != c.dressed {
			t.Errorf("%s: dressed is %v", name, result.dressed)
		}
	}
}
