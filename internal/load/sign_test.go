package load_test

import (
	"bytes"
	"strings"
	"testing"

	"pathbook/internal/load"
)

const newDigest = "0123456789ab"

// Each case is front matter without its fences, before and after.
func TestSign(t *testing.T) {
	for _, c := range []struct{ name, front, want string }{
		{"missing", "title: Un\n", "title: Un\nmade_from: 0123456789ab\n"},
		{"there", "made_from: aaa\ntitle: Un\n", "made_from: 0123456789ab\ntitle: Un\n"},
		{"same", "title: Un\nmade_from: 0123456789ab\n", "title: Un\nmade_from: 0123456789ab\n"},
		{"comments", "# a\ntitle: Un # b\nmade_from:   'x'  # c \n# d\n", "# a\ntitle: Un # b\nmade_from:   '0123456789ab'  # c \n# d\n"},
		{"comment at the end", "title: Un\n# d\n", "title: Un\nmade_from: 0123456789ab\n# d\n"},
		{"no value", "made_from:\ntitle: Un\n", "made_from: 0123456789ab\ntitle: Un\n"},
		{"no value but a comment", "made_from: # c\ntitle: Un\n", "made_from: 0123456789ab # c\ntitle: Un\n"},
		{"in a text", "title: Un\nsummary: |\n  made_from: x\n\n", "title: Un\nsummary: |\n  made_from: x\nmade_from: 0123456789ab\n\n"},
		{"in terms", "title: Un\nterms:\n  summary: x\n", "title: Un\nterms:\n  summary: x\nmade_from: 0123456789ab\n"},
		{"to the right", "  title: Un\n", "  title: Un\n  made_from: 0123456789ab\n"},
		{"an unknown key", "title: Un\nxyz: 1\n", "title: Un\nxyz: 1\nmade_from: 0123456789ab\n"},
		{"in braces", "{title: Un}\n", "{title: Un, made_from: 0123456789ab}\n"},
		{"over two lines", "title: Un\nmade_from: |\n  abc\n", "title: Un\nmade_from: |\n  0123456789ab\n"},
	} {
		for _, form := range []struct{ name, before, end string }{{"LF", "", "\n"}, {"CRLF", "", "\r\n"}, {"BOM", "\uFEFF", "\n"}} {
			in := func(front string) string {
				return form.before + strings.ReplaceAll("---\n"+front+"---\n## Texte  \n\nmade_from: non\n\n---\nfin", "\n", form.end)
			}
			got, err := load.Sign([]byte(in(c.front)), newDigest)
			if err != nil || string(got) != in(c.want) {
				t.Errorf("%s, %s: got %v\n%q\nwant\n%q", c.name, form.name, err, got, in(c.want))
			}
		}
	}
	for _, src := range []string{"", "---", "title: Un\n", "---\ntitle: Un\n", "\n---\ntitle: Un\n---\n"} {
		if _, err := load.Sign([]byte(src), newDigest); err == nil {
			t.Errorf("%q is signed", src)
		}
	}
}

// What is translated counts, and nothing else.
func TestDigest(t *testing.T) {
	const source = "---\ntitle: One\nsummary: Two\norder: 3\nterms:\n  summary: Four\n---\n\nFive\nsix\n"
	digest := load.Digest([]byte(source), "en")
	if len(digest) != 12 {
		t.Fatalf("the digest is %q", digest)
	}
	for _, c := range []struct {
		from, to string
		same     bool
	}{
		{"order: 3", "order: 4", true}, {"\n", "\r\n", true}, {"six\n", "six  \n\n\n", true}, {"---\ntitle", "\uFEFF---\ntitle", true},
		{"title: One", "title: 'One' # a note", true}, {"summary: Two", "summary: |\n  Two\n", true}, {"title: One", "title:\n  fr: Un\n  en: One", true},
		{"One", "1", false}, {"Two", "2", false}, {"Four", "4", false}, {"Five\n", "Five\n\n", false},
		{"title: One", "title: One\nsubtitle: Half", false}, {"title: One", "title:\n  fr: One\n  en: Un", false},
	} {
		changed := load.Digest([]byte(strings.ReplaceAll(source, c.from, c.to)), "en")
		if (changed == digest) != c.same || changed == "" {
			t.Errorf("%q for %q: the digest is %q, was %q", c.to, c.from, changed, digest)
		}
	}
	if got := load.Digest([]byte("no front matter"), "en"); got != "" {
		t.Errorf("a broken file has the digest %q", got)
	}
}

// A file that is signed differs in one line at most, is signed once and for all,
// and its words are what they were.
func FuzzSign(f *testing.F) {
	for _, seed := range []string{"---\ntitle: Un\n---\n", "---\r\ntitle: Un\r\nmade_from: 1 # x\r\n---\r\nTexte", "\uFEFF---\nterms:\n  summary: >\n    a\n\n---\n", "---\n  made_from: \"\"\n---"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		before := bytes.Clone(src)
		signed, err := load.Sign(src, newDigest)
		if !bytes.Equal(src, before) {
			t.Error("Sign changed what it was given")
		}
		if err != nil {
			return
		}
		if again, err := load.Sign(signed, newDigest); err != nil || !bytes.Equal(again, signed) {
			t.Errorf("signed again it is\n%q\nand was\n%q", again, signed)
		}
		if load.Digest(src, "en") != load.Digest(signed, "en") {
			t.Errorf("the words of\n%q\nare not those of\n%q", src, signed)
		}
		if n, m := bytes.Count(src, []byte("\n")), bytes.Count(signed, []byte("\n")); m < n || m > n+1 {
			t.Errorf("%d lines became %d", n, m)
		}
	})
}
