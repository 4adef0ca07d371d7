package page

import "testing"

func TestRelative(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"index.html", "roles/welder.html", "roles/welder.html"},
		{"roles/welder.html", "index.html", "../index.html"},
		{"roles/welder.html", "roles/helper.html", "helper.html"},
		{"roles/welder.html", "roles/index.html", "index.html"},
		{"roles/welder.html", "moves/welder--helper.html", "../moves/welder--helper.html"},
		{"fr/roles/welder.html", "roles/welder.html", "../../roles/welder.html"},
		{"fr/roles/welder.html", "style/site.css", "../../style/site.css"},
		{"roles/welder.html", "fr/roles/welder.html", "../fr/roles/welder.html"},
		{"fr/index.html", "fr/roles/welder.html", "roles/welder.html"},
		{"index.html", "index.html", "index.html"},
		{"role.html", "roles/index.html", "roles/index.html"},
	} {
		if got := Relative(c.from, c.to); got != c.want {
			t.Errorf("from %s to %s: got %s, want %s", c.from, c.to, got, c.want)
		}
	}
}

func TestShort(t *testing.T) {
	long := "A sentence that goes on and on, as sentences in summaries do, until it has said all that could be said of the role and then some more, with examples, and with exceptions, and with a word on pay."
	for _, c := range []struct{ text, want string }{
		{"A word.", "A word."},
		{"Two\nlines.", "Two lines."},
		{long, long},
		{long + " And more words.", "A sentence that goes on and on, as sentences in summaries do, until it has said all that could be said of the role and then some more, with examples, and with exceptions, and with a word on pay. And…"},
	} {
		if got := short(c.text); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
