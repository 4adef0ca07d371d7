package workbook

import (
	"regexp"
	"strings"
)

// longestID is how many letters the id of an item has at most that is made out
// of its title: a file is named for it, and a move for two.
const longestID = 60

// longestWritten is how many letters an id may have that somebody wrote: the
// page of a move is named for two of them, and a file's name has 255 at most.
const longestWritten = 120

var byHand = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)+$`)

// ident makes an id out of a title: small letters a to z, digits and hyphens.
// Letters of other alphabets are written as they sound; it is empty where none
// is known. What is an id already stays as it is, so that a workbook that
// pathbook wrote names the items of the site it came from.
func ident(title string) string {
	if len(title) <= longestWritten && byHand.MatchString(title) {
		return title
	}
	var b strings.Builder
	for _, c := range signs.Replace(key(title)) {
		switch sound, known := sounds[c]; {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-':
			b.WriteRune(c)
		case known:
			b.WriteString(sound)
		}
	}
	id := short(strings.Join(strings.FieldsFunc(b.String(), func(c rune) bool { return c == '-' }), "-"))
	if reserved.MatchString(id) {
		return id + "-1" // Windows has no file of this name
	}
	return id
}

var signs = strings.NewReplacer("+", "-plus", "#", "-sharp")

var reserved = regexp.MustCompile(`^(con|prn|aux|nul|com\d|lpt\d)$`)

// short cuts an id at the end of a word.
func short(id string) string {
	if len(id) <= longestID {
		return id
	}
	id = id[:longestID+1]
	if i := strings.LastIndexByte(id, '-'); i > 0 {
		return id[:i]
	}
	return id[:longestID]
}

// sounds are letters that folding leaves as they are, as they are written with
// those from a to z: of Dene, Polish, the North, and of Cyrillic and Greek.
var sounds = spelled("ł=l đ=d ð=d þ=th ø=o ı=i ŋ=ng ħ=h ŧ=t ə=e ɛ=e ɔ=o ɣ=gh ɬ=l ƛ=tl ĸ=k ʔ= ɂ= ʼ= ʻ= ˀ= " +
	"а=a б=b в=v г=h ґ=g д=d е=e є=ie ж=zh з=z и=y і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ь= ъ= ы=y э=e ю=iu я=ia ё=e ў=u ј=j љ=lj њ=nj ћ=c ђ=dj џ=dz ѓ=g ќ=k " +
	"α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o")

func spelled(pairs string) map[rune]string {
	out := make(map[rune]string)
	for pair := range strings.FieldsSeq(pairs) {
		letter, sound, _ := strings.Cut(pair, "=")
		out[[]rune(letter)[0]] = sound
	}
	return out
}
