package templates_test

import "testing"

// TestTogether lays two sheets side by side: who needs and who offers, what is
// marked, how views meet.
func TestTogether(t *testing.T) {
	vm := script(t, "together.js")
	told(t, vm, `
		const sheet = (answers) => answers && { answers: new Map(Object.keys(answers).map((name) => [name, { label: name, value: answers[name] }])) };
		const texts = (list) => list.map((x) => x.side + ":" + x.text).join("+");
		function factors(one, two) {
			return pathbook.together.factors([sheet(one), sheet(two)], ["pay", "growth"]).map((row) => row.id + " " + texts(row.need) + "|" + texts(row.offer) + " " + row.mark).join(", ");
		}
		function views(one, two) {
			return pathbook.together.views([sheet(one), sheet(two)]).map((row) => row.id + " " + row.mine + "|" + row.manager + " " + pathbook.together.verdict(row) + row.evidence.map((e) => " " + e.sheet + ":" + e.text).join("")).join(", ");
		}
		function move(one, a, two, b) {
			const sheets = [Object.assign(sheet(a), { worksheet: one }), Object.assign(sheet(b), { worksheet: two })], pair = pathbook.together.pair(sheets);
			if (!pair || !pair.same) return pair ? "other" : "none";
			const said = (list) => list.map((x) => x.text).join("+");
			return pathbook.together.move(pair).map((row) => (row.competency || row.topic) + " " + said(row.plan) + "|" + said(row.talk)).join(", ");
		}
		function sides(one, two) { return JSON.stringify(pathbook.together.sides([sheet(one), sheet(two)])); }`)
	for _, c := range []struct{ call, want string }{
		{`factors({}, {})`, "pay | empty, growth | empty"},
		{`factors(null, null)`, "pay | empty, growth | empty"},
		{`factors({"f.pay.need": "a", "f.pay.want": "b"}, {"g.pay.offer": "c"})`, "pay need:a+want:b|offer:c meets, growth | empty"},
		{`factors({"g.pay.offer": "c"}, {"f.pay.need": "a"})`, "pay need:a|offer:c meets, growth | empty"},
		{`factors({"f.pay.need": "a"}, {"g.growth.offer": "c"})`, "pay need:a| talk, growth |offer:c offered"},
		{`factors({"f.growth.want": "a"}, {"g.pay.offer": "c", "g.pay.need": "d"})`, "pay |offer:c+need:d offered, growth want:a| talk"},
		{`factors({"f.pay.need": "a"}, {"g.growth.offer": "b", "g.pay.need": "d"})`, "pay need:a|need:d talk, growth |offer:b offered"},
		{`factors({}, {"g.growth.offer": "b", "g.pay.need": "d"})`, "pay |need:d talk, growth |offer:b offered"},
		{`factors({"f.pay.need": ["a"], "f.pay": "b", "pay.need": "c", "f.x.pay.need": "d"}, {"f.__proto__.offer": "e"})`, "pay | empty, growth | empty"},
		{`views({}, {})`, ""},
		{`views({"c.weld.mine": "meets"}, {"c.weld.manager": "meets"})`, "weld meets|meets agree"},
		{`views({"c.weld.mine": "meets"}, {"c.weld.manager": "exceeds"})`, "weld meets|exceeds differ"},
		{`views({"c.weld.mine": "meets", "c.weld.manager": "not-yet"}, {"c.weld.mine": "exceeds", "c.weld.manager": "meets"})`, "weld meets|meets agree"},
		{`views({"c.weld.manager": "meets"}, {"c.weld.evidence": "seen"})`, "weld |meets one 1:seen"},
		{`views({"c.weld.evidence": "mine"}, {"d.weld.evidence": "theirs"})`, "weld | one 0:mine 1:theirs"},
		{`views({"c.weld.mine": ["meets"]}, {"c.weld.other": "x"})`, ""},
		{`sides({"f.pay.need": "a"}, {"f.pay.offer": "b"})`, `{"factors":true,"competencies":false,"same":false}`},
		{`sides({"f.pay.need": "a"}, {"f.pay.need": "b"})`, `{"factors":true,"competencies":false,"same":true}`},
		{`sides({"c.weld.mine": "meets"}, {"c.cut.evidence": "b"})`, `{"factors":false,"competencies":true,"same":true}`},
		{`sides({"name": "a"}, null)`, `{"factors":false,"competencies":false,"same":true}`},
		{`move("plan-a..b", {}, "talk-a..b", {})`, ""},
		{`move("plan-a..b", {}, "talk-a..c", {})`, "other"},
		{`move("plan-a..b", {}, "role-a", {})`, "none"},
		{`move("plan-a..b", {"gap.weld.evidence": "e", "first-step": "f"}, "talk-a..b", {"ahead-weld": "n", "cannot": "c", "opening": "o"})`, "weld e|n, hinder |c, steps f|"},
		{`move("talk-a..b", {"training": ["t"], "offers": ["o"]}, "plan-a..b", {"training": ["t", "u"], "next-check-in": "2026-01-02"})`, "learn t; u|t+o, next 2026-01-02|"},
	} {
		if got := told(t, vm, c.call); got != c.want {
			t.Errorf("%s is %q, not %q", c.call, got, c.want)
		}
	}
}
