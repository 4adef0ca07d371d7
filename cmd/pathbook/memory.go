package main

import (
	"os"
	"runtime/debug"

	"pathbook/internal/build"
)

// What a build allocates is mostly thrown away at once, so garbage is collected
// seldom: when the heap is five times what is held, or has come to a limit. The
// limit is low, since memory that is taken for the first time costs more than
// to collect what is in it, and rises with what a site holds.
const (
	heapGrowth  = 400       // percent
	leastMemory = 64 << 20  // what any site may take
	sheetMemory = 256 << 20 // what a spreadsheet may take
)

// makeRoom sets how much memory the program may take before it knows a site.
func makeRoom() {
	debug.SetGCPercent(heapGrowth)
	debug.SetMemoryLimit(leastMemory)
}

// makeRoomFor sets how much it may take for a site.
func makeRoomFor(dir string) { debug.SetMemoryLimit(max(leastMemory, build.Room(os.DirFS(dir)))) }

// makeRoomForSheets sets how much it may take to read a spreadsheet, of which
// every cell is held at once.
func makeRoomForSheets() { debug.SetMemoryLimit(sheetMemory) }
