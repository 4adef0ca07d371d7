package browser

import (
	"bytes"
	"encoding/base64"
	"regexp"
	"strings"
	"testing"
)

// TestHandoutsAreTwoPages prints the handout of every role on both papers.
func TestHandoutsAreTwoPages(t *testing.T) {
	p := open(t, "print/index.html")
	for _, list := range []string{"print/index.html", "fr/print/index.html"} {
		p.Open(list)
		handouts := strings.Fields(p.Eval("[...document.querySelectorAll('.roles li > a')].map(a => a.getAttribute('href')).join(' ')"))
		if len(handouts) == 0 {
			t.Fatalf("%s lists no handout", list)
		}
		for _, name := range handouts {
			name = strings.TrimSuffix(list, "index.html") + name
			p.Open(name)
			for _, paper := range []string{"letter", "A4"} {
				if n := p.Pages(paper); n != 2 {
					t.Errorf("%s has %d pages on %s", name, n, paper)
				}
			}
		}
	}
}

var pdfPage = regexp.MustCompile(`/Type\s*/Page\b`)

// Pages returns how many sheets of a paper the page takes.
func (p *tab) Pages(paper string) int {
	p.t.Helper()
	p.Eval("(() => { const s = new CSSStyleSheet(); s.replaceSync('@page { size: " + paper + " }'); document.adoptedStyleSheets = [s]; return '' })()")
	var printed struct{ Data string }
	running(p.t).must(p.t, p.session, "Page.printToPDF", args{"preferCSSPageSize": true}, &printed)
	file, err := base64.StdEncoding.DecodeString(printed.Data)
	if err != nil || !bytes.HasPrefix(file, []byte("%PDF")) {
		p.t.Fatalf("this is no PDF: %v", err)
	}
	size := "612"
	if paper == "A4" {
		size = "594."
	}
	if !bytes.Contains(file, []byte("/MediaBox [0 0 "+size)) {
		p.t.Fatalf("this is not on %s", paper)
	}
	return len(pdfPage.FindAll(file, -1))
}
