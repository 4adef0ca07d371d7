package publish

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// benchFiles is the size of a large site in two languages.
const benchFiles = 12000

func benchPath(i int) string { return fmt.Sprintf("folder%d/page-%d.html", i%12, i) }

func benchRun(b *testing.B, dir string, data []byte) {
	f, err := Open(dir)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	var group sync.WaitGroup
	for w := range 2 {
		group.Go(func() {
			for i := w; i < benchFiles; i += 2 {
				if err := f.Put(benchPath(i), data); err != nil {
					b.Error(err)
					return
				}
			}
		})
	}
	group.Wait()
	if _, err := f.Commit(); err != nil {
		b.Fatal(err)
	}
}

var benchData = bytes.Repeat([]byte("ten bytes\n"), 1000)

func BenchmarkFirst(b *testing.B) {
	for b.Loop() {
		benchRun(b, b.TempDir(), benchData)
	}
}

func BenchmarkAgain(b *testing.B) {
	dir := b.TempDir()
	benchRun(b, dir, benchData)
	for b.Loop() {
		benchRun(b, dir, benchData)
	}
}

// BenchmarkPlain is the measure for the first run: as many files, just written.
func BenchmarkPlain(b *testing.B) {
	for b.Loop() {
		dir := b.TempDir()
		for i := range benchFiles {
			name := filepath.Join(dir, benchPath(i))
			if i < 12 {
				if err := os.Mkdir(filepath.Dir(name), 0o777); err != nil {
					b.Fatal(err)
				}
			}
			if err := os.WriteFile(name, benchData, 0o666); err != nil {
				b.Fatal(err)
			}
		}
	}
}
