package publish

import (
	"errors"
	"os"
)

// settle waits until what a run has staged is on the disk itself, so that a
// power cut after it leaves no page empty: from then on files are only renamed.
func (d *disk) settle(run []entry) error {
	var names []string
	for _, e := range run {
		if e.op == add || e.op == replace {
			names = append(names, staged(e))
		}
	}
	if len(names) == 0 {
		return nil
	}
	d.before("settle " + stageDir)
	return d.settleAll(stageDir, names)
}

// settleAll waits for all that a drive still holds back, or else for each file.
func (d *disk) settleAll(dir string, names []string) error {
	if d.settleDrive(dir) {
		return nil
	}
	for _, name := range names {
		if err := d.flush(name); err != nil {
			return d.explain("write", name, err)
		}
	}
	return nil
}

// settleFile waits until one file is on the disk itself.
func (d *disk) settleFile(name string) error {
	d.before("settle " + name)
	return d.flush(name)
}

// flush is what settling does to a file. Windows wants it open for writing.
func (d *disk) flush(name string) error {
	file, err := os.OpenFile(d.at(name), os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}
