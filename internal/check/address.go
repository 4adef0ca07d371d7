package check

import (
	"slices"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/diag"
	"pathbook/internal/fold"
	"pathbook/internal/format"
)

// assetsDir is where assets lie in a site.
const assetsDir = "content/assets/"

func sameAddress(r *review) {
	reserved := format.ReservedPages()
	for _, item := range r.book.Items() {
		h := item.Heading()
		switch {
		case item.Kind() == "page" && slices.Contains(reserved, h.ID+".html"):
			r.report(h.At, "pathbook itself makes the page %s.html", h.ID).Hintf("give the file another name, such as our-%s.md", h.ID)
		case !paged(item):
		case h.ID == "index":
			r.report(h.At, "index.html is the list of all items of a kind, so no %s can have the id index", item.Kind()).
				Hintf("give it another id; links to it change with it")
		}
	}
	r.sameAssets()
}

// paged reports whether an item has a page of its own.
func paged(item book.Item) bool {
	kind, _ := format.KindOf(item.Kind())
	return kind.Page
}

// sameAssets reports files whose names are one on a disk of Windows or macOS.
func (r *review) sameAssets() {
	seen := make(map[string]string)
	for _, name := range r.book.Assets {
		small := fold.Composed(strings.ToLower(name))
		if before, taken := seen[small]; taken {
			r.report(asset(name), "but for capitals and how accents are stored, this file has the same name as %s%s", assetsDir, before).
				Hintf("rename one of the two: Windows and macOS keep only one of them").See(asset(before))
			continue
		}
		seen[small] = name
	}
}

func asset(name string) diag.Pos { return diag.Pos{File: assetsDir + name} }

func refusedName(r *review) {
	for _, item := range r.book.Items() {
		if h := item.Heading(); format.Device(h.ID) && paged(item) {
			r.report(h.At, "Windows cannot have a file %s.html: %s is the name of a device", h.ID, h.ID).
				Hintf("give the %s another id; links to it change with it", item.Kind())
		}
	}
	for _, name := range r.book.Assets {
		if why := refused(name); why != "" {
			r.report(asset(name), "Windows or SharePoint refuse this file: %s", why).
				Hintf("rename it, best with letters a to z, digits and hyphens, and change the links to it")
		}
	}
}

// refused says why a path cannot be a file everywhere, or is empty.
func refused(path string) string {
	for part := range strings.SplitSeq(path, "/") {
		if why := refusedPart(part); why != "" {
			return why
		}
	}
	return ""
}

func refusedPart(name string) string {
	if i := strings.IndexFunc(name, format.RefusedRune); i >= 0 {
		return "its name has the character " + string(printable([]rune(name[i:])[0]))
	}
	stem, _, _ := strings.Cut(name, ".")
	switch {
	case name != strings.TrimSpace(name):
		return "its name begins or ends with a space"
	case strings.HasSuffix(name, "."):
		return "its name ends with a full stop"
	case strings.HasPrefix(name, "~$"):
		return "its name begins with ~$, as the files that an office program leaves behind"
	case strings.Contains(strings.ToLower(name), "_vti_"):
		return "its name contains _vti_"
	case format.Device(name):
		return stem + " is the name of a device"
	}
	return ""
}

// printable shows a control character by its symbol.
func printable(c rune) rune {
	if c < ' ' {
		return c + '\u2400'
	}
	return c
}
