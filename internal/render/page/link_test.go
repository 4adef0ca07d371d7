package page

import "testing"

func TestFile(t *testing.T) {
	p := &Page{At: "roles/welder.html", path: "roles/welder.html"}
	if got := p.File(`assets/a "b" #1?.pdf`); got != "../assets/a%20%22b%22%20%231%3F.pdf" {
		t.Errorf("File: %s", got)
	}
}
