package markdown

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"

	"pathbook/internal/diag"
)

// pieces are what texts for the test are made of: words, and whatever might be
// a mark in some place.
var pieces = strings.Split("a|Weld|é|œuvre|40|2.|3)|1|,|.|!|?|\"|'|(|)|$|%|:|;|-|+|=|==|--|---|#|##|>|{|}|{#x}|^|@|/|https://example.org|«|»|\u00a0|…| | |  |    |\n|\n|\n\n|\t|\\|*|_|[|]|<|&|&amp;|~|`", "|")

// What the fast path makes of a text is what goldmark makes of it.
func TestPlainIsGoldmark(t *testing.T) {
	pieces := append(pieces, "|")
	r := rand.New(rand.NewPCG(1, 2))
	plain := map[bool]int{}
	for range 60_000 {
		var b strings.Builder
		for range r.IntN(12) {
			n := len(pieces)
			if r.IntN(3) > 0 {
				n = 9 // mostly words, so that many texts are plain
			}
			b.WriteString(pieces[r.IntN(n)])
			if r.IntN(3) > 0 {
				b.WriteByte(' ')
			}
		}
		text := b.String()
		if r.IntN(2) == 0 {
			text = strings.TrimSpace(text)
		}
		doc, ok := plainBlocks(text, diag.Origin{})
		plain[ok]++
		if !ok {
			continue
		}
		var want bytes.Buffer
		if err := goldmark.Convert([]byte(text), &want); err != nil {
			t.Fatal(err)
		}
		if doc.html != want.String() {
			t.Fatalf("%q becomes %q, but goldmark makes %q", text, doc.html, want.String())
		}
	}
	if plain[true] < 5_000 || plain[false] < 5_000 {
		t.Errorf("too few texts of one kind: %v", plain)
	}
}

// The fast paths and the walker agree, so that nobody can tell which was used.
func TestPlainIsRead(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 20_000 {
		var b strings.Builder
		for range r.IntN(9) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		text := b.String()
		var problems diag.List
		if doc, ok := plainBlocks(text, inFile); ok {
			same(t, doc, Naming(nil).read(text, inFile, &problems, false))
		}
		if isPlainLine(text) {
			same(t, ParseLine(text, inFile, &problems), Naming(nil).read(text, inFile, &problems, true))
		}
	}
}

func same(t *testing.T, fast, slow *Doc) {
	t.Helper()
	if fast.html != slow.html || fast.text != slow.text {
		t.Fatalf("%q and %q were read as %q and %q", fast.html, fast.text, slow.html, slow.text)
	}
	if len(fast.lines) > 0 && !slices.Equal(fast.lines, slow.lines) {
		t.Fatalf("the blocks of %q begin at %v and %v", fast.html, fast.lines, slow.lines)
	}
}
