package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"pathbook/internal/ask"
)

// A command is one word that pathbook understands.
type command struct {
	name, args, doc string
	run             func(p *program, args []string) error
}

// A program is what a command may use of the world.
type program struct {
	commands []command // what it understands
	packing  []command // what "pathbook pack" understands

	stdout, stderr io.Writer
	live           bool // somebody watches stderr, and what is written there can be written over
	color          bool
	person         *ask.Person // who may be asked; nil where nobody can answer

	asked func(*flag.FlagSet) // is told a command's flags in the place of running it; nil to run it
}

// errProblems says that the content has problems, which are already told.
var errProblems = errors.New("the content has problems")

func (p *program) status(err error) int {
	switch {
	case err == nil || errors.Is(err, flag.ErrHelp):
		return 0
	case errors.Is(err, errProblems):
		return 1
	}
	fmt.Fprintf(p.stderr, "pathbook: %v\n", err)
	return 2
}

// terminal reports whether a file is a screen that understands more than lines.
func terminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && os.Getenv("TERM") != "dumb"
}
