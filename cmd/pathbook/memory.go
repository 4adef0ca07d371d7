package main

import (
	"io/fs"
	"path/filepath"
	"runtime/debug"
)

// What a build allocates is mostly thrown away at once, so garbage is collected
// seldom: when the heap is five times what is held, or has come to a limit. The
// limit keeps large sites from taking five times their need, and has to leave
// room for more than what they hold, since a heap that is at its limit is
// collected without end.
//
// Held, until the site is written, are its books: every text parsed, with what
// was found out about it, and what each item says. That is about 15 times the
// bytes of its content; the limit allows for 26 times. 10,000 roles have 8 MB
// of content and get 207 MB.
const (
	heapGrowth    = 400       // percent
	leastMemory   = 115 << 20 // what any site may take
	memoryPerByte = 26
)

// makeRoom sets how much memory the program may take before it knows a site.
func makeRoom() {
	debug.SetGCPercent(heapGrowth)
	debug.SetMemoryLimit(leastMemory)
}

// makeRoomFor sets how much the program may take for a site. What it cannot
// read, those who need it will tell.
func makeRoomFor(dir string) {
	var size int64
	for _, folder := range []string{"content", "packs"} {
		_ = filepath.WalkDir(filepath.Join(dir, folder), func(path string, e fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return fs.SkipDir
			case e.IsDir() && e.Name() == "assets":
				return fs.SkipDir
			}
			if info, err := e.Info(); err == nil && info.Mode().IsRegular() {
				size += info.Size()
			}
			return nil
		})
	}
	debug.SetMemoryLimit(max(leastMemory, memoryPerByte*size))
}
