package view

// WhatsNew is the page of what changed from one kept version to the next.
type WhatsNew struct {
	Periods []Period // the newest first
	First   HTML     // says which version is the first that was kept
}

// A Period is what changed up to a version that was kept, or since the last.
// Groups are empty if nothing did.
type Period struct {
	ID, Title Words
	Groups    []ChangeGroup
}

// A ChangeGroup is the items of one kind that changed. Lines are what changed of
// all of them together.
type ChangeGroup struct {
	Title Words
	Items []ChangeItem
	Lines []HTML
}

// A ChangeItem is one item and what became of it, in one line for each thing,
// or the word for new or gone, with the items that are. Href is empty where the
// item has no page, or none any more.
type ChangeItem struct {
	Link
	Lines []HTML
}
