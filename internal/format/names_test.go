package format

import "testing"

func TestIgnored(t *testing.T) {
	for name, want := range map[string]bool{
		".DS_Store": true, "._welder.yaml": true, ".git": true, "~$guide.docx": true, "Thumbs.db": true, "thumbs.db": true,
		"desktop.ini": true, "Desktop.ini": true,
		"welder.yaml": false, "~welder.yaml": false, "welder.yaml~": false, "desktop.yaml": false, "$welder.yaml": false,
		"welder (conflicted copy).yaml": false,
	} {
		if got := Ignored(name); got != want {
			t.Errorf("%s: got %v", name, got)
		}
	}
}

func TestDevice(t *testing.T) {
	for name, want := range map[string]bool{
		"con": true, "CON": true, "prn.txt": true, "aux.tar.gz": true, "Nul.yaml": true, "com1": true, "COM0.md": true, "lpt9.pdf": true,
		"conn": false, "com": false, "com12": false, "lptx": false, "1com1": false, "my-con": false, "compt1": false, "": false,
	} {
		if got := Device(name); got != want {
			t.Errorf("%s: got %v", name, got)
		}
	}
}

func TestCopyOf(t *testing.T) {
	there := map[string]bool{"welder.yaml": true, "first-talk.md": true, "first-talk.fr.md": true}
	for name, want := range map[string]string{
		"welder (conflicted copy).yaml":                                "welder.yaml",
		"welder (Anna's conflicted copy 2026-03-01).yaml":              "welder.yaml",
		"welder (conflicted copy 2026-03-01 101010).yaml":              "welder.yaml",
		"welder (Copie en conflit de Anna 2026-03-01).yaml":            "welder.yaml",
		"welder (SFConflict anna@example.org 2026-03-01-10-10-10).yml": "welder.yml",
		"welder.sync-conflict-20260301-101010-ABCDEF7.yaml":            "welder.yaml",
		"welder_conflict-20260301-101010.yaml":                         "welder.yaml",
		"welder [Conflict 1].yaml":                                     "welder.yaml",
		"welder-DESKTOP-7AB12CD.yaml":                                  "welder.yaml",
		"welder-ANNA-PC.yaml":                                          "welder.yaml",
		"welder (1).yaml":                                              "welder.yaml",
		"first-talk (Anna's conflicted copy 2026-03-01).md":            "first-talk.md",
		"first-talk.fr-LAPTOP-7AB12CD.md":                              "first-talk.fr.md",
		"first-talk.fr.sync-conflict-20260301-101010-ABCDEF7.md":       "first-talk.fr.md",
		"gone (conflicted copy).yaml":                                  "gone.yaml",

		"gone-DESKTOP-7AB12CD.yaml": "", // a list may have any name
		"gone (1).yaml":             "",
		"welder-helper.yaml":        "",
		"welder-2.yaml":             "",
		"welder (nights).yaml":      "",
		"welder.yaml":               "",
		"(conflicted copy).yaml":    "",
		"Dental Assistant.yaml":     "",
		"":                          "",
	} {
		got, ok := CopyOf(name, func(name string) bool { return there[name] })
		if got != want || ok != (want != "") {
			t.Errorf("%s: got %q, %v, want %q", name, got, ok, want)
		}
	}
}
