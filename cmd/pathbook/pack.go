package main

import (
	"errors"
	"fmt"
	"strings"

	"pathbook/internal/fold"
)

// packCommands returns what pathbook pack can do.
func packCommands() []command {
	return []command{
		{"pack make", "", "make a pack of a site, or of a part of it, for others to add to theirs", runPackMake},
		{"pack add", "FILE", "lay a pack under the site, into packs/", runPackAdd},
		{"pack list", "", "say which packs are in use, under which terms, and what the site has adapted", runPackList},
		{"pack adapt", "ID FILE", "copy a text of a pack into content/, where it is the site's own", runPackAdapt},
		{"pack update", "FILE", "take a new version of a pack and keep what the site has adapted", runPackUpdate},
		{"pack settle", "ID FILE", "say that a text was compared with the new version of its pack", runPackSettle},
		{"pack remove", "ID", "take a pack out of the site; what was adapted stays", runPackRemove},
	}
}

func runPack(p *program, args []string) error {
	if len(args) == 0 || wantsHelp(args[:1]) {
		fmt.Fprintf(p.stdout, "pathbook pack: content that travels: guides, worksheets and more, with a version and terms\n\n")
		for _, c := range p.packing {
			fmt.Fprintf(p.stdout, "  pathbook %-26s %s\n", c.name+" "+c.args, c.doc)
		}
		fmt.Fprintf(p.stdout, "\nEach explains itself: pathbook pack add -h\n")
		if len(args) == 0 {
			return errors.New("say what to do, for example: pathbook pack list")
		}
		return nil
	}
	var names []string
	for _, c := range p.packing {
		name := strings.TrimPrefix(c.name, "pack ")
		if name == args[0] {
			return c.run(p, args[1:])
		}
		names = append(names, name)
	}
	if near := fold.Nearest(args[0], names); near != "" {
		return fmt.Errorf("there is no pathbook pack %s; did you mean %s?", args[0], near)
	}
	return fmt.Errorf("there is no pathbook pack %s; there are %s", args[0], strings.Join(names, ", "))
}
