package main

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pathbook/internal/sample"
	"pathbook/internal/spreadsheet"
	"pathbook/internal/starter"
	"pathbook/internal/workbook"
)

// filledIn is what people write into the workbook to fill in: by the place of
// its tab, rows of words under headings. Names are not always written alike, a
// row is left empty, and most of the columns are left alone.
var filledIn = map[string][]struct {
	tab  string
	rows []map[string]string
}{
	"en": {
		{"Site", []map[string]string{{"Title": "Work at Lumen Laundry", "Organization": "Lumen Laundry", "Contact": "Ask Priya at the front desk."}}},
		{"Families", []map[string]string{{"Title": "Plant"}, {"Title": "Deliveries", "Summary": "Drivers and their helpers."}}},
		{"Levels", []map[string]string{{"Title": "First job"}, {"Title": "Lead"}}},
		{"Categories", []map[string]string{{"Title": "Machines"}, {"Title": "People"}}},
		{"Roles", []map[string]string{
			{"Title": "Press Operator", "Short name": "Presser", "Family": "plant", "Level": "first job", "Summary": "Presses linen for hotels.", "Responsibilities": "- Sort the linen\n- Press it\n- Fold it", "Pay from": "$19.50", "Pay to": "$23", "Pay per": "hour", "Credentials": "WHMIS card"},
			{},
			{"Title": "Plant lead", "Family": "Plant", "Level": "Lead", "Summary": "Runs a shift.", "Pay from": "52K", "Pay to": "60K", "Pay per": "year", "Reviewed": "March 3, 2026"},
			{"Title": "Driver", "Family": "Deliveries", "Summary": "Brings linen to hotels."},
		}},
		{"Competencies", []map[string]string{{"Title": "Running the press", "Category": "machines", "Level 1": "Runs it with help.", "Level 2": "Runs it alone."}, {"Title": "Talking to customers", "Category": "People"}}},
		{"Requirements", []map[string]string{{"Role": "press operator", "Competency": "Running the press", "Level": "2"}, {"Role": "Plant Lead", "Competency": "running the Press", "Level": "4", "Importance": "Essential"}, {"Role": "Driver", "Competency": "Talking to customers", "Level": "1", "Importance": "asset"}}},
		{"Moves", []map[string]string{{"From": "Presser", "To": "Plant lead", "Kind": "advance", "Months": "1 to 2 years"}}},
		{"Training", []map[string]string{{"Title": "Press day", "Format": "workshop", "Hours": "2 days", "Cost": "free", "Develops": "Running the press 2"}}},
		{"Credentials", []map[string]string{{"Title": "WHMIS card", "Granted by": "Any approved trainer", "How long": "half a day", "Cost": "$40"}}},
		{"Pathways", []map[string]string{{"Title": "Up in the plant", "Summary": "From press to lead.", "Roles in order": "Press operator\nPlant lead"}}},
	},
	"fr": {
		{"Site", []map[string]string{{"Titre": "Travailler à la Buanderie Lumen", "Organisation": "Buanderie Lumen", "À qui demander": "Demandez Priya à l’accueil."}}},
		{"Familles", []map[string]string{{"Titre": "Usine"}, {"Titre": "Livraison"}}},
		{"Niveaux", []map[string]string{{"Titre": "Premier emploi"}, {"Titre": "Chef d'équipe"}}},
		{"Postes", []map[string]string{
			{"Titre": "Opératrice ou opérateur de presse", "Nom court": "Presse", "Famille": "USINE", "Niveau": "premier emploi", "Résumé": "Presse le linge des hôtels.", "Responsabilités": "• Trier le linge\n• Le presser", "Salaire de": "19,50 $", "Salaire à": "23 $", "Par": "heure"},
			{"Titre": "Chef d’équipe d’usine", "Famille": "Usine", "Niveau": "Chef d’équipe", "Salaire de": "52 000 $", "Salaire à": "60 000 $", "Par": "année"},
		}},
		{"Compétences", []map[string]string{{"Titre": "Faire marcher la presse", "Catégorie": "Machines", "Niveau 1": "La fait marcher avec de l’aide."}}},
		{"Exigences", []map[string]string{{"Poste": "Presse", "Compétence": "faire marcher la presse", "Niveau": "2", "Essentiel ou atout": "atout"}, {"Poste": "Chef d'équipe d'usine", "Compétence": "Faire marcher la presse", "Niveau": "3"}}},
		{"Changements de poste", []map[string]string{{"De": "Presse", "Vers": "Chef d’équipe d’usine", "Genre": "avancement", "Mois": "12 à 24"}}},
		{"Formations", []map[string]string{{"Titre": "Journée de la presse", "Mode": "atelier", "Heures": "2 jours", "Coût": "gratuit", "Développe": "Faire marcher la presse 2"}}},
		{"Parcours", []map[string]string{{"Titre": "Monter en usine", "Résumé": "De la presse à l’équipe.", "Postes dans l’ordre": "Presse\nChef d’équipe d’usine"}}},
	},
}

// TestFilledIn: what people write into the workbook to fill in becomes a site
// that builds, in one language and in two of which one is left empty.
func TestFilledIn(t *testing.T) {
	for _, languages := range [][]string{{"en"}, {"fr"}, {"en", "fr"}, {"fr", "en"}} {
		t.Run(strings.Join(languages, ","), func(t *testing.T) {
			dir := t.TempDir()
			name, site := filepath.Join(dir, "filled.xlsx"), filepath.Join(dir, "site")
			data, err := spreadsheet.Workbook(fillIn(t, languages))
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(name, data, 0o666); err != nil {
				t.Fatal(err)
			}
			run(t, "init", "--from", name, "--languages", strings.Join(languages, ","), site)
			run(t, "build", "--site", site)
			for file, says := range filledSays[languages[0]] {
				text, err := os.ReadFile(filepath.Join(site, "content", filepath.FromSlash(file)))
				for _, s := range says {
					if err != nil || !strings.Contains(string(text), s) {
						t.Errorf("%s has no %q: %v\n%s", file, s, err, text)
					}
				}
			}
		})
	}
}

// filledSays are words that files of the site have then.
var filledSays = map[string]map[string][]string{
	"en": {
		"site.yaml": {"Work at Lumen Laundry", "Priya"}, "roles/plant-lead.yaml": {"from: 52000", "running-the-press: 4", "2026-03-03"},
		"training/press-day.yaml": {"hours: 15", "cost: 0"}, "pathways/up-in-the-plant.yaml": {"role: press-operator", "role: plant-lead"},
	},
	"fr": {
		"site.yaml": {"Buanderie Lumen", "Priya"}, "training/journee-de-la-presse.yaml": {"hours: 15", "cost: 0"},
		"pathways/monter-en-usine.yaml": {"role: operatrice-ou-operateur-de-presse", "role: chef-d-equipe-d-usine"},
	},
}

// fillIn is the workbook with rows below its examples.
func fillIn(t *testing.T, languages []string) []spreadsheet.Table {
	tables := workbook.Template(languages)
	for _, f := range filledIn[languages[0]] {
		i := slices.IndexFunc(tables, func(x spreadsheet.Table) bool { return x.Name == f.tab })
		if i < 0 {
			t.Fatalf("there is no tab %s", f.tab)
		}
		for _, said := range f.rows {
			row, n := make([]string, len(tables[i].Columns)), 0
			for j, c := range tables[i].Columns {
				head := strings.TrimSuffix(c.Head, " ("+languages[0]+")")
				if row[j] = said[head]; row[j] != "" {
					n++
				}
			}
			if n != len(said) {
				t.Errorf("%s has not all headings of %v", f.tab, said)
			}
			tables[i].Rows = append(tables[i].Rows, row)
		}
	}
	return tables
}

// run runs a command that must succeed, and returns what it tells.
func run(t *testing.T, args ...string) string {
	t.Helper()
	var out, told bytes.Buffer
	p := &program{commands: commands(), packing: packCommands(), stdout: &out, stderr: &told}
	if status := p.status(p.dispatch(args)); status != 0 {
		t.Fatalf("%v: %d\n%s%s", args, status, out.String(), told.String())
	}
	return told.String()
}

// TestOtherScale: a spreadsheet with a scale of its own makes a site that
// builds, where that of the starter is longer, and where it is shorter.
func TestOtherScale(t *testing.T) {
	for _, words := range [][]string{{"Learning", "Able"}, {"Aware", "Learning", "Able", "Strong", "Leading", "Known for it"}} {
		scale := spreadsheet.Table{Name: "Scale", Columns: []spreadsheet.Column{{Head: "Title"}}}
		for _, word := range words {
			scale.Rows = append(scale.Rows, []string{word})
		}
		needs := spreadsheet.Table{Name: "Requirements", Columns: []spreadsheet.Column{{Head: "Role"}, {Head: "Competency"}, {Head: "Level"}}, Rows: [][]string{
			{"Baker", "Kneading", words[len(words)-1]}, {"Baker", "COMPETENCY", words[0]}, {"Lead baker", "COMPETENCY", words[len(words)-1]},
		}}
		for i := range needs.Rows {
			needs.Rows[i][1] = strings.Replace(needs.Rows[i][1], "COMPETENCY", ofStarter(t), 1)
		}
		dir := t.TempDir()
		name, site := filepath.Join(dir, "bakery.xlsx"), filepath.Join(dir, "site")
		data, err := spreadsheet.Workbook([]spreadsheet.Table{scale, needs})
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, data, 0o666); err != nil {
			t.Fatal(err)
		}
		run(t, "init", "--from", name, "--languages", "en", site)
		run(t, "build", "--site", site)
	}
}

// ofStarter is the title of a competency that the starter describes at every
// proficiency of its own scale.
func ofStarter(t *testing.T) string {
	files, err := starter.Files(sample.Shown, []string{"en"})
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range slices.Sorted(maps.Keys(files)) {
		if strings.HasPrefix(file, "content/competencies/") && strings.Contains(string(files[file]), "\n  4:") {
			title, _, _ := strings.Cut(strings.SplitN(string(files[file]), "title: ", 2)[1], "\n")
			return title
		}
	}
	t.Fatal("there is none")
	return ""
}
