package book

import "pathbook/internal/diag"

// A Copied is a line that stands in a site as a sample has it, though the
// employer is another.
type Copied struct {
	At       diag.Pos
	Key      string // of the item that the line belongs to: "offers"; empty in a body
	Sample   string // the sample's id
	Employer string // whose words they are
}
