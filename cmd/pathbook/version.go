package main

import (
	_ "embed"
	"fmt"
	"io"
	"runtime/debug"
)

// release is the version that a release was made as; the linker sets it.
var release string

// libraries are the licences of all libraries in the program, written by
// cmd/release.
//
//go:embed licences.txt
var libraries string

func runVersion(p *program, args []string) error {
	set := newFlags("version")
	licences := set.Bool("licences", false, "print the licences of all libraries in this program")
	if _, err := p.flags(set, args); err != nil {
		return err
	}
	if *licences {
		_, err := io.WriteString(p.stdout, libraries)
		return err
	}
	version, revision := "(devel)", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		if info.Main.Version != "" {
			version = info.Main.Version
		}
		if release != "" {
			version = release
		}
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				revision = " " + s.Value[:min(12, len(s.Value))]
			}
		}
	}
	fmt.Fprintf(p.stdout, "pathbook %s%s\n", version, revision)
	return nil
}
