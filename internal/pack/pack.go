// Package pack is content that travels: files that one publishes and many lay
// under their own sites, with a version, terms, and a digest of every file.
//
// A pack is a zip, named .pathpack, of pack.yaml and the files that it lists.
// Added to a site it lies in packs/ID/, and nobody edits it there: what a site
// wants otherwise it writes in its own content/, which wins file by file and
// item by item. The package reads and makes packs, finds those of a site, and
// merges a new version with what a site has adapted.
//
// It never looks at what a text means beyond the ids of items and their terms,
// and it never writes into content/ or templates/ by itself.
package pack

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"slices"
	"strings"

	"pathbook/internal/diag"
)

// Folder holds the packs of a site, each in a folder that has its id.
const Folder = "packs"

// A Pack is a pack with its files, in the order of their paths.
type Pack struct {
	*Manifest
	Entries []Entry
	Source  []byte   // of its manifest
	Bases   []Base   // of a pack under a site: what is still to be compared
	Before  []string // of a pack under a site: the parts that the site had before it came, sorted
}

// An Entry is a file in a pack: its path, as in content/guides/x.md, and its
// bytes.
type Entry struct {
	Path string
	Data []byte
}

// File returns the bytes of a file, or nil if the pack has no such file.
func (p *Pack) File(name string) []byte {
	i, ok := slices.BinarySearchFunc(p.Entries, name, func(e Entry, name string) int { return strings.Compare(e.Path, name) })
	if !ok {
		return nil
	}
	return p.Entries[i].Data
}

// Edited returns the files that are not what the manifest says.
func (p *Pack) Edited() []Entry {
	var out []Entry
	for _, f := range p.Files {
		data := p.File(f.Path.Value)
		if data != nil && digest(data) != f.Digest.Value && digest([]byte(text(data))) != f.Digest.Value {
			out = append(out, Entry{f.Path.Value, data})
		}
	}
	return out
}

// Dir returns the folder of a pack in a site.
func (p *Pack) Dir() string { return path.Join(Folder, p.ID.Value) }

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

const (
	ruleBroken = "pack-broken"
	ruleLater  = "pack-later"
	rulePath   = "pack-path"
	ruleDigest = "pack-digest"
	ruleLarge  = "pack-large"
	ruleEdited = "pack-edited"
	ruleTwice  = "pack-twice"
	ruleTerms  = "pack-terms"
	ruleCode   = "pack-code"
)

// Rules are what a pack, and a site's packs, must be.
var Rules = []diag.Rule{
	{Name: ruleBroken, Severity: diag.Error, Doc: "a pack is a zip of pack.yaml and the files that it lists"},
	{Name: ruleLater, Severity: diag.Error, Doc: "a pack has a form that this program knows"},
	{Name: rulePath, Severity: diag.Error, Doc: "the files of a pack lie in its own folder, on every system"},
	{Name: ruleDigest, Severity: diag.Error, Doc: "the files of a pack are those that its publisher put into it"},
	{Name: ruleLarge, Severity: diag.Error, Doc: "a pack has at most 20,000 files and 256 MB"},
	{Name: ruleEdited, Severity: diag.Error, Doc: "nobody has edited a pack of the site: what is adapted stands in content/"},
	{Name: ruleTwice, Severity: diag.Error, Doc: "no two packs have the same item, unless content/ has it"},
	{Name: ruleTerms, Severity: diag.Error, Doc: "what may not be passed on is not put into a pack by somebody else, and what may not be adapted is that of its pack"},
	{Name: ruleCode, Severity: diag.Error, Doc: "the pictures of a pack only show something: they run nothing and load nothing"},
}
