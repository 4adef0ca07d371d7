package publish

import "strconv"

// Put stages one file. The path is relative to the folder, with slashes; data
// may be used again when Put returns. A file that is there already with the
// same bytes is read and compared, not written. It may be called from several
// goroutines.
//
// A path that cannot be published is an error, and so is one that leads
// through a symbolic link. A file of somebody else in its place is not: Commit
// refuses, and names all of them together.
func (f *Folder) Put(path string, data []byte) error {
	err := f.put(path, data)
	if err != nil {
		f.mu.Lock()
		defer f.mu.Unlock()
		if f.failed == nil {
			f.failed = err
		}
	}
	return err
}

func (f *Folder) put(path string, data []byte) error {
	if f.lock == nil {
		return errClosed
	}
	if err := checkPath(path); err != nil {
		return err
	}
	folder, err := f.claim(path)
	if err != nil {
		return err
	}
	op, foreign := add, folder.blocked
	if foreign == "" && !folder.missing {
		op, foreign, err = f.judge(path, data)
	}
	if err != nil {
		return err
	}
	if foreign != "" {
		f.mu.Lock()
		defer f.mu.Unlock()
		f.foreign = append(f.foreign, foreign)
		return nil
	}
	if op == keep {
		f.enter(entry{op: keep, path: path})
		return nil
	}
	return f.stage(op, path, data)
}

// stage writes a file where nobody looks, from where Commit moves it.
func (f *Folder) stage(op op, path string, data []byte) error {
	f.mu.Lock()
	f.staged++
	n := f.staged
	var err error
	if n == 1 {
		err = f.disk.mkdir(stageDir)
	}
	f.mu.Unlock()
	if err != nil {
		return err
	}
	if err := f.disk.write(stageDir+"/"+strconv.Itoa(n), data); err != nil {
		return f.disk.explain("write", path, err)
	}
	f.enter(entry{op: op, n: n, path: path})
	return nil
}

func (f *Folder) enter(e entry) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.run = append(f.run, e)
}
