package strictyaml

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"pathbook/internal/diag"
)

const (
	maxDepth   = 100     // of lists and maps within each other
	maxAliases = 100_000 // nodes that all aliases together may stand for
)

// An inspector walks over a document once, before anything is decoded, so that
// no later step goes round in a circle or too deep.
type inspector struct {
	doc      *Document
	problems *diag.List
	sizes    map[*yaml.Node]int
	used     map[*yaml.Node]bool
	anchored []*yaml.Node
	aliased  int
	broken   bool
}

// inspect reports whether the document is safe to decode.
func (d *Document) inspect(problems *diag.List) bool {
	if d.root == nil {
		return true
	}
	d.hashes = hasTouchingHash(d.src)
	in := inspector{doc: d, problems: problems}
	if strings.Contains(d.src, "&") {
		in.sizes, in.used = map[*yaml.Node]int{}, map[*yaml.Node]bool{}
	}
	in.walk(d.root, 1)
	for _, n := range in.anchored {
		if !in.used[n] {
			in.lostAnchor(n)
		}
	}
	return !in.broken
}

func (in *inspector) at(n *yaml.Node) diag.Pos { return in.doc.pos(n.Line, n.Column) }

// walk looks at a node and what is in it, and returns how many nodes that is
// with every alias counted in full.
func (in *inspector) walk(n *yaml.Node, depth int) int {
	if in.broken {
		return 0
	}
	if depth > maxDepth {
		in.broken = true
		in.problems.Errorf(in.at(n), ruleTooLarge, "lists and maps stand more than %d deep in each other here", maxDepth)
		return 0
	}
	if n.Kind == yaml.AliasNode {
		return in.alias(n)
	}
	if n.Style&yaml.TaggedStyle != 0 {
		in.tag(n)
	}
	in.escapes(n)
	if cut, ok := in.doc.cutByHash(n); ok && n.Value != "" {
		in.doc.warnCut(cut, in.problems)
	}
	if n.Kind == yaml.SequenceNode && n.Style&yaml.FlowStyle == 0 {
		in.swallowed(n)
	}
	size := 1
	for i, c := range n.Content {
		if n.Kind == yaml.MappingNode && i%2 == 0 {
			in.key(n, i)
		}
		size += in.walk(c, depth+1)
	}
	if n.Anchor != "" {
		in.sizes[n] = min(size, maxAliases+1)
		in.anchored = append(in.anchored, n)
	}
	return min(size, maxAliases+1)
}

func (in *inspector) alias(n *yaml.Node) int {
	size, done := in.sizes[n.Alias]
	in.used[n.Alias] = true
	in.aliased += size
	switch {
	case !done:
		in.broken = true
		in.problems.Errorf(in.at(n), ruleAlias, "“*%s” stands inside what it stands for", n.Value).
			Hintf("write it out, or leave it out")
	case in.aliased > maxAliases:
		in.broken = true
		in.problems.Errorf(in.at(n), ruleAlias, "the aliases up to “*%s” stand for more than 100,000 values", n.Value).
			Hintf("write out what is meant")
	}
	return size
}

// key looks at the key of a map at an index of its content.
func (in *inspector) key(n *yaml.Node, i int) {
	if n.Content[i].Tag == "!!merge" {
		in.merge(n.Content[i])
	}
	n.Content[i] = in.doc.tidy(n.Content[i], in.problems)
}

func (in *inspector) merge(key *yaml.Node) {
	key.Tag = "!!str"
	in.broken = true
	in.problems.Errorf(in.at(key), ruleAlias, "merge keys are not used here").
		Hintf("write the keys out in place of “<<”")
}

// swallowed reports the items of a list that stand further right than the one
// before them and are read as part of its text, and gives them back.
func (in *inspector) swallowed(list *yaml.Node) {
	for i := 0; i < len(list.Content); i++ {
		n := list.Content[i]
		if n.Kind != yaml.ScalarNode || n.Style != 0 {
			continue
		}
		line := in.doc.line(n.Line + 1)
		at := indentOf(line)
		mark := innerMark.FindString(line[at:])
		text, rest, found := strings.Cut(n.Value, " "+mark)
		if mark == "" || !found || !strings.HasSuffix(in.doc.line(n.Line), text) {
			continue
		}
		problem := in.problems.Errorf(in.doc.pos(n.Line+1, at+1), ruleSyntax,
			"this item stands further right than the one above, and is read as part of its text")
		in.doc.rebuild(problem, n.Line+1, n.Line+1, strings.Repeat(" ", indentOf(in.doc.line(list.Line)))+"- "+line[at+len(mark):], true)
		item := *n
		n.Value = text
		item.Value, item.Line, item.Column = rest, n.Line+1, utf8.RuneCountInString(line[:at+len(mark)])+1
		list.Content = slices.Insert(list.Content, i+1, &item)
	}
}

// tag reports a “!” before a value and reads the value as if the mark were not
// there.
func (in *inspector) tag(n *yaml.Node) {
	tag := n.Tag
	n.Tag = map[yaml.Kind]string{yaml.ScalarNode: "!!str", yaml.SequenceNode: "!!seq", yaml.MappingNode: "!!map"}[n.Kind]
	problem := in.problems.Errorf(in.at(n), ruleAlias, "“%s” is taken for a tag, and tags are not used here", tag)
	if n.Kind == yaml.ScalarNode && n.Style == yaml.TaggedStyle {
		in.doc.rebuild(problem.Hintf("if it belongs to the text, put quotes around it:"), n.Line, n.Line, in.doc.quotedFrom(n), false)
	} else {
		problem.Hintf("leave it out")
	}
	n.Style &^= yaml.TaggedStyle
}

// lostAnchor reports a text that begins with & and loses its first word, and
// gives it back.
func (in *inspector) lostAnchor(n *yaml.Node) {
	if n.Kind != yaml.ScalarNode || n.Style != 0 || in.broken {
		return
	}
	problem := in.problems.Errorf(in.at(n), ruleAlias, "“&%s” is taken for a name of what follows, and is lost", n.Anchor)
	in.doc.rebuild(problem.Hintf("put quotes around the text:"), n.Line, n.Line, in.doc.quotedFrom(n), true)
	n.Value, n.Tag, n.Anchor = strings.TrimSpace("&"+n.Anchor+" "+n.Value), "!!str", ""
}

// quotedFrom returns the line of a text with all of it in quotes.
func (d *Document) quotedFrom(n *yaml.Node) string {
	line := d.line(n.Line)
	at := offset(line, n.Column-1)
	end := len(line)
	if i := strings.Index(line[at:], n.Value); i >= 0 && n.Value != "" {
		end = at + i + len(n.Value)
	}
	return line[:at] + inQuotes(strings.TrimSpace(line[at:end])) + line[end:]
}

// escapes reads the unseen characters that a text in double quotes names by
// number as what they mean.
func (in *inspector) escapes(n *yaml.Node) {
	if n.Style&yaml.DoubleQuotedStyle == 0 || !hasUnseen(n.Value) {
		return
	}
	n.Value = strings.ReplaceAll(n.Value, "\r\n", "\n")
	i := strings.IndexFunc(n.Value, unseen)
	if i < 0 {
		return
	}
	r, _ := utf8.DecodeRuneInString(n.Value[i:])
	problem := in.problems.Warnf(in.at(n), ruleInvisible, "%s", strings.Replace(sayUnseen(r), "stands here", "is named here", 1)).
		Hintf("take it out")
	if n.Value = seen(n.Value); !strings.Contains(n.Value, "\n") {
		if token, ok := in.doc.token(n); ok {
			problem.Hintf("write:")
			problem.Rebuilt(diag.Fix{Pos: in.at(n), Old: token, New: inQuotes(n.Value), Sure: true})
		}
	}
}
