//go:build !linux

package publish

// settleDrive does nothing: other systems can only be asked file by file.
func (d *disk) settleDrive(string) bool { return false }
