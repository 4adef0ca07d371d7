package load

import (
	"pathbook/internal/book"
	"pathbook/internal/format"
	y "pathbook/internal/strictyaml"
)

// offersChecked is when the words of an offer were last checked.
func offersChecked(f *format.Offers) book.Checked {
	if f == nil {
		return book.Checked{}
	}
	return checked(f.Checked)
}

func checked(d y.Date) book.Checked { return book.Checked{Date: date(d), At: d.At} }

func date(d y.Date) book.Date { return book.Date{Year: d.Year, Month: d.Month, Day: d.Day} }
