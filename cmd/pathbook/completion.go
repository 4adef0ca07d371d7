package main

import (
	"embed"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"text/template"

	"pathbook/internal/fold"
	"pathbook/internal/rework"
)

// shells are those that can complete what is typed, each with the template of
// the script that teaches it.
var shells = map[string]string{
	"bash": "pathbook.bash", "zsh": "pathbook.zsh", "fish": "pathbook.fish", "powershell": "pathbook.ps1",
}

//go:embed completion
var completions embed.FS

// An offered is a command as a shell offers it.
type offered struct {
	Name, Doc string
	Flags     []*flag.Flag // in the order of their names
	Inner     []string     // the commands inside it, as those of pack
	Asks      string       // what its argument names: "kinds" of item, "refs" for the items of the site, or nothing
}

func runCompletion(p *program, args []string) error {
	rest, err := p.flags(newFlags("completion"), args)
	if err != nil {
		return err
	}
	if rest[0] == "kinds" || rest[0] == "refs" { // as the scripts ask while somebody types
		return p.nameItems(rest[0])
	}
	names := slices.Sorted(maps.Keys(shells))
	script, ok := shells[rest[0]]
	if !ok {
		if near := fold.Nearest(rest[0], names); near != "" {
			return fmt.Errorf("there is no completion for %q; did you mean %s?", rest[0], near)
		}
		return fmt.Errorf("there is no completion for %q; there is one for %s", rest[0], strings.Join(names, ", "))
	}
	made, err := template.New(script).Funcs(template.FuncMap{
		"join": strings.Join, "unquoted": unquoted, "usage": usage,
	}).ParseFS(completions, "completion/"+script)
	if err != nil {
		return err
	}
	return made.Execute(p.stdout, p.offers())
}

// nameItems writes the kinds of item, or the items of the site in this folder, a
// line each. Where there is no site there are none.
func (p *program) nameItems(what string) error {
	site, err := rework.Read(os.DirFS("."))
	for _, kind := range rework.Kinds() {
		if what == "kinds" {
			fmt.Fprintln(p.stdout, kind)
		} else if err == nil {
			for _, id := range site.IDs(kind, true) {
				fmt.Fprintln(p.stdout, rework.Ref{Kind: kind, ID: id})
			}
		}
	}
	return nil
}

// offers are all commands with their flags. Each command tells its flags when
// it reads them, and is stopped there.
func (p *program) offers() []offered {
	var all []offered
	for _, c := range p.commands {
		o := offered{Name: c.name, Doc: c.doc}
		switch {
		case strings.HasPrefix(strings.TrimPrefix(c.args, "["), "KIND:"):
			o.Asks = "refs"
		case strings.HasPrefix(c.args, "KIND"):
			o.Asks = "kinds"
		}
		switch c.name {
		case "help", "completion":
		case "pack":
			for _, part := range p.packing {
				o.Inner = append(o.Inner, strings.TrimPrefix(part.name, "pack "))
				p.learn(&o, part)
			}
		default:
			p.learn(&o, c)
		}
		all = append(all, o)
	}
	return all
}

// learn adds the flags of a command, but for those of a name that is there.
func (p *program) learn(o *offered, c command) {
	asked := &program{commands: p.commands, packing: p.packing, asked: func(set *flag.FlagSet) {
		set.VisitAll(func(f *flag.Flag) {
			if !slices.Contains(o.FlagNames(), "--"+f.Name) {
				o.Flags = append(o.Flags, f)
			}
		})
	}}
	_ = c.run(asked, nil) // flag.ErrHelp, since that is where it stops
}

// FlagNames are the flags as they are typed.
func (o offered) FlagNames() []string {
	var names []string
	for _, f := range o.Flags {
		names = append(names, "--"+f.Name)
	}
	return names
}

// unquoted keeps words inside the single quotes of a shell. A colon would part
// them in zsh.
func unquoted(s string) string { return strings.NewReplacer("'", "’", ":", " –").Replace(s) }

// usage is what a flag says of itself.
func usage(f *flag.Flag) string {
	_, usage := flag.UnquoteUsage(f)
	return usage
}
