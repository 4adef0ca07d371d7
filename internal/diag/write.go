package diag

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// A Writer prints lists of problems. Source returns the bytes of a file of the
// site, or nil, and is asked only for the lines that Text shows.
type Writer struct {
	W      io.Writer
	Source func(file string) []byte
	Color  bool // four terminal codes; never for a file or a pipe
}

// Text prints each problem as
//
//	file:line:col: error: message [rule]
//	    the line of the file
//	    ^
//	  hint
func (w Writer) Text(l List) {
	for _, p := range l {
		w.head(p)
		w.excerpt(p.Pos)
		for _, other := range p.Also {
			fmt.Fprintf(w.W, "  see also %s\n", other)
		}
		for line := range strings.Lines(p.Hint) {
			fmt.Fprintf(w.W, "  %s\n", strings.TrimRight(line, "\n"))
		}
	}
}

func (w Writer) head(p Problem) {
	severity, bold, plain := p.Severity.String(), "", ""
	if w.Color {
		code := "\x1b[31m"
		if p.Severity == Warning {
			code = "\x1b[33m"
		}
		bold, plain = "\x1b[1m", "\x1b[0m"
		severity = code + severity + plain
	}
	fmt.Fprintf(w.W, "%s%s%s: %s: %s [%s]\n", bold, p.Pos, plain, severity, p.Message, p.Rule)
}

// excerptWidth is how many characters of a long line are shown.
const excerptWidth = 100

// excerpt shows the line of the file with a caret under the column.
func (w Writer) excerpt(at Pos) {
	line, ok := w.line(at)
	if !ok {
		return
	}
	col := min(max(int(at.Col)-1, 0), utf8.RuneCountInString(line))
	shown := []rune(line)
	if col > excerptWidth*3/4 {
		cut := col - excerptWidth/2
		shown, col = append([]rune("…"), shown[cut:]...), col-cut+1
	}
	if len(shown) > excerptWidth {
		shown = append(shown[:excerptWidth], '…')
	}
	pad := strings.Map(func(r rune) rune {
		if r == '\t' {
			return r
		}
		return ' '
	}, string(shown[:col]))
	fmt.Fprintf(w.W, "    %s\n    %s^\n", string(shown), pad)
}

func (w Writer) line(at Pos) (string, bool) {
	if at.Line == 0 || w.Source == nil {
		return "", false
	}
	src := w.Source(at.File)
	n := int32(0)
	for line := range strings.Lines(string(src)) {
		if n++; n == at.Line {
			line = strings.ToValidUTF8(strings.TrimRight(line, "\r\n"), "\uFFFD")
			return line, strings.TrimSpace(line) != ""
		}
	}
	return "", false
}

// JSON prints the list as one array, an object a problem.
func (w Writer) JSON(l List) error {
	type place struct {
		File string `json:"file"`
		Line int32  `json:"line,omitempty"`
		Col  int32  `json:"col,omitempty"`
	}
	type problem struct {
		place
		Severity string  `json:"severity"`
		Rule     string  `json:"rule"`
		Message  string  `json:"message"`
		Hint     string  `json:"hint,omitempty"`
		Also     []place `json:"also,omitempty"`
	}
	out := []problem{}
	for _, p := range l {
		q := problem{place: place(p.Pos), Severity: p.Severity.String(), Rule: p.Rule, Message: p.Message, Hint: p.Hint}
		for _, a := range p.Also {
			q.Also = append(q.Also, place(a))
		}
		out = append(out, q)
	}
	e := json.NewEncoder(w.W)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(out)
}

// GitHub prints the list as the workflow commands that GitHub turns into
// annotations beside the changed lines.
func (w Writer) GitHub(l List) {
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	data := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	for _, p := range l {
		text := p.Message
		if p.Hint != "" {
			text += "\n" + p.Hint
		}
		fmt.Fprintf(w.W, "::%s file=%s,line=%d,col=%d,title=%s::%s\n", p.Severity,
			property.Replace(p.File), max(p.Line, 1), max(p.Col, 1), property.Replace(p.Rule), data.Replace(text))
	}
}
