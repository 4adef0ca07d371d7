// Package templates holds what pathbook puts around a site's content: the
// pages' HTML, the style, the scripts, and the words of the interface in each
// language.
//
// It is only the folder, carried inside the program. A site's own folder
// templates may replace any file of it by one of the same name; that happens
// elsewhere, never here.
package templates

import "embed"

// FS is this folder, with all files but Go's own and those of its tests.
// Paths are slash-separated and relative to it: "role.html", "i18n/fr.yaml".
//
//go:embed *.html *.css *.js *.svg i18n
var FS embed.FS
