package markdown

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/net/html"

	"pathbook/internal/diag"
)

// Whatever the text: no panic, every problem and link lies inside it, each
// problem has a known rule, and the HTML is harmless and closes what it opens.
func FuzzParse(f *testing.F) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for _, part := range txtar.Parse(data).Files {
			f.Add(string(part.Data), strings.HasSuffix(part.Name, ".line"))
		}
	}
	f.Fuzz(func(t *testing.T, text string, oneLine bool) {
		var problems diag.List
		parse := Parse
		if oneLine {
			parse = ParseLine
		}
		doc := parse(text, diag.Origin{Pos: diag.Pos{File: "x.md", Line: 1, Col: 1}}, &problems)
		places := []diag.Pos{}
		for _, p := range problems {
			places = append(places, p.Pos)
			if p.Fix != nil {
				if out, left := diag.Apply([]byte(text), []diag.Fix{*p.Fix}); len(left) == 0 && string(out) == text {
					t.Errorf("%v: %s: the repair changes nothing: %+v", p.Pos, p.Message, *p.Fix)
				}
			}
			if strings.ContainsAny(p.Message, "\r\n") {
				t.Errorf("a message of several lines: %q", p.Message)
			}
		}
		for _, l := range doc.Links {
			places = append(places, l.At)
		}
		lines := strings.Split(text, "\n")
		for _, p := range places {
			if p.Line < 1 || int(p.Line) > len(lines) || p.Col < 1 || int(p.Col) > len([]rune(lines[p.Line-1]))+1 {
				t.Errorf("%v is outside the text", p)
			}
		}
		checkHTML(t, doc.HTML(testSetting(doc)))
		checkStretches(t, doc)
		if again := parse(text, diag.Origin{}, new(diag.List)); !bytes.Equal(again.HTML(Setting{}), doc.HTML(Setting{})) {
			t.Error("read twice, the text is not the same")
		}
	})
}

// harmless are the only attributes that a text may come to have.
var harmless = map[string]bool{
	"id": true, "class": true, "href": true, "rel": true, "title": true, "lang": true, "role": true, "aria-label": true,
	"tabindex": true, "scope": true, "start": true, "src": true, "alt": true, "loading": true,
}

var void = map[string]bool{"br": true, "hr": true, "img": true}

func checkHTML(t *testing.T, b []byte) {
	var open []string
	z := html.NewTokenizer(bytes.NewReader(b))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		token := z.Token()
		switch kind {
		case html.StartTagToken:
			checkTag(t, token)
			if !void[token.Data] {
				open = append(open, token.Data)
			}
		case html.EndTagToken:
			if len(open) == 0 || open[len(open)-1] != token.Data {
				t.Fatalf("</%s> closes %v in\n%s", token.Data, open, b)
			}
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		t.Fatalf("never closed: %v in\n%s", open, b)
	}
}

func checkTag(t *testing.T, token html.Token) {
	switch token.Data {
	case "script", "style", "iframe", "object", "form", "input":
		t.Errorf("the text made a %s", token.Data)
	}
	for _, a := range token.Attr {
		if !harmless[a.Key] {
			t.Errorf("the text made an attribute %s", a.Key)
		}
		address := strings.ToLower(strings.TrimSpace(a.Val))
		if a.Key != "href" && a.Key != "src" {
			continue
		}
		for _, bad := range []string{"javascript:", "data:", "vbscript:", "file:"} {
			if strings.HasPrefix(address, bad) {
				t.Errorf("the text made an address %q", a.Val)
			}
		}
	}
}

// checkStretches holds that words stand where they are said to, in order.
func checkStretches(t *testing.T, doc *Doc) {
	end := 0
	for s := range doc.Stretches() {
		if s.At < end || doc.html[s.At:s.At+len(s.HTML)] != s.HTML || s.Link >= len(doc.Links) {
			t.Fatalf("%q is said to stand at %d of %q", s.HTML, s.At, doc.html)
		}
		end = s.At + len(s.HTML)
	}
}
