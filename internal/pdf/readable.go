package pdf

import (
	"fmt"
	"html"
	"regexp"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// readable makes the file one to read on a screen: with fields where there are
// places to write, and with links that say where they lead.
func (f *file) readable(page string) error {
	if err := f.fields(); err != nil {
		return err
	}
	return f.describe(page)
}

var (
	anchor = regexp.MustCompile(`(?s)<a\s[^>]*?href="([^"]*)"[^>]*>(.*?)</a>`)
	tag    = regexp.MustCompile(`<[^>]*>`)
)

// describe gives each link the words that it has on the page, which is how a
// reader that lists links shows it.
func (f *file) describe(page string) error {
	says := make(map[string]string)
	for _, m := range anchor.FindAllStringSubmatch(page, -1) {
		to := html.UnescapeString(m[1])
		text := strings.Join(strings.Fields(html.UnescapeString(tag.ReplaceAllString(m[2], ""))), " ")
		if says[to] == "" {
			says[to] = text
		}
	}
	return f.links(func(_ sheet, _ types.IndirectRef, link types.Dict) error {
		to := f.address(link)
		if strings.HasPrefix(to, "file:") {
			return fmt.Errorf("a link on it leads to a file, %s, which a reader does not have", to)
		}
		if name, ok := f.at(link["Dest"]).(types.Name); ok {
			to = "#" + unescaped(name.Value())
		}
		text := says[to]
		if text == "" {
			text = says[strings.TrimSuffix(to, "/")]
		}
		if text == "" {
			text = to
		}
		if text != "" {
			link["Contents"] = words(text)
		}
		return nil
	})
}
