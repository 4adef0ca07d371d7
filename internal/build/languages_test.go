package build

import (
	"bytes"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"pathbook/templates"
)

// TestTwoLanguages builds a site in two languages of which the program has no
// words: it needs nothing but the site's own files of them.
func TestTwoLanguages(t *testing.T) {
	files := made(t, germanSpanish(t))
	for path, wants := range map[string][]string{
		"roles/welder.html":      {`<html lang="de"`, "Schweißer", `hreflang="es"`, "es/roles/welder.html", "Español"},
		"es/roles/welder.html":   {`<html lang="es"`, "Soldador", `hreflang="de"`, "../../roles/welder.html", "Deutsch"},
		"guides/talking.html":    {"Worte.", "Die Rollen"},
		"es/guides/talking.html": {"Palabras.", "Los puestos"},
		"es/stories/sam.html":    {`lang="de"`, "Nur auf Deutsch."},
	} {
		for _, want := range wants {
			if !bytes.Contains(files[path], []byte(want)) {
				t.Errorf("%s has no %q", path, want)
			}
		}
	}
	for path := range files {
		if strings.HasPrefix(path, "fr/") || strings.HasPrefix(path, "en/") {
			t.Errorf("%s: nobody asked for that language", path)
		}
	}
}

// germanSpanish is a small site with its own words of the interface: those of
// English, but for what the test looks for.
func germanSpanish(t *testing.T) fstest.MapFS {
	t.Helper()
	english, err := fs.ReadFile(templates.FS, "i18n/en.yaml")
	if err != nil {
		t.Fatal(err)
	}
	words := func(name, roles string) *fstest.MapFile {
		s := strings.Replace(string(english), "name: English", "name: "+name, 1)
		return &fstest.MapFile{Data: []byte(strings.Replace(s, "\n  roles: Roles\n", "\n  roles: "+roles+"\n", 1))}
	}
	site := fstest.MapFS{"templates/i18n/de.yaml": words("Deutsch", "Die Rollen"), "templates/i18n/es.yaml": words("Español", "Los puestos")}
	for name, text := range map[string]string{
		"site.yaml":             "title:\n  de: Laufbahnen\n  es: Carreras\norganization: Prairie Metal\nlanguages: [de, es]\n",
		"framework.yaml":        "scale:\n  - title:\n      de: Anfang\n      es: Inicio\nlevels:\n  - id: entry\n    title:\n      de: Einstieg\n      es: Entrada\nfamilies:\n  - id: shop\n    title:\n      de: Fertigung\n      es: Taller\ncategories:\n  - id: craft\n    title:\n      de: Technik\n      es: Oficio\n",
		"roles/welder.yaml":     "title:\n  de: Schweißer\n  es: Soldador\nfamily: shop\nlevel: entry\nsummary:\n  de: Schweißt.\n  es: Suelda.\n",
		"guides/talking.md":     "---\ntitle: Reden\naudience: both\n---\nWorte.\n",
		"guides/talking.es.md":  "---\ntitle: Hablar\n---\nPalabras.\n",
		"stories/sam.md":        "---\ntitle: Sam\n---\nNur auf Deutsch.\n",
		"competencies/wld.yaml": "title:\n  de: Schweißen\n  es: Soldar\ncategory: craft\nsummary:\n  de: Es hält.\n  es: Aguanta.\n",
	} {
		site["content/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	return site
}
