package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"pathbook/internal/load"
)

// schemaDir is where editors look for the schemas, in the site's folder: the
// first line of each file points there.
const schemaDir = ".pathbook/schema"

func runSchema(p *program, args []string) error {
	set := newFlags("schema")
	dir := set.String("site", ".", "the `folder` of the site")
	kind := set.String("kind", "", "print the schema of one `kind` of file instead of writing all")
	if _, err := p.flags(set, args); err != nil {
		return err
	}
	if _, err := os.Stat(filepath.Join(*dir, "content")); err != nil {
		return fmt.Errorf("there is no site in %s: it has no folder content", *dir)
	}
	if *kind == "" {
		if err := writeSchemas(*dir); err != nil {
			return err
		}
		fmt.Fprintf(p.stderr, "%s: the schemas are up to date\n", filepath.Join(*dir, filepath.FromSlash(schemaDir)))
		return nil
	}
	if kinds := load.SchemaKinds(); !slices.Contains(kinds, *kind) {
		return fmt.Errorf("--kind %s: write one of %s", *kind, strings.Join(kinds, ", "))
	}
	data, err := load.NewReader(os.DirFS(*dir)).Schema(*kind)
	if err != nil {
		return err
	}
	_, err = p.stdout.Write(data)
	return err
}

// writeSchemas writes the schema of every kind of file into a site's folder.
func writeSchemas(dir string) error {
	into := filepath.Join(dir, filepath.FromSlash(schemaDir))
	if err := os.MkdirAll(into, 0o777); err != nil {
		return err
	}
	reader := load.NewReader(os.DirFS(dir))
	for _, kind := range load.SchemaKinds() {
		data, err := reader.Schema(kind)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(into, kind+".json"), data, 0o666); err != nil {
			return err
		}
	}
	return nil
}
