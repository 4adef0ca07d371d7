package browser

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// patience is how long a page may take for what a test waits for, on a machine
// with much else to do.
const patience = time.Minute

// A tab shows one page of a site at a time. It must stay silent: what its pages
// write to the console, and what they ask of any other place, fails the test
// when it ends.
type tab struct {
	t       *testing.T
	session string
	root    string // of the site

	mu     sync.Mutex
	faults []string
	asked  int // whether to leave the page
}

// open shows a page of the starter site, on a device of its own:
// open(t, "fr/search.html#q=soudure").
func open(t *testing.T, address string) *tab {
	t.Helper()
	return use(t, site(t)).Open(address)
}

// hear notes what a silent page would not have said.
func (p *tab) hear(event message) {
	var say struct {
		Type             string
		Args             []struct{ Value, Description any }
		ExceptionDetails struct {
			Text, URL string // all that is told of a script in a folder
			Exception struct{ Description string }
		}
		Entry   struct{ Level, Text, URL string }
		Request struct{ URL string }
	}
	if err := json.Unmarshal(event.Params, &say); err != nil {
		return
	}
	fault := ""
	switch event.Method {
	case "Runtime.consoleAPICalled":
		fault = fmt.Sprintf("console.%s: %v", say.Type, say.Args)
	case "Runtime.exceptionThrown":
		fault = fmt.Sprintf("%s %s %s", say.ExceptionDetails.Text, say.ExceptionDetails.URL, say.ExceptionDetails.Exception.Description)
	case "Log.entryAdded":
		fault = fmt.Sprintf("%s: %s %s", say.Entry.Level, say.Entry.Text, say.Entry.URL)
	case "Page.javascriptDialogOpening":
		p.leave()
	case "Network.requestWillBeSent":
		if own := []string{p.root, "data:", "blob:"}; !slices.ContainsFunc(own, func(prefix string) bool { return strings.HasPrefix(say.Request.URL, prefix) }) {
			fault = "a request leaves the site: " + say.Request.URL
		}
	}
	if fault != "" {
		p.mu.Lock()
		p.faults = append(p.faults, fault)
		p.mu.Unlock()
	}
}

// leave says yes to a page that asks whether it may be left.
func (p *tab) leave() {
	p.mu.Lock()
	p.asked++
	p.mu.Unlock()
	running(p.t).send(p.session, "Page.handleJavaScriptDialog", args{"accept": true})
}

// questions is how often a page has asked whether it may be left.
func (p *tab) questions() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.asked
}

// heard waits for a fault that is wanted, and forgives it.
func (p *tab) heard(fault string) {
	p.t.Helper()
	for until := time.Now().Add(patience); time.Now().Before(until); time.Sleep(10 * time.Millisecond) {
		p.mu.Lock()
		told := strings.Contains(strings.Join(p.faults, "\n"), fault)
		if told {
			p.faults = nil
		}
		p.mu.Unlock()
		if told {
			return
		}
	}
	p.t.Fatalf("nothing was heard of %s", fault)
}

func (p *tab) do(method string, params args) {
	p.t.Helper()
	running(p.t).must(p.t, p.session, method, params, nil)
}

// Open goes to another page of the site and waits until it is there.
func (p *tab) Open(address string) {
	p.t.Helper()
	p.do("Page.navigate", args{"url": p.root + address})
	name, _, _ := strings.Cut(address, "#")
	p.Wait(fmt.Sprintf("document.readyState === 'complete' && location.pathname.endsWith(%q)", name))
}

// Reload loads the page again and waits until it is there.
func (p *tab) Reload() {
	p.t.Helper()
	p.Eval("document.old = true")
	p.do("Page.reload", nil)
	p.Wait("document.old === undefined && document.readyState === 'complete'")
}

// Eval returns what a JavaScript expression comes to, as text. What it does, a
// person does, as far as the browser knows; what it promises is waited for.
func (p *tab) Eval(expression string) string {
	p.t.Helper()
	value, err := p.eval(expression)
	if err != nil {
		p.t.Fatalf("%s: %v", expression, err)
	}
	return value
}

func (p *tab) eval(expression string) (string, error) {
	var answer struct {
		Result           struct{ Value any }
		ExceptionDetails *struct {
			Text      string
			Exception struct{ Description string }
		}
	}
	err := running(p.t).call(p.session, "Runtime.evaluate", args{"expression": "Promise.resolve(" + expression + ").then(String)", "awaitPromise": true, "userGesture": true}, &answer)
	if err != nil {
		return "", err
	}
	if e := answer.ExceptionDetails; e != nil {
		return "", fmt.Errorf("%s %s", e.Text, e.Exception.Description)
	}
	return fmt.Sprint(answer.Result.Value), nil
}

// Wait waits until an expression is true, through a change of page too.
func (p *tab) Wait(expression string) {
	p.t.Helper()
	var got string
	var err error
	for until := time.Now().Add(patience); time.Now().Before(until); time.Sleep(10 * time.Millisecond) {
		if got, err = p.eval(expression); got == "true" {
			return
		}
	}
	p.t.Fatalf("waited in vain for %s: %s %v", expression, got, err)
}

// Text returns the text of the first element of a selector, on one line;
// nothing if there is none or it is hidden.
func (p *tab) Text(selector string) string {
	p.t.Helper()
	shown := fmt.Sprintf("(e => e && e.checkVisibility() ? e.innerText : '')(document.querySelector(%q))", selector)
	return strings.Join(strings.Fields(p.Eval(shown)), " ")
}

// Type writes a text where the focus is.
func (p *tab) Type(text string) {
	p.t.Helper()
	p.do("Input.insertText", args{"text": text})
}

// keys are those that Press knows, with what a keyboard says of them.
var keys = map[string]args{
	"Enter": {"windowsVirtualKeyCode": 13, "text": "\r"}, "Tab": {"windowsVirtualKeyCode": 9},
	"Escape": {"windowsVirtualKeyCode": 27}, "Space": {"windowsVirtualKeyCode": 32, "text": " ", "key": " "},
	"Backspace": {"windowsVirtualKeyCode": 8}, "End": {"windowsVirtualKeyCode": 35}, "Home": {"windowsVirtualKeyCode": 36},
	"ArrowLeft": {"windowsVirtualKeyCode": 37}, "ArrowUp": {"windowsVirtualKeyCode": 38},
	"ArrowRight": {"windowsVirtualKeyCode": 39}, "ArrowDown": {"windowsVirtualKeyCode": 40},
}

// Press presses keys one after the other: Press("ArrowDown", "Shift+Tab", "7").
func (p *tab) Press(names ...string) {
	p.t.Helper()
	for _, name := range names {
		key, shifted := strings.CutPrefix(name, "Shift+")
		code, ok := keys[key]
		if len(key) == 1 {
			code, ok = args{"text": key, "code": "Digit" + key, "windowsVirtualKeyCode": int(key[0])}, true
		}
		if !ok {
			p.t.Fatalf("there is no key %s", name)
		}
		press := args{"key": key, "code": key, "modifiers": 0}
		if shifted {
			press["modifiers"] = 8
		}
		for k, v := range code {
			press[k] = v
		}
		press["type"] = "keyDown"
		p.do("Input.dispatchKeyEvent", press)
		press["type"] = "keyUp"
		delete(press, "text")
		p.do("Input.dispatchKeyEvent", press)
	}
}

// Size makes the window as wide and as high, in CSS pixels.
func (p *tab) Size(width, height int) {
	p.t.Helper()
	p.do("Emulation.setDeviceMetricsOverride", args{"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false})
}

// Show shows the page as "screen" or "print", and in "light" or "dark".
func (p *tab) Show(media, scheme string) {
	p.t.Helper()
	p.do("Emulation.setEmulatedMedia", args{"media": media, "features": []args{{"name": "prefers-color-scheme", "value": scheme}}})
}
