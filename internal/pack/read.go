package pack

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"slices"
	"strings"

	"pathbook/internal/diag"
)

// What a pack may be at most: more is no content, and may be meant to fill a
// disk.
const (
	maxFiles = 20_000
	maxBytes = 256 << 20
)

// Read reads a pack out of the bytes of its file. It returns nil if anything
// is wrong with it: of a pack that is not whole nothing is used. Name is that
// of the file, for the problems.
func Read(name string, data []byte) (*Pack, diag.List) {
	r := reading{name: name}
	p := r.pack(data)
	r.problems.Sort()
	if r.problems.Count(diag.Error) > 0 {
		return nil, r.problems
	}
	return p, r.problems
}

// A reading is one look at the file of a pack.
type reading struct {
	name     string
	problems diag.List
	bytes    int64 // that all files together have so far
}

func (r *reading) errorf(rule, format string, args ...any) *diag.Problem {
	return r.problems.Errorf(diag.Pos{File: r.name}, rule, format, args...)
}

func (r *reading) pack(data []byte) *Pack {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		r.errorf(ruleBroken, "this is no pack: it cannot be opened as a zip").
			Hintf("get the file again; a pack ends in .pathpack and is not unpacked by hand")
		return nil
	}
	if len(z.File) > maxFiles {
		r.errorf(ruleLarge, "this has %d files; a pack has at most %d", len(z.File), maxFiles)
		return nil
	}
	i := slices.IndexFunc(z.File, func(f *zip.File) bool { return f.Name == ManifestName })
	if i < 0 {
		r.errorf(ruleBroken, "this is no pack: it has no %s", ManifestName).
			Hintf("packs are made with pathbook pack make")
		return nil
	}
	src, ok := r.contents(z.File[i])
	if !ok {
		return nil
	}
	m, ok := readManifest(r.name+":"+ManifestName, src, &r.problems)
	if !ok {
		return nil
	}
	p := &Pack{Manifest: m, Source: src}
	r.files(p, slices.Delete(z.File, i, i+1))
	return p
}

// files takes in the files that the manifest lists, and reports those that
// are not as it says.
func (r *reading) files(p *Pack, files []*zip.File) {
	listed := make(map[string]File)
	for _, f := range p.Files {
		listed[f.Path.Value] = f
	}
	seen := make(map[string]bool) // folded
	for _, f := range files {
		if strings.HasSuffix(f.Name, "/") && f.FileInfo().IsDir() && f.UncompressedSize64 == 0 {
			continue
		}
		entry, ok := r.file(f, listed, seen)
		if !ok {
			continue
		}
		p.Entries = append(p.Entries, entry)
		delete(listed, f.Name)
	}
	for _, f := range p.Files {
		if _, missing := listed[f.Path.Value]; missing && r.problems.Count(diag.Error) == 0 {
			r.errorf(ruleDigest, "%s is missing from the pack", f.Path.Value).Hintf("%s", getAgain)
		}
	}
	slices.SortFunc(p.Entries, func(a, b Entry) int { return strings.Compare(a.Path, b.Path) })
}

const getAgain = "nothing of it is used; get the pack again from its publisher"

func (r *reading) file(f *zip.File, listed map[string]File, seen map[string]bool) (Entry, bool) {
	folded := strings.ToLower(f.Name)
	said, known := listed[f.Name]
	switch why := refused(f.Name); {
	case why != "":
		r.errorf(rulePath, "the pack has a file that cannot be laid into a folder, %q: %s", f.Name, why).Hintf("%s", getAgain)
	case f.Mode()&fs.ModeType != 0:
		r.errorf(rulePath, "%s is a link or a device, and a pack has files alone", f.Name).Hintf("%s", getAgain)
	case seen[folded]:
		r.errorf(rulePath, "%s is in the pack twice, or differs from another file in capitals alone", f.Name).Hintf("%s", getAgain)
	case !known:
		r.errorf(ruleDigest, "%s is in the pack, and its %s does not list it", f.Name, ManifestName).Hintf("%s", getAgain)
	default:
		seen[folded] = true
		data, ok := r.contents(f)
		if ok && digest(data) != said.Digest.Value {
			r.errorf(ruleDigest, "%s is not what its publisher put into the pack", f.Name).Hintf("%s", getAgain)
			ok = false
		}
		judgeCode(Entry{f.Name, data}, diag.Pos{File: r.name + ":" + f.Name}, &r.problems)
		return Entry{f.Name, data}, ok
	}
	return Entry{}, false
}

// contents reads a file, and no more than a pack may have, whatever the zip
// says of its size.
func (r *reading) contents(f *zip.File) ([]byte, bool) {
	in, err := f.Open()
	if err != nil {
		r.errorf(ruleBroken, "%s cannot be read out of the pack", f.Name).Hintf("%s", getAgain)
		return nil, false
	}
	defer in.Close()
	data, err := io.ReadAll(io.LimitReader(in, maxBytes-r.bytes+1))
	r.bytes += int64(len(data))
	switch {
	case r.bytes > maxBytes:
		r.errorf(ruleLarge, "this has more than %d MB; no pack has", maxBytes>>20)
		return nil, false
	case err != nil:
		r.errorf(ruleBroken, "%s cannot be read out of the pack", f.Name).Hintf("%s", getAgain)
		return nil, false
	}
	return data, true
}
