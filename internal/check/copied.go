package check

import (
	"fmt"
	"slices"
	"strings"

	"pathbook/internal/book"
	"pathbook/internal/sample"
)

// promises are the keys under which an employer promises something.
var promises = []string{"offers", "pay", "contact"}

// goes is the command that takes a sample out.
const goes = "pathbook remove --sample takes out all that is still the sample’s"

// samplePromise reports each promise that a sample's employer would make to
// people in this one's name, once for each key of a file.
func samplePromise(r *review) {
	told := make(map[[2]string]bool)
	for _, c := range r.book.Copied {
		place := [2]string{c.At.File, c.Key}
		if !slices.Contains(promises, c.Key) || c.Sample == sample.None || told[place] {
			continue
		}
		told[place] = true
		p := r.report(c.At, "“%s” still says what the sample employer %s wrote, and people would take it for your promise", c.Key, c.Employer)
		if c.Key == "pay" {
			p.Hintf("write what you pay; if that is the same, write under reviewed the day on which you looked at it; %s", goes)
		} else {
			p.Hintf("write your own, or take it out; %s", goes)
		}
	}
}

// sampleWords reports each file that still has other words of a sample, and has
// not been adopted.
func sampleWords(r *review) {
	lines := make(map[string][]book.Copied)
	var files []string
	for _, c := range r.book.Copied {
		if c.Sample != sample.None && slices.Contains(promises, c.Key) || r.adopted(c.At.File) {
			continue
		}
		if lines[c.At.File] == nil {
			files = append(files, c.At.File)
		}
		lines[c.At.File] = append(lines[c.At.File], c)
	}
	for _, file := range files {
		first := lines[file][0]
		if first.Sample == sample.None {
			r.report(first.At, "these words only stand here until you write yours").
				Hintf("say whom people may ask, and how they reach that person; or take the lines out")
			continue
		}
		r.report(first.At, "this file still has words of the sample employer %s, in %s", first.Employer, linesOf(len(lines[file]))).
			Hintf("write your own; or, if you have read it and it is right as it stands, name it in content/site.yaml:\nadopted:\n  - %s\n%s",
				strings.TrimPrefix(file, "content/"), goes)
	}
}

// adopted reports whether a site has taken over a file as it stands.
func (r *review) adopted(file string) bool {
	return slices.ContainsFunc(r.book.Site.Adopted, func(name string) bool {
		name = "content/" + strings.TrimSuffix(name, "/")
		return file == name || strings.HasPrefix(file, name+"/")
	})
}

func linesOf(n int) string {
	if n == 1 {
		return "1 line"
	}
	return fmt.Sprintf("%d lines", n)
}
