package book_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pathbook/internal/book"
)

// roleOf makes a role from words such as "welding 2, coaching 1 asset".
func roleOf(competencies map[string]*book.Competency, words string) *book.Role {
	r := &book.Role{}
	for need := range strings.SplitSeq(words, ", ") {
		var id string
		var level int
		if n, _ := fmt.Sscanf(need, "%s %d", &id, &level); n != 2 {
			continue
		}
		if competencies[id] == nil {
			competencies[id] = &book.Competency{Head: book.Head{ID: id}}
		}
		r.Requires = append(r.Requires, book.Need{Competency: competencies[id], Level: level, Asset: strings.HasSuffix(need, "asset")})
	}
	return r
}

func TestGaps(t *testing.T) {
	tests := []struct {
		name, from, to string
		want           []string // competency, have, need, state
	}{
		{"nothing on either side", "", "", nil},
		{"new", "", "welding 2", []string{"welding 0 2 new"}},
		{"some of it", "welding 1", "welding 3", []string{"welding 1 3 stretch"}},
		{"just enough", "welding 2", "welding 2", []string{"welding 2 2 carries-over"}},
		{"higher than needed", "welding 3", "welding 1", []string{"welding 3 1 carries-over"}},
		{"no longer needed", "welding 2", "", []string{"welding 2 0 left-behind"}},
		{"an asset of the target, not there", "", "coaching 2 asset", []string{"coaching 0 2 new asset"}},
		{"an asset of the target, in part", "coaching 1", "coaching 2 asset", []string{"coaching 1 2 stretch asset"}},
		{"an asset of the target, there", "coaching 2", "coaching 2 asset", []string{"coaching 2 2 carries-over asset"}},
		{"an asset of the present role counts for nothing", "welding 3 asset", "welding 2", []string{"welding 0 2 new"}},
		{"and is not left behind", "welding 3 asset", "", nil},
		{"an asset on both sides", "coaching 2 asset", "coaching 2 asset", []string{"coaching 0 2 new asset"}},
		{"the target's order, then the present role's",
			"c 1, a 2, left 1, b 1, also-left 2", "b 2, a 1, new 3",
			[]string{"b 1 2 stretch", "a 2 1 carries-over", "new 0 3 new", "c 1 0 left-behind", "left 1 0 left-behind", "also-left 2 0 left-behind"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			all := make(map[string]*book.Competency)
			var got []string
			for _, g := range book.Gaps(roleOf(all, tt.from), roleOf(all, tt.to)) {
				s := fmt.Sprint(g.Competency.ID, " ", g.Have, " ", g.Need, " ", g.State)
				if g.Asset {
					s += " asset"
				}
				got = append(got, s)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestGapsToItself(t *testing.T) {
	r := roleOf(make(map[string]*book.Competency), "a 1, b 3")
	for _, g := range book.Gaps(r, r) {
		if g.State != book.CarriesOver {
			t.Errorf("%s is %s", g.Competency.ID, g.State)
		}
	}
}

func TestCredentialGaps(t *testing.T) {
	all := make(map[string]*book.Credential)
	role := func(words string) *book.Role {
		r := &book.Role{}
		for need := range strings.SplitSeq(words, ", ") {
			id, asset, _ := strings.Cut(need, " ")
			if id == "" {
				continue
			}
			if all[id] == nil {
				all[id] = &book.Credential{Head: book.Head{ID: id}}
			}
			r.Credentials = append(r.Credentials, book.CredentialNeed{Credential: all[id], Asset: asset != ""})
		}
		return r
	}
	tests := []struct {
		name, from, to string
		want           []string
	}{
		{"nothing on either side", "", "", nil},
		{"new", "", "licence", []string{"licence new"}},
		{"held", "licence", "licence", []string{"licence carries-over"}},
		{"no longer needed", "licence", "", []string{"licence left-behind"}},
		{"helpful only", "", "licence asset", []string{"licence new asset"}},
		{"helpful and held", "licence", "licence asset", []string{"licence carries-over asset"}},
		{"held by some only", "licence asset", "licence", []string{"licence new"}},
		{"an asset is not left behind", "licence asset", "", nil},
		{"the target's order first", "a, b", "c, b", []string{"c new", "b carries-over", "a left-behind"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, g := range book.CredentialGaps(role(tt.from), role(tt.to)) {
				s := g.Credential.ID + " " + string(g.State)
				if g.Asset {
					s += " asset"
				}
				got = append(got, s)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestKindOf(t *testing.T) {
	low, middle, high := &book.Level{Rank: 0}, &book.Level{Rank: 1}, &book.Level{Rank: 2}
	shop, office := &book.Family{ID: "shop"}, &book.Family{ID: "office", Rank: 1}
	tests := []struct {
		fromFamily *book.Family
		fromLevel  *book.Level
		toFamily   *book.Family
		toLevel    *book.Level
		want       book.MoveKind
	}{
		{shop, low, shop, middle, book.Advance},
		{shop, low, shop, high, book.Advance},
		{shop, low, office, middle, book.Broaden},
		{office, low, shop, high, book.Broaden},
		{shop, middle, shop, middle, book.Lateral},
		{shop, middle, office, middle, book.Lateral},
		{shop, high, shop, low, book.StepBack},
		{shop, middle, office, low, book.StepBack},
	}
	for _, tt := range tests {
		from := &book.Role{Family: tt.fromFamily, Level: tt.fromLevel}
		to := &book.Role{Family: tt.toFamily, Level: tt.toLevel}
		if got := book.KindOf(from, to); got != tt.want {
			t.Errorf("from %s %d to %s %d: %s, want %s", tt.fromFamily.ID, tt.fromLevel.Rank, tt.toFamily.ID, tt.toLevel.Rank, got, tt.want)
		}
	}
	if len(book.MoveKinds) != 4 {
		t.Error("there is a kind without a case here")
	}
}
