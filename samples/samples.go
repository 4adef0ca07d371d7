// Package samples holds the sample employers that a new site may begin with,
// each of them made up, and says which files of the starter content belong to
// none of them.
//
// It is only the folder, carried inside the program: core.txt names the files of
// content that are the core, and every folder is an overlay that lies over the
// core, in the format of content. How they are put together is starter's.
package samples

import "embed"

// FS is this folder without its Go files and without files whose names begin
// with a dot or ~$. Paths are slash-separated and relative to it:
// "none/site.yaml".
//
//go:embed *.txt */[^.~]*
var FS embed.FS
