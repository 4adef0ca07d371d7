package print

import "net/url"

// blanks returns the addresses that stand over the places to write of a sheet
// that becomes a PDF. They lead nowhere: each says of what kind the field is that
// takes its place, under which name it is kept, and what is asked. Names begin
// with that of the sheet, since they must differ in the whole document.
func blanks(sheet string) func(kind, id, asked, answer string) string {
	return func(kind, id, asked, answer string) string {
		query := url.Values{"name": {sheet + "." + id}, "label": {asked}}
		if answer != "" {
			query.Set("value", answer)
		}
		return "https://blank.invalid/" + kind + "?" + query.Encode()
	}
}
