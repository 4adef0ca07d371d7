package build

import (
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"pathbook/internal/check"
	"pathbook/internal/diag"
	"pathbook/internal/publish"
	"pathbook/internal/render"
	"pathbook/internal/render/theme"
)

// Publish makes a folder hold exactly the files of a site, making and writing
// them side by side. If there is a problem or an error the folder is left as it
// was.
//
// Pages that a site's own templates have a part in are checked on their way:
// whether their links lead somewhere, and whether they ask for anything from
// elsewhere. That our own templates make sound pages of any sound book is for
// our tests to show, not for every build to find out again.
func Publish(site Result, dir string) (publish.Report, diag.List, error) {
	folder, err := publish.Open(dir)
	if err != nil {
		return publish.Report{}, nil, err
	}
	defer folder.Close()
	pages := check.NewPages(slices.Concat(site.Files.Paths(), site.beside))
	look := pages.Add
	if !site.dressed {
		look = func(string, []byte) {}
	}
	if err := put(site.Files, folder, look); err != nil {
		if problems, ok := theme.Problem(err); ok {
			return publish.Report{}, problems, nil
		}
		return publish.Report{}, nil, err
	}
	if problems := pages.Problems(); problems.Count(diag.Error) > 0 {
		return publish.Report{}, problems, nil
	}
	report, err := folder.Commit()
	return report, nil, err
}

// put makes every file on every processor, and lets look see the pages. Each
// worker uses one piece of memory for all its files.
func put(files *render.Files, folder *publish.Folder, look func(path string, page []byte)) error {
	paths := files.Paths()
	var next atomic.Int64
	var wait sync.WaitGroup
	errs := make(chan error, runtime.GOMAXPROCS(0))
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			var data []byte
			for {
				i := int(next.Add(1)) - 1
				if i >= len(paths) {
					return
				}
				var err error
				if data, err = files.Append(data[:0], paths[i]); err == nil {
					if !strings.HasPrefix(paths[i], "assets/") {
						look(paths[i], data)
					}
					err = folder.Put(paths[i], data)
				}
				if err != nil {
					next.Store(int64(len(paths)))
					errs <- err
					return
				}
			}
		})
	}
	wait.Wait()
	close(errs)
	return <-errs
}
