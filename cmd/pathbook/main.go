// Command pathbook makes a static website for career pathways out of a folder
// of YAML and Markdown.
//
// Exit status: 0 if all is well, 1 if the content has problems, 2 if the
// command or the machine failed. Problems go to standard error, data to
// standard output.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"pathbook/internal/ask"
	"pathbook/internal/fold"
)

// commands returns what pathbook understands, in the order in which help shows it.
func commands() []command {
	return []command{
		{"init", "[DIR]", "make a new site, with the roles of a sample to begin with", runInit},
		{"build", "", "make the website: content/ becomes public/", runBuild},
		{"serve", "", "show the website in a browser and follow every change", runServe},
		{"pdf", "", "make PDFs of the print editions and worksheets, and the site with links to them", runPDF},
		{"check", "[RULE…]", "tell all problems and make nothing", runCheck},
		{"new", "KIND ID", "make a role, a competency, a guide or another item; or copy one", runNew},
		{"rename", "KIND:ID ID", "give an item another id, in every place that names it", runRename},
		{"remove", "[KIND:ID]", "take an item out, and what names it", runRemove},
		{"undo", "[NAME]", "take back what a command has changed in the files", runUndo},
		{"import", "FILE", "turn a spreadsheet into roles, competencies and training", runImport},
		{"export", "", "write the site for other programs: a workbook, CSV, JSON, JSON-LD, CASE", runExport},
		{"accept", "[FILE…]", "say that translations were compared with what they were made from", runAccept},
		{"pack", "make…", "make, add, adapt and update packs: content that travels", runPack},
		{"diff", "OLD [NEW]", "tell what changed for people between two versions of a site", runDiff},
		{"release", "NAME", "keep the site as it is now, so that it can tell what changes", runRelease},
		{"schema", "", "write the JSON Schemas that editors complete from", runSchema},
		{"completion", "SHELL", "teach bash, zsh, fish or powershell to complete what you type", runCompletion},
		{"version", "", "print the version", runVersion},
		{"help", "[COMMAND]", "explain a command", runHelp},
	}
}

func main() {
	makeRoom()
	os.Exit(Main())
}

// Main runs the program and returns its exit status.
func Main() int {
	live := terminal(os.Stderr)
	p := &program{
		commands: commands(), packing: packCommands(),
		stdout: os.Stdout, stderr: screen{os.Stderr}, live: live, color: live && os.Getenv("NO_COLOR") == "",
	}
	if ask.Terminals(os.Stdin.Fd(), os.Stderr.Fd()) {
		p.person = ask.New(os.Stdin, p.stderr)
	}
	return p.status(p.dispatch(os.Args[1:]))
}

func (p *program) dispatch(args []string) error {
	if len(args) == 0 {
		p.usage(p.stderr)
		return errors.New("say what to do, for example: pathbook serve --open")
	}
	switch args[0] {
	case "-h", "-help", "--help":
		p.usage(p.stdout)
		return nil
	case "-version", "--version":
		return runVersion(p, nil)
	}
	var names []string
	for _, c := range p.commands {
		if c.name == args[0] {
			return c.run(p, args[1:])
		}
		names = append(names, c.name)
	}
	if near := fold.Nearest(args[0], names); near != "" {
		return fmt.Errorf("there is no command %q; did you mean %s?", args[0], near)
	}
	return fmt.Errorf("there is no command %q; see pathbook help", args[0])
}

func (p *program) usage(w io.Writer) {
	fmt.Fprintf(w, "pathbook makes a website for career pathways out of a folder of text files.\n\n")
	for _, c := range p.commands {
		fmt.Fprintf(w, "  pathbook %-16s %s\n", c.name+" "+c.args, c.doc)
	}
	fmt.Fprintf(w, "\npathbook help COMMAND explains one of them.\n")
}

func runHelp(p *program, args []string) error {
	if len(args) == 0 {
		p.usage(p.stdout)
		return nil
	}
	return p.dispatch([]string{args[0], "-h"})
}
