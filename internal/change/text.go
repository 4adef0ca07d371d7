package change

import (
	"fmt"
	"io"
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
		for _, item := range g.Items {
			if said := item.Say(words); said != nil {
				fmt.Fprintf(b, "  %s · %s\n", item.Title.Words, said)
				continue
			}
			indent := "  "
			if !item.Title.Empty() {
				fmt.Fprintf(b, "  %s\n", item.Title.Words)
				indent = "    "
			}
			for _, s := range item.Sentences(words) {
				fmt.Fprintf(b, "%s%s\n", indent, s)
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
		for _, item := range g.Items {
			if !item.Title.Empty() {
				fmt.Fprintf(b, "\n### %s\n", escape(item.Title.Words))
			}
			b.WriteByte('\n')
			for _, s := range item.Sentences(words) {
				fmt.Fprintf(b, "- %s\n", escape(s.String()))
			}
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// escape keeps words from meaning something to Markdown.
func escape(words string) string { return marks.Replace(words) }

var marks = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, "&", `\&`, "~", `\~`, "|", `\|`, "#", `\#`, "\n", " ")
