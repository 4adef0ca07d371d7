// Package theme is the look of a site: the templates of each language, what
// stands beside the pages in the folder style, and the words of the interface.
//
// It reads a folder of templates, the built-in one or that with a site's own
// files laid over it, and prints views. What is wrong in a template is a problem
// at its file and line, whether it is found when the template is read or when
// it prints.
//
// It never runs content as a template, and prints no page of which it knows
// more than the name of its template.
package theme

import (
	"fmt"
	"html"
	"io"
	"io/fs"
	"regexp"
	"strings"
	"sync"
	"text/template"

	"pathbook/internal/diag"
	"pathbook/internal/i18n"
	"pathbook/internal/render/view"
)

// forms returns the plural forms of a word for an attribute each.
func forms(l *i18n.Language, key string) []view.Form {
	var out []view.Form
	for _, f := range l.Forms(key) {
		out = append(out, view.Form{Name: view.Escape(f.Name), Text: view.Escape(f.Text)})
	}
	return out
}

// A Theme is the look of a site and the words of its interface: the templates
// of each language, the style sheets and the scripts.
type Theme struct {
	pages map[string]*looks
	words map[string]*i18n.Language
	Style map[string][]byte // what stands beside the pages in the folder style, by name
}

// Read reads a folder of templates for the languages of a site. What is
// wrong in a template is a problem at its file and line.
func Read(fsys fs.FS, langs []string) (*Theme, diag.List) {
	t := &Theme{make(map[string]*looks), make(map[string]*i18n.Language), make(map[string][]byte)}
	problems := t.readStyle(fsys)
	made := make([]dress, len(langs))
	var wait sync.WaitGroup
	for i, lang := range langs {
		wait.Go(func() { made[i] = newDress(fsys, lang) })
	}
	wait.Wait()
	for i, lang := range langs {
		problems = append(problems, made[i].problems...)
		t.pages[lang], t.words[lang] = made[i].pages, made[i].words
	}
	problems.Sort()
	return t, problems
}

// Print prints a template in a look.
func (t *Theme) Print(w io.Writer, as Look, name string, v any) error {
	templates, err := t.pages[as.Lang].in(as)
	if err != nil {
		return err
	}
	return templates.ExecuteTemplate(w, name, v)
}

// Words returns the words of the interface in one of the theme's languages.
func (t *Theme) Words(lang string) *i18n.Language { return t.words[lang] }

// readStyle reads what stands beside the pages in the folder style: every style
// sheet, script and picture of the theme.
func (t *Theme) readStyle(fsys fs.FS) (problems diag.List) {
	for _, pattern := range []string{"*.css", "*.js", "*.svg"} {
		names, _ := fs.Glob(fsys, pattern) // only a malformed pattern is an error
		for _, name := range names {
			data, err := fs.ReadFile(fsys, name)
			if err != nil {
				problems.Errorf(diag.Pos{File: "templates/" + name}, "template", "this file cannot be read").Hintf("%v", err)
			}
			t.Style[name] = data
		}
	}
	return problems
}

// A dress is the theme of one language.
type dress struct {
	pages    *looks
	words    *i18n.Language
	problems diag.List
}

func newDress(fsys fs.FS, lang string) (d dress) {
	i18nFiles, err := fs.Sub(fsys, "i18n")
	if err != nil {
		i18nFiles = fsys
	}
	if d.words, d.problems = i18n.Load(i18nFiles, lang); d.words != nil {
		d.parse(fsys)
	}
	return d
}

// functions are what templates may call beside what their view holds. word
// returns a word of the interface, say one with places filled in, count one
// with a number in the right plural, forms all plurals of one. link prints a
// link; reference prints one and, on paper, the page that it leads to.
func functions(l *i18n.Language, in Look) template.FuncMap {
	m := template.FuncMap{
		"word":  func(key view.Words) view.Words { return view.Escape(l.Word(string(key))) },
		"count": func(key string, n int) view.Words { return view.Escape(l.Count(key, n)) },
		"forms": func(key string) []view.Form { return forms(l, key) },
		"say": func(key string, args ...any) view.HTML {
			return view.HTML(fmt.Sprintf(html.EscapeString(l.Word(key)), args...))
		},
	}
	in.functions(l, m)
	return m
}

// parse reads all templates into one set.
func (d *dress) parse(fsys fs.FS) {
	names, err := fs.Glob(fsys, "*.html")
	if err != nil || len(names) == 0 {
		d.problems.Errorf(diag.Pos{File: "templates"}, "template", "no template can be read")
		return
	}
	d.pages = &looks{words: d.words, site: template.New("").Funcs(functions(d.words, Look{}))}
	for _, name := range names {
		text, err := fs.ReadFile(fsys, name)
		src := templateText{strings.TrimSuffix(name, ".html"), d.spoken(string(text))}
		if err == nil {
			_, err = d.pages.site.New(src.name).Parse(src.text)
		}
		if err != nil {
			templateProblem(&d.problems, name, err)
		}
		d.pages.texts = append(d.pages.texts, src)
	}
}

var fixedWord = regexp.MustCompile(`\{\{word "([a-z0-9-]+)"\}\}`)

// spoken puts the words of the interface that are alike on every page into the
// text of a template, where they cost nothing when a page is printed.
func (d *dress) spoken(src string) string {
	return fixedWord.ReplaceAllStringFunc(src, func(call string) string {
		return html.EscapeString(d.words.Word(call[len(`{{word "`) : len(call)-len(`"}}`)]))
	})
}

var templateLine = regexp.MustCompile(`:(\d+)(?::(\d+))?: (.*)`)

func templateProblem(problems *diag.List, name string, err error) {
	at := diag.Pos{File: "templates/" + name}
	message := err.Error()
	if m := templateLine.FindStringSubmatch(message); m != nil {
		fmt.Sscan(m[1], &at.Line)
		message = m[3]
	}
	problems.Errorf(at, "template", "%s", message).
		Hintf("compare with the built-in template of the same name; without this file the built-in one is used")
}
