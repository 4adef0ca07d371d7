package browser

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestSheetCalendar makes a calendar file of the next check-in.
func TestSheetCalendar(t *testing.T) {
	pages := []string{"worksheets/write-it-down.html", "fr/worksheets/plans/welder--lead-hand.html"}
	everywhere(t, starter, pages, func(t *testing.T, root, page string) {
		d := use(t, root)
		p := d.Open(page)
		p.Answer("my-name", "Private")
		p.Click("[data-do=calendar]")
		if p.told() == "" || p.Eval("document.activeElement.name") != "next-check-in" {
			t.Errorf("without a day, it says %q and the focus is on %q", p.told(), p.Eval("document.activeElement.name"))
		}
		p.Answer("next-check-in", "2028-02-28")
		p.Click("[data-do=calendar]")
		name := d.Saved()
		if !strings.HasSuffix(name, ".ics") {
			t.Errorf("the file is called %s", name)
		}
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.SplitAfter(string(data), "\n") {
			if line != "" && !strings.HasSuffix(line, "\r\n") || len(line) > 77 {
				t.Errorf("the line %q is too long or ends otherwise", line)
			}
		}
		lines := strings.Split(strings.ReplaceAll(string(data), "\r\n ", ""), "\r\n")
		want := []string{"BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20280228", "DTEND;VALUE=DATE:20280229", "END:VEVENT", "END:VCALENDAR"}
		for _, line := range want {
			if !slices.Contains(lines, line) {
				t.Errorf("the file has no line %s:\n%s", line, data)
			}
		}
		if !regexp.MustCompile(`(?m)^UID:[0-9a-f]{32}@`).Match(data) || !regexp.MustCompile(`\r\nDTSTAMP:\d{8}T\d{6}Z\r\n`).Match(data) {
			t.Errorf("the file does not say which event it is, or when it was made:\n%s", data)
		}
		if strings.Contains(string(data), "Private") {
			t.Error("the file tells what is on the sheet")
		}
	})
}

// TestSheetSummary shows what was agreed, and no more than that.
func TestSheetSummary(t *testing.T) {
	for _, c := range []struct{ page, nothing, said string }{
		{"worksheets/all.html", "Nothing is written down yet.",
			"My name: Ada | Next check-in: 2027-03-01 | Signatures: You: A. | Actions | What Who | Weld <b>it</b> / and more "},
		{"fr/worksheets/all.html", "",
			"Mon nom: Ada | Prochain suivi: 2027-03-01 | Signatures\u00a0: Vous: A. | Actions | Quoi Qui | Weld <b>it</b> / and more "},
	} {
		t.Run(c.page, func(t *testing.T) {
			t.Parallel()
			p := use(t, sound(t, forms).file).Open(c.page)
			p.Click("[data-do=summary]")
			if got := p.Text("[data-summary-body]"); c.nothing != "" && got != c.nothing {
				t.Errorf("at first it says %q, not %q", got, c.nothing)
			}
			p.Answer("my-name", "Ada")
			p.Answer("thoughts", "Not agreed")
			p.Answer("next-check-in", "2027-03-01")
			p.Answer("signatures.you", "A.")
			p.Answer("actions.2.what", "Weld <b>it</b>\nand more")
			got := p.Eval(`Array.from(document.querySelectorAll("[data-summary-body] > h3, [data-summary-body] dl > div, [data-summary-body] tr"), (e) => Array.from(e.children.length > 0 ? e.children : [e], (x) => x.textContent.replace(/\n/g, " / ")).join(e.localName === "div" ? ": " : " ")).join(" | ")`)
			if got != c.said {
				t.Errorf("it says\n%q, not\n%q", got, c.said)
			}
			paper := func() string {
				p.Eval("window.print = () => {}")
				p.Click("[data-do=print-summary]")
				return strings.Join(p.Paper(), " ")
			}
			if got := paper(); !strings.Contains(got, "Weld <b>it</b> and more") || strings.Contains(got, "Not agreed") {
				t.Errorf("on paper it says %q", got)
			}
			p.Click("[data-do=summary-close]")
			if got := p.Text("[data-summary]") + p.Eval("document.activeElement.dataset.do + document.activeElement.getAttribute('aria-expanded')"); got != "summaryfalse" {
				t.Errorf("closed, there is still %q", got)
			}
		})
	}
}
