package strictyaml

import "pathbook/internal/diag"

// A sheet has a field of every shape that the raw structs of a site have.
type sheet struct {
	At       diag.Pos
	ID       String    `yaml:"id" id:"yes" doc:"The name of the file."`
	Title    Text      `yaml:"title,required" doc:"What it is called." texts:"plain"`
	Summary  Text      `yaml:"summary" texts:"block"`
	Also     Texts     `yaml:"also_called"`
	Family   String    `yaml:"family" ref:"family"`
	Related  []String  `yaml:"related" ref:"role"`
	Requires Map[need] `yaml:"requires" keys:"competency"`
	Levels   Map[Text] `yaml:"levels" keys:"proficiency"`
	Offers   Map[Text] `yaml:"offers" keys:"meaning|growth|pay"`
	Langs    []String  `yaml:"languages"`
	Hours    Range     `yaml:"hours"`
	Months   Range     `yaml:"months"`
	Families []family  `yaml:"families"`
	Scale    []rank    `yaml:"scale"`
	Cost     Number    `yaml:"cost"`
	Minutes  Int       `yaml:"minutes"`
	Reviewed Date      `yaml:"reviewed"`
	NOC      String    `yaml:"noc"`
	Version  String    `yaml:"version"`
	Status   String    `yaml:"status" enum:"current|emerging|ending"`
	Hide     []String  `yaml:"hide" enum:"pay|planner"`
	Options  []option  `yaml:"options"`
	Steps    []step    `yaml:"steps"`
	Rows     rows      `yaml:"rows"`
	Pay      *pay      `yaml:"pay"`
	Any      Node      `yaml:"any"`
}

type need struct {
	At         diag.Pos
	Level      Int    `yaml:"level,required,short"`
	Importance String `yaml:"importance" enum:"essential|asset"`
	None       String `yaml:",short" enum:"none"`
}

type option struct {
	At    diag.Pos
	ID    String `yaml:"id" id:"yes"`
	Label Text   `yaml:"label,required,short"`
}

type step struct {
	At   diag.Pos
	Role String `yaml:"role,required" ref:"role"`
	Note Text   `yaml:"note"`
}

// rows are a number, or the heads of the rows.
type rows struct {
	Count Int   `yaml:",short"`
	Heads Texts `yaml:",short"`
}

type pay struct {
	From Number `yaml:"from,required"`
	To   Number `yaml:"to"`
	Per  String `yaml:"per,required" enum:"hour|year"`
}

type family struct {
	At    diag.Pos
	ID    String `yaml:"id,required" id:"yes"`
	Title Text   `yaml:"title,required"`
}

type rank struct {
	At    diag.Pos
	Title Text `yaml:"title,required"`
	Note  Text `yaml:"note"`
}
