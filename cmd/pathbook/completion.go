package main

import (
	"flag"
	"fmt"
	"maps"
	"slices"
	"strings"

	"pathbook/internal/fold"
)

// shells are those that can complete what is typed, each with the script that
// teaches it.
var shells = map[string]func([]offered) string{
	"bash": bash, "zsh": zsh, "fish": fish, "powershell": powershell,
}

// An offered is a command as a shell offers it.
type offered struct {
	name, doc string
	flags     []*flag.Flag // in the order of their names
}

func runCompletion(p *program, args []string) error {
	rest, err := p.flags(newFlags("completion"), args)
	if err != nil {
		return err
	}
	names := slices.Sorted(maps.Keys(shells))
	script, ok := shells[rest[0]]
	if !ok {
		if near := fold.Nearest(rest[0], names); near != "" {
			return fmt.Errorf("there is no completion for %q; did you mean %s?", rest[0], near)
		}
		return fmt.Errorf("there is no completion for %q; there is one for %s", rest[0], strings.Join(names, ", "))
	}
	_, err = fmt.Fprint(p.stdout, script(p.offers()))
	return err
}

// offers are all commands with their flags. Each command tells its flags when
// it reads them, and is stopped there.
func (p *program) offers() []offered {
	var all []offered
	for _, c := range commands {
		o := offered{name: c.name, doc: c.doc}
		asked := &program{told: func(set *flag.FlagSet) {
			set.VisitAll(func(f *flag.Flag) { o.flags = append(o.flags, f) })
		}}
		if c.name != "help" && c.name != "completion" {
			_ = c.run(asked, nil) // flag.ErrHelp, since that is where it stops
		}
		all = append(all, o)
	}
	return all
}

func bash(all []offered) string {
	var b strings.Builder
	b.WriteString("# Completion of pathbook for bash: source <(pathbook completion bash)\n_pathbook() {\n  local word=${COMP_WORDS[COMP_CWORD]} flags=\n  if [ \"$COMP_CWORD\" -eq 1 ]; then\n")
	fmt.Fprintf(&b, "    COMPREPLY=($(compgen -W \"%s\" -- \"$word\"))\n    return\n  fi\n  case ${COMP_WORDS[1]} in\n", strings.Join(namesOf(all), " "))
	for _, o := range all {
		if len(o.flags) > 0 {
			fmt.Fprintf(&b, "    %s) flags=\"%s\" ;;\n", o.name, strings.Join(o.flagNames(), " "))
		}
	}
	b.WriteString("  esac\n  case $word in\n    -*) COMPREPLY=($(compgen -W \"$flags\" -- \"$word\")) ;;\n    *) COMPREPLY=($(compgen -f -- \"$word\")) ;;\n  esac\n}\ncomplete -o filenames -F _pathbook pathbook\n")
	return b.String()
}

func zsh(all []offered) string {
	var b strings.Builder
	b.WriteString("#compdef pathbook\n# Completion of pathbook for zsh: source <(pathbook completion zsh)\n_pathbook() {\n  local -a words_of flags\n  if (( CURRENT == 2 )); then\n    words_of=(\n")
	for _, o := range all {
		fmt.Fprintf(&b, "      '%s:%s'\n", o.name, unquoted(o.doc))
	}
	b.WriteString("    )\n    _describe command words_of\n    return\n  fi\n  case ${words[2]} in\n")
	for _, o := range all {
		if len(o.flags) > 0 {
			fmt.Fprintf(&b, "    %s) flags=(%s) ;;\n", o.name, strings.Join(o.flagNames(), " "))
		}
	}
	b.WriteString("  esac\n  if [[ ${words[CURRENT]} == -* ]]; then compadd -- $flags; else _files; fi\n}\ncompdef _pathbook pathbook\n")
	return b.String()
}

func fish(all []offered) string {
	var b strings.Builder
	b.WriteString("# Completion of pathbook for fish: pathbook completion fish | source\n")
	for _, o := range all {
		fmt.Fprintf(&b, "complete -c pathbook -n __fish_use_subcommand -f -a %s -d '%s'\n", o.name, unquoted(o.doc))
		for _, f := range o.flags {
			_, usage := flag.UnquoteUsage(f)
			fmt.Fprintf(&b, "complete -c pathbook -n '__fish_seen_subcommand_from %s' -l %s -d '%s'\n", o.name, f.Name, unquoted(usage))
		}
	}
	return b.String()
}

func powershell(all []offered) string {
	var b strings.Builder
	b.WriteString("# Completion of pathbook for PowerShell: pathbook completion powershell | Out-String | Invoke-Expression\n")
	b.WriteString("Register-ArgumentCompleter -Native -CommandName pathbook -ScriptBlock {\n  param($word, $ast, $position)\n  $flags = @{\n")
	for _, o := range all {
		if len(o.flags) > 0 {
			fmt.Fprintf(&b, "    '%s' = '%s'\n", o.name, strings.Join(o.flagNames(), "', '"))
		}
	}
	fmt.Fprintf(&b, "  }\n  $typed = $ast.CommandElements\n  $offer = if ($typed.Count -le 1 -or ($typed.Count -eq 2 -and $word)) { '%s' } else { $flags[\"$($typed[1])\"] }\n", strings.Join(namesOf(all), "', '"))
	b.WriteString("  $offer | Where-Object { $_ -like \"$word*\" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }\n}\n")
	return b.String()
}

func namesOf(all []offered) []string {
	var names []string
	for _, o := range all {
		names = append(names, o.name)
	}
	return names
}

func (o offered) flagNames() []string {
	var names []string
	for _, f := range o.flags {
		names = append(names, "--"+f.Name)
	}
	return names
}

// unquoted keeps words inside the single quotes of a shell. A colon would part
// them in zsh.
func unquoted(s string) string { return strings.NewReplacer("'", "’", ":", " –").Replace(s) }
