package spreadsheet

import (
	"bytes"
	"strings"
	"testing"
)

// TestWorkbook: what is written is read as it was, and is the same bytes each
// time.
func TestWorkbook(t *testing.T) {
	table := Table{Name: "Été", Columns: []Column{{Head: "Text", Width: 10}, {Head: "Kind", Width: 10, Choices: []string{"a", "b,c", `"d"`}}, {Head: "Family", Width: 20, From: "Été"}}, Pale: 1}
	for _, text := range []string{"00013", "=1+1", "@x", "+5", "1e5", "2026-01-20", "TRUE", "a\nb", "<&>", "“É” 日本 \U0001F6E0", "  a  b", "a\n  b\n", "'=x"} {
		table.Rows = append(table.Rows, []string{text, "", "z"})
	}
	notes := Table{Name: "Read me", Rows: [][]string{{"One."}, {"Two."}}}
	data, err := Workbook([]Table{notes, table})
	if err != nil {
		t.Fatal(err)
	}
	again, err := Workbook([]Table{notes, table})
	if err != nil || !bytes.Equal(data, again) {
		t.Errorf("the same tables are other bytes the second time: %v", err)
	}
	sheets, found := Read("x.xlsx", data)
	if len(found) > 0 || len(sheets) != 2 {
		t.Fatalf("%d sheets: %v", len(sheets), found)
	}
	want := table.Sheet("x.xlsx")
	if got := show(sheets[1:], nil); got != show([]Sheet{want}, nil) {
		t.Errorf("%.2000s\nnot\n%.2000s", got, show([]Sheet{want}, nil))
	}
	for i, row := range want.Rows {
		if raw := sheets[1].Rows[i].Cells[0].Raw; raw != row.Cells[0].Raw {
			t.Errorf("%q, not %q", raw, row.Cells[0].Raw)
		}
	}
	table.Rows = [][]string{{strings.Repeat("x", 32768)}}
	if _, err := Workbook([]Table{table}); err == nil || !strings.Contains(err.Error(), "A2 would hold a text of 32768 letters") {
		t.Errorf("a text that is too long: %v", err)
	}
}
