package diag

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// A Writer prints lists of problems. Source returns the bytes of a file of the
// site, or nil, and is asked only for the lines that Text shows. What a file or
// its name says is printed as [Visible] shows it, in every format.
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
			fmt.Fprintf(w.W, "  see also %s\n", visibleLine(other.String()))
		}
		for line := range strings.Lines(Visible(p.Hint)) {
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
	fmt.Fprintf(w.W, "%s%s%s: %s: %s [%s]\n", bold, visibleLine(p.Pos.String()), plain, severity, visibleLine(p.Message), p.Rule)
}

// excerptWidth is how many characters of a long line are shown.
const excerptWidth = 100

// excerpt shows the line of the file with a caret under the column.
func (w Writer) excerpt(at Pos) {
	line, ok := w.line(at)
	if !ok {
		return
	}
	shown := characters(line)
	col := min(max(int(at.Col)-1, 0), len(shown))
	if col > excerptWidth*3/4 {
		cut := col - excerptWidth/2
		shown, col = append([]string{"…"}, shown[cut:]...), col-cut+1
	}
	if len(shown) > excerptWidth {
		shown = append(shown[:excerptWidth], "…")
	}
	before := strings.Join(shown[:col], "")
	pad := strings.Map(func(r rune) rune {
		if r == '\t' {
			return r
		}
		return ' '
	}, before)
	fmt.Fprintf(w.W, "    %s%s\n    %s^\n", before, strings.Join(shown[col:], ""), pad)
}

func (w Writer) line(at Pos) (string, bool) {
	if at.Line == 0 || w.Source == nil {
		return "", false
	}
	src := w.Source(at.File)
	if OldMac(src) {
		src = bytes.ReplaceAll(src, []byte("\r"), []byte("\n"))
	}
	n := int32(0)
	for line := range bytes.Lines(bytes.TrimPrefix(src, []byte("\uFEFF"))) {
		if n++; n == at.Line {
			line = bytes.TrimRight(line, "\r\n")
			return string(line), len(bytes.TrimSpace(line)) > 0
		}
	}
	return "", false
}

// JSON prints the list as one array, an object a problem. Files and fixes are
// exact, for programs; messages and hints are as people may see them.
func (w Writer) JSON(l List) error {
	type place struct {
		File string `json:"file"`
		Line int32  `json:"line,omitempty"`
		Col  int32  `json:"col,omitempty"`
	}
	type fix struct {
		place
		Indent int32  `json:"indent,omitempty"`
		Old    string `json:"old"`
		New    string `json:"new"`
		To     string `json:"to,omitempty"`
		Sure   bool   `json:"sure"`
	}
	type problem struct {
		place
		Severity string  `json:"severity"`
		Rule     string  `json:"rule"`
		Message  string  `json:"message"`
		Hint     string  `json:"hint,omitempty"`
		Also     []place `json:"also,omitempty"`
		Fix      *fix    `json:"fix,omitempty"`
	}
	out := []problem{}
	for _, p := range l {
		q := problem{place: place(p.Pos), Severity: p.Severity.String(), Rule: p.Rule, Message: visibleLine(p.Message), Hint: Visible(p.Hint)}
		for _, a := range p.Also {
			q.Also = append(q.Also, place(a))
		}
		if f := p.Fix; f != nil {
			q.Fix = &fix{place(f.Pos), f.Indent, f.Old, f.New, f.To, f.Sure}
		}
		out = append(out, q)
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(out); err != nil {
		return err
	}
	_, err := io.WriteString(w.W, escaped(b.String()))
	return err
}

// GitHub prints the list as the workflow commands that GitHub turns into
// annotations beside the changed lines.
func (w Writer) GitHub(l List) {
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	data := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	for _, p := range l {
		text := visibleLine(p.Message)
		if p.Hint != "" {
			text += "\n" + Visible(p.Hint)
		}
		fmt.Fprintf(w.W, "::%s file=%s,line=%d,col=%d,title=%s::%s\n", p.Severity,
			property.Replace(visibleLine(p.File)), max(p.Line, 1), max(p.Col, 1), property.Replace(p.Rule), data.Replace(text))
	}
}
