package workbook

import (
	"strings"

	"pathbook/internal/fold"
)

// givenNames are given names that are common in Canada and that mean nothing
// else in a spreadsheet: a Mason, a Dean, a Grant or a Mark is not among them.
// Where they stand in most rows, a table is about people.
var givenNames = func() map[string]bool {
	out := make(map[string]bool)
	for name := range strings.FieldsSeq(`
		aaron abdul abigail adam adele adrian agnes ahmad ahmed aiden aisha alain alan albert alejandro alex alexandra alexandre
		alexander alice alicia alina allison amanda amber amelia amina amir amy ana anastasia andre andrea andreas andrew andrzej
		angela angelica anika anita ann anna anne annie anthony antoine antonio anya arjun arnaud arthur asha ashley audrey
		aurelie ayesha barbara beatrice ben benjamin benoit bernard beth bianca brandon brenda brian brigitte bruno caleb
		camille carl carla carlos carmen carol carole caroline catherine cecile cedric celine chantal charles charlotte chloe
		chris christian christina christine christopher claire clara claude claudia colin connor craig cristina cynthia dana
		daniel daniela danielle darren david deborah denis denise dennis derek diana diane diego dmitri dmytro dominic dominique
		donald donna dorothy douglas dylan edward eduardo eileen elena eleanor elias elizabeth ella ellen emily emma emmanuel eric
		erica erin ethan etienne eugene eva evelyn fabien farah fatima felix fernando fiona florence francis francois francoise
		frederic frederick gabriel gabriela gabrielle gael gary genevieve george georges gerald gerard gilles giovanni gisele
		gloria gregory guillaume gurpreet gwen hannah harjit harold harpreet harry hassan heather hector heidi helen helena helene
		henri henry hubert hugo ian ibrahim igor ines irene irina isaac isabel isabelle ivan ivana jack jacob jacqueline jacques
		jamal james jamie jan jane janet janice jasmine jason jean jeanne jeff jeffrey jennifer jeremy jerome jessica jesus jill
		joan joanna joanne joel john jonathan jordan jorge jose joseph josephine joshua juan judith julia julian julie julien
		juliette justin karen karim karine karl katarzyna kate katherine kathleen kathryn katie keith kelly ken kenneth kevin khalid
		kim kimberly kiran kristen kyle lars laura lauren laurence laurent leah leila lena leo leon leonard leslie liam lily linda
		lindsay lisa lise logan lorraine louis louise luc lucas lucia lucie lucy luis lukas luke lydia lynn madeleine magdalena
		mahmoud malik manon manuel marc marcel marco margaret maria mariam marianne marie marina mario marta martha martin martine
		mary maryam mathieu matthew maurice max maxime maya megan mei mehdi melanie melissa michael michel michele michelle miguel
		mike mila mohamed mohammad mohammed monica monique muhammad mustafa myriam nadia nadine nancy naomi natalia natalie
		nathalie nathan neha neil nicholas nicolas nicole nikolai nina noah noemie nora norman ola oleksandr olena olga oliver
		olivia olivier omar oscar pablo pamela pascal patricia patrick paul paula pauline pedro peter philip philippe pierre piotr
		priya rachel rafael raj rajesh ralph ramon raphael rashid raymond rebecca rene renee ricardo richard rita robert roberto
		robin roger roland romain ronald rosa rosalie rosemary roxanne russell ruth ryan sabrina salim sally sam samantha samir
		samuel sandra sandrine sandro sanjay sara sarah scott sean sebastien serge sergei sergio sharon sheila sherry shirley simon
		simone sofia sophia sophie stella stephane stephanie stephen steven stuart sunil susan suzanne sven sylvain sylvie tamara
		tania tara tatiana teresa thao theo theresa therese thierry thomas tiffany tim timothy todd tomas tony tracy trevor tyler
		ursula valerie vanessa vera veronica veronique victor victoria vikram vincent vladimir walter wayne wei wendy wesley
		wilfred william xavier yan yannick yasmin yasmine yolanda yuki yusuf yves yvette yvonne zachary zahra zainab zoe`) {
		out[name] = true
	}
	return out
}()

// isPerson reports whether a text is the name of a person, maybe with what they
// are: two words or more, and a given name among the first two.
func isPerson(text string) bool {
	if m := aside.FindStringSubmatch(text); m != nil {
		text = m[1]
	}
	if _, after, found := strings.Cut(text, ":"); found { // Associate: Dana Wexcombe
		text = after
	}
	fields := strings.Fields(strings.ReplaceAll(oneLine(text), ",", " "))
	if len(fields) < 2 || len(fields) > 4 {
		return false
	}
	for _, word := range fields[:2] {
		first, _, _ := strings.Cut(fold.Fold(strings.Trim(word, ".,")), "-") // Marie-Claude
		if givenNames[first] {
			return true
		}
	}
	return false
}

// arePeople reports whether most of several texts are names of people.
func arePeople(texts []string) bool { return len(texts) > 1 && share(texts, isPerson) > 0.5 }

func share(texts []string, holds func(string) bool) float64 {
	n := 0
	for _, text := range texts {
		if holds(text) {
			n++
		}
	}
	if len(texts) == 0 {
		return 0
	}
	return float64(n) / float64(len(texts))
}
