package interop

import (
	"crypto/sha1"
	"encoding/hex"
)

// A UUID is a name that nobody else gives: 128 bits, written as RFC 9562 says.
type UUID [16]byte

// named returns the UUID of a name in a namespace: version 5 of RFC 9562,
// section 5.5. The same name is the same UUID for ever and everywhere.
func named(space UUID, name string) UUID {
	sum := sha1.Sum(append(space[:], name...))
	id := UUID(sum[:16])
	id[6] = id[6]&0x0f | 0x50 // version 5
	id[8] = id[8]&0x3f | 0x80 // the variant of the RFC
	return id
}

// String writes the UUID in lower case, as CASE wants it.
func (u UUID) String() string {
	s := hex.EncodeToString(u[:])
	return s[:8] + "-" + s[8:12] + "-" + s[12:16] + "-" + s[16:20] + "-" + s[20:]
}

// URN returns the UUID as an address that leads nowhere.
func (u UUID) URN() string { return "urn:uuid:" + u.String() }

// ours is the namespace of pathbook: drawn once, never to be changed, since
// every identifier that a site has handed out follows from it.
var ours = UUID{0x1e, 0x7e, 0xd2, 0xb3, 0x0d, 0x86, 0x44, 0x20, 0x9d, 0x52, 0x74, 0x47, 0xe8, 0x22, 0xf1, 0xaf}
