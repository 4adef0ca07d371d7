package browser

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
)

// everywhere runs a test on pages of a site as they are opened from a folder
// and from a server.
func everywhere(t *testing.T, site func() (published, error), pages []string, test func(t *testing.T, root, page string)) {
	running(t)
	p := sound(t, site)
	for name, root := range map[string]string{"folder": p.file, "server": p.web} {
		for _, page := range pages {
			t.Run(name+" "+page, func(t *testing.T) {
				t.Parallel()
				test(t, root, page)
			})
		}
	}
}

const form = "form[data-worksheet]"

// Fill answers every question of the worksheet, each in another way; what is
// picked comes first, as tables follow it.
func (p *tab) Fill() {
	p.t.Helper()
	p.Eval(`((all) => {
		let n = 10;
		const tell = (e) => ["input", "change"].forEach((type) => e.dispatchEvent(new Event(type, { bubbles: true })));
		const selects = all("select");
		selects.forEach((e) => { e.value = e.options[e.name.endsWith(".from") ? 1 : e.options.length - 1].value; tell(e); });
		all("[name]:not(select)").forEach((e) => {
			n++;
			if (e.type === "radio") return e.closest(".picks").querySelector("label:nth-child(" + (n % 2 + 1) + ") input").click();
			if (e.type === "checkbox") return e.click();
			e.value = e.type === "date" ? "2027-0" + (n % 9 + 1) + "-" + (n % 18 + 11) : "typed" + n + " <b>là</b> & \"now" + n + "\"" + (e.localName === "textarea" ? "\n\nnext" + n : "");
			tell(e);
		});
	})((selector) => Array.from(document.querySelectorAll("` + form + ` " + selector)))`)
	p.saved()
}

// Answer writes into one control, as typing does.
func (p *tab) Answer(name, value string) {
	p.t.Helper()
	p.Eval(fmt.Sprintf(`((e) => { e.value = %q; ["input", "change"].forEach((type) => e.dispatchEvent(new Event(type, { bubbles: true }))); })(document.querySelector("[name='%s']"))`, value, name))
}

// Click clicks what a selector finds first.
func (p *tab) Click(selector string) {
	p.t.Helper()
	p.Eval(fmt.Sprintf("document.querySelector(%q).click()", selector))
}

// saved waits until the first that was written is kept, which is a moment later.
func (p *tab) saved() { p.t.Helper(); p.Wait("sessionStorage.length + localStorage.length > 0") }

// answers is all that the controls of the worksheet hold.
func (p *tab) answers() string {
	p.t.Helper()
	return p.Eval(`Array.from(document.querySelectorAll("` + form + ` [name]"), (e) => e.name + "=" + (/radio|checkbox/.test(e.type) ? e.value + ":" + e.checked : e.value)).join("\n")`)
}

// empty are the names of the questions without an answer.
func (p *tab) empty() string {
	p.t.Helper()
	return p.Eval(`Array.from(new Set(Array.from(document.querySelectorAll("` + form + ` [name]"), (e) => e.name)))
		.filter((name) => !Array.from(document.getElementsByName(name)).some((e) => /radio|checkbox/.test(e.type) ? e.checked : e.value)).join(" ")`)
}

// told is what the worksheet said last.
func (p *tab) told() string { p.t.Helper(); return p.Text("[data-said]") }

var allKinds = []string{"worksheets/all.html", "fr/worksheets/all.html"}

// TestSheet fills in a worksheet with every kind of field: what is kept where,
// in a file, on another device, cleared and taken back.
func TestSheet(t *testing.T) {
	everywhere(t, forms, allKinds, func(t *testing.T, root, page string) {
		mine := use(t, root)
		p := mine.Open(page)
		blank := p.answers()
		p.Fill()
		filled := p.answers()
		if got := p.empty(); got != "" {
			t.Fatalf("nothing is written in %s", got)
		}
		same := func(when string, p *tab, want, store string) {
			t.Helper()
			if got := p.answers(); got != want {
				t.Errorf("%s the sheet holds\n%s\nnot\n%s", when, got, want)
			}
			if got := p.store(); got != store {
				t.Errorf("%s there is %s, not %s", when, got, store)
			}
		}
		const unasked, kept, nothing = "1 in the tab, 0 on the device", "0 in the tab, 1 on the device", "0 in the tab, 0 on the device"
		same("at first", p, filled, unasked)
		p.Reload()
		same("loaded again", p, filled, unasked)
		same("in a new tab", mine.Open(page), blank, nothing)

		p.Click("[data-ws=keep]")
		same("kept", p, filled, kept)
		same("in a new tab", mine.Open(page), filled, kept)

		p.Click("[data-ws=export]")
		file := mine.Saved()
		other := use(t, root).Open(page)
		other.Give("[data-ws=import]", file)
		other.Wait("document.querySelector('[data-said]').textContent !== ''")
		same("on another device", other, filled, unasked)

		p.Click("[data-ws=clear]")
		bare := strings.ReplaceAll(p.answers(), ":true", ":false")
		same("cleared", p, bare, nothing)
		if got := p.Eval("document.querySelectorAll('.filled').length"); got != "0" {
			t.Errorf("%s answers are still on the paper", got)
		}
		p.Click("[data-do=undo]")
		same("taken back", p, filled, kept)
		p.Reload()
		same("and loaded again", p, filled, kept)
	})
}

// TestSheetFile: the name of the file, and what is in it.
func TestSheetFile(t *testing.T) {
	d := use(t, sound(t, forms).file)
	p := d.Open("fr/worksheets/all.html")
	p.Answer("my-name", "Zoé \"é\" <b>")
	p.Click("[data-ws=export-data]")
	file := d.Saved()
	day := p.Eval("((d) => [d.getFullYear(), d.getMonth() + 1, d.getDate()].map((n) => String(n).padStart(2, '0')).join('-'))(new Date())")
	if want := "toutes-les-sortes-" + day + ".json"; !strings.HasSuffix(file, want) {
		t.Errorf("the file is %s, not %s", file, want)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	want := fmt.Sprintf(`{"app":"pathbook","format":1,"site":%q,"worksheet":"all","title":"Toutes les sortes","version":"","language":"fr","answers":{"my-name":{"label":"Mon nom","value":"Zoé \"é\" <b>"}}}`, p.Eval("document.querySelector('"+form+"').dataset.site"))
	if string(data) != want {
		t.Errorf("the file holds %s, not %s", data, want)
	}
}

// TestSheetLanguages: one language shows what was written in the other.
func TestSheetLanguages(t *testing.T) {
	everywhere(t, forms, allKinds[:1], func(t *testing.T, root, page string) {
		p := use(t, root).Open(page)
		p.Fill()
		filled := p.answers()
		p.Eval("document.querySelector('a.switch').click()")
		p.Wait("document.readyState === 'complete' && document.documentElement.lang === 'fr'")
		if got := p.answers(); got != filled {
			t.Errorf("in French the sheet holds\n%s\nnot\n%s", got, filled)
		}
		p.Answer("my-name", "Changed")
		p.Eval("setTimeout(() => history.back())")
		p.Wait("document.readyState === 'complete' && document.documentElement.lang === 'en'")
		if got := p.Eval("document.querySelector('[name=my-name]').value"); got != "Changed" {
			t.Errorf("back in English, the name is %q", got)
		}
	})
}

// TestEverySheet fills in every worksheet that somebody wrote for the starter
// site, and one of each sort that is made; its French page holds the same.
func TestEverySheet(t *testing.T) {
	p := open(t, "worksheets/index.html")
	root := os.DirFS(sound(t, starter).dir)
	for _, pattern := range []string{"*", "roles/welder", "plans/welder--lead-hand", "conversations/welder--lead-hand"} {
		pages, err := fs.Glob(root, "worksheets/"+pattern+".html")
		if err != nil || len(pages) == 0 {
			t.Fatal("no worksheets: ", err)
		}
		for _, page := range pages {
			if page == "worksheets/index.html" {
				continue
			}
			p.Open(page)
			p.Fill()
			if got := p.empty(); got != "" {
				t.Errorf("%s: nothing is written in %s", page, got)
			}
			filled := p.answers()
			p.Open("fr/" + page)
			if got := p.answers(); got != filled {
				t.Errorf("%s: in French it holds\n%s\nnot\n%s", page, got, filled)
			}
		}
	}
}
