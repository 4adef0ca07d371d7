package rework

import (
	"slices"
	"strings"

	"pathbook/internal/diag"
	"pathbook/internal/edit"
	"pathbook/internal/format"
	"pathbook/internal/markdown"
)

// inFences carries a change out in the fenced blocks of a text, which name
// items by keys. A block that would say nothing any more goes as a whole.
func (c change) inFences(body string) (string, error) {
	if !strings.Contains(body, c.ref.ID) {
		return body, nil
	}
	blocks := markdown.Parse(strings.ReplaceAll(body, "\r\n", "\n"), diag.Origin{Pos: diag.Pos{Line: 1, Col: 1}}, new(diag.List)).Blocks
	lines := strings.SplitAfter(body, "\n")
	for _, b := range slices.Backward(blocks) {
		ops := c.fence(b)
		if len(ops) == 0 {
			continue
		}
		from := int(b.Origin.Line) - 1
		n := strings.Count(b.Body, "\n")
		if from < 1 || from+n >= len(lines) {
			continue
		}
		if ops[0].Do == edit.Remove { // with its fences, and the empty line below
			to := from + n + 1
			if to < len(lines) && strings.TrimSpace(lines[to]) == "" {
				to++
			}
			lines = slices.Delete(lines, from-1, to)
			continue
		}
		fresh, err := rewritten(b.Body, lines[from], ops)
		if err != nil {
			return body, err
		}
		lines = slices.Replace(lines, from, from+n, fresh...)
	}
	return strings.Join(lines, ""), nil
}

// rewritten returns the lines of a block in which operations were carried out,
// as they stand in the text: first is its first line there.
func rewritten(block, first string, ops []edit.Op) ([]string, error) {
	r, err := edit.Apply([]byte(block), "", ops, nil)
	indent := first[:max(0, len(strings.TrimRight(first, "\r\n"))-len(firstLine(block)))]
	end := "\n"
	if strings.HasSuffix(first, "\r\n") {
		end = "\r\n"
	}
	var out []string
	for line := range strings.Lines(string(r.Src)) {
		out = append(out, indent+strings.TrimSuffix(line, "\n")+end)
	}
	return out, err
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}

// fence returns the operations on the body of a block.
func (c change) fence(b markdown.Block) []edit.Op {
	i := slices.IndexFunc(format.Blocks, func(x format.Block) bool { return x.Name == b.Name })
	items := edit.Read("", "", []byte(b.Body), nil)
	if i < 0 || len(items) != 1 {
		return nil
	}
	var ops []edit.Op
	for _, h := range hits(items[0].Value, format.Blocks[i].Places(), c.ref) {
		if op, ok := c.op(h); ok {
			ops = append(ops, op)
		}
	}
	if move := items[0].Value.Get("move").Word; c.ref.Kind == "role" && move != "" { // which names two roles in one word
		from, to, _ := strings.Cut(move, "..")
		if from == c.ref.ID || to == c.ref.ID {
			op, ok := c.op(hit{path: []string{"move"}})
			if op.Do == edit.Set {
				op.Value = edit.Word(strings.TrimPrefix(c.links.renamed("move:"+move), "move:"))
			}
			if ok {
				ops = append(ops, op)
			}
		}
	}
	return ops
}
