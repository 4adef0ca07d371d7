package data

import (
	"pathbook/internal/book"
	"pathbook/internal/render/lists"
)

// The shape of data/worksheets.json: the names under which answers are saved,
// so that the next build can tell which of them have changed.

type dataSheets struct {
	Worksheets []dataSheet `json:"worksheets"`
}

type dataSheet struct {
	ID     string      `json:"id"`
	Fields []dataField `json:"fields"`
}

type dataField struct {
	ID      string `json:"id"`
	Kind    string `json:"kind"`
	Label   string `json:"label"`
	Named   bool   `json:"named"`
	Section int    `json:"section"`
}

func sheetData(b *book.Book) dataSheets {
	return dataSheets{lists.Map(b.Worksheets, func(w *book.Worksheet) dataSheet {
		sheet := dataSheet{ID: w.ID, Fields: []dataField{}}
		for i, s := range w.Sections {
			for _, f := range s.Fields {
				sheet.Fields = append(sheet.Fields, dataField{f.ID, string(f.Kind), f.Label.Words, f.Named, i})
			}
		}
		return sheet
	})}
}
