package data

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"pathbook/internal/book"
)

// SiteKey names a site by its title and organization, for what a browser keeps
// for it: sites that share a browser's store keep apart, and the languages of
// one site share.
func SiteKey(b *book.Book) string {
	const letters = 6
	sum := sha256.Sum256([]byte(b.Site.Title.Words + "\x00" + b.Site.Organization.Words))
	return hex.EncodeToString(sum[:letters])
}

// fingerprint names a version of facts: it is another as soon as one of them
// is, and the same in every language.
func fingerprint(facts any) string {
	const letters = 4
	src, err := json.Marshal(facts)
	if err != nil {
		return "" // never: facts are our own types
	}
	sum := sha256.Sum256(src)
	return hex.EncodeToString(sum[:letters])
}

// RoleFingerprint names a version of what a role asks for.
func RoleFingerprint(r *book.Role) string {
	return fingerprint([]any{askedTuples(r.Requires), credentialTuples(r)})
}

// MoveFingerprint names a version of all that a move is.
func MoveFingerprint(b *book.Book, m *book.Move) string { return fingerprint(moveData(b, m)) }

// WordsFingerprint names words that have no id.
func WordsFingerprint(words string) string { return fingerprint(words) }
