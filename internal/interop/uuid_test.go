package interop

import "testing"

// dns is the namespace of RFC 9562, section 6.6.
var dns = UUID{0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8}

// The example of RFC 9562, appendix A.4.
func TestUUID(t *testing.T) {
	id := named(dns, "www.example.com")
	if want := "2ed6657d-e927-568b-95e1-2665a8aea6a2"; id.String() != want {
		t.Errorf("%s, want %s", id, want)
	}
	if want := "urn:uuid:2ed6657d-e927-568b-95e1-2665a8aea6a2"; id.URN() != want {
		t.Errorf("%s, want %s", id.URN(), want)
	}
}

// An identifier that a college has stored must never change: these are written
// down, so that a change of how they are made is seen.
func TestNamesStay(t *testing.T) {
	for home, want := range map[string]string{
		"https://careers.example": "ee7279c2-e06a-56a0-9b7f-bc0f655147b3",
		"Three Poplars":           "61db69c1-b88c-56ba-bc1f-36cc8f37b47b",
	} {
		if got := newNames(home).of("role", "welder").String(); got != want {
			t.Errorf("%s: %s, want %s", home, got, want)
		}
	}
}
