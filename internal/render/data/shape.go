package data

// The types of this file are the shape of data/pathbook.json, which is fixed:
// other programs read it. Lists are never null.

type dataBook struct {
	Title        string           `json:"title"`
	Language     string           `json:"language"`
	Scale        []string         `json:"scale"`
	Levels       []dataNamed      `json:"levels"`
	Families     []dataNamed      `json:"families"`
	Categories   []dataNamed      `json:"categories"`
	Roles        []dataRole       `json:"roles"`
	Competencies []dataCompetency `json:"competencies"`
	Credentials  []dataCredential `json:"credentials"`
	Training     []dataTraining   `json:"training"`
	Pathways     []dataPathway    `json:"pathways"`
	Moves        []dataMove       `json:"moves"`
	Glossary     []dataTerm       `json:"glossary"`
}

type dataTerm struct {
	ID      string   `json:"id"`
	Term    string   `json:"term"`
	Also    []string `json:"also"`
	Meaning string   `json:"meaning"`
}

type dataNamed struct {
	ID    string `json:"id"`
	Title string `json:"title"`
}

type dataRole struct {
	ID          string               `json:"id"`
	Title       string               `json:"title"`
	Family      string               `json:"family"`
	Level       string               `json:"level"`
	Summary     string               `json:"summary"`
	NOC         string               `json:"noc,omitempty"`
	Pay         *dataPay             `json:"pay,omitempty"`
	Status      string               `json:"status"`
	Requires    []dataNeed           `json:"requires"`
	Credentials []dataCredentialNeed `json:"credentials"`
}

type dataPay struct {
	From float64 `json:"from"`
	To   float64 `json:"to"`
	Per  string  `json:"per"`
}

type dataNeed struct {
	Competency string `json:"competency"`
	Level      int    `json:"level"`
	Importance string `json:"importance"`
}

type dataCredentialNeed struct {
	Credential string `json:"credential"`
	Importance string `json:"importance"`
}

type dataCompetency struct {
	ID       string   `json:"id"`
	Title    string   `json:"title"`
	Category string   `json:"category"`
	Summary  string   `json:"summary"`
	Levels   []string `json:"levels"`
	Related  []string `json:"related"`
}

type dataCredential struct {
	ID        string     `json:"id"`
	Title     string     `json:"title"`
	GrantedBy string     `json:"granted_by"`
	Cost      *dataRange `json:"cost,omitempty"`
}

type dataTraining struct {
	ID       string         `json:"id"`
	Title    string         `json:"title"`
	Format   string         `json:"format"`
	LowCost  bool           `json:"low_cost"`
	Hours    *dataRange     `json:"hours,omitempty"`
	Weeks    *dataRange     `json:"weeks,omitempty"`
	Cost     *dataRange     `json:"cost,omitempty"`
	Develops []dataDevelops `json:"develops"`
	Grants   []string       `json:"grants"`
}

type dataRange struct {
	From float64 `json:"from"`
	To   float64 `json:"to"`
}

type dataDevelops struct {
	Competency string `json:"competency"`
	From       int    `json:"from"`
	To         int    `json:"to"`
}

type dataPathway struct {
	ID    string   `json:"id"`
	Title string   `json:"title"`
	Steps []string `json:"steps"`
}

type dataMove struct {
	From        string              `json:"from"`
	To          string              `json:"to"`
	Kind        string              `json:"kind"`
	Months      *dataRange          `json:"months,omitempty"`
	Gaps        []dataGap           `json:"gaps"`
	Credentials []dataCredentialGap `json:"credentials"`
	Plan        dataPlan            `json:"plan"`
}

type dataPlan struct {
	Training []string  `json:"training"`
	Hours    dataRange `json:"hours"`
	Cost     dataRange `json:"cost"`
	Weeks    dataRange `json:"weeks"`
	Unknown  []string  `json:"unknown"` // training of the plan that does not say its hours or its cost
	Open     []string  `json:"open"`    // competencies, then credentials, that nothing here closes
	Extras   []string  `json:"extras"`
}

type dataGap struct {
	Competency string `json:"competency"`
	Have       int    `json:"have"`
	Need       int    `json:"need"`
	State      string `json:"state"`
	Importance string `json:"importance"`
}

type dataCredentialGap struct {
	Credential string `json:"credential"`
	State      string `json:"state"`
	Importance string `json:"importance"`
}
