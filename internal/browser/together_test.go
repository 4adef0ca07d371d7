package browser

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// A wrote is what somebody answers on a sheet, by the names of the questions.
type wrote map[string]string

// fillIn writes a sheet and returns the file that it saves.
func fillIn(d *device, page string, answers wrote) string {
	d.t.Helper()
	p := d.Open(page)
	for name, value := range answers {
		if p.Eval("document.getElementsByName('"+name+"')[0].type") == "radio" {
			p.Click("[name='" + name + "'][value=" + value + "]")
		} else {
			p.Answer(name, value)
		}
	}
	p.Click("[data-ws=export]")
	return d.Saved()
}

// laid puts two files side by side.
func (p *tab) laid(one, two string) {
	p.t.Helper()
	p.Give("[data-open=one]", one)
	p.Wait("document.querySelector('[data-name=one]').textContent !== ''")
	p.Give("[data-open=two]", two)
	p.Wait("document.querySelector('[data-name=two]').textContent !== ''")
}

// TestTogetherFactors lays the two sides of the factors side by side.
func TestTogetherFactors(t *testing.T) {
	everywhere(t, forms, []string{"together.html"}, func(t *testing.T, root, page string) {
		d := use(t, root)
		worker := fillIn(d, "worksheets/worker.html", wrote{
			"factors.meaning.need": "Work that <b>counts</b>", "factors.pay.need": "More", "factors.pay.want": "A bonus", "factors.growth.want": "A course",
		})
		// The other side writes in French: names are the same.
		employer := fillIn(d, "fr/worksheets/employer.html", wrote{
			"factors.meaning.offer": "We build & \"mend\"", "factors.skills.offer": "A mentor", "factors.culture.need": "Be on time", "factors.growth.offer": "Two courses",
		})
		p := d.Open(page)
		p.laid(worker, employer)
		marks := map[string]string{
			"meaning": "meets", "skills": "offered", "culture": "talk", "growth": "meets", "arrangements": "empty", "pay": "talk", "inclusion": "empty", "external": "empty",
		}
		for factor, want := range marks {
			if got := p.Eval("document.querySelector('[name=\"mark-" + factor + "\"]:checked').value"); got != want {
				t.Errorf("%s is marked %q, not %q", factor, got, want)
			}
		}
		for _, c := range []struct{ factor, side, said string }{
			{"meaning", "need", "Work that <b>counts</b>"}, {"meaning", "offer", `We build & "mend"`}, {"pay", "need", "A bonus"}, {"pay", "need", "More"},
			{"culture", "offer", "Be on time"}, {"external", "need", ""},
		} {
			if got := p.Text(fmt.Sprintf("[data-factor=%s] [data-side=%s]", c.factor, c.side)); !strings.Contains(got, c.said) || c.said == "" && got != "" {
				t.Errorf("of %s, %s it says %q, and not %q", c.factor, c.side, got, c.said)
			}
		}
		if p.Text("[data-part=competencies]") != "" {
			t.Error("it shows competencies")
		}
		p.Click("[name=mark-pay][value=meets]")
		if got := p.Eval("document.querySelector('[name=mark-pay]:checked').value"); got != "meets" {
			t.Errorf("the mark cannot be changed from %q", got)
		}
		words := strings.Join(p.Paper(), " ")
		for _, want := range []string{"Work that <b>counts</b>", "A bonus", "Be on time", "A mentor"} {
			if !strings.Contains(words, want) {
				t.Errorf("%q is not on paper", want)
			}
		}
		if got, want := p.Eval("sessionStorage.length + ' ' + document.querySelectorAll('main b').length"), "0 0"; got != want {
			t.Errorf("texts kept in the tab and elements that were made: %s", got)
		}
		p.Click("[data-do=clear]")
		if p.Text("[data-together-result]") != "" || p.Eval("document.body.textContent.includes('A bonus')") != "false" {
			t.Error("closed, something of the files is still there")
		}
	})
}

// TestTogetherRoles lays two views of a role side by side.
func TestTogetherRoles(t *testing.T) {
	d := use(t, sound(t, forms).web)
	mine := fillIn(d, "worksheets/roles/inspector.html", wrote{"competencies.welding.mine": "meets", "competencies.welding.evidence": "My seam", "competencies.measuring.mine": "not-yet", "helps.sweeping.mine": "exceeds"})
	theirs := fillIn(d, "worksheets/roles/inspector.html", wrote{"competencies.welding.manager": "meets", "competencies.measuring.manager": "exceeds", "competencies.measuring.evidence": "The gauge of May"})
	for _, c := range []struct {
		page string
		want string
	}{
		{"together.html", "Measuring: Not yet | Goes beyond, The gauge of May: You see it differently. Talk about what each has seen. / Welding: Meets it, My seam | Meets it: Both see it alike / Sweeping: Goes beyond | : Only one of you has marked it"},
		{"fr/together.html", "Mesure: Pas encore | Va plus loin, The gauge of May: Vous le voyez autrement. Parlez de ce que chaque personne a observé. / Soudage: Atteint le niveau, My seam | Atteint le niveau: Vous le voyez de la même façon / Balayage: Va plus loin | : Une seule personne a indiqué quelque chose"},
	} {
		t.Run(c.page, func(t *testing.T) {
			p := d.Open(c.page)
			p.laid(mine, theirs)
			got := p.Eval(`Array.from(document.querySelectorAll("[data-competency-rows] > li"), (li) => li.querySelector("h3").innerText + ": " + Array.from(li.querySelectorAll(".together-sides > div"), (side) => Array.from(side.querySelectorAll("p"), (e) => e.innerText).filter(Boolean).join(", ")).join(" | ") + ": " + li.querySelector(".together-verdict").innerText).join(" / ")`)
			if got != c.want {
				t.Errorf("it says\n%q, not\n%q", got, c.want)
			}
		})
	}
}

// TestTogetherRefuses opens what does not belong there.
func TestTogetherRefuses(t *testing.T) {
	d := use(t, sound(t, forms).file)
	sheet := d.Open("worksheets/all.html")
	good := sample(t, d, sheet)
	worker := fillIn(d, "worksheets/worker.html", wrote{"factors.pay.need": "More"})
	p := d.Open("together.html")
	p.Give("[data-open=one]", worker)
	p.Wait("document.querySelector('[data-name=one]').textContent === 'Worker'")
	if got, want := p.told(), "“Worker” is open. Now open the other file."; got != want {
		t.Errorf("it says %q, not %q", got, want)
	}
	for _, c := range []struct{ name, file, said string }{
		{"another site", file(t, good.with("site", "000000000000").text(t)), "This file was saved from another site."},
		{"no sheet", file(t, "[]"), "This is not a file saved from a worksheet."},
		{"huge", huge(t), "This file is too large."},
		{"nothing in common", file(t, good.answering(map[string]any{"my-name": "x"}).with("title", "<i>T</i>").text(t)), "These two sheets have no factors and no competencies in common. Open the two sheets about the factors, or two sheets about the same role."},
		{"strange names", file(t, good.answering(map[string]any{"factors.__proto__.need": "p", "factors.constructor.offer": "c", "x.toString.mine": "meets", "factors.pay.offer": []string{"a"}}).text(t)), "“Worker” is open. “All kinds” is open."},
	} {
		p.Eval("(document.querySelector('[data-said]').textContent = '')")
		p.Give("[data-open=two]", c.file)
		p.Wait("document.querySelector('[data-said]').textContent !== ''")
		if got := p.told(); got != c.said {
			t.Errorf("%s: it says %q, not %q", c.name, got, c.said)
		}
		if got := p.Text("[data-name=one]") + p.Eval("document.querySelectorAll('main i').length"); got != "Worker0" {
			t.Errorf("%s: the first sheet is now %q", c.name, got)
		}
	}
}

// TestTogetherMove lays somebody's plan for a move beside their manager's plan
// for the conversation about it, whichever is opened first, both saved as pages.
func TestTogetherMove(t *testing.T) {
	d := use(t, sound(t, forms).file)
	const move = "helper--inspector.html"
	plan := fillIn(d, "worksheets/plans/"+move, wrote{"first-step": "Ask <b>Kim</b>", "obstacles": "Nights", "next-check-in": "2026-02-03"})
	talk := fillIn(d, "worksheets/conversations/"+move, wrote{"seen": "Steady hands", "cannot": "No days in May", "next-check-in": "2026-02-03"})
	if !strings.HasSuffix(plan, ".html") {
		t.Errorf("a sheet is saved as %s, which a double-click does not show", plan)
	}
	for _, files := range [][2]string{{plan, talk}, {talk, plan}} {
		p := d.Open("together.html")
		p.laid(files[0], files[1])
		got := p.Eval(`Array.from(document.querySelectorAll("[data-move-rows] > li"), (li) => li.querySelector("h3").innerText + ": " + Array.from(li.querySelectorAll(".together-sides > div > div"), (side) => Array.from(side.querySelectorAll("p"), (e) => e.innerText.split("\n").pop()).join(", ")).join(" | ")).join(" / ")`)
		const want = "What’s in the way: Nights | No days in May / What the manager has seen:  | Steady hands / Who does what, and by when: Ask <b>Kim</b> |  / When you meet again: 2026-02-03 | 2026-02-03"
		if got != want {
			t.Errorf("it says\n%q, not\n%q", got, want)
		}
		if p.Text("[data-part=factors]")+p.Text("[data-part=competencies]") != "" {
			t.Error("it shows what these sheets don't have")
		}
	}
}

// TestSavedPage opens a saved sheet as a double-click does: what was written is
// there, nothing runs, and its worksheet opens it to go on.
func TestSavedPage(t *testing.T) {
	d := use(t, sound(t, forms).file)
	saved := fillIn(d, "worksheets/plans/helper--inspector.html", wrote{"first-step": "</script><b>Kim</b>", "obstacles": "Two\nlines"})
	p := d.Tab()
	p.root = "file://" + filepath.ToSlash(filepath.Dir(saved)) + "/"
	p.Open(filepath.Base(saved))
	shown := p.Text("main")
	for _, want := range []string{"</script><b>Kim</b>", "Two lines", "open the worksheet on the careers site"} {
		if !strings.Contains(shown, want) {
			t.Errorf("%q is not in %q", want, shown)
		}
	}
	again := use(t, d.root).Open("worksheets/plans/helper--inspector.html")
	again.Give("[data-ws=import]", saved)
	again.Wait("document.querySelector('[data-said]').textContent !== ''")
	if got := again.Eval("document.getElementsByName('first-step')[0].value"); got != "</script><b>Kim</b>" {
		t.Errorf("opened to go on, it holds %q", got)
	}
}
