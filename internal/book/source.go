package book

// A Source is the pack of content that an item comes from.
type Source struct {
	Pack      string // its id
	Name      Text
	Publisher Text
	Version   string // that the item is of, or was adapted from
	Terms     Terms  // of the pack
	Adapted   bool   // the words are the site's own by now, made from the pack's
	Fixed     bool   // its terms forbid to adapt it
	Kept      bool   // its terms forbid to pass it on
}
