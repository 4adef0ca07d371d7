package strictyaml

import "strings"

// Language reports whether code is a two-letter language code of ISO 639-1.
func Language(code string) bool { return len(code) == 2 && languages[code] }

var languages = func() map[string]bool {
	all := map[string]bool{}
	for code := range strings.FieldsSeq(languageCodes) {
		all[code] = true
	}
	return all
}()

// languageCodes are the codes of ISO 639-1, as they were when the list was
// closed.
const languageCodes = `
aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy
da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz
ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky
la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny
oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw
ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu`

// languageNames are what people write where the code belongs.
var languageNames = map[string]string{
	"english": "en", "anglais": "en", "eng": "en", "angl": "en",
	"french": "fr", "francais": "fr", "français": "fr", "fra": "fr", "fre": "fr",
	"spanish": "es", "espagnol": "es", "cree": "cr", "inuktitut": "iu", "ojibwe": "oj",
}

// MeantLanguage returns the code that a word stands for: itself, or what is left
// when capitals, a region or a name are put right.
func MeantLanguage(key string) (code string, ok bool) {
	if Language(key) {
		return key, true
	}
	word := strings.ToLower(strings.TrimSpace(key))
	if code, ok := languageNames[word]; ok {
		return code, true
	}
	if i := strings.IndexAny(word, "-_"); i == 2 && len(word) <= 8 {
		word = word[:2]
	}
	return word, Language(word)
}
