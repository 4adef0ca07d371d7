package starter

import (
	"bytes"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"pathbook/internal/edit"
	"pathbook/internal/load"
)

// Neutral takes out of a new site what is about the employer that the starter
// was made up for: its name, its contact and its logo, what it offers, the
// words of its trade, and the page about it. The guides stay, and their terms say that they are the starter's.
func Neutral(files map[string][]byte, langs []string) error {
	blank, err := Blank(langs)
	if err != nil {
		return err
	}
	const site, framework = "content/site.yaml", "content/framework.yaml"
	files[site] = blank[site]
	for _, name := range slices.Collect(maps.Keys(files)) {
		if strings.HasPrefix(name, "content/pages/about.") || strings.HasPrefix(name, "content/glossary/") || name == "content/assets/logo.svg" {
			delete(files, name)
		}
	}
	if own, err := edit.Put(files[framework], "framework", edit.Value{}, "offers"); err == nil {
		files[framework] = own // pay and hours of an employer who was made up are promises nobody gave
	}
	f := &fitting{files: files, names: slices.Sorted(maps.Keys(files))}
	signed := f.signed()
	for _, name := range f.names {
		if path.Ext(name) == ".md" {
			files[name] = ofNobody(files[name])
		}
	}
	f.sign(signed)
	return nil
}

// aboutIt is a line of a guide that leads to the page about the employer.
var aboutIt = regexp.MustCompile(`(?m)^.*\(page:about\b.*\n\n?`)

// holders are the words for whose guides these are, and what takes their place.
var holders = [][2]string{
	{"Three Poplars Metalworks (a fictional employer)", "pathbook, the starter guides"},
	{"Three Poplars Metalworks (employeur fictif)", "pathbook, les guides de départ"},
	{"Three Poplars Metalworks", "pathbook"},
}

func ofNobody(src []byte) []byte {
	src = aboutIt.ReplaceAll(src, nil)
	for _, h := range holders {
		src = bytes.ReplaceAll(src, []byte(h[0]), []byte(h[1]))
	}
	return src
}

// sign lets translations that were up to date be so again.
func (f *fitting) sign(signed map[string]string) {
	for translation, original := range signed {
		if now, err := load.Sign(f.files[translation], f.digest(original)); err == nil {
			f.files[translation] = now
		}
	}
}

// TakeOut takes an item out of the file that holds it, and the file with it if
// it holds no other.
func TakeOut(files map[string][]byte, file, id string) {
	items := edit.Read(file, strings.TrimSuffix(path.Base(file), ".yaml"), files[file], nil)
	cut := make([]bool, len(items))
	for i, item := range items {
		cut[i] = item.ID == id
	}
	if len(items) < 2 {
		delete(files, file)
		return
	}
	files[file] = without(files[file], items, cut)
}
