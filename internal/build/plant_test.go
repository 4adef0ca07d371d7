package build

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// plant writes a site as large as asked for: roles that ask for 8 competencies
// each, a fifth as many competencies worded at 5 proficiencies, 20 guides of
// 1,500 words, and one move a role if asked for.
func plant(tb testing.TB, roles int, moves bool) string {
	tb.Helper()
	dir := tb.TempDir()
	write := func(name, text string) {
		file := filepath.Join(dir, "content", filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			tb.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			tb.Fatal(err)
		}
	}
	write("site.yaml", "title: A large site\norganization: A large employer\n")
	write("framework.yaml", framework)
	write("assets/note.txt", "An asset.\n")
	competencies := max(8, roles/5)
	for i := range competencies {
		write(fmt.Sprintf("competencies/c%05d.yaml", i), plantCompetency(i))
	}
	for i := range roles {
		write(fmt.Sprintf("roles/r%05d.yaml", i), plantRole(i, roles, competencies, moves))
	}
	for i := range 20 {
		write(fmt.Sprintf("guides/g%02d.md", i), plantGuide(i))
	}
	return dir
}

const framework = `scale:
  - title: Aware
  - title: Guided
  - title: Working
  - title: Leading
  - title: Shaping
levels:
  - id: entry
    title: Entry
  - id: skilled
    title: Skilled
  - id: senior
    title: Senior
families:
  - id: making
    title: Making
  - id: caring
    title: Caring
categories:
  - id: technical
    title: Technical
`

func plantCompetency(i int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "title: Competency %d\ncategory: technical\nsummary: What a person does who can do thing %d, in a plain sentence.\nlevels:\n", i, i)
	for p := 1; p <= 5; p++ {
		fmt.Fprintf(&b, "  %d: Does thing %d as one who stands at step %d, with care, and shows it to **others** where they ask.\n", p, i, p)
	}
	return b.String()
}

func plantRole(i, roles, competencies int, moves bool) string {
	var b strings.Builder
	fmt.Fprintf(&b, "title: Role %d\nfamily: %s\nlevel: %s\n", i, []string{"making", "caring"}[i%2], []string{"entry", "skilled", "senior"}[i%3])
	fmt.Fprintf(&b, "summary: |\n  The person in role %d makes what was ordered, *on time*, and leaves the place ready for the next.\n", i)
	b.WriteString("responsibilities:\n")
	for j := range 4 {
		fmt.Fprintf(&b, "  - Takes care of part %d of the work and tells the others how it stands.\n", j)
	}
	b.WriteString("requires:\n")
	for j := range 8 {
		fmt.Fprintf(&b, "  c%05d: %d\n", (i*7+j*13)%competencies, 1+(i+j)%5)
	}
	fmt.Fprintf(&b, "noc: %05d\nreviewed: 2026-01-15\npay:\n  from: 24\n  to: 31.50\n  per: hour\n", i)
	if moves {
		fmt.Fprintf(&b, "moves:\n  - to: r%05d\n    months: 12\n    ready_when: You do the work of both without asking.\n", (i+1)%roles)
	}
	return b.String()
}

func plantGuide(i int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "---\ntitle: Guide %d\naudience: employee\nsummary: What guide %d is about.\n---\n", i, i)
	for section := range 10 {
		fmt.Fprintf(&b, "\n## Part %d\n\n", section+1)
		for range 10 {
			b.WriteString("You talk about *what you want* and what is needed, and you write it down so that both remember. ")
		}
		fmt.Fprintf(&b, "\n\n- See [the role](role:r%05d).\n- Then rest.\n", section)
	}
	return b.String()
}
