package spreadsheet

import (
	"os"
	"testing"

	"pathbook/internal/diag"
)

// FuzzRead: whatever a file holds, it is read or refused, and where it is read
// its sheets keep to the limits.
func FuzzRead(f *testing.F) {
	clerk, err := os.ReadFile("testdata/clerk.xlsx")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(clerk)
	for _, s := range []string{"Role,Level\nWelder,2\n", "sep=;\nA;B\n", "\xFF\xFEA\x00,\x00", "A,\"b\nc\"\r", "\"a\n", "Poste;\xC9t\xE9\n", "=SUM(A1:A3),'=x"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		sheets, found := Read("x.csv", data)
		if found.Count(diag.Error) > 0 && len(sheets) > 0 || found.Count(diag.Error) == 0 && len(sheets) == 0 {
			t.Fatalf("%d sheets, and %v", len(sheets), found)
		}
		for _, s := range sheets {
			last := 0
			for _, row := range s.Rows {
				if row.Number <= last || len(row.Cells) == 0 || len(row.Cells) > MaxCols {
					t.Fatalf("row %d after %d has %d cells", row.Number, last, len(row.Cells))
				}
				last = row.Number
			}
		}
	})
}
