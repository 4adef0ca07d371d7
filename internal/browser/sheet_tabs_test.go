package browser

import (
	"strings"
	"testing"
)

// TestSheetTabs writes on one sheet in two tabs.
func TestSheetTabs(t *testing.T) {
	const both = "Array.from(document.querySelectorAll('[name=my-name], [name=thoughts]'), (e) => e.value).join('|') + Array.from(document.querySelectorAll('[data-earlier-list] > *'), (e) => '|' + e.textContent).join('')"
	type write struct{ name, value string }
	for _, c := range []struct {
		name       string
		first      []write // in one tab, before the device keeps anything
		one, other write   // then at once in each of two tabs
		want       string
	}{
		{"other fields", nil, write{"my-name", "One"}, write{"thoughts", "Other"}, "One|Other"},
		{"one field", nil, write{"my-name", "One"}, write{"my-name", "Other"}, "Other||My name (written in another tab)|One"},
		{"one field, changed", []write{{"my-name", "Both"}}, write{"my-name", "One"}, write{"my-name", "Other"}, "Other||My name (written in another tab)|One"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			d := use(t, sound(t, forms).web)
			one := d.Open("worksheets/all.html")
			one.Click("[data-ws=keep]")
			one.Answer("today", "2027-01-01")
			for _, w := range c.first {
				one.Answer(w.name, w.value)
			}
			one.Wait("Object.values(localStorage).join().includes('" + lastOf(c.first, write{"", "2027-01-01"}).value + "')")
			other := d.Open("worksheets/all.html")
			// The other tab has typed and not yet kept it when the first one keeps.
			other.Eval("(window.setTimeout = () => 0, '')")
			other.Answer(c.other.name, c.other.value)
			one.Answer(c.one.name, c.one.value)
			other.Wait("Object.values(localStorage).join().includes('" + c.one.value + "')")
			other.Wait("document.querySelector('[data-said]').textContent !== ''")
			other.Eval("dispatchEvent(new Event('visibilitychange'))")
			one.Wait("Object.values(localStorage).join().includes('" + c.other.value + "')")
			for name, p := range map[string]*tab{"one": one, "other": other} {
				p.Wait("document.querySelector('[name=\"" + c.other.name + "\"]').value === '" + c.other.value + "'")
				if got := p.Eval(both); got != c.want {
					t.Errorf("tab %s holds %q, not %q", name, got, c.want)
				}
				p.Reload()
				if got := p.Eval(both); got != c.want {
					t.Errorf("tab %s, loaded again, holds %q, not %q", name, got, c.want)
				}
			}
		})
	}
}

func lastOf[T any](list []T, otherwise T) T {
	if len(list) == 0 {
		return otherwise
	}
	return list[len(list)-1]
}

// TestSheetTabsMeet: a tab that has kept its answers to itself loses none of
// them when another tab begins to keep on the device.
func TestSheetTabsMeet(t *testing.T) {
	d := use(t, sound(t, forms).web)
	one, other := d.Open("worksheets/all.html"), d.Open("worksheets/all.html")
	one.Answer("my-name", "One")
	one.Answer("thoughts", "Mine")
	one.saved()
	other.Answer("my-name", "Other")
	other.Click("[data-ws=keep]")
	one.Wait("document.querySelector('[data-ws=keep]').checked")
	for name, p := range map[string]*tab{"one": one, "other": other} {
		p.Wait("Object.values(localStorage).join().includes('Mine')")
		p.Reload()
		if got := p.answers() + p.Text("[data-earlier]"); !strings.Contains(got, "thoughts=Mine") || !strings.Contains(got, "Other") || !strings.Contains(got, "One") {
			t.Errorf("tab %s holds\n%s", name, got)
		}
	}
}
