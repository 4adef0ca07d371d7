package pack

import (
	"strings"
	"testing"
)

// TestPictures: a picture that only shows something goes into a pack, and one
// that runs or fetches anything does not, neither when a pack is made nor when
// it is read.
func TestPictures(t *testing.T) {
	const open, end = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">`, `</svg>`
	for _, c := range []struct {
		what string // what stands in it
		why  string // why it is refused; empty if it is not
	}{
		{`<path d="M0 0h4" fill="url(#g)"/><use href="#g"/><style>path{fill:red}</style>`, ""},
		{`<image xlink:href="data:image/png;base64,AAAA"/>`, ""},
		{`<title>Rock &amp; roll (live)</title>`, ""},
		{`<script>alert(1)</script>`, "<script>"},
		{`<ScRiPt href="x.js"/>`, "<ScRiPt>"},
		{`<g onload="alert(1)"/>`, "onload"},
		{`<a xlink:href="javascript:alert(1)"><text>x</text></a>`, "href"},
		{`<a href="https://elsewhere.example"><text>x</text></a>`, "href"},
		{`<image href="https://elsewhere.example/p.png"/>`, "href"},
		{`<image href="data:image/svg+xml;base64,AAAA"/>`, "href"},
		{`<foreignObject><p>x</p></foreignObject>`, "<foreignObject>"},
		{`<set attributeName="href" to="javascript:alert(1)"/>`, "leads"},
		{`<style>@import "https://elsewhere.example/x.css";</style>`, "style"},
		{`<style>path{fill:url(https://elsewhere.example/x)}</style>`, "style"},
		{`<path style="fill:u\72l(https://elsewhere.example/x)"/>`, "style"},
		{`<path fill="url( 'https://elsewhere.example/x' )"/>`, "fill"},
		{`<p>never closed`, "can't be read"},
	} {
		svg := open + c.what + end
		if got := alive([]byte(svg)); (got == "") != (c.why == "") || !strings.Contains(got, c.why) {
			t.Errorf("%s: %q, want %q", c.what, got, c.why)
		}
		made, err := Make(site("content/guides/a.md", guide, "content/assets/p.svg", svg), head("x", "1", "P"), nil, false)
		if err != nil || (made.Data == nil) != (c.why != "") {
			t.Errorf("%s: made %v, %v", c.what, made.Problems, err)
		}
	}
	for _, whole := range []string{
		`<?xml-stylesheet href="x.css"?>` + open + end,
		`<!DOCTYPE svg [<!ENTITY x "y">]>` + open + end,
		`<?xml version="1.0" encoding="UTF-7"?>` + open + end,
	} {
		if alive([]byte(whole)) == "" {
			t.Errorf("%s: taken", whole)
		}
	}
}

// TestReadPicture: a picture that runs something is told with its name, out of
// a pack and under a site.
func TestReadPicture(t *testing.T) {
	const svg = `<svg><script/></svg>`
	manifest := "format: 1\nid: p\nversion: 1\npublisher: P\nfiles:\n  - path: content/assets/p.svg\n    sha256: " + digest([]byte(svg)) + "\n    size: 20\n"
	if p, problems := Read("p.pathpack", zipOf(t, manifest, [2]string{"content/assets/p.svg", svg})); p != nil || problems[0].Rule != ruleCode {
		t.Errorf("read: %v", problems)
	}
	if _, problems := Installed(site("packs/p/pack.yaml", manifest, "packs/p/content/assets/p.svg", svg)); len(problems) != 1 || problems[0].File != "packs/p/content/assets/p.svg" {
		t.Errorf("under a site: %v", problems)
	}
}

// TestWithoutCode: what can run stays out, and is no missing file then.
func TestWithoutCode(t *testing.T) {
	p, _ := Read("x", made(t, "1.0", "content/guides/a.md", guide, "templates/site.js", "x", "content/assets/tool.HTML", "x", "content/assets/p.png", "x"))
	if got := strings.Join(p.Code(), " "); got != "content/assets/tool.HTML templates/site.js" {
		t.Errorf("code: %s", got)
	}
	files := site(p.Dir()+"/"+ManifestName, string(p.Source))
	for _, e := range p.WithoutCode().Entries {
		files[p.Dir()+"/"+e.Path] = site("x", string(e.Data))["x"]
	}
	if packs, problems := Installed(files); len(packs) != 1 || len(problems) > 0 || len(packs[0].Code()) > 0 {
		t.Errorf("laid without code: %v", problems)
	}
}
