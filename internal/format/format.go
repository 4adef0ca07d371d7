// Package format is the format on disk: the kinds of item that a site holds,
// and what the file of each may say.
//
// It is the one table of kinds and of fields. What lists kinds ranges over
// Kinds, and what lists keys asks Fields or Places, which are read from the
// tags of the types here: the same tags that strictyaml decodes by and that
// `pathbook schema` prints. A list that stands elsewhere says why.
//
// With them goes what is known of files before they are read: which names are
// nobody's, which are copies that a sync tool made, which are not for a page of
// the site, and where the front matter of Markdown ends. The package never reads
// a file, and knows nothing of books or of what pages show.
package format
