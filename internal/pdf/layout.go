package pdf

import (
	"context"
	"fmt"
	"html"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A layout is a page on its way through the browser.
type layout struct {
	press *Press
	page  string // its path in the press's folder
	html  string
	room  string // a folder for what comes of it
}

// onHalfSheets returns the layout for a booklet. The page that it comes from
// has a style sheet for it beside the one for whole sheets.
func (l layout) onHalfSheets() layout {
	l.html = strings.ReplaceAll(l.html, `paper.css">`, `booklet.css">`)
	return l
}

// pageOf is a place in the text for the number of the page that an id is on.
var pageOf = regexp.MustCompile(`(<span class="page-of" data-page-of="([^"]*)">)[^<]*(</span>)`)

// passes are how often a page is printed until its numbers hold. Their places
// are of one width, so that the second time is enough but for a curious page.
const passes = 4

// print prints the page, and again with the numbers of pages that the first
// time told, until they are right.
func (l layout) print(ctx context.Context) (*file, error) {
	wanted := l.wanted()
	var numbers map[string]int
	for range passes {
		file, err := l.once(ctx, numbers)
		if err != nil {
			return nil, err
		}
		found, err := numbered(file, wanted)
		if err != nil {
			return nil, err
		}
		if len(wanted) == 0 || maps.Equal(found, numbers) {
			return file, nil
		}
		numbers = found
	}
	return nil, fmt.Errorf("its page numbers still change after it was printed %d times", passes)
}

// wanted returns the ids whose pages the text refers to.
func (l layout) wanted() []string {
	var ids []string
	for _, m := range pageOf.FindAllStringSubmatch(l.html, -1) {
		if id := html.UnescapeString(m[2]); !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// numbered returns the number of the page of each id.
func numbered(f *file, ids []string) (map[string]int, error) {
	all := f.destinations()
	numbers := make(map[string]int, len(ids))
	for _, id := range ids {
		n, ok := all[id]
		if !ok {
			return nil, fmt.Errorf("it refers to the page of “%s”, and no link in it leads there", id)
		}
		numbers[id] = n
	}
	return numbers, nil
}

// once prints the page with these numbers. It lies beside the original while
// it is printed, so that what it loads is found, under a name that tells the
// browser nothing but its kind.
func (l layout) once(ctx context.Context, numbers map[string]int) (*file, error) {
	text := pageOf.ReplaceAllStringFunc(l.html, func(place string) string {
		m := pageOf.FindStringSubmatch(place)
		n, ok := numbers[html.UnescapeString(m[2])]
		if !ok {
			return place
		}
		return m[1] + strconv.Itoa(n) + m[3]
	})
	in := l.press.at(path.Join(path.Dir(l.page), filepath.Base(l.room)+".html"))
	if err := os.WriteFile(in, []byte(text), 0o600); err != nil {
		return nil, err
	}
	defer os.Remove(in)
	out := filepath.Join(l.room, "out.pdf")
	if err := l.press.run(ctx, l.room, in, out); err != nil {
		return nil, err
	}
	data, err := os.ReadFile(out)
	if err != nil {
		return nil, err
	}
	return open(data)
}
