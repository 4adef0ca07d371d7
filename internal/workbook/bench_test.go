package workbook

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"pathbook/internal/spreadsheet"
)

// matrixOf is a matrix of so many roles and competencies, all of its cells filled.
func matrixOf(roles, competencies int) []byte {
	var b strings.Builder
	b.WriteString("Competency")
	for i := range roles {
		fmt.Fprintf(&b, ",Role number %d", i)
	}
	for i := range competencies {
		fmt.Fprintf(&b, "\nSkill number %d", i)
		for j := range roles {
			b.WriteString("," + strconv.Itoa(1+(i+j)%3))
		}
	}
	return []byte(b.String())
}

// BenchmarkMatrix reads what is larger than any employer: 1,000 roles with 200
// competencies, from the file's bytes to the text of each item.
func BenchmarkMatrix(b *testing.B) {
	data := matrixOf(1000, 200)
	f := Frame{Languages: []string{"en"}, scale: make(scale, 3)}
	for b.Loop() {
		sheets, _ := spreadsheet.Read("skills.csv", data)
		read := Import(sheets, f, Answers{})
		if len(read.Drafts) != 1200 {
			b.Fatalf("%d items", len(read.Drafts))
		}
		for _, d := range read.Drafts {
			d.File(f)
		}
	}
}
