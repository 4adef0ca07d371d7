package serve

import (
	"bytes"
	"fmt"
	"net/http"
	"net/url"
	"path"
	"strings"
	"time"
)

// A handler answers requests from the live site, and those for the few files of
// its own under /_pathbook/.
type handler struct {
	live  *live
	hosts map[string]bool // the names it answers to
	url   string          // where a person finds the site
	held  chan struct{}   // has room for the requests that may wait
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Cache-Control", "no-store")
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Cross-Origin-Resource-Policy", "same-origin") // no page of others may take in ours
	switch {
	case !h.hosts[strings.ToLower(r.Host)]:
		say(w, http.StatusForbidden, fmt.Sprintf("This site can be seen only on the computer that serves it, at %s", h.url))
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		header.Set("Allow", "GET, HEAD")
		say(w, http.StatusMethodNotAllowed, "This site can only be read.")
	case strings.HasPrefix(r.URL.Path, ownPath):
		h.own(w, r)
	default:
		h.site(w, r)
	}
}

// site answers with a file of the live site.
func (h *handler) site(w http.ResponseWriter, r *http.Request) {
	now := h.live.now()
	if now.open == nil {
		send(w, http.StatusServiceUnavailable, ".html", problemPage(now))
		return
	}
	name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
	if name == "" || strings.HasSuffix(r.URL.Path, "/") {
		name = path.Join(name, "index.html")
	}
	if data, ok := now.open(name); ok {
		w.Header().Set("Content-Type", contentType(name))
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(inject(now, name, data)))
		return
	}
	if _, ok := now.open(name + "/index.html"); ok {
		folder := url.URL{Path: "/" + name + "/", RawQuery: r.URL.RawQuery}
		http.Redirect(w, r, folder.String(), http.StatusTemporaryRedirect)
		return
	}
	if data, ok := now.open("404.html"); ok {
		send(w, http.StatusNotFound, ".html", inject(now, "404.html", data))
		return
	}
	say(w, http.StatusNotFound, "There is no such page: "+name)
}

func send(w http.ResponseWriter, status int, ext string, data []byte) {
	w.Header().Set("Content-Type", contentType(ext))
	w.WriteHeader(status)
	_, _ = w.Write(data) // an error means that the browser has gone
}

func say(w http.ResponseWriter, status int, text string) {
	send(w, status, ".txt", []byte(text+"\n"))
}

// contentTypes is by extension. The tables of the system are never asked, so
// that a site looks the same on every one.
var contentTypes = map[string]string{
	".avif": "image/avif",
	".css":  "text/css; charset=utf-8",
	".csv":  "text/csv; charset=utf-8",
	".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	".gif":  "image/gif",
	".htm":  "text/html; charset=utf-8",
	".html": "text/html; charset=utf-8",
	".ico":  "image/x-icon",
	".ics":  "text/calendar; charset=utf-8",
	".jpeg": "image/jpeg",
	".jpg":  "image/jpeg",
	".js":   "text/javascript; charset=utf-8",
	".json": "application/json",
	".m4a":  "audio/mp4",
	".md":   "text/markdown; charset=utf-8",
	".mp3":  "audio/mpeg",
	".mp4":  "video/mp4",
	".odt":  "application/vnd.oasis.opendocument.text",
	".pdf":  "application/pdf",
	".png":  "image/png",
	".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
	".svg":  "image/svg+xml",
	".txt":  "text/plain; charset=utf-8",
	".vtt":  "text/vtt; charset=utf-8",
	".webm": "video/webm",
	".webp": "image/webp",
	".woff": "font/woff", ".woff2": "font/woff2",
	".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	".xml":  "application/xml",
	".zip":  "application/zip",
}

func contentType(name string) string {
	if t, ok := contentTypes[strings.ToLower(path.Ext(name))]; ok {
		return t
	}
	return "application/octet-stream"
}
