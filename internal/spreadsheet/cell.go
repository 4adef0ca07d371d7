package spreadsheet

import (
	"regexp"
	"strings"
)

// A Cell is what stands in one place.
type Cell struct {
	Text   string // as it is shown, without spaces around it; lines parted by \n
	Raw    string // the same with all its spaces, as it was typed
	Date   string // the day as 2006-01-02, if the program holds it as a date
	Flaw   Flaw   // why the text is no value, if it is none
	Merged bool   // repeated from the first of the cells that were merged
	Struck bool   // struck out
	Bold   bool
	Filled bool // with a colour of its own behind it
}

// A Flaw says why what stands in a cell is no value.
type Flaw uint8

const (
	Sound      Flaw = iota
	ErrorValue      // a formula that failed, as #REF!
	NoResult        // a formula whose result the file does not hold; Text is the formula
	PartStruck      // some of its words are struck out, and others are not
)

// typed is a cell in which a text was typed.
func typed(text string) Cell {
	text = bare(lines.Replace(text))
	c := Cell{Text: clean(text), Raw: text}
	if failed.MatchString(c.Text) {
		c.Flaw = ErrorValue
	}
	return c
}

// lines turns every way to end a line into one.
var lines = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\u0085", "\n", "\v", "\n", "\f", "\n")

// failed is what a spreadsheet program shows in the place of a result that it
// could not work out, in English and French, or could not fit in.
var failed = regexp.MustCompile(`^(#(REF!|N/A|N/D|VALUE!|VALEUR!|DIV/0!|NAME\?|NOM\?|NULL!|NUL!|NUM!|NOMBRE!|SPILL!|PROPAGATION!|CALC!|CALCUL!|FIELD!|CHAMP!|BLOCKED!|BLOQUÉ!|CONNECT!|CONNEXION!|BUSY!|UNKNOWN!|INCONNU!|GETTING_DATA)|Err:\d{3}|#{3,})$`)

// clean takes away what is typed and not seen: spaces around and in a row,
// spaces that do not break around a text, marks of no width, and characters
// that control a terminal.
func clean(s string) string {
	s = strings.Map(seen, s)
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = strings.Join(strings.FieldsFunc(line, func(c rune) bool { return c == ' ' }), " ")
	}
	return strings.Trim(strings.Join(lines, "\n"), " \n\u00a0\u202f")
}

// seen is a character as people see it, or -1 where they see none. What joins
// letters in some scripts, and what turns the direction of a line, is kept only
// where it says something: nowhere in a cell's short text.
func seen(c rune) rune {
	switch {
	case c == '\n':
		return c
	case c == '\t' || c == '\u2007' || c >= '\u2000' && c <= '\u200a' || c == '\u205f' || c == '\u3000':
		return ' '
	case c < ' ', c >= '\u007f' && c < '\u00a0', c >= '\u200b' && c <= '\u200f' && c != '\u200c' && c != '\u200d',
		c >= '\u202a' && c <= '\u202e', c >= '\u2060' && c <= '\u206f', c == '\ufeff', c == '\u00ad', c >= '\ufff9' && c <= '\ufffb':
		return -1
	}
	return c
}

// trimmed leaves out the empty cells at the end of a row.
func trimmed(cells []Cell) []Cell {
	n := len(cells)
	for n > 0 && cells[n-1].Text == "" {
		n--
	}
	return cells[:n]
}
