package publish

// Settle waits until files of a folder are on the disk itself, once for all of
// them where that can be asked.
func Settle(dir string, names []string) error {
	d, err := newDisk(dir)
	if err != nil {
		return err
	}
	return d.settleAll(".", names)
}
