package serve

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"html"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// How a page learns of a new build
//
// A page's own policy forbids it every connection; what it may do is load a
// script from where it came. So the script that serve adds to a page loads
// changed.js, which is answered when there is news, or after holdFor. Its
// answer calls a function of the page with the news. A page in the background
// does not ask. A browser keeps at most six connections to a host, so no more
// than holdMost are held: what comes on top is answered at once and told to
// come again after a pause.
const (
	ownPath  = "/_pathbook/"
	holdFor  = 20 * time.Second
	holdMost = 3
	pause    = time.Second
)

//go:embed reload.js
var reloadJS []byte

//go:embed panel.css
var panelCSS []byte

// own answers with one of serve's own files.
func (h *handler) own(w http.ResponseWriter, r *http.Request) {
	switch strings.TrimPrefix(r.URL.Path, ownPath) {
	case "reload.js":
		send(w, http.StatusOK, ".js", reloadJS)
	case "panel.css":
		send(w, http.StatusOK, ".css", panelCSS)
	case "changed.js":
		h.changed(w, r)
	default:
		say(w, http.StatusNotFound, "There is no such file.")
	}
}

// news is what changed.js tells a page.
type news struct {
	Site     string `json:"site"`
	State    string `json:"state"`
	Problems string `json:"problems"`
	Pause    int64  `json:"pause"` // milliseconds before the page should ask again
}

// changed answers as soon as the state is another than the one the page has
// seen.
func (h *handler) changed(w http.ResponseWriter, r *http.Request) {
	wait := time.Duration(0)
	now := h.live.now()
	if r.URL.Query().Get("seen") == now.state && !h.hold(r, now) {
		wait = pause
	}
	now = h.live.now()
	data, err := json.Marshal(news{now.site, now.state, now.problems, wait.Milliseconds()})
	if err != nil {
		say(w, http.StatusInternalServerError, err.Error())
		return
	}
	send(w, http.StatusOK, ".js", fmt.Appendf(nil, "pathbookServe(%s);\n", data))
}

// hold keeps a request waiting for the next build. It reports whether there was
// a place to wait in.
func (h *handler) hold(r *http.Request, now view) bool {
	select {
	case h.held <- struct{}{}:
		defer func() { <-h.held }()
	default:
		return false
	}
	select {
	case <-now.next:
	case <-r.Context().Done():
	case <-time.After(holdFor):
	}
	return true
}

// inject adds the script to a page, before its end. Any other file, and all
// else in the page, stays as it is.
func inject(now view, name string, page []byte) []byte {
	if !strings.HasPrefix(contentType(name), "text/html") {
		return page
	}
	end := endOfBody(page)
	out := make([]byte, 0, len(page)+len(page)/8+100)
	out = append(out, page[:end]...)
	out = append(out, script(now)...)
	return append(out, page[end:]...)
}

// endOfBody returns where the last end tag of the body stands, in capitals or
// not, or else the end of the page.
func endOfBody(page []byte) int {
	const tag = "</body"
	for i := len(page) - len(tag); i >= 0; i-- {
		if page[i] == '<' && bytes.EqualFold(page[i:i+len(tag)], []byte(tag)) {
			return i
		}
	}
	return len(page)
}

func script(now view) string {
	return fmt.Sprintf(`<script src="%sreload.js?site=%s"></script>`, ownPath, url.QueryEscape(now.site))
}

// problemPage is shown as long as there was no good site. Its script takes it
// away when there is.
func problemPage(now view) []byte {
	return fmt.Appendf(nil, `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Not built yet</title>
<link rel="stylesheet" href="%spanel.css">
</head>
<body>
<main id="pathbook-problems" class="pathbook-page">
<h1>The site cannot be shown yet</h1>
<p>Mend what is listed here and save the file. This page then gives way to the site by itself.</p>
<pre tabindex="0">%s</pre>
</main>
%s</body>
</html>
`, ownPath, html.EscapeString(now.problems), script(now))
}
