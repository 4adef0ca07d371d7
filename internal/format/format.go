// Package format is the format on disk: the kinds of item that a site holds,
// and what the file of each may say.
//
// The types are filled by strictyaml, which goes by their tags; everything
// else that needs to know kinds or fields asks this package. It never reads a
// file, and knows nothing of books or pages.
package format
