package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// A module is a library in the program, and the folder of its source.
type module struct{ path, version, dir string }

// licences returns the text of the licences of all libraries that the program
// holds on any target, and of Go's own, in the order of their names.
func licences() ([]byte, error) {
	modules, err := inProgram()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.WriteString("pathbook holds these libraries, each under its own licence.\n")
	for _, m := range modules {
		texts, err := licencesIn(m.dir)
		if err != nil {
			return nil, err
		}
		if len(texts) == 0 {
			return nil, fmt.Errorf("%s %s has no licence in %s: it may not be handed out", m.path, m.version, m.dir)
		}
		fmt.Fprintf(&b, "\n%s\n%s %s\n\n", strings.Repeat("=", 72), m.path, m.version)
		b.WriteString(strings.Join(texts, "\n"))
	}
	return b.Bytes(), nil
}

// inProgram lists the modules of the program on every target, and Go itself.
func inProgram() ([]module, error) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, fmt.Errorf("cannot ask Go where it is: %w", err)
	}
	all := []module{{"Go", "(the language's own library)", strings.TrimSpace(string(root))}}
	for _, t := range targets {
		list := exec.Command("go", "list", "-deps",
			"-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{with .Replace}}{{.Version}} {{.Dir}}{{else}}{{.Version}} {{.Dir}}{{end}}{{end}}{{end}}", "pathbook/cmd/pathbook")
		list.Env = append(os.Environ(), "GOOS="+t.os, "GOARCH="+t.arch, "CGO_ENABLED=0")
		list.Stderr = os.Stderr
		out, err := list.Output()
		if err != nil {
			return nil, fmt.Errorf("cannot list the libraries on %s: %w", t.os, err)
		}
		for line := range strings.Lines(string(out)) {
			var m module
			if f := strings.SplitN(strings.TrimSpace(line), " ", 3); len(f) == 3 {
				m = module{f[0], f[1], f[2]}
			}
			if m.path != "" && !slices.Contains(all, m) {
				all = append(all, m)
			}
		}
	}
	slices.SortFunc(all, func(a, b module) int { return strings.Compare(strings.ToLower(a.path), strings.ToLower(b.path)) })
	return all, nil
}

// licencesIn returns the licences and notices in a folder, in the order of
// their names, each with one line feed at its end.
func licencesIn(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var texts []string
	for _, e := range entries {
		name := strings.ToUpper(e.Name())
		isLicence := strings.HasPrefix(name, "LICEN") || strings.HasPrefix(name, "COPYING") || strings.HasPrefix(name, "NOTICE")
		if e.IsDir() || !isLicence {
			continue
		}
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return nil, err
		}
		text := strings.ReplaceAll(string(data), "\r\n", "\n")
		texts = append(texts, strings.TrimRight(text, "\n")+"\n")
	}
	return texts, nil
}
