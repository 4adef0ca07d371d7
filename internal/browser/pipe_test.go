package browser

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"sync"
	"testing"
	"time"
)

// A browser is a running one. Its calls may come from many tests at once.
type browser struct {
	out io.Writer // commands go here

	mu      sync.Mutex
	last    int
	waiting map[int]chan message
	heard   map[string]func(message) // by session
	broken  error
}

// A message is an answer, with the id of its call, or an event.
type message struct {
	ID        int
	SessionID string
	Method    string
	Params    json.RawMessage
	Result    json.RawMessage
	Error     *struct{ Message string }
}

type args map[string]any

// read hands out what the browser says until it ends.
func (b *browser) read(from io.Reader) {
	lines := bufio.NewReader(from)
	for {
		data, err := lines.ReadBytes(0)
		if err != nil {
			b.end(err)
			return
		}
		var m message
		if err := json.Unmarshal(data[:len(data)-1], &m); err != nil {
			b.end(err)
			return
		}
		b.mu.Lock()
		answer, hear := b.waiting[m.ID], b.heard[m.SessionID]
		delete(b.waiting, m.ID)
		b.mu.Unlock()
		switch {
		case answer != nil:
			answer <- m
		case hear != nil:
			hear(m)
		}
	}
}

// end lets no call wait for a browser that is gone.
func (b *browser) end(err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.broken = fmt.Errorf("the browser has gone: %w", err)
	for id, answer := range b.waiting {
		delete(b.waiting, id)
		close(answer)
	}
}

// send writes a command and returns where its answer will come.
func (b *browser) send(session, method string, params args) (int, chan message, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.broken != nil {
		return 0, nil, b.broken
	}
	b.last++
	answer := make(chan message, 1)
	b.waiting[b.last] = answer
	command := args{"id": b.last, "method": method}
	if params != nil {
		command["params"] = params
	}
	if session != "" {
		command["sessionId"] = session
	}
	data, err := json.Marshal(command)
	if err == nil {
		_, err = b.out.Write(append(data, 0))
	}
	return b.last, answer, err
}

func (b *browser) gone() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.broken
}

// listen has the events of a session told; nil ends that.
func (b *browser) listen(session string, hear func(message)) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.heard[session] = hear
}

// call asks the browser, or a tab of it by its session, and waits for the answer.
func (b *browser) call(session, method string, params args, result any) error {
	id, answer, err := b.send(session, method, params)
	if err != nil {
		return err
	}
	var m message
	select {
	case m = <-answer: // empty if the browser went
	case <-time.After(patience):
		return fmt.Errorf("%s: the browser does not answer", method)
	}
	switch {
	case m.ID != id:
		return b.gone()
	case m.Error != nil:
		return fmt.Errorf("%s: %s", method, m.Error.Message)
	case result != nil:
		return json.Unmarshal(m.Result, result)
	}
	return nil
}

func (b *browser) must(t *testing.T, session, method string, params args, result any) {
	t.Helper()
	if err := b.call(session, method, params, result); err != nil {
		t.Fatal(err)
	}
}
