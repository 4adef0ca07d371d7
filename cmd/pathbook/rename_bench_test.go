package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// BenchmarkRename renames a role that 200 others move to, in a site of 1,000
// roles, as the command does: the site is read and judged before and after, and
// the files are changed all together. Compare it with BenchmarkRenameFloor of
// the same run.
func BenchmarkRename(b *testing.B) {
	dir := plantHub(b)
	p := &program{commands: commands(), stdout: io.Discard, stderr: io.Discard}
	from, to := "hub", "hub-two"
	for b.Loop() {
		if err := runRename(p, []string{"--site", dir, "role:" + from, to}); err != nil {
			b.Fatal(err)
		}
		from, to = to, from
	}
}

// BenchmarkRenameFloor is the least that such a renaming can cost: every file is
// read and parsed by a plain program, and those that name the role are written.
func BenchmarkRenameFloor(b *testing.B) {
	dir := plantHub(b)
	from, to := "hub", "hub-two"
	for b.Loop() {
		names, err := filepath.Glob(filepath.Join(dir, "content", "*", "*.yaml"))
		if err != nil {
			b.Fatal(err)
		}
		for _, name := range names {
			src, err := os.ReadFile(name)
			if err != nil {
				b.Fatal(err)
			}
			var said any
			if err := yaml.Unmarshal(src, &said); err != nil {
				b.Fatal(err)
			}
			if text := strings.ReplaceAll(string(src), "to: "+from+"\n", "to: "+to+"\n"); text != string(src) {
				if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
					b.Fatal(err)
				}
			}
		}
		if err := os.Rename(filepath.Join(dir, "content/roles", from+".yaml"), filepath.Join(dir, "content/roles", to+".yaml")); err != nil {
			b.Fatal(err)
		}
		from, to = to, from
	}
}

// plantHub writes a site of 1,000 roles that ask for 8 of 200 competencies each;
// every fifth moves to the role hub.
func plantHub(tb testing.TB) string {
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
	write("framework.yaml", "scale:\n  - title: Aware\n  - title: Able\nlevels:\n  - id: entry\n    title: Entry\nfamilies:\n  - id: making\n    title: Making\ncategories:\n  - id: technical\n    title: Technical\n")
	for i := range 200 {
		write(fmt.Sprintf("competencies/c%03d.yaml", i), fmt.Sprintf("title: Competency %d\ncategory: technical\nsummary: What a person does who can do thing %d, in a plain sentence.\nlevels:\n  1: Does thing %d with help.\n  2: Does thing %d alone, and shows it to **others** where they ask.\n", i, i, i, i))
	}
	for i := range 1000 {
		var role strings.Builder
		fmt.Fprintf(&role, "title: Role %d\nfamily: making\nlevel: entry\nsummary: |\n  The person in role %d makes what was ordered, *on time*, and leaves the place ready for the next.\nresponsibilities:\n", i, i)
		for j := range 4 {
			fmt.Fprintf(&role, "  - Takes care of part %d of the work and tells the others how it stands.\n", j)
		}
		role.WriteString("requires:\n")
		for j := range 8 {
			fmt.Fprintf(&role, "  c%03d: %d\n", (i*7+j*13)%200, 1+(i+j)%2)
		}
		if i%5 == 0 {
			role.WriteString("moves:\n  - to: hub\n    months: 12\n    ready_when: You do the work of both without asking.\n")
		}
		write(fmt.Sprintf("roles/r%04d.yaml", i), role.String())
	}
	write("roles/hub.yaml", "title: Hub\nfamily: making\nlevel: entry\nsummary: Where many go.\n")
	return dir
}
