package pack

import (
	"fmt"
	"strings"
	"testing"
)

// TestBehind: what keys, links and blocks of the texts name and leave behind is
// told with who names it, and goes along when it is asked for, with what it
// names in turn.
func TestBehind(t *testing.T) {
	s := site(
		"content/guides/a.md", guide+"See [](training:course), [x](move:welder..lead), [gone](role:nobody), [b](guide:b).\n\n```worksheet\nid: sheet\n```\n",
		"content/guides/a.fr.md", "---\ntitle: A\n---\n[x](story:s)\n",
		"content/guides/b.md", guide,
		"content/training/all.yaml", "- id: course\n  title: C\n  develops:\n    skill: 1\n- id: other\n  title: O\n",
		"content/competencies/skill.yaml", "title: S\nrelated:\n  - near\n", "content/competencies/near.yaml", "title: N\n",
		"content/roles/welder.yaml", "title: W\n", "content/roles/lead.yaml", "title: L\n",
		"content/stories/s.md", guide, "content/stories/s.fr.md", "---\ntitle: S\n---\n",
		"content/worksheets/sheet.yaml", "title: S\n",
	)
	for links, want := range map[bool]string{
		false: "[content/roles/lead.yaml: content/guides/a.md] [content/roles/welder.yaml: content/guides/a.md] [content/stories/s.md: content/guides/a.fr.md] [content/training/course.yaml: content/guides/a.md] [content/worksheets/sheet.yaml: content/guides/a.md]",
		true:  "",
	} {
		made, err := Make(s, head("x", "1", "P"), []string{"guides"}, links)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, b := range made.Behind {
			got = append(got, fmt.Sprintf("[%s: %s]", b.Part, strings.Join(b.By, " ")))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("links %v: left behind %s, want %s", links, strings.Join(got, " "), want)
		}
		if p, problems := Read("x", made.Data); links {
			if p == nil {
				t.Fatal(problems)
			}
			if names := strings.Join(p.Names(), " "); !strings.Contains(names, "content/competencies/near.yaml") || !strings.Contains(names, "content/stories/s.fr.md") || strings.Contains(names, "other") {
				t.Errorf("taken along: %s", names)
			}
		}
	}
}
