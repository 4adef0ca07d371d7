package main

import (
	"flag"
	"fmt"
	"slices"
	"strings"
)

// flags reads the flags of a command, before and after its arguments. It
// returns the arguments, of which there must be the number that the table of
// commands says, without or with those in brackets; any number will do where it
// has an ellipsis.
func (p *program) flags(set *flag.FlagSet, args []string) ([]string, error) {
	if p.asked != nil {
		p.asked(set)
		return nil, flag.ErrHelp
	}
	all := slices.Concat(p.commands, p.packing)
	i := slices.IndexFunc(all, func(c command) bool { return c.name == set.Name() })
	c := all[i]
	set.SetOutput(p.stdout)
	more := set.Usage
	set.Usage = func() {
		fmt.Fprintf(p.stdout, "pathbook %s: %s\n\nusage: pathbook %s\n", c.name, c.doc, strings.TrimSpace(c.name+" [flags] "+c.args))
		set.PrintDefaults()
		more()
	}
	quiet := &strings.Builder{}
	var rest []string
	for len(args) > 0 {
		help := set.Output()
		set.SetOutput(quiet)
		if wantsHelp(args) {
			set.SetOutput(help)
		}
		if err := set.Parse(args); err != nil {
			if err == flag.ErrHelp {
				return nil, err
			}
			return nil, fmt.Errorf("%w; see pathbook help %s", err, c.name)
		}
		set.SetOutput(help)
		if args = set.Args(); len(args) > 0 {
			rest, args = append(rest, args[0]), args[1:]
		}
	}
	most := len(strings.Fields(c.args))
	least := most - strings.Count(c.args, "[")
	if (len(rest) < least || len(rest) > most) && !strings.Contains(c.args, "…") {
		return nil, fmt.Errorf("usage: pathbook %s", strings.TrimSpace(c.name+" [flags] "+c.args))
	}
	return rest, nil
}

func wantsHelp(args []string) bool {
	return slices.ContainsFunc(args, func(a string) bool { return a == "-h" || a == "-help" || a == "--help" })
}

// newFlags returns the flags of a command. Its Usage says what help has to add
// to them, which is nothing.
func newFlags(name string) *flag.FlagSet {
	set := flag.NewFlagSet(name, flag.ContinueOnError)
	set.Usage = func() {}
	return set
}

// given reports whether a flag was written.
func given(set *flag.FlagSet, name string) bool {
	found := false
	set.Visit(func(f *flag.Flag) { found = found || f.Name == name })
	return found
}
