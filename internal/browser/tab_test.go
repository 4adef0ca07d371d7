package browser

import (
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"
)

// patience is how long a page may take for what a test waits for.
const patience = 20 * time.Second

// A tab shows one page at a time, with a storage of its own. It must stay
// silent: what its pages write to the console, and what they ask of any other
// place, fails the test when it ends.
type tab struct {
	t       *testing.T
	session string

	mu     sync.Mutex
	faults []string
}

// open shows a page of the starter site: open(t, "fr/search.html#q=soudure").
func open(t *testing.T, address string) *tab {
	t.Helper()
	b := running(t)
	var context, target, session struct{ BrowserContextID, TargetID, SessionID string }
	b.must(t, "", "Target.createBrowserContext", nil, &context)
	b.must(t, "", "Target.createTarget", args{"url": "about:blank", "browserContextId": context.BrowserContextID}, &target)
	b.must(t, "", "Target.attachToTarget", args{"targetId": target.TargetID, "flatten": true}, &session)
	p := &tab{t: t, session: session.SessionID}
	b.listen(p.session, p.hear)
	for _, domain := range []string{"Page", "Runtime", "Log", "Network"} {
		p.do(domain+".enable", nil)
	}
	p.do("Emulation.setFocusEmulationEnabled", args{"enabled": true})
	t.Cleanup(func() {
		b.listen(p.session, nil)
		b.must(t, "", "Target.disposeBrowserContext", args{"browserContextId": context.BrowserContextID}, nil)
		p.mu.Lock()
		defer p.mu.Unlock()
		for _, fault := range p.faults {
			t.Error(fault)
		}
	})
	p.Open(address)
	return p
}

// hear notes what a silent page would not have said.
func (p *tab) hear(event message) {
	var say struct {
		Type             string
		Args             []struct{ Value, Description any }
		ExceptionDetails struct{ Exception struct{ Description string } }
		Entry            struct{ Level, Text, URL string }
		Request          struct{ URL string }
	}
	if err := json.Unmarshal(event.Params, &say); err != nil {
		return
	}
	fault := ""
	switch event.Method {
	case "Runtime.consoleAPICalled":
		fault = fmt.Sprintf("console.%s: %v", say.Type, say.Args)
	case "Runtime.exceptionThrown":
		fault = say.ExceptionDetails.Exception.Description
	case "Log.entryAdded":
		fault = fmt.Sprintf("%s: %s %s", say.Entry.Level, say.Entry.Text, say.Entry.URL)
	case "Network.requestWillBeSent":
		if !strings.HasPrefix(say.Request.URL, "file://") && !strings.HasPrefix(say.Request.URL, "data:") {
			fault = "a request leaves the site: " + say.Request.URL
		}
	}
	if fault != "" {
		p.mu.Lock()
		p.faults = append(p.faults, fault)
		p.mu.Unlock()
	}
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

// Open goes to another page of the starter site and waits until it is there.
func (p *tab) Open(address string) {
	p.t.Helper()
	p.do("Page.navigate", args{"url": site(p.t) + address})
	name, _, _ := strings.Cut(address, "#")
	p.Wait(fmt.Sprintf("document.readyState === 'complete' && location.pathname.endsWith(%q)", name))
}

// Eval returns what a JavaScript expression comes to, as text.
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
	err := running(p.t).call(p.session, "Runtime.evaluate", args{"expression": "String(" + expression + ")", "awaitPromise": true}, &answer)
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

// Press presses keys one after the other: Press("ArrowDown", "Shift+Tab").
func (p *tab) Press(names ...string) {
	p.t.Helper()
	for _, name := range names {
		key, shifted := strings.CutPrefix(name, "Shift+")
		code, ok := keys[key]
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
