package format

import (
	"pathbook/internal/diag"
	y "pathbook/internal/strictyaml"
)

// The types of this file are the format on disk: what each kind of file may
// say, and the one line on it that an editor shows. A key that is not here is
// an error, and `pathbook schema` is made from the same tags.

type Site struct {
	At           diag.Pos
	Title        y.Text     `yaml:"title,required" doc:"The name of the site, at the top of every page."`
	Organization y.Text     `yaml:"organization,required" doc:"The employer's name."`
	Workplace    y.Text     `yaml:"workplace" doc:"What people call the place: clinic, shop, store; in French with un or une."`
	Languages    []y.String `yaml:"languages" doc:"Language codes such as en and fr; the first is the default."`
	BaseURL      y.String   `yaml:"base_url" doc:"The address the site will have, if it has one: https://…"`
	Visibility   y.String   `yaml:"visibility" enum:"internal|public" doc:"internal (the default) asks search engines to stay away."`
	Paper        y.String   `yaml:"paper" enum:"letter|a4" doc:"The paper that you print on."`
	Contact      y.Text     `yaml:"contact" texts:"block" doc:"Whom to ask about this site."`
	Logo         y.String   `yaml:"logo" doc:"A picture in assets/."`
	Accent       y.String   `yaml:"accent" doc:"Your colour, as six hexadecimal digits: 2f5d50."`
	HoursPerDay  y.Number   `yaml:"hours_per_day" doc:"The hours of a working day, 7.5 unless you say another; import counts days of training by it."`
	Hide         []y.String `yaml:"hide" enum:"pay|planner|postings" doc:"What to leave out of every page and file."`
	Footer       y.Text     `yaml:"footer" texts:"block" doc:"Words at the foot of every page."`
	Adopted      []y.String `yaml:"adopted" doc:"Files and folders of content that you took over from a sample as they stand, having read them."`
	Funders      []Funder   `yaml:"funders" doc:"Who paid for this site."`
}

type Funder struct {
	Name y.Text   `yaml:"name,required" doc:"The funder's name."`
	Logo y.String `yaml:"logo" doc:"A picture in assets/."`
	URL  y.String `yaml:"url" doc:"The funder's address: https://…"`
	Text y.Text   `yaml:"text" texts:"block" doc:"What the funder asks you to say."`
}

type Framework struct {
	At         diag.Pos
	Version    y.String        `yaml:"version" doc:"Any name for this version of the framework; sheets made from it say it."`
	Scale      []Scale         `yaml:"scale,required" doc:"The proficiencies, lowest first; the first is 1."`
	Levels     []Level         `yaml:"levels,required" holds:"level" doc:"The levels of roles, lowest first."`
	Families   []Family        `yaml:"families,required" holds:"family" doc:"The job families."`
	Categories []Category      `yaml:"categories,required" holds:"category" doc:"The groups of competencies."`
	Requires   y.Map[RoleNeed] `yaml:"requires" keys:"competency" doc:"What every role here asks for: competencies and the proficiency needed."`
	Offers     *Offers         `yaml:"offers" doc:"What every role here offers."`
}

type Scale struct {
	Title   y.Text `yaml:"title,required" doc:"The name of this proficiency."`
	Summary y.Text `yaml:"summary" texts:"block" doc:"What it means."`
}

type Level struct {
	ID    y.String `yaml:"id,required" id:"yes" doc:"The name that roles use."`
	Title y.Text   `yaml:"title,required" doc:"The name that people read."`
}

type Family struct {
	ID      y.String `yaml:"id,required" id:"yes" doc:"The name that roles use."`
	Title   y.Text   `yaml:"title,required" doc:"The name that people read."`
	Summary y.Text   `yaml:"summary" texts:"block" doc:"What the people of this family do."`
}

type Category struct {
	ID    y.String `yaml:"id,required" id:"yes" doc:"The name that competencies use."`
	Title y.Text   `yaml:"title,required" doc:"The name that people read."`
	Core  y.String `yaml:"core" enum:"yes|no" doc:"yes: whoever works has some of each, so that no move calls one of them new."`
}

type Offers struct {
	Meaning      y.Text `yaml:"meaning" texts:"block" doc:"Meaning and values."`
	Skills       y.Text `yaml:"skills" texts:"block" doc:"Skills and competencies."`
	Culture      y.Text `yaml:"culture" texts:"block" doc:"Workplace culture."`
	Growth       y.Text `yaml:"growth" texts:"block" doc:"Growth."`
	Arrangements y.Text `yaml:"arrangements" texts:"block" doc:"Working arrangements."`
	Pay          y.Text `yaml:"pay" texts:"block" doc:"Pay and benefits."`
	Inclusion    y.Text `yaml:"inclusion" texts:"block" doc:"Inclusion and belonging."`
	External     y.Text `yaml:"external" texts:"block" doc:"External conditions, such as the way to work."`
	Checked      y.Date `yaml:"checked" doc:"When these words were last checked: YYYY-MM-DD."`
}

type Role struct {
	At               diag.Pos
	ID               y.String         `yaml:"id" id:"yes" doc:"The file's name; needed only in a list."`
	Title            y.Text           `yaml:"title,required" doc:"The role's name."`
	Short            y.Text           `yaml:"short" doc:"A shorter name for the map and the matrix."`
	AlsoCalled       y.Texts          `yaml:"also_called" doc:"Other names that people look for."`
	Family           y.String         `yaml:"family,required" ref:"family" doc:"A job family of framework.yaml."`
	Level            y.String         `yaml:"level,required" ref:"level" doc:"A level of framework.yaml."`
	Summary          y.Text           `yaml:"summary,required" texts:"block" doc:"The role in two or three sentences."`
	Responsibilities y.Texts          `yaml:"responsibilities" texts:"block" doc:"What the person does."`
	Requires         y.Map[RoleNeed]  `yaml:"requires" keys:"competency" doc:"Competencies and the proficiency needed, beyond what the framework says of every role; none where this role does not ask for it."`
	Credentials      []CredentialNeed `yaml:"credentials" doc:"Licences and certificates needed."`
	Grow             y.Texts          `yaml:"grow" texts:"block" doc:"Ways to grow without leaving the role."`
	Offers           *Offers          `yaml:"offers" doc:"What this role offers beyond the framework's."`
	NOC              y.String         `yaml:"noc" doc:"National Occupational Classification 2021: five digits."`
	Pay              Pay              `yaml:"pay" doc:"What the role pays, in dollars."`
	Status           y.String         `yaml:"status" enum:"current|emerging|ending" doc:"Whether the role is there to stay."`
	Contact          y.Text           `yaml:"contact" texts:"block" doc:"Whom to ask about this role."`
	Reviewed         y.Date           `yaml:"reviewed" doc:"When this description was last checked: YYYY-MM-DD."`
	Moves            []Move           `yaml:"moves" doc:"Where a person can go from here."`
}

type Need struct {
	Level      y.Int    `yaml:"level,required,short" doc:"The proficiency, 1 being the lowest of the scale."`
	Importance y.String `yaml:"importance" enum:"essential|asset" doc:"asset helps, but is not required."`
}

// RoleNeed is a Need of a role, or the word that says that the role does not
// ask for what every other one does.
type RoleNeed struct {
	Need
	None y.String `yaml:",short" enum:"none" doc:"This role does not ask for what every role does."`
}

type CredentialNeed struct {
	At         diag.Pos
	Credential y.String `yaml:"credential,required,short" ref:"credential" doc:"A credential's id."`
	Importance y.String `yaml:"importance" enum:"essential|asset" doc:"asset helps, but is not required."`
}

type Pay struct {
	At   diag.Pos
	From y.Number `yaml:"from,required" doc:"Dollars; the number alone."`
	To   y.Number `yaml:"to" doc:"Dollars; the number alone."`
	Per  y.String `yaml:"per,required" enum:"hour|year" doc:"hour or year."`
}

type Move struct {
	At          diag.Pos
	To          y.String `yaml:"to,required" ref:"role" doc:"The role that the move leads to."`
	Kind        y.String `yaml:"kind" enum:"advance|lateral|broaden|step-back" doc:"Follows from the two roles if not written."`
	Months      y.Range  `yaml:"months" doc:"How long it usually takes."`
	ReadyWhen   y.Text   `yaml:"ready_when" texts:"block" doc:"How to know that one is ready."`
	Experiences y.Texts  `yaml:"experiences" texts:"block" doc:"What to do on the way that no course teaches."`
}

type Competency struct {
	At        diag.Pos
	ID        y.String       `yaml:"id" id:"yes" doc:"The file's name; needed only in a list."`
	Title     y.Text         `yaml:"title,required" doc:"What a person can do."`
	Category  y.String       `yaml:"category,required" ref:"category" doc:"A category of framework.yaml."`
	Summary   y.Text         `yaml:"summary,required" texts:"block" doc:"The competency in a sentence or two."`
	Levels    y.Map[Wording] `yaml:"levels" keys:"proficiency" doc:"How it shows at each proficiency, by number."`
	Related   []y.String     `yaml:"related" ref:"competency" doc:"Near relatives, which give a head start."`
	Questions y.Texts        `yaml:"questions" texts:"line" doc:"What to ask about it in a conversation."`
	Codes     []Code         `yaml:"codes" doc:"Its names in other frameworks."`
}

type Wording struct {
	At       diag.Pos
	Can      y.Text  `yaml:"can,required,short" texts:"block" doc:"What a person does at this proficiency."`
	Examples y.Texts `yaml:"examples" texts:"block" doc:"Examples from the workplace."`
}

type Code struct {
	Framework y.String `yaml:"framework,required" doc:"The framework's name."`
	Code      y.String `yaml:"code,required" doc:"The code in it."`
	URL       y.String `yaml:"url" doc:"Its address: https://…"`
}

type Credential struct {
	At               diag.Pos
	ID               y.String `yaml:"id" id:"yes" doc:"The file's name; needed only in a list."`
	Title            y.Text   `yaml:"title,required" doc:"The credential's name."`
	GrantedBy        y.Text   `yaml:"granted_by,required" doc:"Who grants it."`
	How              y.Text   `yaml:"how" texts:"block" doc:"How to get it."`
	Time             y.Text   `yaml:"time" texts:"line" doc:"How long it takes."`
	Cost             y.Range  `yaml:"cost" doc:"Dollars: a number, or from and to."`
	Renew            y.Text   `yaml:"renew" texts:"block" doc:"When and how to renew it."`
	TrainedElsewhere y.Text   `yaml:"trained_elsewhere" texts:"block" doc:"What a person trained abroad does."`
	URL              y.Text   `yaml:"url" doc:"Its address: https://…"`
	Checked          y.Date   `yaml:"checked" doc:"When these facts were last checked: YYYY-MM-DD."`
}

type Training struct {
	At        diag.Pos
	ID        y.String        `yaml:"id" id:"yes" doc:"The file's name; needed only in a list."`
	Title     y.Text          `yaml:"title,required" doc:"The name of the learning option."`
	Summary   y.Text          `yaml:"summary" texts:"block" doc:"What one does and learns."`
	Provider  y.Text          `yaml:"provider" doc:"Who gives it."`
	Format    y.String        `yaml:"format,required" enum:"course|e-learning|workshop|on-the-job|mentoring|job-shadowing|stretch-project|cross-training|reading" doc:"Its form."`
	Hours     y.Range         `yaml:"hours" doc:"Hours of work: a number, or from and to."`
	Weeks     y.Range         `yaml:"weeks" doc:"Weeks from start to end: a number, or from and to."`
	Cost      y.Range         `yaml:"cost" doc:"Dollars: a number, or from and to."`
	PaidBy    y.String        `yaml:"paid_by" enum:"employer|shared|employee|funded" doc:"Who pays."`
	Region    y.Text          `yaml:"region" doc:"Where it is given."`
	Languages []y.String      `yaml:"languages" doc:"Codes of the languages it is given in."`
	URL       y.Text          `yaml:"url" doc:"Its address: https://…"`
	Checked   y.Date          `yaml:"checked" doc:"When these facts were last checked: YYYY-MM-DD."`
	Develops  y.Map[Develops] `yaml:"develops" keys:"competency" doc:"Competencies and the proficiency it leads to."`
	Grants    []y.String      `yaml:"grants" ref:"credential" doc:"Credentials that one holds afterwards."`
}

type Develops struct {
	At   diag.Pos
	From y.Int `yaml:"from" doc:"The proficiency one must already have."`
	To   y.Int `yaml:"to,required,short" doc:"The proficiency it leads to."`
}

type Pathway struct {
	At        diag.Pos
	ID        y.String `yaml:"id" id:"yes" doc:"The file's name; needed only in a list."`
	Title     y.Text   `yaml:"title,required" doc:"The pathway's name."`
	Summary   y.Text   `yaml:"summary,required" texts:"block" doc:"Whom it is for and where it leads."`
	Steps     []Step   `yaml:"steps,required" doc:"The roles along the way, in order."`
	ReadyWhen y.Text   `yaml:"ready_when" texts:"block" doc:"How to know that one is ready to start."`
}

type Step struct {
	At   diag.Pos
	Role y.String `yaml:"role,required" ref:"role" doc:"A role's id."`
	Note y.Text   `yaml:"note" texts:"block" doc:"A word on this step."`
}
