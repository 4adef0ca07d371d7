package pack

import (
	"slices"
	"strconv"

	"pathbook/internal/diag"
	"pathbook/internal/edit"
	y "pathbook/internal/strictyaml"
)

// ManifestName is the file of a pack that says what it is.
const ManifestName = "pack.yaml"

// Format is the newest form of packs that this program reads.
const Format = 1

// A Manifest says what a pack is, who publishes it under which terms, and what
// is in it.
type Manifest struct {
	At        diag.Pos
	Format    y.Int      `yaml:"format,required" doc:"The form of the pack: 1."`
	ID        y.String   `yaml:"id,required" id:"yes" doc:"The pack's name, and that of its folder in packs/."`
	Version   y.String   `yaml:"version,required" doc:"The version: 1.0, 2026.2."`
	Title     y.Text     `yaml:"title" doc:"The name that people read."`
	Publisher y.Text     `yaml:"publisher,required" doc:"Who publishes it."`
	Next      y.Text     `yaml:"next_publisher" doc:"Who publishes it from the next version on, where the pack changes hands."`
	Languages []y.String `yaml:"languages" doc:"Codes of the languages of its words."`
	Terms     Terms      `yaml:"terms" doc:"What others may do with it."`
	Files     []File     `yaml:"files" doc:"Every file, with its digest."`
}

// Terms are those of a guide, for a whole pack. The fields are those of the
// same key in a guide.
type Terms struct {
	At           diag.Pos
	Holder       y.Text   `yaml:"holder" doc:"Who holds the rights."`
	Cite         y.Text   `yaml:"cite" texts:"line" doc:"How to name the source."`
	Adapt        y.String `yaml:"adapt" enum:"yes|inside|no" doc:"May it be changed? inside: within the organization."`
	Redistribute y.String `yaml:"redistribute" enum:"yes|no" doc:"May it be passed on?"`
	Summary      y.Text   `yaml:"summary" texts:"block" doc:"The terms in a sentence or two."`
}

// A File is one file of a pack.
type File struct {
	Path   y.String `yaml:"path,required" doc:"Where it lies in the pack."`
	Digest y.String `yaml:"sha256,required" doc:"The SHA-256 of its bytes, in hexadecimal."`
	Size   y.Int    `yaml:"size,required" doc:"Its bytes."`
}

// readManifest decodes a manifest. Of one in a later form it says that alone.
func readManifest(name string, src []byte, problems *diag.List) (*Manifest, bool) {
	doc, ok := y.Parse(name, src, problems)
	if !ok || doc.Empty() {
		problems.Errorf(diag.Pos{File: name}, ruleBroken, "this says nothing of the pack").Hintf("ask the publisher for the pack again")
		return nil, false
	}
	if format, ok := doc.Root().Key("format"); ok {
		if n, err := strconv.Atoi(format.Word()); err == nil && n > Format {
			problems.Errorf(format.At(), ruleLater, "this pack has form %d, and this pathbook reads up to form %d", n, Format).
				Hintf("install a newer pathbook, or ask the publisher for the pack in form %d", Format)
			return nil, false
		}
	}
	m := new(Manifest)
	before := problems.Count(diag.Error)
	doc.Root().Decode(m, problems)
	if m.Version.Set() && !soundVersion(m.Version.Value) {
		problems.Errorf(m.Version.At, ruleBroken, "“%s” is no version", m.Version.Value).Hintf("%s", versionHint)
	}
	return m, problems.Count(diag.Error) == before
}

const versionHint = "write numbers with full stops, as in 1.0 or 2026.2; letters, - and + may follow"

// Name returns the title of a pack in a language, or its id.
func (m *Manifest) Name(lang string) string {
	if word, ok := In(m.Title, lang, m.first()); ok {
		return word.Text
	}
	return m.ID.Value
}

// By returns the name of the publisher in a language.
func (m *Manifest) By(lang string) string {
	word, _ := In(m.Publisher, lang, m.first())
	return word.Text
}

// HandedTo reports whether a version names the publisher of another one as the
// next.
func (m *Manifest) HandedTo(other *Manifest) bool {
	return slices.ContainsFunc(other.Publisher.Words, func(word y.Word) bool { return HeldBy(m.Next, word.Text) })
}

func (m *Manifest) first() string {
	if len(m.Languages) == 0 {
		return ""
	}
	return m.Languages[0].Value
}

// In returns what a text says in the first of some languages in which it says
// anything, or else in any: a pack may have no words in a language of the site.
func In(t y.Text, langs ...string) (y.Word, bool) {
	for _, lang := range langs {
		if word, ok := t.In(lang); ok {
			return word, true
		}
	}
	if len(t.Words) == 0 {
		return y.Word{}, false
	}
	return t.Words[0], true
}

// write writes what head says of a pack, and the list of its files.
func write(head edit.Value, files []Entry) []byte {
	var list edit.Value
	for _, f := range files {
		list.List = append(list.List, edit.Value{Keys: []edit.Key{
			{Name: "path", Value: edit.Word(f.Path)},
			{Name: "sha256", Value: edit.Word(digest(f.Data))},
			{Name: "size", Value: edit.Word(strconv.Itoa(len(f.Data)))},
		}})
	}
	head.Set(list, "files")
	return edit.Write(head)
}
