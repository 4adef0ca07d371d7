package main

import (
	"fmt"
	"runtime/debug"
)

func runVersion(p *program, args []string) error {
	if _, err := p.flags(newFlags("version"), args); err != nil {
		return err
	}
	version, revision := "(devel)", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		if info.Main.Version != "" {
			version = info.Main.Version
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
