//go:build !linux

package ledger

// settleDrive does nothing: other systems can only be asked file by file.
func (l *Ledger) settleDrive() bool { return false }
