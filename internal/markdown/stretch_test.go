package markdown

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pathbook/internal/diag"
)

func TestMarks(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Plain here words", "<p>Plain <b>here</b> words</p>\n"},
		{"*here* and here", "<p><em><b>here</b></em> and <b>here</b></p>\n"},
		{"[here](role:x) &amp; here.", `<p><a href="/x">here</a> &amp; <b>here</b>.</p>` + "\n"},
		{"## here\n\n`here` here", "<h2 id=\"here\">here</h2>\n<p><code>here</code> <b>here</b></p>\n"},
		{"| here |\n| - |\n| here |", "<div class=\"table-scroll\" role=\"group\" aria-label=\", here\" tabindex=\"0\"><table>\n<thead>\n<tr>\n<th scope=\"col\">here</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><b>here</b></td>\n</tr>\n</tbody>\n</table></div>\n"},
	} {
		doc := Parse(c.text, diag.Origin{}, &diag.List{})
		var marks []Mark
		for s := range doc.Stretches() {
			if i := strings.Index(s.HTML, "here"); i >= 0 && s.Link < 0 && s.Part < Title {
				marks = append(marks, Mark{s.At + i, s.At + i + 4, "<b>", "</b>"})
			}
		}
		got := doc.HTML(Setting{Marks: marks, Link: func(int) Target { return Target{Href: "/x"} }})
		if d := cmp.Diff(c.want, string(got)); d != "" {
			t.Errorf("%q: wanted -, got +\n%s", c.text, d)
		}
	}
}
