package templates_test

import (
	"strings"
	"testing"
)

// TestSaved: a worksheet saved as a page shows what was written, runs nothing,
// whatever was written, and is read again with the same answers.
func TestSaved(t *testing.T) {
	vm := script(t, "answers.js")
	if _, err := vm.RunScript("saved.js", spelled(text(t, "saved.js"))); err != nil {
		t.Fatal(err)
	}
	told(t, vm, reading)
	told(t, vm, `function saved(written) {
		const sheet = { site: "s", worksheet: "w", title: written, version: "1", language: "en", answers: new Map([["a", { label: "A", value: written, text: written }]]) };
		return pathbook.saved.page(sheet, [{ title: written, answers: [{ label: written, text: written }] }], "note");
	}`)
	for _, c := range []struct{ written, shown string }{
		{"plain words", "<dd>plain words</dd>"},
		{"two\\nlines", "<dd>two\nlines</dd>"},
		{"</script><script>alert(1)</script>", "<dd>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;</dd>"},
		{`<img src=x onerror=\"alert(1)\">&amp;`, "<dd>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;amp;</dd>"},
		{"<!--<script>", "<dd>&lt;!--&lt;script&gt;</dd>"},
	} {
		page := told(t, vm, `saved("`+c.written+`")`)
		if !strings.Contains(page, c.shown) {
			t.Errorf("%s: shows %s", c.written, page)
		}
		if strings.Count(page, "<script") != 1 || !strings.Contains(page, `content="default-src 'none'; style-src 'unsafe-inline'"`) {
			t.Errorf("%s: something can run in %s", c.written, page)
		}
		if got, want := told(t, vm, `reading(saved("`+c.written+`"))`), told(t, vm, `"a=" + JSON.stringify("`+c.written+`") + " (A)"`); got != want {
			t.Errorf("read again: %s, want %s", got, want)
		}
	}
	for _, broken := range []string{"<", "<html>no data</html>", `<script type=\"application/json\" id=\"pathbook\">`, `</script><script type=\"application/json\" id=\"pathbook\">{`} {
		if got := told(t, vm, `reading("`+broken+`")`); got != "said-wrong-file" {
			t.Errorf("%s: %s", broken, got)
		}
	}
}
