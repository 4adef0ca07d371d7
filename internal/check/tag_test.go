package check

import (
	"bytes"
	"fmt"
	"testing"

	"golang.org/x/net/html"
)

// What is read from the bytes of a tag is what the tokenizer would have said.
func FuzzTags(f *testing.F) {
	for _, page := range []string{
		`<a href="x" id=y>`, `<A HREF='x&amp;y' Id="a b"/>`, `<br/>`, `<p/id=a>`, `<a =b=c>`, `<a b = c d= "e" f>`, `<a b=>`, `<a b= >`, "<a\n\tb='\"'\r\nc=\"'\">",
		`<a b=c/d=e>`, `<a b="1" B="2" b=3>`, `<a b c/ d//>`, `<a b='x'c="y">`, `<a b/=c>`, `<input value="&lt;&#39;&nosuch;&copy">`, `<a b`, `<a b="c`, `<`, `< a>`, `<!-- <a b=c> --><i j>`,
		`<script src=a><b c="d"></script><e f>`, `<title><a b></title><c d>`, `<noscript><a b></noscript>`, `<textarea><a b></textarea><Ü ä="ö">`, `<a "b"=c>`, `<a b==c>`, "<A\xf0Ä>", `<a b="?c&copy=1&lt=2&amp=3" d='"&lt;"' e=&amp;">`,
	} {
		f.Add([]byte(page))
	}
	f.Fuzz(func(t *testing.T, page []byte) {
		if bytes.ContainsAny(page, "\x00\r") {
			return // of which a browser makes other characters; pages have none
		}
		var got, want []string
		eachTag(page, func(t *tag) {
			got = append(got, fmt.Sprintf("%d %s", t.at, t.name))
			for _, a := range t.attrs {
				got = append(got, fmt.Sprintf("%s=%q", a.name, a.value))
				if name := page[a.at:min(len(page), a.at+len(a.name))]; !bytes.EqualFold(name, []byte(a.name)) {
					got = append(got, fmt.Sprintf("which is said to stand at %q", name))
				}
			}
		})
		z := html.NewTokenizer(bytes.NewReader(page))
		for at := 0; z.Next() != html.ErrorToken; at += len(z.Raw()) {
			token := z.Token()
			if token.Type != html.StartTagToken && token.Type != html.SelfClosingTagToken {
				continue
			}
			want = append(want, fmt.Sprintf("%d %s", at, token.Data))
			for _, a := range token.Attr {
				want = append(want, fmt.Sprintf("%s=%q", a.Key, a.Val))
			}
			if t := (tag{name: token.Data}); !t.hasText() {
				z.NextIsNotRawText()
			}
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%q:\n%q\nnot\n%q", page, got, want)
		}
	})
}
