package render

import (
	"bytes"
	"strconv"

	"pathbook/internal/book"
	"pathbook/internal/chart"
)

// Where words stand in the picture, in units.
const (
	pictureTitle  = 8   // room for the title, over the drawing
	pictureLegend = 5   // and for the legend, under it
	leastWidth    = 116 // so that the legend has room
	lineStep      = 2.5
	baseline      = 1.7 // from the top of a line to its foot
)

// picture appends the map as an SVG image, for slides.
func picture(dst []byte, e *edition) ([]byte, error) {
	p := e.page(mapPicture)
	c := e.wall()
	light := "2f5d50"
	if accent := p.book.Site.Accent; accent.RGB != "" {
		light, _ = accent.OnPaper()
	}
	v := Picture{
		Lang: plain(p.book.Lang), Title: plain(p.book.Site.Title.Words), Organization: plain(p.book.Site.Organization.Words),
		Text: p.word("map-intro"), W: max(c.W, leastWidth) + 4, H: c.H + pictureTitle + pictureLegend, Shift: pictureTitle, Foot: pictureTitle + c.H, Accent: plain("#" + light),
	}
	for _, l := range c.Lines {
		v.Lines = append(v.Lines, DrawnLine{Kind: Words(l.Move.Kind), Path: Words(l.Path), Head: Words(l.Head)})
	}
	for i := range c.Cards {
		v.Cards = append(v.Cards, p.pictureCard(&c.Cards[i]))
	}
	v.name(c)
	for i, l := range p.legend() {
		v.Legend = append(v.Legend, PictureSample{l, i * leastWidth / 4})
	}
	b := bytes.NewBuffer(dst)
	if err := p.printed(b, "map-picture", v); err != nil {
		return dst, err
	}
	return b.Bytes(), nil
}

// name writes the names of families, unless there is only one, and of levels.
func (v *Picture) name(c *chart.Chart) {
	for _, column := range c.Columns {
		if len(c.Columns) < 2 {
			break
		}
		lines := chart.Wrap(column.Family.Title.Words, column.W-1)
		v.Names = append(v.Names, pictureText("family", column.X, float64(c.Top)-1-lineStep*float64(len(lines)), lines))
		v.Families = append(v.Families, PictureSpan{column.X, c.Top, column.W})
	}
	for _, b := range c.Bands {
		v.Rules = append(v.Rules, b.Rule)
		v.Names = append(v.Names, pictureText("level", 0, float64(b.Y)+1, chart.Wrap(b.Level.Title.Words, c.Left-1)))
	}
}

func (p *page) pictureCard(c *chart.Card) PictureCard {
	lines := chart.Wrap(c.Name.Words, c.W-3)
	if c.Role.Status != book.Current {
		lines = append(lines, p.words.Word("status-"+string(c.Role.Status)))
	}
	top := float64(c.Y) + (float64(c.H)-lineStep*float64(len(lines)))/2
	card := PictureCard{c.X, c.Y, c.W, c.H, pictureText("", c.X+1, top, lines), c.Role.Status != book.Current}
	card.Text.Lines[len(lines)-1].Soft = card.Dashed
	return card
}

func pictureText(kind Words, x int, top float64, lines []string) PictureText {
	t := PictureText{Kind: kind, X: x}
	for i, line := range lines {
		y := strconv.FormatFloat(top+lineStep*float64(i)+baseline, 'f', -1, 64)
		t.Lines = append(t.Lines, PictureLine{Words(y), plain(line), false})
	}
	return t
}
