// Package content holds the starter site: a fictional employer's roles,
// competencies, pathways, training and guides, in English and French.
//
// It is only the folder, carried inside the program. How a new site is made of
// it is starter's, how it is read is load's; nothing of either happens here.
package content

import "embed"

// FS is this folder, whatever folders it has, without its Go files and without
// files whose names begin with a dot or ~$. Paths are slash-separated and relative
// to it: "roles/welder.yaml".
//
//go:embed LICENSE *.yaml */[^.~]*
var FS embed.FS
