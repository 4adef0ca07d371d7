package format

import "testing"

func TestCutFront(t *testing.T) {
	tests := []struct {
		name, src string
		want      Front
		ok        bool
	}{
		{"plain", "---\ntitle: A\n---\nWords.\n", Front{"---\n", "title: A\n", "---\n", "Words.\n"}, true},
		{"no keys", "---\n---\nWords.\n", Front{"---\n", "", "---\n", "Words.\n"}, true},
		{"no body", "---\ntitle: A\n---", Front{"---\n", "title: A\n", "---", ""}, true},
		{"line ends of Windows", "---\r\ntitle: A\r\n---\r\nWords.\r\n", Front{"---\r\n", "title: A\r\n", "---\r\n", "Words.\r\n"}, true},
		{"both line ends", "---\ntitle: A\r\n---\nWords.\r\n", Front{"---\n", "title: A\r\n", "---\n", "Words.\r\n"}, true},
		{"spaces behind", "--- \t\ntitle: A\n---  \r\nWords.\n", Front{"--- \t\n", "title: A\n", "---  \r\n", "Words.\n"}, true},
		{"a byte order mark", "\uFEFF---\ntitle: A\n---\n", Front{"\uFEFF---\n", "title: A\n", "---\n", ""}, true},
		{"a rule in the body", "---\ntitle: A\n---\nOne.\n\n---\n\nTwo.\n", Front{"---\n", "title: A\n", "---\n", "One.\n\n---\n\nTwo.\n"}, true},
		{"hyphens in a text", "---\nsummary: |\n  One\n  ---\n---\n", Front{"---\n", "summary: |\n  One\n  ---\n", "---\n", ""}, true},
		{"three points end YAML, not this", "---\ntitle: A\n...\nWords.\n", Front{}, false},
		{"three points before the end", "---\ntitle: A\n...\n---\nWords.\n", Front{"---\n", "title: A\n...\n", "---\n", "Words.\n"}, true},
		{"no end", "---\ntitle: A\n\nWords.\n", Front{}, false},
		{"no beginning", "title: A\n---\nWords.\n", Front{}, false},
		{"nothing", "", Front{}, false},
		{"a space before", " ---\ntitle: A\n---\n", Front{}, false},
		{"an empty line before", "\n---\ntitle: A\n---\n", Front{}, false},
		{"line ends of an old Mac", "---\rtitle: A\r---\rWords.\r", Front{}, false},
		{"four hyphens", "---\ntitle: A\n----\nOne.\n\n---\n\nTwo.\n", Front{}, false},
		{"a dash", "---\ntitle: A\n—\nOne.\n\n---\n", Front{}, false},
	}
	for _, test := range tests {
		if !test.ok {
			test.want = Front{Body: test.src}
		}
		got, ok := CutFront(test.src)
		if got != test.want || ok != test.ok {
			t.Errorf("%s: got %q, %v, want %q, %v", test.name, got, ok, test.want, test.ok)
		}
		if whole := got.Open + got.Keys + got.Close + got.Body; whole != test.src {
			t.Errorf("%s: the parts are %q, and the file is %q", test.name, whole, test.src)
		}
	}
}
