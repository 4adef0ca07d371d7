//go:build !windows

package ledger

// busy is nil where no program can keep others from changing a file that it has
// open.
var busy func(error) bool
