package format

import (
	"pathbook/internal/diag"
	y "pathbook/internal/strictyaml"
)

type Worksheet struct {
	At       diag.Pos
	ID       y.String   `yaml:"id" id:"yes" doc:"The file's name; needed only in a list."`
	Title    y.Text     `yaml:"title,required" doc:"The worksheet's name."`
	Audience y.String   `yaml:"audience,required" enum:"employee|manager|both|practitioner" doc:"Who works with it."`
	Keep     y.String   `yaml:"keep" enum:"yours|share" doc:"yours (the default) stays with the person; share goes to the meeting."`
	Starting []y.String `yaml:"starting_points" enum:"impasse|exploring|navigating" doc:"For whom home names this sheet: at an impasse, exploring, or navigating to a goal."`
	Summary  y.Text     `yaml:"summary" texts:"block" doc:"What it is for."`
	Minutes  y.Int      `yaml:"minutes" doc:"How long it takes."`
	Intro    y.Text     `yaml:"intro" texts:"block" doc:"Words before the first question."`
	Version  y.String   `yaml:"version" doc:"Any name for this version."`
	Terms    Terms      `yaml:"terms" doc:"What others may do with it."`
	Sections []Section  `yaml:"sections,required" doc:"Its parts, in order."`
}

type Section struct {
	At     diag.Pos
	Title  y.Text   `yaml:"title" doc:"The heading of this part."`
	Help   y.Text   `yaml:"help" texts:"block" doc:"Words under the heading."`
	By     y.String `yaml:"by" enum:"employee|manager" doc:"Who fills it."`
	Fields []Field  `yaml:"fields" doc:"The questions."`
}

type Field struct {
	At      diag.Pos
	Kind    y.String `yaml:"kind,required" enum:"line|text|date|choice|checklist|rating|table|ask|steps|role|move|competencies|gap|factors|signatures" doc:"What the field asks for."`
	ID      y.String `yaml:"id" id:"yes" doc:"A name that stays when the label changes."`
	Label   y.Text   `yaml:"label" doc:"The question."`
	Help    y.Text   `yaml:"help" texts:"block" doc:"A word of help beside the label."`
	OnPaper y.Text   `yaml:"on_paper" texts:"line" doc:"Help that only paper needs, such as: circle one."`
	Lines   y.Int    `yaml:"lines" doc:"Lines to write on."`
	Options []Option `yaml:"options" doc:"The answers to choose from."`
	Items   y.Texts  `yaml:"items" texts:"line" doc:"The questions, steps or things to rate."`
	Columns y.Texts  `yaml:"columns" texts:"line" doc:"The heads of the columns."`
	Rows    y.Node   `yaml:"rows" doc:"A number of empty rows, or a list of their heads."`
	Start   y.Int    `yaml:"start" doc:"The first number."`
	Names   y.Texts  `yaml:"names" doc:"Who signs."`
}

type Option struct {
	At    diag.Pos
	ID    y.String `yaml:"id" id:"yes" doc:"A name that stays when the label changes."`
	Label y.Text   `yaml:"label,required,short" doc:"The answer."`
}

type Term struct {
	At      diag.Pos
	ID      y.String   `yaml:"id" id:"yes" doc:"The file's name; needed only in a list."`
	Term    y.Text     `yaml:"term,required" doc:"The word, or the abbreviation."`
	Also    y.Texts    `yaml:"also" lengths:"free" doc:"Its other forms, such as plurals, so that they are found too."`
	Meaning y.Text     `yaml:"meaning,required" texts:"block" doc:"What it means, in a sentence or two."`
	See     []y.String `yaml:"see" ref:"term" doc:"Other terms to look up."`
}

type Terms struct {
	At           diag.Pos
	Holder       y.Text   `yaml:"holder" doc:"Who holds the rights."`
	Cite         y.Text   `yaml:"cite" texts:"line" doc:"How to name the source."`
	Adapt        y.String `yaml:"adapt" enum:"yes|inside|no" doc:"May it be changed? inside: within the organization."`
	Redistribute y.String `yaml:"redistribute" enum:"yes|no" doc:"May it be passed on?"`
	Summary      y.Text   `yaml:"summary" texts:"block" doc:"The terms in a sentence or two."`
}

// Document is the front matter of a guide, a story or a page in the
// site's first language.
type Document struct {
	At         diag.Pos
	Title      y.Text     `yaml:"title,required" doc:"The title; the body's headings begin at ##."`
	Subtitle   y.Text     `yaml:"subtitle" doc:"A line under the title."`
	Audience   y.String   `yaml:"audience" enum:"employee|manager|both|practitioner" doc:"Whom a guide is for."`
	Summary    y.Text     `yaml:"summary" texts:"block" doc:"What it is about, in a sentence or two."`
	Order      y.Number   `yaml:"order" doc:"Where it stands among the others, lowest first."`
	Minutes    y.Int      `yaml:"minutes" doc:"How long it takes to read."`
	Worksheets []y.String `yaml:"worksheets" ref:"worksheet" doc:"The worksheets that belong to it."`
	Roles      []y.String `yaml:"roles" ref:"role" doc:"The roles along the way of a story."`
	Version    y.String   `yaml:"version" doc:"Any name for this version."`
	Sources    y.Texts    `yaml:"sources" doc:"What it was adapted from."`
	Terms      Terms      `yaml:"terms" doc:"What others may do with it."`
	MadeFrom   y.String   `yaml:"made_from" doc:"Of a translation: what its source said when it was made; pathbook accept writes it."`
}

// Carried are the keys of front matter that a translation carries. All others
// are written once, in its source.
var Carried = []string{"title", "subtitle", "summary", "terms.summary"}

// CarriedTexts returns what stands behind the keys of Carried.
func (d *Document) CarriedTexts() []*y.Text {
	return []*y.Text{&d.Title, &d.Subtitle, &d.Summary, &d.Terms.Summary}
}

// The bodies of fenced blocks.

type WorksheetBlock struct {
	At diag.Pos
	ID y.String `yaml:"id,required" ref:"worksheet" doc:"The worksheet to show in place."`
}

type VideoBlock struct {
	At     diag.Pos
	Title  y.Text   `yaml:"title,required" doc:"The film's name."`
	URL    y.String `yaml:"url" doc:"Its address: https://…"`
	Length y.String `yaml:"length" doc:"How long it runs, as m:ss."`
}

type QuestionsBlock struct {
	At         diag.Pos
	Competency y.String `yaml:"competency" ref:"competency" doc:"Ask about this competency."`
	Role       y.String `yaml:"role" ref:"role" doc:"Ask about this role."`
	Move       y.String `yaml:"move" doc:"Ask about this move: FROM..TO."`
}

type MapBlock struct {
	At      diag.Pos
	Family  y.String `yaml:"family" ref:"family" doc:"Only this family."`
	Pathway y.String `yaml:"pathway" ref:"pathway" doc:"Only this pathway."`
}
