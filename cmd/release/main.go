// Command release makes the files of a release, for people who have no Go: an
// archive of the program for each system, and the checksums of all.
//
//	go run ./cmd/release -version v1.2.0 -out dist
//	go run ./cmd/release -licences cmd/pathbook/licences.txt
//
// The second, after a library was added or moved on, writes anew what the
// program shows with "version --licences".
//
// The same sources, version and Go give the same bytes. It never uploads
// anything.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// A target is a system that a release is made for.
type target struct{ os, arch, name string }

// targets are the systems, by the names that people look for.
var targets = []target{
	{"windows", "amd64", "windows"},
	{"windows", "arm64", "windows-arm"},
	{"darwin", "arm64", "mac"},
	{"darwin", "amd64", "mac-intel"},
	{"linux", "amd64", "linux"},
	{"linux", "arm64", "linux-arm"},
}

func main() {
	version := flag.String("version", "", "the `name` of the release, such as v1.2.0")
	out := flag.String("out", "dist", "the `folder` to write into")
	list := flag.String("licences", "", "write the licences of all libraries into this `file`, and make no release")
	flag.Parse()
	if *list != "" {
		exit(writeLicences(*list))
	}
	if *version == "" || flag.NArg() > 0 {
		fmt.Fprintln(os.Stderr, "release: name the version: go run ./cmd/release -version v1.2.0")
		os.Exit(2)
	}
	exit(release(*version, *out))
}

func exit(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
	os.Exit(0)
}

func writeLicences(file string) error {
	text, err := licences()
	if err != nil {
		return err
	}
	return os.WriteFile(file, text, 0o666)
}

// release writes an archive for each target, and their checksums.
func release(version, out string) error {
	if err := os.MkdirAll(out, 0o777); err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "pathbook-release-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	var archives []string
	for _, t := range targets {
		program := filepath.Join(work, t.os+"-"+t.arch, t.file())
		if err := compile(t, version, program); err != nil {
			return fmt.Errorf("%s on %s: %w", t.os, t.arch, err)
		}
		name := fmt.Sprintf("pathbook-%s-%s", version, t.name)
		archive, err := pack(name, t, program)
		if err != nil {
			return err
		}
		name += t.ending()
		if err := os.WriteFile(filepath.Join(out, name), archive, 0o666); err != nil {
			return err
		}
		archives = append(archives, name)
	}
	return writeSums(out, archives)
}

// file is the name of the program on a system.
func (t target) file() string {
	if t.os == "windows" {
		return "pathbook.exe"
	}
	return "pathbook"
}

// compile builds the program for a system, without what only debuggers need and
// without a path of this machine.
func compile(t target, version, program string) error {
	build := exec.Command("go", "build",
		"-trimpath", "-buildvcs=false", "-ldflags", "-s -w -buildid= -X main.release="+version, "-o", program, "./cmd/pathbook")
	build.Env = append(os.Environ(), "GOOS="+t.os, "GOARCH="+t.arch, "CGO_ENABLED=0", "GOFLAGS=")
	build.Stderr = os.Stderr
	return build.Run()
}
