package print

import (
	"fmt"
	"strconv"
	"strings"

	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// Running heads stand in the margins of pages of paper. Each chapter has pages
// of its own name for them, since a style sheet cannot take words from a page.

// pageClass is the class of the nth chapter.
func pageClass(n int) view.Words { return view.Words("p-" + strconv.Itoa(n+1)) }

// heads is the style sheet of a volume's running heads.
func (v *volume) heads(title string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "@page {\n  @top-left { content: %s; }\n  @bottom-center { content: counter(page); }\n}\n", cssString(title))
	for i, c := range v.chapters {
		fmt.Fprintf(&b, "@page %[1]s { @top-right { content: %[2]s; } }\n.%[1]s { page: %[1]s; }\n", pageClass(i), cssString(c.title))
	}
	b.WriteString("@page cover { @top-left { content: none; } @bottom-center { content: none; } }\n.cover { page: cover; }\n")
	return b.String()
}

// headsAlone is the style sheet of a document without chapters: sheets come
// loose, so each says what it belongs to.
func headsAlone(title string) func(*page.Page) string {
	sheet := fmt.Sprintf("@page {\n  @bottom-left { content: %s; }\n  @bottom-right { content: counter(page) \"/\" counter(pages); }\n}\n", cssString(title))
	return func(*page.Page) string { return sheet }
}

// cssString writes words as a string of a style sheet.
func cssString(s string) string {
	return `"` + cssEscape.Replace(s) + `"`
}

var cssEscape = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", " ", "\r", " ", "\f", " ", "\x00", "")
