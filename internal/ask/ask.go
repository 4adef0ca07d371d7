// Package ask puts questions to the person at a terminal and reads the answers:
// a line, one of several choices, yes or no. An answer that can't be meant is
// refused in a sentence, and the question is put again.
//
// It never asks where nobody can answer, knows no clock and no environment, and
// writes nothing but its questions. If the input ends, the answers so far are
// worth nothing: whoever asks stops as a whole.
package ask

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/term"

	"pathbook/internal/diag"
	"pathbook/internal/fold"
)

// ErrEnded says that the input ended where an answer was still to come.
var ErrEnded = errors.New("the answers ended before the last question, so nothing was written")

// longest is how many letters an answer may have.
const longest = 500

// A Person answers questions.
type Person struct {
	in  *bufio.Reader
	out io.Writer
}

// Terminals reports whether all these files, given as what Fd returns, are
// terminals: somebody reads the questions there and can answer them.
func Terminals(files ...uintptr) bool {
	return !slices.ContainsFunc(files, func(f uintptr) bool { return !term.IsTerminal(int(f)) })
}

// New returns the person who reads what is written to out and types what is read
// from in.
func New(in io.Reader, out io.Writer) *Person {
	return &Person{bufio.NewReader(in), out}
}

// Tell says something that is no question.
func (p *Person) Tell(format string, args ...any) { fmt.Fprintf(p.out, format+"\n", args...) }

// Line asks for a line of words. Who types nothing means the default, which may
// be empty. What fits says is wrong with an answer is told, and the question is
// put again; fits may be nil.
func (p *Person) Line(question, standard string, fits func(answer string) error) (string, error) {
	for {
		answer, err := p.answer(question, standard)
		if err != nil {
			return "", err
		}
		if fits == nil {
			return answer, nil
		}
		if err = fits(answer); err == nil {
			return answer, nil
		}
		p.Tell("%s.", capital(err.Error()))
	}
}

// Choice asks which of several things is meant, by its number, and returns its
// place among them. The default is a place, too; -1 if there is none.
func (p *Person) Choice(question string, among []string, standard int) (int, error) {
	p.Tell("%s", question)
	for i, one := range among {
		p.Tell("  %d  %s", i+1, one)
	}
	usual := ""
	if standard >= 0 {
		usual = strconv.Itoa(standard + 1)
	}
	n := 0
	_, err := p.Line("Number", usual, func(answer string) (err error) {
		if n, err = strconv.Atoi(answer); err != nil || n < 1 || n > len(among) {
			return fmt.Errorf("please type a number from 1 to %d", len(among))
		}
		return nil
	})
	return n - 1, err
}

// Yes asks for yes or no, in the words of either language.
func (p *Person) Yes(question string, standard bool) (bool, error) {
	usual, said := "no", false
	if standard {
		usual = "yes"
	}
	_, err := p.Line(question, usual, func(answer string) error {
		switch fold.Fold(answer) {
		case "y", "yes", "o", "oui":
			said = true
		case "n", "no", "non":
			said = false
		default:
			return errors.New("please type yes or no")
		}
		return nil
	})
	return said, err
}

// answer asks until something is typed that can be a line of words.
func (p *Person) answer(question, standard string) (string, error) {
	if standard != "" {
		question += " [" + standard + "]"
	}
	for {
		fmt.Fprintf(p.out, "%s: ", question)
		line, n, err := p.line()
		switch {
		case err != nil:
			fmt.Fprintln(p.out)
			return "", err
		case n > longest:
			p.Tell("That's %d letters, and there's room for %d. Please say it in fewer.", n, longest)
		case diag.Visible(line) != line || strings.ContainsRune(line, '\t'):
			p.Tell("There's a key in that which is no letter, such as an arrow or a tab: %q. Please type it again.", line)
		case line == "":
			return standard, nil
		default:
			return line, nil
		}
	}
}

// line reads a line, without the spaces around it, and says how many letters it
// has. Of one that is too long only the beginning is kept.
func (p *Person) line() (line string, letters int, err error) {
	var kept []byte
	for {
		b, err := p.in.ReadByte()
		switch {
		case errors.Is(err, io.EOF):
			return "", 0, ErrEnded
		case err != nil:
			return "", 0, fmt.Errorf("reading the answer: %w", err)
		case b == '\n':
			return strings.Trim(strings.TrimSuffix(string(kept), "\r"), " "), letters, nil
		case len(kept) < longest*utf8.UTFMax:
			kept = append(kept, b)
		}
		if utf8.RuneStart(b) {
			letters++
		}
	}
}

// capital is a message as a sentence begins.
func capital(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[n:]
}
