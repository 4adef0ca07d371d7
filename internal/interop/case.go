package interop

// The types of this file are those of CASE 1.1, "Competencies and Academic
// Standards Exchange" by 1EdTech, as its information model and its OpenAPI
// schema (imscasev1p1_openapi3_v1p0) define them for a package: a document, what
// is in it, and how that hangs together. Of what may stand there, these are the
// properties that a book has something to say with. Inside a package, the schema
// forbids the links from a document to its package and from an item to its
// document. What must stand where is held to testdata/case.txt.

// A Package is a framework as a learning system takes it in.
type Package struct {
	Document     Document      `json:"CFDocument"`
	Items        []Item        `json:"CFItems"`
	Associations []Association `json:"CFAssociations"`
	Definitions  Definitions   `json:"CFDefinitions"`
}

// A Named is what everything in a package has: an identifier that never
// changes, a URI, and the time at which it changed last.
type Named struct {
	Identifier string `json:"identifier"`
	URI        string `json:"uri"`
	Changed    string `json:"lastChangeDateTime"`
}

// A Document is the framework itself.
type Document struct {
	Named
	Case      string `json:"caseVersion"`
	Creator   string `json:"creator"`
	Title     string `json:"title"`
	Publisher string `json:"publisher,omitempty"`
	Source    string `json:"officialSourceURL,omitempty"`
	Language  string `json:"language"`
	Version   string `json:"version,omitempty"`
}

// An Item is a category, a competency, a competency at a step of the scale, a
// step of the scale, a family or a role.
type Item struct {
	Named
	Statement   string   `json:"fullStatement"`
	Abbreviated string   `json:"abbreviatedStatement,omitempty"`
	Code        string   `json:"humanCodingScheme,omitempty"`
	Kind        string   `json:"CFItemType"`
	KindURI     Link     `json:"CFItemTypeURI"`
	Keywords    []string `json:"conceptKeywords,omitempty"`
	Notes       string   `json:"notes,omitempty"`
	Language    string   `json:"language"`
}

// An Association says how one item stands to another.
type Association struct {
	Named
	Type        string `json:"associationType"` // one of CASE's
	Sequence    int    `json:"sequenceNumber,omitempty"`
	Origin      Node   `json:"originNodeURI"`
	Destination Node   `json:"destinationNodeURI"`
	Grouping    *Link  `json:"CFAssociationGroupingURI,omitempty"`
}

// A Link names something of the package.
type Link struct {
	Title      string `json:"title"`
	Identifier string `json:"identifier"`
	URI        string `json:"uri"`
}

// A Node is an end of an association: something of this package, or of another
// one that was made from the same site.
type Node struct {
	Link
	Target string `json:"targetType"`
}

// Definitions are the kinds of items, and of needs.
type Definitions struct {
	Concepts  []struct{} `json:"CFConcepts"`
	Subjects  []struct{} `json:"CFSubjects"`
	Licenses  []struct{} `json:"CFLicenses"`
	ItemTypes []ItemType `json:"CFItemTypes"`
	Groupings []Grouping `json:"CFAssociationGroupings"`
}

// An ItemType is a kind of items.
type ItemType struct {
	Named
	Title       string `json:"title"`
	Description string `json:"description"`
	Hierarchy   string `json:"hierarchyCode"`
	Code        string `json:"typeCode"`
}

// A Grouping is a kind of associations: needs that are essential, or those
// that are not.
type Grouping struct {
	Named
	Title       string `json:"title"`
	Description string `json:"description,omitempty"`
}
