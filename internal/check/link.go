package check

import (
	"fmt"
	"net/url"
	"strings"

	"pathbook/internal/diag"
)

// A link is an address in a page.
type link struct {
	to     string
	at     int
	loaded bool // the browser asks for it by itself
}

func (v *visit) link(l link) {
	scheme := schemeOf(l.to)
	switch {
	case l.to == "":
		v.fault(l.at, brokenLink, "a link is empty")
	case strings.HasPrefix(l.to, "//") && l.loaded, l.loaded && scheme != "" && scheme != "data":
		v.fault(l.at, outsideRequest, "the page loads %s", l.to)
	case scheme == "javascript":
		v.fault(l.at, inlineCode, "a link holds a script")
	case strings.HasPrefix(l.to, "/"), scheme == "file", len(scheme) == 1:
		v.fault(l.at, absoluteLink, "the link to %s works in one place only", l.to)
	case scheme == "":
		v.within(l)
	}
}

// within follows a relative link.
func (v *visit) within(l link) {
	rest, fragment, _ := strings.Cut(l.to, "#")
	rest, _, _ = strings.Cut(rest, "?")
	fragment = unescaped(fragment)
	target := v.name
	if rest != "" {
		named := v.resolve(unescaped(rest))
		known, there := v.paths[string(named)]
		if !there {
			v.note(l.at, fault{brokenLink, fmt.Sprintf("a link leads to %s, which is no file of the site", named), string(named)})
			return
		}
		target = known
	}
	switch {
	case fragment == "":
	case target == v.name:
		v.here(fragment, l.at)
	default:
		v.want(want{target, fragment}, l.at)
	}
}

func (v *visit) want(w want, at int) {
	if v.wants == nil {
		v.wants = make(map[want]diag.Pos)
	}
	if _, asked := v.wants[w]; !asked {
		v.wants[w] = v.pos(at)
	}
}

// resolve returns the path that a relative link on this page means.
func (v *visit) resolve(to string) []byte {
	folder := v.folder
	for strings.HasPrefix(to, "../") && folder != "." {
		to = to[len("../"):]
		folder = folder[:max(0, strings.LastIndexByte(folder, '/'))]
		if folder == "" {
			folder = "."
		}
	}
	to = strings.TrimPrefix(to, "./")
	v.way = v.way[:0]
	if folder != "." {
		v.way = append(append(v.way, folder...), '/')
	}
	return append(v.way, to...)
}

func unescaped(s string) string {
	if strings.IndexByte(s, '%') < 0 {
		return s
	}
	if plain, err := url.PathUnescape(s); err == nil {
		return plain
	}
	return s
}

// schemeOf returns what stands before the colon of an absolute address.
func schemeOf(to string) string {
	i := strings.IndexAny(to, ":/?#")
	if i <= 0 || to[i] != ':' {
		return ""
	}
	return strings.ToLower(to[:i])
}
