package build

import "io/fs"

// Held, until a site is written, are its books: every text parsed, with what
// was found out about it, and what each item says. That is about fifteen times
// the bytes of its content. Room allows for more, since a heap that comes to its
// limit is collected without end: 10,000 roles have 8 MB of content and get 207.
const roomPerByte = 26

// Room returns how many bytes of memory a build of a site may need. What cannot
// be read, those who need it will tell.
func Room(site fs.FS) int64 {
	var size int64
	for _, folder := range []string{"content", "packs"} {
		_ = fs.WalkDir(site, folder, func(path string, e fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return fs.SkipDir
			case e.IsDir() && e.Name() == "assets":
				return fs.SkipDir // never held
			}
			if info, err := e.Info(); err == nil && info.Mode().IsRegular() {
				size += info.Size()
			}
			return nil
		})
	}
	return roomPerByte * size
}
