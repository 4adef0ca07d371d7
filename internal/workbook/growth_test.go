package workbook

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strings"
	"testing"

	"pathbook/internal/diag"
	"pathbook/internal/spreadsheet"
)

// shapes are spreadsheets that are large in one way each, n times.
var shapes = map[string]func(n int) []byte{
	"roles down a matrix": func(n int) []byte { return matrixOf(20, 20*n) },
	"roles across":        func(n int) []byte { return matrixOf(20*n, 20) },
	"rows of a list": func(n int) []byte {
		return csvOf(400*n, "Role,Family,Level,Summary,Pay", func(i int) string {
			return fmt.Sprintf("Baker of shop %d,Bakery %d,Entry,Bakes bread no. %d for all.,%d.50 an hour", i, i%7, i, 18+i%20)
		})
	},
	"rows of needs": func(n int) []byte {
		return csvOf(500*n, "Role,Competency,Level", func(i int) string { return fmt.Sprintf("Baker %d,Kneading %d,%d", i/20, i%20, 1+i%3) })
	},
	"needs of one role": func(n int) []byte {
		return csvOf(500*n, "Role,Competency,Level", func(i int) string { return fmt.Sprintf("Baker,Kneading %d,%d", i, 1+i%3) })
	},
	"moves to what is not there": func(n int) []byte {
		return csvOf(100*n, "From,To", func(i int) string { return fmt.Sprintf("Baker %d,Shift lead %d", i, i) })
	},
	"moves": func(n int) []byte {
		roles, moves := [][]string{{"Role", "Family"}}, [][]string{{"From", "To"}}
		for i := range 100 * n {
			roles = append(roles, []string{fmt.Sprint("Baker ", i), "Bakery"})
			moves = append(moves, []string{fmt.Sprint("Baker ", i), fmt.Sprint("Baker ", i/2)})
		}
		return xlsxOf("", "", sheetOf(roles...), sheetOf(moves...))
	},
	"ids that come later": func(n int) []byte {
		first, then := [][]string{{"Role", "Family"}}, [][]string{{"Role", "Id"}}
		for i := range 100 * n {
			first = append(first, []string{fmt.Sprint("Baker ", i), "Bakery"})
			then = append(then, []string{fmt.Sprint("Baker ", i), fmt.Sprint("b", i)})
		}
		return xlsxOf("", "", sheetOf(first...), sheetOf(then...))
	},
	"rows that are not clear": func(n int) []byte {
		return csvOf(300*n, "Role,Competency,Level", func(i int) string { return fmt.Sprintf("Baker %d,Kneading %d,zork %d", i/20, i%20, i) })
	},
	"headings that are not known": func(n int) []byte {
		return csvOf(5, "Role"+repeated(100*n, func(i int) string { return fmt.Sprintf(",Zork %d", i) }), func(i int) string {
			return fmt.Sprintf("Baker %d", i) + repeated(100*n, func(int) string { return ",some words here" })
		})
	},
	"headings that are the same": func(n int) []byte {
		return csvOf(5, "Role"+repeated(100*n, func(i int) string { return ",Summary" }), func(i int) string {
			return fmt.Sprintf("Baker %d", i) + repeated(100*n, func(int) string { return ",some words" })
		})
	},
	"families of their own": func(n int) []byte {
		return csvOf(200*n, "Role,Family", func(i int) string { return fmt.Sprintf("Baker %d,Bakery %d", i, i) })
	},
	"competencies in one cell": func(n int) []byte {
		return []byte("Course,Hours,Grants\nBread," + "3,\"" + repeated(200*n, func(i int) string { return fmt.Sprintf("Ticket %d; ", i) }) + "\"\n")
	},
	"tables in a sheet": func(n int) []byte {
		return []byte(repeated(20*n, func(i int) string {
			return fmt.Sprintf("Role,Family,Level\nBaker %d,Bakery,Entry\nCook %d,Kitchen,Entry\n,,\n,,\n", i, i)
		}))
	},
	"matrices in a sheet": func(n int) []byte {
		return []byte(repeated(20*n, func(i int) string {
			return fmt.Sprintf("Competency,Baker %d,Cook %d\nKneading,1,2\nShaping,1,\n,,\n,,\n", i, i)
		}))
	},
	"a long cell": func(n int) []byte {
		return []byte("Role,Summary\nBaker,\"" + strings.Repeat("Bakes bread, (mostly) on Mondays - and cakes; ", 100*n) + "\"\n")
	},
	"long cells": func(n int) []byte {
		return csvOf(100*n, "Role,Responsibilities", func(i int) string {
			return fmt.Sprintf("Baker %d,\"%s\"", i, strings.Repeat("- Bakes bread\n", 20))
		})
	},
	"sheets": func(n int) []byte {
		sheets := make([]string, 20*n)
		for i := range sheets {
			sheets[i] = sheetOf([]string{"Role", "Family"}, []string{fmt.Sprint("Baker ", i), "Bakery"})
		}
		return xlsxOf("", "", sheets...)
	},
	"defined names": func(n int) []byte {
		return xlsxOf(repeated(1000*n, func(i int) string { return fmt.Sprintf(`<definedName name="n%d">Sheet1!$A$%d</definedName>`, i, i+1) }), "",
			sheetOf([]string{"Role"}, []string{"Baker"}))
	},
	"strings": func(n int) []byte {
		return xlsxOf("", repeated(1000*n, func(i int) string { return fmt.Sprintf("<si><t>Baker %d</t></si>", i) }),
			"<sheetData><row><c t=\"inlineStr\"><is><t>Role</t></is></c></row>"+
				repeated(1000*n, func(i int) string { return fmt.Sprintf("<row><c t=\"s\"><v>%d</v></c></row>", i) })+"</sheetData>")
	},
	"empty rows with a look": func(n int) []byte {
		return xlsxOf("", "", "<sheetData>"+inlineRow(1, "Role", "Family")+inlineRow(2, "Baker", "Bakery")+
			repeated(5000*n, func(i int) string {
				return fmt.Sprintf(`<row r="%d"><c r="A%d" s="1"/><c r="B%d" s="1"/></row>`, i+3, i+3, i+3)
			})+"</sheetData>")
	},
	"empty columns with a look": func(n int) []byte {
		return xlsxOf("", "", "<sheetData>"+inlineRow(1, "Role", "Family")+inlineRow(2, "Baker", "Bakery")+"<row r=\"3\">"+
			repeated(1000*n, func(i int) string { return fmt.Sprintf(`<c r="%s3" s="1"/>`, spreadsheet.Letters(i)) })+"</row></sheetData>")
	},
	"merged cells": func(n int) []byte {
		return xlsxOf("", "", "<sheetData>"+inlineRow(1, "Role", "Family")+
			repeated(1000*n, func(i int) string { return inlineRow(i+2, fmt.Sprint("Baker ", i), "Bakery") })+"</sheetData><mergeCells>"+
			repeated(1000*n, func(i int) string { return fmt.Sprintf(`<mergeCell ref="B%d:C%d"/>`, i+2, i+2) })+"</mergeCells>")
	},
	"hidden columns": func(n int) []byte {
		return xlsxOf("", "", "<cols>"+repeated(100*n, func(i int) string { return fmt.Sprintf(`<col min="%d" max="%d" hidden="1"/>`, 2*i+3, 2*i+3) })+"</cols><sheetData>"+
			"<row r=\"1\">"+repeated(200*n, func(i int) string {
			return fmt.Sprintf(`<c r="%s1" t="inlineStr"><is><t>Zork %d</t></is></c>`, spreadsheet.Letters(i), i)
		})+"</row></sheetData>")
	},
}

func repeated(n int, one func(i int) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(one(i))
	}
	return b.String()
}

func csvOf(rows int, head string, row func(i int) string) []byte {
	return []byte(head + "\n" + repeated(rows, func(i int) string { return row(i) + "\n" }))
}

// inlineRow is a row of a sheet.
func inlineRow(number int, cells ...string) string {
	return fmt.Sprintf(`<row r="%d">`, number) + repeated(len(cells), func(i int) string {
		return fmt.Sprintf(`<c r="%s%d" t="inlineStr"><is><t>%s</t></is></c>`, spreadsheet.Letters(i), number, cells[i])
	}) + "</row>"
}

func sheetOf(rows ...[]string) string {
	return "<sheetData>" + repeated(len(rows), func(i int) string { return inlineRow(i+1, rows[i]...) }) + "</sheetData>"
}

// xlsxOf is a workbook out of the XML of its parts.
func xlsxOf(names, texts string, sheets ...string) []byte {
	const head = `<?xml version="1.0" encoding="UTF-8"?>`
	const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	const rels = `http://schemas.openxmlformats.org/officeDocument/2006/relationships`
	each := func(form string) string {
		return repeated(len(sheets), func(i int) string { return strings.ReplaceAll(form, "#", fmt.Sprint(i+1)) })
	}
	files := map[string]string{
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
			`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
		"_rels/.rels":     `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + rels + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml": `<workbook ` + main + ` xmlns:r="` + rels + `"><sheets>` + each(`<sheet name="Roles #" sheetId="#" r:id="rId#"/>`) + `</sheets><definedNames>` + names + `</definedNames></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + each(`<Relationship Id="rId#" Type="`+rels+`/worksheet" Target="worksheets/sheet#.xml"/>`) +
			`<Relationship Id="rIdS" Type="` + rels + `/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdT" Type="` + rels + `/styles" Target="styles.xml"/></Relationships>`,
		"xl/sharedStrings.xml": `<sst ` + main + `>` + texts + `</sst>`,
		"xl/styles.xml":        `<styleSheet ` + main + `><fonts><font/><font><b/></font></fonts><fills><fill/><fill/></fills><borders><border/></borders><cellXfs><xf/><xf fontId="1"/></cellXfs></styleSheet>`,
	}
	for i, sheet := range sheets {
		files[fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1)] = `<worksheet ` + main + `>` + sheet + `</worksheet>`
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		w, _ := z.Create(name)
		w.Write([]byte(head + files[name]))
	}
	z.Close()
	return b.Bytes()
}

// TestGrowth: twice as much of anything takes about twice as much.
func TestGrowth(t *testing.T) {
	f := Frame{Languages: []string{"en"}, scale: make(scale, 3)}
	for _, name := range slices.Sorted(maps.Keys(shapes)) {
		took := func(n int) (allocations, size float64) {
			data := shapes[name](n)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			sheets, found := spreadsheet.Read("Roles.x", data)
			if found.Count(diag.Error) > 0 {
				t.Fatalf("%s: %v", name, found)
			}
			Import(sheets, f, Answers{})
			runtime.ReadMemStats(&after)
			return float64(after.Mallocs - before.Mallocs), float64(after.TotalAlloc - before.TotalAlloc)
		}
		took(1) // what is made once
		some, bytes := took(2)
		twice, more := took(4)
		if twice/some > 2.2 || more/bytes > 2.4 {
			t.Errorf("%s: %.0f allocations of %.0f KB, and of twice as much %.0f of %.0f KB", name, some, bytes/1024, twice, more/1024)
		}
	}
}
