package workbook

import (
	"html"
	"regexp"
	"strings"
)

// What cells that were copied out of a web page or a system hold: tags of HTML,
// and letters by their names.
var (
	tag      = regexp.MustCompile(`(?i)</?(p|br|b|i|u|em|strong|ul|ol|li|span|div|a|font|h[1-6]|table|tbody|thead|tr|td|th|sub|sup|small|blockquote|hr|pre|code|img)\b[^<>]*>`)
	entity   = regexp.MustCompile(`&(#\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[A-Za-z][A-Za-z0-9]{1,24});`)
	breaks   = regexp.MustCompile(`(?i)\s*<(br|hr)\b[^<>]*>\s*|\s*</(p|div|tr|h[1-6]|ul|ol|blockquote|pre)\s*>\s*|\s*<(p|div|tr|h[1-6]|ul|ol|blockquote|pre)\b[^<>]*>\s*`)
	listItem = regexp.MustCompile(`(?i)\s*<li\b[^<>]*>\s*`)
)

// plainText is a text without HTML, and whether it had any. Breaks and items of
// lists stay what they are.
func plainText(s string) (text string, had bool) {
	if !strings.ContainsAny(s, "<&") || !tag.MatchString(s) && !entity.MatchString(s) {
		return s, false
	}
	text = listItem.ReplaceAllString(s, "\n"+bullet+" ")
	text = breaks.ReplaceAllString(text, "\n")
	text = tag.ReplaceAllString(text, "")
	for range 2 { // some systems name the & of a name
		text = entity.ReplaceAllStringFunc(text, func(e string) string {
			out := html.UnescapeString(e)
			if strings.ContainsFunc(out, func(c rune) bool { return c < ' ' && c != '\n' || c >= 0x7f && c < 0xa0 || c == 0xfffd }) {
				return ""
			}
			return out
		})
	}
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		if line = oneLine(line); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n"), true
}

// bullet is what begins each thing of a list that may have several lines.
const bullet = "•"

// bullets are what people begin the things of a list with.
var bullets = regexp.MustCompile(`^\s*([•·‣▪■●○◦➢►▶✓✔⁃∙]|[-–—*+>]\s|o\s|\(?\d{1,2}[.)]\s|\(?[a-z][.)]\s)\s*`)

// ours is how a list begins each thing that pathbook has written.
var ours = regexp.MustCompile(`^ *•\s*`)

// parts parts a cell that lists several things: at its bullets or numbers if its
// lines begin with any, else at its lines, else at its semicolons, and bullets
// in one line.
func parts(text string) []string {
	lines := strings.Split(text, "\n")
	if len(lines) == 1 {
		lines = inline(text)
	}
	bullets := bullets
	if strings.HasPrefix(text, bullet) {
		bullets = ours // inside of a thing there may be others
	}
	began := false
	for _, line := range lines {
		began = began || bullets.MatchString(line)
	}
	var out []string
	for _, line := range lines {
		marked := bullets.MatchString(line)
		line = strings.TrimSpace(bullets.ReplaceAllString(line, ""))
		switch {
		case began && !marked && len(out) > 0:
			out[len(out)-1] += "\n" + line // goes on in another line
		default:
			out = append(out, line)
		}
	}
	kept := out[:0]
	for _, part := range out {
		if part = strings.TrimRight(strings.TrimSpace(part), ";"); part != "" {
			kept = append(kept, part)
		}
	}
	return kept
}

// numberedList is a list in one line that counts: 1) this 2) that.
var numberedList = regexp.MustCompile(`(?:^|\s)\(?(\d)[.)]\s+`)

// inline parts a line at bullets, at numbers that count, or at semicolons.
func inline(text string) []string {
	if strings.Count(text, bullet)+strings.Count(text, "·")+strings.Count(text, "▪") > 1 || strings.HasPrefix(text, bullet) {
		return strings.FieldsFunc(text, func(c rune) bool { return c == '•' || c == '·' || c == '▪' })
	}
	if at := numberedList.FindAllStringSubmatchIndex(text, -1); len(at) > 1 {
		counts := at[0][0] == 0
		for i, m := range at {
			counts = counts && int(text[m[2]]-'0') == i+1
		}
		if counts {
			var out []string
			for i, m := range at {
				end := len(text)
				if i+1 < len(at) {
					end = at[i+1][0]
				}
				out = append(out, text[m[1]:end])
			}
			return out
		}
	}
	return strings.Split(text, ";")
}

// names parts a cell that lists names, also at commas.
func namesIn(text string) []string {
	if !strings.HasPrefix(text, bullet) && !strings.ContainsAny(text, "\n;") {
		text = strings.ReplaceAll(text, ",", ";")
	}
	return parts(text)
}
