package check_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"pathbook/internal/check"
	"pathbook/internal/diag"
)

// An archive holds the files of a made site and what is told of them.
func TestOutputArchives(t *testing.T) {
	names, err := filepath.Glob("testdata/output/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no archives", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive := readArchive(t, name)
			got := outputProblems(archive)
			if *update {
				write(t, name, archive, got)
				return
			}
			if d := cmp.Diff(wanted(archive), got); d != "" {
				t.Errorf("wanted -, got +\n%s", d)
			}
		})
	}
}

func TestEveryOutputRuleHasAnArchive(t *testing.T) {
	for _, rule := range check.Output {
		archive := readArchive(t, "testdata/output/"+rule.Name+".txtar")
		if !strings.Contains(wanted(archive), "["+rule.Name+"]") {
			t.Errorf("%s.txtar wants no problem of its rule", rule.Name)
		}
	}
}

// outputProblems adds the pages side by side, as a build does.
func outputProblems(archive *txtar.Archive) string {
	paths := []string{"assets/page.html"}
	for _, f := range archive.Files {
		if f.Name != problemsFile {
			paths = append(paths, f.Name)
		}
	}
	pages := check.NewPages(paths)
	var wait sync.WaitGroup
	for _, f := range archive.Files {
		if f.Name != problemsFile {
			wait.Go(func() { pages.Add(f.Name, f.Data) })
		}
	}
	wait.Wait()
	var b bytes.Buffer
	diag.Writer{W: &b}.Text(pages.Problems())
	return b.String()
}

// Whatever a page holds, reading it ends, and a problem points inside it.
func FuzzPages(f *testing.F) {
	for _, seed := range []string{
		"<", "<a", "<a href", "<a href=", `<a href="`, "<a href='x' href=y>", "<!--", "<!", "</a", "<script>", "<script></scrip",
		"<a =x>", "<a / href = x >", "⟦", "<a href=%zz#%zz>", `<img srcset=",, ,">`, "<p id=a><p id=a>", "<a href=../../../../x>",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, page string) {
		pages := check.NewPages([]string{"a/b.html"})
		pages.Add("a/b.html", []byte(page))
		lines := strings.Split(page, "\n")
		for _, p := range pages.Problems() {
			if p.Line < 1 || int(p.Line) > len(lines) || p.Col < 1 || int(p.Col) > len(lines[p.Line-1])+1 {
				t.Errorf("%v is outside of the page", p.Pos)
			}
		}
	})
}

// A large site: 2,000 pages of about 15 kB.
func BenchmarkPages(b *testing.B) {
	var paths []string
	for i := range 2000 {
		paths = append(paths, fmt.Sprintf("roles/role-%d.html", i))
	}
	var page bytes.Buffer
	for i := range 100 {
		fmt.Fprintf(&page, `<li class="role" id="r%d"><a class="role-name" href="../roles/role-%d.html#r%d">A role</a> <p>What one reads of it in a line or two.</p></li>`+"\n", i, i*7, i)
	}
	b.SetBytes(int64(page.Len() * len(paths)))
	b.ReportAllocs()
	for b.Loop() {
		pages := check.NewPages(paths)
		for _, name := range paths {
			pages.Add(name, page.Bytes())
		}
		if got := pages.Problems(); len(got) > 0 {
			b.Fatal(got[0])
		}
	}
}
