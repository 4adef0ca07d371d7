package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// beside are the files that go with the program.
var beside = []string{"README.md", "LICENSE", "content/LICENSE", "cmd/pathbook/licences.txt"}

// epoch is the time of every file, since a clock would make each release
// another. Zip knows none before 1980.
var epoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// A member is a file of an archive.
type member struct {
	name string
	data []byte
	mode int64
}

// ending is what archives of a system end in: those that its people open with a
// double-click.
func (t target) ending() string {
	if t.os == "windows" {
		return ".zip"
	}
	return ".tar.gz"
}

// pack returns an archive with one folder, which holds the program and what
// goes with it.
func pack(folder string, t target, program string) ([]byte, error) {
	data, err := os.ReadFile(program)
	if err != nil {
		return nil, err
	}
	members := []member{{folder + "/" + t.file(), data, 0o755}}
	for _, file := range beside {
		data, err := os.ReadFile(filepath.FromSlash(file))
		if err != nil {
			return nil, fmt.Errorf("%w; run it in the root of the repository", err)
		}
		members = append(members, member{folder + "/" + nameBeside(file), data, 0o644})
	}
	if t.ending() == ".zip" {
		return zipped(members)
	}
	return tarred(members)
}

// nameBeside is the name of a file in the archive: the starter content has a
// licence of its own.
func nameBeside(file string) string {
	if dir, name, ok := strings.Cut(file, "/"); ok && dir == "content" {
		return name + "-content"
	}
	return strings.Replace(filepath.Base(file), "licences.txt", "LICENCES-of-libraries.txt", 1)
}

func zipped(members []member) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, m := range members {
		h := &zip.FileHeader{Name: m.name, Method: zip.Deflate, Modified: epoch}
		h.SetMode(os.FileMode(m.mode))
		w, err := z.CreateHeader(h)
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(m.data); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func tarred(members []member) ([]byte, error) {
	var b bytes.Buffer
	gz := gzip.NewWriter(&b)
	t := tar.NewWriter(gz)
	for _, m := range members {
		if err := t.WriteHeader(&tar.Header{Name: m.name, Size: int64(len(m.data)), Mode: m.mode, ModTime: epoch}); err != nil {
			return nil, err
		}
		if _, err := t.Write(m.data); err != nil {
			return nil, err
		}
	}
	if err := t.Close(); err != nil {
		return nil, err
	}
	if err := gz.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// writeSums writes SHA256SUMS, which sha256sum -c reads.
func writeSums(out string, files []string) error {
	var sums strings.Builder
	for _, name := range files {
		data, err := os.ReadFile(filepath.Join(out, name))
		if err != nil {
			return err
		}
		fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(data), name)
	}
	return os.WriteFile(filepath.Join(out, "SHA256SUMS"), []byte(sums.String()), 0o666)
}
