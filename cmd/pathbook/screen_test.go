package main

import (
	"bytes"
	"testing"
)

func TestScreen(t *testing.T) {
	var b bytes.Buffer
	n, err := screen{&b}.Write([]byte("\x1b[31merror\x1b[0m a\x1b]0;x\x07\r\x1b[K\u009b\xff\r\n"))
	if want := "\x1b[31merror\x1b[0m a" + `\x1b]0;x\x07` + "\r\x1b[K" + `\u009b\xff` + "\n"; err != nil || n != 31 || b.String() != want {
		t.Errorf("%q, %d, %v", b.String(), n, err)
	}
}
