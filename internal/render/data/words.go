package data

import (
	"encoding/json"
	"slices"

	"pathbook/internal/i18n"
)

// sheetSays are the words that the scripts of worksheets say.
var sheetSays = []string{
	"said-kept", "said-not-kept", "said-cannot-keep", "said-saved", "said-opened", "said-cleared", "said-undone", "said-wrong-file",
	"said-wrong-site", "said-wrong-sheet", "said-too-large", "said-other-tab", "said-older", "said-carried", "said-not-a-date", "said-calendar", "said-no-check-in",
	"saved-how", "earlier-answers", "row-n", "with-colon", "from-other-tab", "check-in-event", "summary-nothing", "not-asked", "nothing-yet", "some-of-it", "unpick", "moves-out",
}

// togetherSays are the words that the script of two sheets side by side says.
var togetherSays = []string{
	"together-none", "together-other", "together-nothing-shared", "together-same", "together-other-move", "together-said", "together-said-cleared",
	"said-wrong-file", "said-wrong-site", "said-too-large", "not-yet", "meets", "exceeds", "with-colon",
}

// AppendWords appends the script that brings the language of the pages, with all
// words that the scripts of worksheets say, to dst. It's a file of its own, as
// there may be thousands of worksheets; the comparison of roles, of which there
// is one page, has its words in its data.
func AppendWords(dst []byte, words *i18n.Language) ([]byte, error) {
	return appendScript(dst, "language", said(words))
}

// Words is what that script brings, as JSON that can stand in a page.
func Words(words *i18n.Language) ([]byte, error) { return json.Marshal(said(words)) }

func said(words *i18n.Language) i18n.Script {
	return words.Script(slices.Concat(sheetSays, togetherSays)...)
}

// appendScript appends a script that hands a value to other scripts under a name.
func appendScript(dst []byte, name string, v any) ([]byte, error) {
	src, err := json.Marshal(v)
	if err != nil {
		return dst, err
	}
	dst = append(dst, "window.pathbook = window.pathbook || {};\nwindow.pathbook."+name+" = "...)
	return append(append(dst, src...), ";\n"...), nil
}
