package pages

import (
	"bytes"
	"strconv"

	"pathbook/internal/book"
	"pathbook/internal/chart"
	"pathbook/internal/render/page"
	"pathbook/internal/render/view"
)

// Where words stand in the picture, in units.
const (
	pictureTitle  = 8   // room for the title, over the drawing
	pictureLegend = 5   // and for the legend, under it
	leastWidth    = 116 // so that the legend has room
	lineStep      = 2.5
	baseline      = 1.7 // from the top of a line to its foot
)

// Picture appends the map as an SVG image, for slides.
func Picture(dst []byte, e *page.Edition) ([]byte, error) {
	p := e.Page(page.MapPicture)
	c := Wall(e)
	light := "2f5d50"
	if accent := p.Book.Site.Accent; accent.RGB != "" {
		light, _ = accent.OnPaper()
	}
	v := view.Picture{
		Lang: view.Escape(p.Book.Lang), Title: view.Escape(p.Book.Site.Title.Words), Organization: view.Escape(p.Book.Site.Organization.Words),
		Text: p.Word("map-intro"), W: max(c.W, leastWidth) + 4, H: c.H + pictureTitle + pictureLegend, Shift: pictureTitle, Foot: pictureTitle + c.H, Accent: view.Escape("#" + light),
	}
	for _, l := range c.Lines {
		v.Lines = append(v.Lines, view.DrawnLine{Kind: view.Words(l.Move.Kind), Path: view.Words(l.Path), Head: view.Words(l.Head)})
	}
	for i := range c.Cards {
		v.Cards = append(v.Cards, pictureCard(p, &c.Cards[i]))
	}
	name(&v, c)
	for i, l := range legend(p) {
		v.Legend = append(v.Legend, view.PictureSample{LegendLine: l, X: i * leastWidth / 4})
	}
	b := bytes.NewBuffer(dst)
	if err := p.Printed(b, "map-picture", v); err != nil {
		return dst, err
	}
	return b.Bytes(), nil
}

// name writes the names of families, unless there is only one, and of levels.
func name(v *view.Picture, c *chart.Chart) {
	for _, column := range c.Columns {
		if len(c.Columns) < 2 {
			break
		}
		lines := chart.Wrap(column.Family.Title.Words, column.W-1)
		v.Names = append(v.Names, pictureText("family", column.X, float64(c.Top)-1-lineStep*float64(len(lines)), lines))
		v.Families = append(v.Families, view.PictureSpan{X: column.X, Y: c.Top, W: column.W})
	}
	for _, b := range c.Bands {
		v.Rules = append(v.Rules, b.Rule)
		v.Names = append(v.Names, pictureText("level", 0, float64(b.Y)+1, chart.Wrap(b.Level.Title.Words, c.Left-1)))
	}
}

func pictureCard(p *page.Page, c *chart.Card) view.PictureCard {
	lines := chart.Wrap(c.Name.Words, c.W-3)
	if c.Role.Status != book.Current {
		lines = append(lines, p.Words.Word("status-"+string(c.Role.Status)))
	}
	top := float64(c.Y) + (float64(c.H)-lineStep*float64(len(lines)))/2
	card := view.PictureCard{X: c.X, Y: c.Y, W: c.W, H: c.H, Text: pictureText("", c.X+1, top, lines), Dashed: c.Role.Status != book.Current}
	card.Text.Lines[len(lines)-1].Soft = card.Dashed
	return card
}

func pictureText(kind view.Words, x int, top float64, lines []string) view.PictureText {
	t := view.PictureText{Kind: kind, X: x}
	for i, line := range lines {
		y := strconv.FormatFloat(top+lineStep*float64(i)+baseline, 'f', -1, 64)
		t.Lines = append(t.Lines, view.PictureLine{Y: view.Words(y), Words: view.Escape(line), Soft: false})
	}
	return t
}
