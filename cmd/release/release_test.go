package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestLicencesAreThoseOfTheProgram fails when a library was added, or moved on,
// and its licence is not what the program shows.
func TestLicencesAreThoseOfTheProgram(t *testing.T) {
	want, err := licences()
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../pathbook/licences.txt")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("write cmd/pathbook/licences.txt anew: go run ./cmd/release -licences cmd/pathbook/licences.txt\n%s", cmp.Diff(string(got), string(want)))
	}
}

var members = []member{{"pathbook-v1/pathbook", []byte("program"), 0o755}, {"pathbook-v1/README.md", []byte("words"), 0o644}}

func TestZipped(t *testing.T) {
	data := twice(t, zipped)
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var got []member
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, member{f.Name, text, int64(f.Mode().Perm())})
	}
	same(t, got)
}

func TestTarred(t *testing.T) {
	gz, err := gzip.NewReader(bytes.NewReader(twice(t, tarred)))
	if err != nil {
		t.Fatal(err)
	}
	var got []member
	for r := tar.NewReader(gz); ; {
		h, err := r.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, member{h.Name, text, h.Mode})
	}
	same(t, got)
}

// twice makes an archive two times and returns it, if both are the same.
func twice(t *testing.T, archive func([]member) ([]byte, error)) []byte {
	t.Helper()
	one, err := archive(members)
	if err != nil {
		t.Fatal(err)
	}
	two, err := archive(members)
	if err != nil || !bytes.Equal(one, two) {
		t.Fatal("the same files make another archive", err)
	}
	return one
}

func same(t *testing.T, got []member) {
	t.Helper()
	if diff := cmp.Diff(members, got, cmp.AllowUnexported(member{})); diff != "" {
		t.Error(diff)
	}
}

func TestSums(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.zip"), []byte("abc"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := writeSums(dir, []string{"a.zip"}); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(dir, "SHA256SUMS"))
	// The digest of "abc" is an example of FIPS 180-4.
	if want := "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.zip\n"; err != nil || string(got) != want {
		t.Errorf("%q, %v", got, err)
	}
}

func TestNamesBeside(t *testing.T) {
	var got []string
	for _, file := range beside {
		got = append(got, nameBeside(file))
	}
	if want := "README.md LICENSE LICENSE-content LICENCES-of-libraries.txt"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
