package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"pathbook": func() { os.Exit(Main()) },
	})
}

// TestScript runs the program as people do: each file of testdata/script is a
// small site, the command, and what must come of it.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script", Setup: func(env *testscript.Env) error {
		// $ONLY is a PATH on which there is this program and nothing else.
		env.Setenv("ONLY", filepath.SplitList(env.Getenv("PATH"))[0])
		return nil
	}})
}
