package spreadsheet

// A fact is what is known of a cell beside the text that it shows.
type fact struct {
	col  int
	look look
	flaw Flaw
	text string // the formula of a cell without a result
	date string
}

// add puts a fact into a cell.
func (f fact) add(c *Cell) {
	if f.flaw == NoResult {
		*c = Cell{Text: clean(f.text), Raw: f.text}
	}
	if f.flaw != Sound {
		c.Flaw = f.flaw
	}
	c.Struck, c.Bold, c.Filled, c.Date = f.look.struck, f.look.bold, f.look.filled, f.date
}

// facts are those of a sheet.
type facts struct {
	rows       map[int][]fact // by number, of the cells that have any
	last       int            // the last row in which a cell holds something
	hiddenRows map[int]bool
	hiddenCols [][2]int
	merged     []area
	painted    []Place
}

// mostPainted is how many empty cells with a colour are kept.
const mostPainted = 2000

func (f *facts) hiddenCol(col int) bool {
	for _, c := range f.hiddenCols {
		if col >= c[0] && col <= c[1] {
			return true
		}
	}
	return false
}
