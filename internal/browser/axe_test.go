package browser

import (
	"encoding/json"
	"fmt"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
)

// TestAxe has axe-core judge pages of every kind, in both languages, in light
// and in dark: no rule of WCAG 2.2 AA, nor of good practice, is broken. Sheets
// are looked at blank and filled in. Colours are the same in each language, so
// the dark is looked at in one. The book repeats what other pages hold, and is
// too long to be judged in a test.
func TestAxe(t *testing.T) {
	running(t)
	axe := judge(t)
	pages := slices.DeleteFunc(kinds(t), func(page string) bool { return path.Base(page) == "book.html" })
	sheets := []string{"worksheets/all.html", "fr/worksheets/all.html"}
	const lanes = 2
	for lane := range lanes {
		t.Run(fmt.Sprint("lane ", lane+1), func(t *testing.T) {
			t.Parallel()
			p := use(t, site(t)).Tab()
			for i, page := range pages {
				if i%lanes == lane {
					p.judged(axe, page)
				}
			}
			p = use(t, sound(t, forms).file).Tab()
			p.judged(axe, sheets[lane])
		})
	}
}

// judge returns the source of axe-core.
func judge(t *testing.T) string {
	t.Helper()
	const none = "there is no axe-core, which judges how accessible pages are; PATHBOOK_AXE=path/of/axe.min.js names one"
	file := os.Getenv("PATHBOOK_AXE")
	switch {
	case file == "" && os.Getenv("PATHBOOK_BROWSER") == "require":
		t.Fatal(none)
	case file == "":
		t.Skip(none)
	}
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}

// judged opens a page and tells what axe-core finds in it.
func (p *tab) judged(axe, page string) {
	p.t.Helper()
	p.Open(page)
	p.Eval("document.querySelectorAll('details').forEach((e) => { e.open = true; })")
	p.do("Runtime.evaluate", args{"expression": axe})
	p.clean(page)
	if p.Eval("document.querySelector('"+form+"') !== null") == "true" {
		p.Fill()
		if p.Eval("document.querySelector('[data-do=summary]') !== null") == "true" {
			p.Click("[data-do=summary]")
		}
		p.clean(page + ", filled in")
	}
}

// everyRule are the rules for a page in the light; the dark changes contrasts
// alone.
const (
	everyRule = `{ runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"] }, rules: { "target-size": { enabled: true } }, resultTypes: ["violations"], preload: false }`
	contrasts = `{ runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] }, resultTypes: ["violations"], preload: false }`
)

// clean tells what rules the page breaks as it is now.
func (p *tab) clean(page string) {
	p.t.Helper()
	p.keeps(everyRule, page+", light")
	if strings.HasPrefix(page, "fr/") {
		return
	}
	p.Show("screen", "dark")
	p.keeps(contrasts, page+", dark")
	p.Show("screen", "light")
}

// keeps tells where the page breaks rules.
func (p *tab) keeps(rules, page string) {
	p.t.Helper()
	src := p.Eval(`axe.run(document, ` + rules + `).then((found) => JSON.stringify(found.violations.flatMap((rule) => rule.nodes.map((node) => rule.id + " (" + rule.help + "): " + node.target.join(" ")))))`)
	var found []string
	if err := json.Unmarshal([]byte(src), &found); err != nil {
		p.t.Fatal(err)
	}
	slices.Sort(found)
	if len(found) > 0 {
		p.t.Errorf("%s:\n  %s", page, strings.Join(found, "\n  "))
	}
}

// TestAxeFinds: that nothing is found means something.
func TestAxeFinds(t *testing.T) {
	axe := judge(t)
	p := open(t, "about.html")
	p.do("Runtime.evaluate", args{"expression": axe})
	p.Eval("document.querySelector('main').insertAdjacentHTML('beforeend', '<input type=text><button></button>')")
	got := p.Eval("axe.run(document, " + everyRule + ").then((found) => found.violations.map((rule) => rule.id).join(' '))")
	for _, want := range []string{"label", "button-name"} {
		if !strings.Contains(" "+got+" ", " "+want+" ") {
			t.Errorf("it finds %q, and not %s", got, want)
		}
	}
}
