package diff

import (
	"fmt"
	"io"
	"regexp"
	"strings"

	"pathbook/internal/i18n"
)

// Text writes the changes for a terminal, below a title.
func (c Changes) Text(w io.Writer, title string, words *i18n.Language) error {
	b := &strings.Builder{}
	fmt.Fprintln(b, title)
	if len(c) == 0 {
		fmt.Fprintf(b, "\n%s\n", words.Word("change-none"))
	}
	for _, g := range c.Groups(words) {
		fmt.Fprintf(b, "\n%s\n", g.Title)
		for _, part := range g.parts(words) {
			indent := "  "
			if part.head != "" {
				fmt.Fprintf(b, "  %s\n", part.head)
				indent = "    "
			}
			for _, line := range part.lines {
				fmt.Fprintf(b, "%s%s\n", indent, line)
			}
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// Markdown writes the changes for a message or a page, below a title.
func (c Changes) Markdown(w io.Writer, title string, words *i18n.Language) error {
	b := &strings.Builder{}
	fmt.Fprintf(b, "# %s\n", escape(title))
	if len(c) == 0 {
		fmt.Fprintf(b, "\n%s\n", escape(words.Word("change-none")))
	}
	for _, g := range c.Groups(words) {
		fmt.Fprintf(b, "\n## %s\n", escape(g.Title))
		for _, part := range g.parts(words) {
			if part.head != "" {
				fmt.Fprintf(b, "\n### %s\n", escape(part.head))
			}
			b.WriteByte('\n')
			for _, line := range part.lines {
				fmt.Fprintf(b, "- %s\n", escape(line))
			}
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// A part of a group is what stands under one head: an item and what became of
// it, or what is new or gone.
type part struct {
	head  string
	lines []string
}

func (g Group) parts(words *i18n.Language) []part {
	var out []part
	for _, item := range g.Items {
		p := part{head: item.Title.Words}
		for _, s := range item.Sentences(words) {
			p.lines = append(p.lines, s.String())
		}
		out = append(out, p)
	}
	for _, p := range []part{{words.Word("change-item-new"), titles(g.New)}, {words.Word("change-item-gone"), titles(g.Gone)}} {
		if len(p.lines) > 0 {
			out = append(out, p)
		}
	}
	return out
}

func titles(items []Item) []string {
	var out []string
	for _, item := range items {
		out = append(out, item.Title.Words)
	}
	return out
}

// escape keeps words that begin a line or an item from meaning something to
// Markdown.
func escape(words string) string { return first.ReplaceAllString(marks.Replace(words), `$1\$2`) }

// first finds what would begin a list.
var first = regexp.MustCompile(`^(\d*)([-+.)])`)

var marks = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, "&", `\&`, "~", `\~`, "|", `\|`, ">", `\>`, "#", `\#`, "\n", " ")
