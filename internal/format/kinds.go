package format

import (
	"path"
	"slices"
)

// Content is the folder of a site that holds what it says.
const Content = "content"

// A Kind is one kind of item, or one of the two files that are one thing.
type Kind struct {
	Name   string // what links, references and messages call one of them
	Plural string // what commands, data and the interface call all of them; empty for a file that is one thing
	Prose  bool   // Markdown with front matter, and a file of its own for each translation; else YAML, with all languages in it
	Page   bool   // each has a page of its own
	Shape  any    // the zero value of the type that its file, or its front matter, is decoded into
}

// Kinds are all kinds, in the order in which people are told of them.
var Kinds = []Kind{
	{Name: "site", Shape: Site{}},
	{Name: "framework", Shape: Framework{}},
	{Name: "role", Plural: "roles", Page: true, Shape: Role{}},
	{Name: "pathway", Plural: "pathways", Page: true, Shape: Pathway{}},
	{Name: "competency", Plural: "competencies", Page: true, Shape: Competency{}},
	{Name: "training", Plural: "training", Page: true, Shape: Training{}},
	{Name: "credential", Plural: "credentials", Page: true, Shape: Credential{}},
	{Name: "guide", Plural: "guides", Prose: true, Page: true, Shape: Document{}},
	{Name: "worksheet", Plural: "worksheets", Page: true, Shape: Worksheet{}},
	{Name: "story", Plural: "stories", Prose: true, Page: true, Shape: Document{}},
	{Name: "page", Plural: "pages", Prose: true, Page: true, Shape: Document{}},
	{Name: "term", Plural: "glossary", Shape: Term{}},
}

// Items returns the kinds of which a site has many: all but those that are one
// file.
func Items() []Kind {
	return slices.DeleteFunc(slices.Clone(Kinds), Kind.Single)
}

// KindOf returns the kind of a name, such as "role".
func KindOf(name string) (k Kind, ok bool) {
	k, ok = byName[name]
	return k, ok
}

// KindIn returns the kind of the items in a folder of content, such as "roles".
func KindIn(folder string) (k Kind, ok bool) {
	k, ok = byFolder[folder]
	return k, ok
}

var byName, byFolder = func() (names, folders map[string]Kind) {
	names, folders = make(map[string]Kind), make(map[string]Kind)
	for _, k := range Kinds {
		names[k.Name] = k
		if !k.Single() {
			folders[k.Plural] = k
		}
	}
	return names, folders
}()

// Single reports whether the kind is one file, not many items.
func (k Kind) Single() bool { return k.Plural == "" }

// Folder returns the folder that the kind's files are in.
func (k Kind) Folder() string { return path.Join(Content, k.Plural) }

// Ext returns how the names of the kind's files end.
func (k Kind) Ext() string {
	if k.Prose {
		return ".md"
	}
	return ".yaml"
}

// File returns where an item stands that has a file of its own. A kind that is
// one file has no need of an id.
func (k Kind) File(id string) string {
	if k.Single() {
		id = k.Name
	}
	return path.Join(k.Folder(), id+k.Ext())
}

// LinkWords are what may stand before the colon of a link: an item is named by
// its kind, and two things that are no items can be named too.
func LinkWords() []string {
	var words []string
	for _, k := range Items() {
		words = append(words, k.Name)
	}
	return append(words, "move", "asset")
}

// A Block is a fenced block of Markdown that has a meaning.
type Block struct {
	Name string
	New  func() any // what its body is decoded into
}

// Blocks are all of them.
var Blocks = []Block{
	{"worksheet", func() any { return new(WorksheetBlock) }},
	{"video", func() any { return new(VideoBlock) }},
	{"questions", func() any { return new(QuestionsBlock) }},
	{"map", func() any { return new(MapBlock) }},
}

// BlockNames returns the names of Blocks, in their order.
func BlockNames() []string {
	var names []string
	for _, b := range Blocks {
		names = append(names, b.Name)
	}
	return names
}
