package interop

// The types of this file are those of schema.org that a book has
// something to say with, and of each the properties that it has. Their meaning
// is at https://schema.org/ and the name of the type or property; what may
// stand in each is held to testdata/schema.org.txt. A node of which only the
// id is set is a reference to the one that says more.

// context is what makes the names of this file those of schema.org.
const context = "https://schema.org"

// A Graph is everything, as one document of JSON-LD.
type Graph struct {
	Context string `json:"@context"`
	Nodes   []any  `json:"@graph"`
}

// A Thing is what every node has.
type Thing struct {
	Context       string   `json:"@context,omitempty"` // of a node that is a document of its own
	Type          string   `json:"@type,omitempty"`
	ID            string   `json:"@id,omitempty"`
	Name          Words    `json:"name,omitempty"`
	AlternateName Words    `json:"alternateName,omitempty"`
	Description   Words    `json:"description,omitempty"`
	URL           string   `json:"url,omitempty"`
	Pages         []string `json:"mainEntityOfPage,omitempty"` // that show it, one for each language
}

// An Occupation is a role.
type Occupation struct {
	Thing
	Category         *CategoryCode `json:"occupationalCategory,omitempty"`
	Responsibilities Words         `json:"responsibilities,omitempty"`
	Skills           []DefinedTerm `json:"skills,omitempty"`         // competencies at a proficiency, the essential ones first
	Qualifications   []Credential  `json:"qualifications,omitempty"` // that are required
	Salary           *Amount       `json:"estimatedSalary,omitempty"`
}

// A CategoryCode is a code of the National Occupational Classification.
type CategoryCode struct {
	Type string  `json:"@type"`
	Code string  `json:"codeValue"`
	Set  TermSet `json:"inCodeSet"`
}

// An Amount is pay: from the least to the most, by the hour or the year.
type Amount struct {
	Type     string   `json:"@type"`
	Currency string   `json:"currency"`
	Value    Quantity `json:"value"`
}

// A Quantity is a number, or what lies between two.
type Quantity struct {
	Type string   `json:"@type"`
	Is   *float64 `json:"value,omitempty"`
	Min  *float64 `json:"minValue,omitempty"`
	Max  *float64 `json:"maxValue,omitempty"`
	Unit string   `json:"unitText,omitempty"`
}

// A DefinedTerm is a competency, a step of the scale, or a competency at a
// step of the scale.
type DefinedTerm struct {
	Thing
	Code  string        `json:"termCode,omitempty"`
	Sets  []TermSet     `json:"inDefinedTermSet,omitempty"`
	About []DefinedTerm `json:"about,omitempty"` // of a competency at a step: the competency and the step
	Codes []Property    `json:"identifier,omitempty"`
}

// A TermSet is a framework, one of its categories, its scale, or a
// classification.
type TermSet struct {
	Thing
	Version string        `json:"version,omitempty"`
	Creator *Organization `json:"creator,omitempty"`
	PartOf  *TermSet      `json:"isPartOf,omitempty"`
	Terms   []DefinedTerm `json:"hasDefinedTerm,omitempty"`
}

// A Property is the name of a thing in somebody else's framework.
type Property struct {
	Type  string `json:"@type"`
	Of    string `json:"propertyID"`
	Value string `json:"value"`
	URL   string `json:"url,omitempty"`
}

// An Organization is the employer, who teaches, or who grants a credential.
type Organization struct{ Thing }

// A Credential is a licence, certificate or designation.
type Credential struct {
	Thing
	GrantedBy *Organization `json:"recognizedBy,omitempty"`
}

// A Course is a learning option of any form.
type Course struct {
	Thing
	Provider  *Organization `json:"provider,omitempty"`
	Form      string        `json:"learningResourceType,omitempty"` // one of book.Formats
	Languages []string      `json:"inLanguage,omitempty"`
	Teaches   []DefinedTerm `json:"teaches,omitempty"`            // what one can do afterwards
	Requires  []DefinedTerm `json:"competencyRequired,omitempty"` // what one can do before
	Time      string        `json:"timeRequired,omitempty"`       // ISO 8601, where it is one number
	Awards    []Credential  `json:"educationalCredentialAwarded,omitempty"`
	Offer     *Offer        `json:"offers,omitempty"`
	Instance  *Instance     `json:"hasCourseInstance,omitempty"`
}

// An Offer is what a course costs.
type Offer struct {
	Type     string   `json:"@type"`
	Price    *float64 `json:"price,omitempty"`
	Currency string   `json:"priceCurrency,omitempty"`
	Between  *Price   `json:"priceSpecification,omitempty"`
}

// A Price is one that is known to lie between two.
type Price struct {
	Type     string  `json:"@type"`
	Min      float64 `json:"minPrice"`
	Max      float64 `json:"maxPrice"`
	Currency string  `json:"priceCurrency"`
}

// An Instance is how long a course runs, and where.
type Instance struct {
	Type     string `json:"@type"`
	Duration string `json:"duration,omitempty"` // ISO 8601
	Location Words  `json:"location,omitempty"`
}
