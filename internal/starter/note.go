package starter

import (
	"regexp"
	"strings"
)

// notes keeps the comments that are meant for this edition, in its first
// language where they have been translated.
func (e *edition) notes(lines []string) []string {
	var out []string
	for i, n := 0, 0; i < len(lines); i += n {
		n = 1
		known := noteAt(e.table, lines[i:])
		switch {
		case opensText(lines[i]):
			n = afterText(lines, i) - i
			out = append(out, lines[i:i+n]...)
		case known != nil:
			n = len(known.lines)
			out = append(out, e.translated(known, lines[i:i+n])...)
		case marked.MatchString(lines[i]):
			said, _ := e.meant(lines[i:i+1], "")
			out = append(out, said...)
		case e.silent && comment(lines[i]) && e.langs[0] != e.known[0] && !keyNote.MatchString(lines[i]):
			// nobody has translated it
		default:
			out = append(out, lines[i])
		}
	}
	return out
}

// keyNote is a key or an item that the person may put into use, in a comment.
var keyNote = regexp.MustCompile(`^ *# *([a-z_-]+:|- )`)

// translated returns what is said in place of a note, or the note as it stands
// in its file if nothing is.
func (e *edition) translated(n *note, lines []string) []string {
	if said, found := e.meant(n.instead, lines[0][:indent(lines[0])]); found {
		return said
	}
	return lines
}

// marked is a comment that is meant for some editions: its language, how many
// languages it asks for, and its text. See the package comment.
var marked = regexp.MustCompile(`^( *)#([a-z]{2})([1+]?)(?: (.*))?$`)

// meant returns the marked comments that are this edition's, without their
// marks and behind a prefix, and whether there are any. One without text says
// nothing, but is there.
func (e *edition) meant(comments []string, prefix string) (said []string, found bool) {
	for _, line := range comments {
		m := marked.FindStringSubmatch(line)
		if m[2] != e.langs[0] || m[3] != "" && (m[3] == "+") != (len(e.langs) > 1) {
			continue
		}
		found = true
		if m[4] != "" {
			said = append(said, prefix+m[1]+"# "+m[4])
		}
	}
	return said, found
}

// A note is a comment of the starter content, and the marked comments of which
// some may take its place.
type note struct{ lines, instead []string }

// noteAt returns the note that lines begin with, or nil.
func noteAt(table []note, lines []string) *note {
	for i := range table {
		if n := &table[i]; len(n.lines) <= len(lines) && n.begins(lines) {
			return n
		}
	}
	return nil
}

func (n *note) begins(lines []string) bool {
	for i, line := range n.lines {
		if strings.TrimSpace(lines[i]) != line {
			return false
		}
	}
	return true
}

// readNotes reads the table of notes: after a head for its readers, paragraphs
// that begin with the comment and end with what may take its place.
func readNotes() ([]note, error) {
	data, err := own.ReadFile("notes.txt")
	if err != nil {
		return nil, err
	}
	_, text, _ := strings.Cut(string(data), "\n===\n")
	var table []note
	for paragraph := range strings.SplitSeq(strings.TrimSpace(text), "\n\n") {
		var n note
		for line := range strings.SplitSeq(paragraph, "\n") {
			if marked.MatchString(line) {
				n.instead = append(n.instead, line)
			} else {
				n.lines = append(n.lines, line)
			}
		}
		table = append(table, n)
	}
	return table, nil
}
