//go:build unix

package build

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// raceHugo writes a plain career site for Hugo out of the same files: a page a
// role with the words of what it asks for, a page a competency and a guide, and
// their lists, in pages about as long as those of the floor.
func raceHugo(t *testing.T, site string) string {
	t.Helper()
	dir := t.TempDir()
	write := func(name, text string) {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, folder := range []string{"roles", "competencies", "guides"} {
		entries, err := os.ReadDir(filepath.Join(site, "content", folder))
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			src, err := os.ReadFile(filepath.Join(site, "content", folder, e.Name()))
			if err != nil {
				t.Fatal(err)
			}
			id, ending := strings.CutSuffix(e.Name(), ".yaml")
			page := "---\n" + string(src) + "---\n"
			if !ending {
				id = strings.TrimSuffix(e.Name(), ".md")
				page = strings.ReplaceAll(string(src), "](role:", "](/roles/")
			}
			write("content/"+folder+"/"+id+".md", page)
		}
	}
	for name, text := range hugoTemplates {
		write(name, text)
	}
	return dir
}

var hugoTemplates = map[string]string{
	"config.toml": "baseURL = 'https://example.org/'\ntitle = 'Careers'\nuglyURLs = true\ndisableKinds = ['taxonomy', 'term', 'RSS', 'sitemap', 'robotsTXT', '404']\n",
	"layouts/_default/baseof.html": `<!doctype html><html lang="en"><head><title>{{.Title}}</title></head><body>` +
		strings.Repeat(`<a href="../roles/index.html">Roles and more</a> `, 70) + `<main>{{block "main" .}}{{end}}</main></body></html>`,
	"layouts/index.html":         `{{define "main"}}<h1>Careers</h1>{{range .Site.Sections}}<a href="{{.RelPermalink}}">{{.Title}}</a>{{end}}{{end}}`,
	"layouts/_default/list.html": `{{define "main"}}<h1>{{.Title}}</h1><ul>{{range .Pages}}<li><a href="{{.RelPermalink}}">{{.Title}}</a></li>{{end}}</ul>{{end}}`,
	"layouts/guides/single.html": `{{define "main"}}<h1>{{.Title}}</h1>{{.Content}}{{end}}`,
	"layouts/competencies/single.html": `{{define "main"}}<h1>{{.Title}}</h1>{{.Params.summary | markdownify}}` +
		`{{range $level, $words := .Params.levels}}<h2>{{$level}}</h2>{{$words | markdownify}}{{end}}{{end}}`,
	"layouts/roles/single.html": `{{define "main"}}<h1>{{.Title}}</h1><p>{{.Params.family}} {{.Params.level}}</p>{{.Params.summary | markdownify}}` +
		`<ul>{{range .Params.responsibilities}}<li>{{. | markdownify}}</li>{{end}}</ul>` +
		`{{$site := .Site}}{{range $id, $level := .Params.requires}}{{with $site.GetPage (printf "/competencies/%s.md" $id)}}` +
		`<li class="need"><div class="need-head"><h3><a href="{{.RelPermalink}}">{{.Title}}</a></h3>{{strings.Repeat $level "●"}}</div>` +
		`<div class="need-body">{{index .Params.levels (string $level) | markdownify}}</div></li>{{end}}{{end}}{{end}}`,
}
