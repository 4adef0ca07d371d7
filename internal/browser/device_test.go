package browser

import (
	"encoding/base64"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A device is a browser of somebody's own: what it keeps no other one sees. Its
// tabs show pages of one site.
type device struct {
	t       *testing.T
	root    string // of the site
	context string
	folder  string // where what is downloaded comes
	taken   string // and goes from there
	got     int    // how much
}

// use returns a device that has seen nothing yet.
func use(t *testing.T, root string) *device {
	t.Helper()
	b := running(t)
	var context struct{ BrowserContextID string }
	b.must(t, "", "Target.createBrowserContext", nil, &context)
	d := &device{t: t, root: root, context: context.BrowserContextID, folder: t.TempDir(), taken: t.TempDir()}
	t.Cleanup(func() {
		b.must(t, "", "Target.disposeBrowserContext", args{"browserContextId": d.context}, nil)
	})
	b.must(t, "", "Browser.setDownloadBehavior", args{"behavior": "allow", "browserContextId": d.context, "downloadPath": d.folder}, nil)
	return d
}

// Tab returns a new tab with no page in it.
func (d *device) Tab() *tab {
	d.t.Helper()
	b := running(d.t)
	var target, session struct{ TargetID, SessionID string }
	b.must(d.t, "", "Target.createTarget", args{"url": "about:blank", "browserContextId": d.context}, &target)
	b.must(d.t, "", "Target.attachToTarget", args{"targetId": target.TargetID, "flatten": true}, &session)
	p := &tab{t: d.t, session: session.SessionID, root: d.root}
	b.listen(p.session, p.hear)
	for _, domain := range []string{"Page", "Runtime", "Log", "Network"} {
		p.do(domain+".enable", nil)
	}
	p.do("Emulation.setFocusEmulationEnabled", args{"enabled": true})
	d.t.Cleanup(func() {
		b.listen(p.session, nil)
		p.mu.Lock()
		defer p.mu.Unlock()
		for _, fault := range p.faults {
			d.t.Error(fault)
		}
	})
	return p
}

// Open shows a page in a new tab.
func (d *device) Open(address string) *tab {
	d.t.Helper()
	p := d.Tab()
	p.Open(address)
	return p
}

// Saved waits for a file that a page hands out, and returns where it lies.
func (d *device) Saved() string {
	d.t.Helper()
	for until := time.Now().Add(patience); time.Now().Before(until); time.Sleep(10 * time.Millisecond) {
		names, _ := filepath.Glob(filepath.Join(d.folder, "*"))
		if len(names) != 1 || strings.HasSuffix(names[0], ".crdownload") {
			continue
		}
		d.got++
		dir := filepath.Join(d.taken, fmt.Sprint(d.got))
		taken := filepath.Join(dir, filepath.Base(names[0]))
		if err := os.MkdirAll(dir, 0o777); err != nil {
			d.t.Fatal(err)
		}
		if err := os.Rename(names[0], taken); err != nil {
			d.t.Fatal(err)
		}
		return taken
	}
	d.t.Fatal("no file was saved")
	return ""
}

// Give picks a file of the device in a control for files.
func (p *tab) Give(selector, file string) {
	p.t.Helper()
	var found struct{ Result struct{ ObjectID string } }
	running(p.t).must(p.t, p.session, "Runtime.evaluate", args{"expression": fmt.Sprintf("document.querySelector(%q)", selector)}, &found)
	p.do("DOM.setFileInputFiles", args{"objectId": found.Result.ObjectID, "files": []string{file}})
}

// Paper prints the page and returns the words that are on the paper. Without
// poppler the test is skipped, unless nothing may be.
func (p *tab) Paper() []string {
	p.t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil && os.Getenv("PATHBOOK_BROWSER") != "require" {
		p.t.Skip("there is no pdftotext (poppler-utils), which reads what was printed")
	}
	var printed struct{ Data string }
	running(p.t).must(p.t, p.session, "Page.printToPDF", args{"preferCSSPageSize": true, "printBackground": true}, &printed)
	data, err := base64.StdEncoding.DecodeString(printed.Data)
	if err != nil {
		p.t.Fatal(err)
	}
	cmd := exec.Command("pdftotext", "-enc", "UTF-8", "-", "-")
	cmd.Stdin = strings.NewReader(string(data))
	text, err := cmd.Output()
	if err != nil {
		p.t.Fatal(err)
	}
	return strings.Fields(string(text))
}
