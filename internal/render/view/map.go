package view

// Map is the page of the map.
type Map struct {
	Site                 HTML  // the organization, for paper
	Paper                Words // "letter" or "a4"
	Whole                bool  // there is one drawing, of everything
	TooLarge             bool  // something could not be drawn
	Drawings             []Drawing
	Legend               []LegendLine
	Moves                []MapMove
	Beside               []Link // other ways to see the whole
	All                  *Link  // to the list of moves, where there are too many for a table
	Picture, Tabloid, A1 Words  // empty if one picture cannot show the whole site
	Script               Words
}

// A MapMove is a move in the table beside the map.
type MapMove struct {
	MoveLine
	LevelChange, FamilyChange HTML // empty if it stays
}

// A Drawing is a map drawn: families of cards, as lists, and the lines between
// them. Sizes and places are classes of map.css, which turns their digits into
// numbers, since the policy of a page allows no style of its own. All are in
// units of half a rem.
type Drawing struct {
	Number   int // on the page, from 1
	Title    HTML
	W, H     int
	Size     Words // classes
	Small    bool  // stands beside the same in words: for the eye and the mouse only
	Narrow   bool  // leaves room for words at its side
	Alone    bool  // there is one family, which needs no name
	Bands    []DrawnBand
	Families []DrawnFamily
	Lines    []DrawnLine
}

// A DrawnBand is a level. Rule is how high the rule over it lies.
type DrawnBand struct {
	Title HTML
	Place Words
	Rule  int
}

// A DrawnFamily is the cards of one family, the highest level first.
type DrawnFamily struct {
	Title HTML
	Place Words
	Cards []DrawnCard
}

// A DrawnCard is a role on the map. Number is what lines call it.
type DrawnCard struct {
	Link
	Level  HTML
	Status Words // the word for emerging or ending, else empty
	Place  Words
	Number int
	Here   bool // the page is this role's
}

// A DrawnLine is a move on the map, from a card to a card.
type DrawnLine struct {
	Kind       Words
	Path, Head Words // SVG paths
	From, To   int
}

// A LegendLine explains a kind of line by a sample.
type LegendLine struct {
	Kind, Name, Text Words
	Path, Head       Words
}

// Poster is the map on one large sheet.
type Poster struct {
	Size                Words // "tabloid" or "a1"
	Title, Organization HTML
	Drawing             HTML // printed by map-drawing
	Legend              []LegendLine
	Map                 Link
}

// Picture is the map as a file of its own, an SVG image.
type Picture struct {
	Lang, Title, Organization, Text Words
	W, H                            int
	Accent                          Words // a colour
	Shift, Foot                     int   // of the drawing, under the title; of the legend, under that
	Rules                           []int // heights of the rules over the levels
	Families                        []PictureSpan
	Lines                           []DrawnLine
	Cards                           []PictureCard
	Names                           []PictureText // of families, then of levels
	Legend                          []PictureSample
}

// A PictureCard is a card with its title.
type PictureCard struct {
	X, Y, W, H int
	Text       PictureText
	Dashed     bool // the role is not there to stay, or not yet there
}

// A PictureText is words in lines.
type PictureText struct {
	Kind  Words // "family", "level", or empty on a card
	X     int
	Lines []PictureLine
}

// A PictureSpan is the rule under the name of a family, over its cards.
type PictureSpan struct{ X, Y, W int }

// A PictureLine is one line of words. Y is written with a point.
type PictureLine struct {
	Y, Words Words
	Soft     bool // a remark, not a name
}

// A PictureSample is a kind of line in the legend.
type PictureSample struct {
	LegendLine
	X int
}
