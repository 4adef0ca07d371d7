package markdown

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/util"

	"pathbook/internal/fold"
	"pathbook/internal/format"
)

// A mistake is what is wrong with a link and what to write instead.
type mistake struct{ rule, message, hint string }

func badForm(hint, message string, args ...any) *mistake {
	return &mistake{ruleLinkForm, fmt.Sprintf(message, args...), hint}
}

const examples = `an item of this site is linked by its kind and id: (role:lead-hand)
a file in the folder assets: (asset:form.pdf)
another site by its whole address: (https://example.org)`

// destination reads what stands between the parentheses of a link.
func destination(s string) (Link, *mistake) {
	if s == "" {
		return Link{}, badForm(examples, "this link leads nowhere")
	}
	if strings.ContainsFunc(s, unicode.IsControl) {
		return Link{}, badForm(examples, "this address has a character that no address has")
	}
	if id, here := strings.CutPrefix(s, "#"); here {
		if id == "" || strings.ContainsFunc(id, unicode.IsSpace) {
			return Link{}, badForm("write the id of a heading of this page, as (#first-steps)", "“%s” names no heading", s)
		}
		return Link{Kind: "here", Heading: id}, nil
	}
	scheme, rest, ok := cutScheme(s)
	if !ok {
		return Link{}, badForm(withoutScheme(s), "“%s” is not the address of a page", s)
	}
	if slices.Contains(Kinds, scheme) {
		return byMeaning(scheme, rest)
	}
	return outside(s, scheme, rest)
}

// cutScheme cuts s at its first colon, if what stands before it is a word.
func cutScheme(s string) (scheme, rest string, ok bool) {
	scheme, rest, ok = strings.Cut(s, ":")
	if !ok || scheme == "" {
		return "", "", false
	}
	for i, r := range scheme {
		if !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r) && !strings.ContainsRune("+.-_", r)) {
			return "", "", false
		}
	}
	return scheme, rest, true
}

func hasScheme(s, scheme string) bool {
	got, _, ok := cutScheme(s)
	return ok && strings.EqualFold(got, scheme)
}

// byMeaning reads what follows role:, guide: and so on.
func byMeaning(kind, rest string) (Link, *mistake) {
	target, heading, cut := strings.Cut(rest, "#")
	if kind == "asset" && cut && heading == "" { // a file may be called C#
		target, cut = rest, false
	}
	if trimmed := strings.TrimSpace(rest); trimmed != rest {
		return Link{}, badForm(fmt.Sprintf("write (%s:%s)", kind, trimmed), "there is a space in “%s”", kind+":"+rest)
	}
	if kind == "move" {
		if from, to, ok := cutMove(target); ok {
			return Link{}, badForm(fmt.Sprintf("write (move:%s..%s)", from, to), "two points stand between the roles of a move, not as in “%s”", kind+":"+rest)
		}
	}
	switch {
	case target == "":
		return Link{}, badForm(fmt.Sprintf("write the id after the colon, as (%s)", example(kind)), "“%s” does not say which %s", kind+":"+rest, kind)
	case kind != "asset" && strings.ContainsFunc(rest, unicode.IsSpace):
		return Link{}, badForm(fmt.Sprintf("write (%s:%s)", kind, fold.Slug(target)), "there is a space in “%s”", kind+":"+rest)
	case cut && heading == "":
		return Link{}, badForm(fmt.Sprintf("write (%s:%s), or the id of a heading after the #", kind, target), "nothing follows the # of “%s”", kind+":"+rest)
	}
	if from, to, two := strings.Cut(target, ".."); kind == "move" && (!two || from == "" || to == "") {
		return Link{}, badForm("write the ids of two roles, as (move:welder..lead-hand)", "“%s” does not say from which role to which", kind+":"+rest)
	}
	return Link{Kind: kind, Target: target, Heading: heading}, nil
}

// cutMove parts the two roles of a move that has something else between them
// than two points.
func cutMove(s string) (from, to string, ok bool) {
	for _, mark := range []string{"--", "...", "…", "->", "→", "–", "—", ">", "-to-", " to ", "/", ","} {
		if from, to, ok = strings.Cut(s, mark); ok {
			from, to = fold.Slug(from), fold.Slug(to)
			return from, to, from != "" && to != ""
		}
	}
	return "", "", false
}

func example(kind string) string {
	switch kind {
	case "move":
		return "move:welder..lead-hand"
	case "asset":
		return "asset:form.pdf"
	}
	return kind + ":its-id"
}

// outside reads an address that is not of this site.
func outside(s, scheme, rest string) (Link, *mistake) {
	switch strings.ToLower(scheme) {
	case "http", "https":
		host := strings.TrimPrefix(rest, "//")
		if host == rest || host == "" || strings.ContainsRune("/?#:", rune(host[0])) {
			return Link{}, badForm("write the whole address, as (https://example.org/page)", "“%s” is not a whole address", s)
		}
	case "mailto", "tel":
		if rest == "" {
			return Link{}, badForm("write it after the colon", "“%s” names nobody", s)
		}
	case "javascript", "vbscript", "data", "file":
		return Link{}, &mistake{ruleUnsafe, fmt.Sprintf("a link may not begin with “%s”", scheme+":"), unsafeHint(scheme)}
	default:
		return Link{}, &mistake{ruleLinkKind, fmt.Sprintf("“%s” is no kind of link", scheme+":"), kindHint(scheme, rest)}
	}
	return Link{Kind: "url", Target: string(util.URLEscape([]byte(s), false))}, nil
}

func unsafeHint(scheme string) string {
	if strings.EqualFold(scheme, "file") {
		return "put the file into the folder assets and write (asset:form.pdf)"
	}
	return examples
}

func kindHint(word, rest string) string {
	if len(word) == 1 {
		return "a drive is not part of the site: put the file into the folder assets and write (asset:form.pdf)"
	}
	known := append(slices.Clone(Kinds), "lang", "site", "https", "mailto", "tel")
	if near := fold.Nearest(word, known); near != "" {
		return fmt.Sprintf("did you mean (%s:%s)?", near, strings.TrimSpace(rest))
	}
	return "write one of " + strings.Join(Kinds, ", ") + "; or https:, mailto: or tel:"
}

// withoutScheme guesses what was meant by an address that does not say what it
// leads to.
func withoutScheme(s string) string {
	switch {
	case strings.HasPrefix(s, "//"):
		return fmt.Sprintf("write (https:%s)", s)
	case strings.HasPrefix(s, "www."):
		return fmt.Sprintf("write (https://%s)", s)
	case strings.Contains(s, "@") && !strings.Contains(s, "/"):
		return fmt.Sprintf("write (mailto:%s)", s)
	case strings.HasPrefix(s, `\\`):
		return kindHint("s", "")
	}
	file, heading, cut := strings.Cut(s, "#")
	if cut {
		heading = "#" + heading
	}
	dir, name := path.Split(path.Clean(file))
	stem, extension, _ := strings.Cut(name, ".")
	kind := singular(path.Base(dir))
	switch extension = strings.TrimPrefix(path.Ext("."+extension), "."); {
	case kind != "" && (extension == "" || extension == "html" || extension == "md" || extension == "yaml"):
		return fmt.Sprintf("write (%s:%s%s)", kind, stem, heading)
	case extension != "" && extension != "html" && extension != "md" && extension != "yaml":
		return fmt.Sprintf("put the file into the folder assets and write (asset:%s)", name)
	case extension == "md" && fold.Slug(stem) != "":
		return fmt.Sprintf("write its kind and its id, such as (guide:%s%s)", fold.Slug(stem), heading)
	case fold.Slug(stem) != "" && (extension != "" || file == fold.Slug(stem)):
		return fmt.Sprintf("write its kind and its id, such as (role:%s%s)", fold.Slug(stem), heading)
	}
	return examples
}

// singular returns the kind whose items stand in a folder, or would stand in it
// if it were named as people expect.
func singular(folder string) string {
	if kind, ok := format.KindIn(folder); ok {
		return kind.Name
	}
	for _, kind := range Kinds {
		if folder == kind || folder == kind+"s" {
			return kind
		}
	}
	return ""
}

// pictureFile reads what stands between the parentheses of a picture.
func pictureFile(s string) (Link, *mistake) {
	link, m := destination(s)
	switch {
	case m != nil && m.rule == ruleUnsafe:
		return Link{}, m
	case m == nil && link.Kind == "asset":
		return link, nil
	}
	name := path.Base(strings.ReplaceAll(s, `\`, "/"))
	if m == nil && link.Kind != "url" {
		name = "picture.png"
	}
	return Link{}, &mistake{rulePicture, fmt.Sprintf("“%s” is not a picture of this site", s),
		fmt.Sprintf("put the picture into the folder assets and write (asset:%s)", name)}
}
