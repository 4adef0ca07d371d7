package view

// Pathways is the list of all pathways.
type Pathways struct{ Pathways []PathwayLine }

// A PathwayLine is a pathway in a list.
type PathwayLine struct {
	Link
	Summary HTML
	Roles   []Link
}

// Pathway is the page of one pathway.
type Pathway struct {
	Title, Summary, ReadyWhen HTML
	Climb                     HTML // the steps drawn, by map-drawing; empty if there are no moves between them
	Steps                     []PathwayStep
	Time                      Words
	Whole                     *WholeWay
}

// A PathwayStep is one role of a pathway and the move that leads to it.
type PathwayStep struct {
	Role  Link
	Level HTML
	Note  HTML
	Move  *MoveLine // nil at the first step
}

// Competencies is the list of all competencies.
type Competencies struct {
	Scale      []ScaleLine
	Categories []CompetencyGroup
	Beside     []Link // other ways to see them
}

// A ScaleLine explains one step of the scale.
type ScaleLine struct {
	Level   HTML // printed by level
	Summary HTML
}

// A CompetencyGroup is the competencies of one category.
type CompetencyGroup struct {
	Title        HTML
	Competencies []CompetencyLine
}

// A CompetencyLine is a competency in a list.
type CompetencyLine struct {
	Link
	Summary HTML
	Roles   Words // how many roles ask for it, in words
}

// Competency is the page of one competency.
type Competency struct {
	Prefix                   Words // before the ids of the page's parts
	Title, Summary, Category HTML
	Levels                   []LevelWords
	Every                    HTML          // the level at which every role asks for it, printed by level
	EveryHelps               bool          // it is an asset there
	Without                  []Link        // the roles that do not, where every role does
	Needing                  []NeedingRole // in their own words
	Helped                   []NeedingRole // roles where it is an asset
	Training                 []TrainingLine
	Questions                []HTML
	Related                  []Link
	Codes                    []Fact
}

// LevelWords say how a competency shows at one proficiency.
type LevelWords struct {
	N        int  // its number on the scale
	Level    HTML // printed by level
	Can      HTML
	Examples []HTML
}

// A NeedLine is a competency at a level, in one line.
type NeedLine struct {
	Competency Link
	Level      HTML // printed by level
	Asset      bool
}

// A NeedingRole is a role that requires a competency, and at which level.
type NeedingRole struct {
	Role  Link
	Level HTML // printed by level
}

// Trainings is the list of all ways to learn.
type Trainings struct {
	LowCost, Other []TrainingGroup
	File           *Spreadsheet
	Beside         []Link // what it leads to
}

// A TrainingGroup is the ways to learn of one form, in the big list.
type TrainingGroup struct {
	ID   Words
	Name Words // "Mentoring"
	Rows []TrainingRow
}

// A TrainingRow is a way to learn in the big list.
type TrainingRow struct {
	TrainingLine
	Provider HTML
	Develops []Link
}

// Training is the page of one way to learn.
type Training struct {
	Title, Summary HTML
	LowCost        bool
	Facts          []Fact
	Checked        Words // when these facts were last checked, in words
	Develops       []DevelopsLine
	Grants         []Link
	Moves          []Link // moves of which it closes a gap
}

// A DevelopsLine is what a training does for one competency.
type DevelopsLine struct {
	Competency Link
	From, To   HTML // printed by level; From is empty where one can start with nothing
	Can        HTML
}

// Credentials is the list of all credentials.
type Credentials struct{ Credentials []CredentialLine }

// Credential is the page of one credential.
type Credential struct {
	Title                        HTML
	Facts                        []Fact
	How, Renew, TrainedElsewhere HTML
	Checked                      Words // when these facts were last checked, in words
	NeededBy, HelpsIn            []Link
	Training                     []HTML // each printed by way
}

// Documents is the list of all guides, or of all stories.
type Documents struct {
	Title, Intro Words
	Groups       []DocumentGroup
}

// A DocumentGroup is the documents for one audience; stories have one group
// without a name.
type DocumentGroup struct {
	Name      Words
	Documents []DocumentLine
}

// A DocumentLine is a document in a list.
type DocumentLine struct {
	Link
	Subtitle, Summary HTML
	Minutes           Words
}

// DocumentPage is a guide, a story or a page.
type DocumentPage struct {
	Kind                     Words // "guide", "story" or "page"
	Audience                 Words // of a guide, in words
	Title, Subtitle, Summary HTML
	Facts                    []Fact
	Contents                 []Heading
	Body                     HTML
	Untranslated             bool  // the body stands in another language
	BodyLang                 Words // that language, else empty
	Roles                    []Link
	Worksheets               []Link
	Kits                     []PrintLine // print editions that hold it
	Terms                    *Terms
	Sources                  []HTML
	Previous, Next           *Link
}

// A Heading is an entry of a list of contents.
type Heading struct {
	Level    int
	ID, Text Words
}

// Source is the pack of content that words on a page come from.
type Source struct {
	Name, Publisher, Cite HTML
	Version               Words
	Adapted               bool // the words are the site's own by now
}

// Terms say what others may do with a text.
type Terms struct {
	Holder, Summary, Cite HTML
	Rules                 []Words
	Version               Words
}

// Statement is the accessibility statement.
type Statement struct {
	Contact HTML
}

// Missing is the page that is shown in place of one that is not there. A host
// has one for all languages, so it speaks all of them.
type Missing struct{ Parts []MissingPart }

// MissingPart is what the page says in one language.
type MissingPart struct {
	Lang, Title, Text Words
	Links             []Link
}

// Video is a link to a film, as video.html prints it in a guide.
type Video struct {
	Title       HTML
	URL, Length Words
	Code        HTML // the address as a code to scan, for paper
}

// Questions are those to ask, as questions.html prints them in a guide.
type Questions struct {
	About Link
	Items []HTML
}

// Excerpt is the moves of a family, a pathway or the whole site, as
// moves-excerpt.html prints them in a guide.
type Excerpt struct {
	Title Link
	Map   HTML // the same drawn, by map-drawing, or empty
	Moves []MoveLine
}
