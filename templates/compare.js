// Any two roles side by side. calc.js knows what lies between them, i18n.js
// writes numbers, choice.js reads the address, own.js keeps what people say of
// themselves; this puts the answers into the page, out of pieces that are there
// already. What stands above "the page" needs none: the tests run it alone.
(function (global) {
  "use strict";

  // unpack makes the roles of the page's data, which are packed tight, what
  // they are in data/pathbook.json, and gathers their moves.
  function unpack(data) {
    const needs = (list) => (list || []).map((n) => ({ competency: n[0], level: n[1], importance: n[2] || "essential" }));
    const every = needs(data.base).map((n) => Object.assign(n, { base: true }));
    data.moves = [];
    data.roles.forEach((r) => {
      const own = needs(r.requires), none = r.none || [];
      // What helps beyond what every role asks for takes nothing of it away.
      const instead = (m, n) => m.competency === n.competency && (m.importance === "essential" || n.importance === "asset");
      r.requires = own.concat(every.filter((n) => !none.includes(n.competency) && !own.some((m) => instead(m, n))));
      delete r.none;
      r.credentials = (r.credentials || []).map((n) => ({ credential: n[0], importance: n[1] || "essential" }));
      (r.moves || []).forEach((m) => {
        data.moves.push({ from: r.id, to: m[0], kind: m[1], months: m.length > 2 ? { from: m[2], to: m[3] } : null });
      });
      delete r.moves;
    });
    return data;
  }

  // months writes a time in months, or in years where they come out even or by
  // halves; cost and pay write money. Each is what package render writes.
  function months(words, range) {
    const inYears = range.from >= 24 && range.from % 6 === 0 && range.to % 6 === 0;
    return inYears ? words.range("n-years", range.from / 12, range.to / 12) : words.range("n-months", range.from, range.to);
  }

  function cost(words, range) { return range.to === 0 ? words.word("free") : words.moneyRange(range.from, range.to); }

  function pay(words, range) { return words.say("pay-per-" + range.per, words.moneyRange(range.from, range.to)); }

  const pathbook = global.pathbook = global.pathbook || {};
  pathbook.compare = { unpack, months, cost, pay };
  if (typeof document === "undefined") return;

  // The page

  const page = document.querySelector("[data-compare]"), list = document.querySelector("[data-moves]");
  const data = unpack(JSON.parse(document.querySelector("[data-book]").textContent));
  const calc = pathbook.calc, addressed = pathbook.choice, book = calc.open(data), words = pathbook.i18n.open(data.language);
  const pieces = new Map(), makers = new Map(), roleLinks = new Map(), moves = new Map();
  const picks = { from: page.querySelector("#_from"), to: page.querySelector("#_to") };
  const name = document.querySelector("h1").textContent, site = document.title.slice(name.length);
  let choice = { from: "", to: "" };

  document.querySelectorAll("template").forEach((t) => {
    if (t.dataset.piece) pieces.set(t.dataset.piece, t.content);
    if (t.dataset.make) makers.set(t.dataset.make, t.content);
  });
  data.moves.forEach((m) => { byRole(m.from).push(m); });
  list.querySelectorAll("[data-role]").forEach((item) => {
    roleLinks.set(item.dataset.role, item.querySelector("a"));
    item.querySelectorAll(":scope ul a").forEach((a, i) => { byRole(item.dataset.role)[i].link = a; });
  });
  const order = Array.from(pieces.keys());

  function byRole(id) {
    if (!moves.has(id)) moves.set(id, []);
    return moves.get(id);
  }

  function move(from, to) { return byRole(from).find((m) => m.to === to); }

  function one(selector) { return page.querySelector(selector); }

  function piece(key) { return pieces.has(key) ? pieces.get(key).cloneNode(true) : ""; }

  function isNothing(x) { return x === undefined || x === null || x === false || x === "" || Array.isArray(x) && x.length === 0; }

  function put(element, x) {
    element.textContent = "";
    if (!isNothing(x)) element.append(...[].concat(x));
  }

  // make makes something out of a template: parts with nothing to say go, slots
  // are filled, and a slot that is no more than that gives way to what fills it.
  function make(key, slots) {
    const made = makers.get(key).cloneNode(true);
    slots = slots || {};
    made.querySelectorAll("[data-if]").forEach((e) => { if (isNothing(slots[e.dataset.if])) e.remove(); });
    made.querySelectorAll("[data-slot]").forEach((e) => { if (!isNothing(slots[e.dataset.slot])) put(e, slots[e.dataset.slot]); });
    made.querySelectorAll("slot").forEach((e) => { e.replaceWith(...e.childNodes); });
    return made;
  }

  function level(n) { return n > 0 ? piece("level " + n) : ""; }

  // label is the name of a thing, without its link.
  function label(key) { return Array.from(piece(key).querySelector("a").childNodes); }

  function roleLink(id) { return roleLinks.get(id).cloneNode(true); }

  function title(id) { return roleLinks.get(id).textContent; }

  // link is a link to a move, with other words than in the list.
  function link(from, to, inside) {
    const a = move(from, to).link.cloneNode(false);
    put(a, inside);
    return a;
  }

  function kind(from, to) { return piece("kind " + move(from, to).kind); }

  // joined puts something between the items of a list.
  function joined(items, between) {
    return items.reduce((out, item) => out.concat(out.length > 0 ? between : [], item), []);
  }

  // dotted shows facts with dots between, each in one line.
  function dotted(facts) {
    return joined(facts.filter(Boolean).map((fact) => {
      const span = document.createElement("span");
      span.className = "fact";
      span.textContent = fact;
      return span;
    }), " · ");
  }

  function group(key, items, count) {
    const e = one("[data-group=" + key + "]");
    e.hidden = items.length === 0;
    put(e.querySelector("[data-list]"), items);
    if (count) e.querySelector("[data-count]").textContent = count;
    return items.length;
  }

  const own = pathbook.own.open(one("[data-own]"), { data, words, piece, make }, show);

  // wayItems are ways to learn, in the order in which the page has them.
  function wayItems(training) {
    return training.map((t) => order.indexOf("training " + t.id)).sort((a, b) => a - b)
      .map((at) => piece(order[at]));
  }

  // gapItem is a competency in which there is something to do. What no training
  // closes is what the plan leaves open.
  function gapItem(pair, g) {
    const enough = g.state === "carries-over", teach = calc.ways(book, g.competency, g.have, g.need);
    const knows = g.have === 0 ? calc.headStart(book, pair.from, g.competency) : null;
    const none = isOpen(pair.plan, g) && teach.length === 0, made = make("gap", {
      competency: piece("competency " + g.competency), have: enough ? "" : level(g.have), need: level(g.need), enough,
      own: own.differs("levels", g.competency), can: piece("can " + g.competency + " " + g.need),
      knows: knows && label("competency " + knows), ways: wayItems(teach), count: String(teach.length),
      partly: isOpen(pair.plan, g) && teach.length > 0, nothing: none && !pair.experiences, see: none && pair.experiences
    });
    made.querySelectorAll("[data-ways]").forEach((e) => { e.dataset.ways = g.competency; });
    made.querySelectorAll("[data-if=see] a").forEach((a) => { a.href = pair.experiences; });
    return made;
  }

  function isOpen(plan, gap) {
    return gap.importance !== "asset" && plan.open.some((g) => g.competency === gap.competency);
  }

  function gapRow(g) {
    return make("row", {
      competency: piece("competency " + g.competency), have: level(g.have), need: level(g.need),
      own: own.differs("levels", g.competency)
    });
  }

  function showGaps(pair) {
    const unfolded = new Set(Array.from(page.querySelectorAll("[data-ways][open]"), (e) => e.dataset.ways));
    const gaps = calc.gaps(book, pair.from, pair.to);
    const by = { "new": [], stretch: [], assets: [], "carries-over": [], base: [], "left-behind": [] };
    gaps.forEach((g) => { by[g.shared ? "base" : g.importance === "asset" ? "assets" : g.state].push(g); });
    Object.keys(by).forEach((key) => {
      const folded = key === "carries-over" || key === "left-behind" || key === "base", n = by[key].length;
      const count = key === "assets" ? String(n) : words.count("n-" + key, n);
      group(key, by[key].map((g) => folded ? gapRow(g) : gapItem(pair, g)), count);
    });
    page.querySelectorAll("[data-ways]").forEach((e) => { e.open = unfolded.has(e.dataset.ways); });
    return by;
  }

  function credentialItem(g) {
    const differs = own.differs("credentials", g.credential), has = own.said().credentials[g.credential];
    const teach = g.state === "new" ? book.granting.get(g.credential) || [] : [];
    const show = g.state === "new" ? piece("credential " + g.credential) : piece("credential " + g.credential).querySelector("a");
    return make("credential", { credential: show, has: differs && has, lacks: differs && !has, ways: wayItems(teach) });
  }

  function showCredentials(pair) {
    const gaps = calc.credentialGaps(pair.from, pair.to), by = { "to-get": [], helps: [], held: [], past: [] };
    gaps.forEach((g) => {
      by[g.state === "left-behind" ? "past" : g.state === "carries-over" ? "held" : g.importance === "asset" ? "helps" : "to-get"].push(g);
    });
    Object.keys(by).forEach((key) => { group(key, by[key].map(credentialItem)); });
    one("[data-group=credentials]").hidden = gaps.length === 0;
    return by;
  }

  function stepItem(s) {
    const way = piece("training " + s.training);
    const raises = s.raises.map((r) => {
      return make("raise", { competency: label("competency " + r.competency), to: level(r.to), later: r.need === 0 });
    });
    const grants = s.grants.map((c) => make("grant", { credential: piece("credential " + c).querySelector("a") }));
    return make("plan-step", {
      training: way.querySelector("a"), facts: Array.from(way.querySelector(".quiet").childNodes), gives: raises.concat(grants)
    });
  }

  // effort is what a plan takes altogether, and effortLine the same in a line.
  function effort(e) {
    const out = [], hours = effortHours(e), sum = effortCost(e);
    if (hours) out.push(make("fact-hours", { value: hours }));
    if (e.weeks && e.weeks.to > 0) out.push(make("fact-weeks", { value: words.range("n-weeks", e.weeks.from, e.weeks.to) }));
    if (sum) out.push(make("fact-cost", { value: sum }));
    return out;
  }

  function effortLine(e) { return dotted([effortHours(e), effortCost(e)]); }

  function effortHours(e) { return e.hours && orMore(words.range("n-hours", e.hours.from, e.hours.to), e.hoursUnknown); }

  // effortCost says nothing where all that is known is free and something is
  // not known.
  function effortCost(e) {
    if (!e.cost || e.cost.to === 0 && e.costUnknown > 0) return null;
    return orMore(cost(words, e.cost), e.costUnknown);
  }

  function orMore(sum, unknown) { return unknown ? words.say("or-more", sum) : sum; }

  function showPlan(plan) {
    const open = plan.open.map((g) => make("open", { link: piece("competency " + g.competency), need: level(g.need) }))
      .concat(plan.openCredentials.map((c) => make("open", { link: piece("credential " + c).querySelector("a") })));
    group("steps", plan.steps.map(stepItem));
    group("open", open);
    group("extras", plan.extras.map((s) => piece("training " + s.training)));
    one("[data-group=plan]").hidden = plan.steps.length + plan.extras.length + open.length === 0;
    one("[data-proven]").hidden = !plan.proven;
    one("[data-not-proven]").hidden = plan.proven;
    one("[data-total-unknown]").hidden = plan.effort.hoursUnknown + plan.effort.costUnknown === 0;
    put(one("[data-total]"), effort(plan.effort));
  }

  // tally says how much there is of each, in words.
  function tally(from, to) {
    const n = { "new": 0, stretch: 0, "carries-over": 0, "to-get": 0 };
    calc.gaps(book, from, to).forEach((g) => { if (g.importance !== "asset" && !g.shared && g.state in n) n[g.state]++; });
    calc.credentialGaps(from, to).forEach((g) => { if (g.importance !== "asset" && g.state === "new") n["to-get"]++; });
    return Object.keys(n).filter((key) => n[key] > 0).map((key) => words.count("n-" + key, n[key]));
  }

  function monthsOf(from, way) {
    const all = [from].concat(way).slice(0, -1).map((id, i) => move(id, way[i]).months);
    if (!all.every(Boolean)) return null;
    return all.reduce((sum, m) => ({ from: sum.from + m.from, to: sum.to + m.to }));
  }

  function showRoute(pair) {
    const from = pair.from, way = pair.way;
    const long = way !== null && way.length > 1;
    one("[data-route]").hidden = !long;
    if (!long) return;
    const whole = calc.whole(book, way), ids = [from.id].concat(way);
    put(one("[data-route-steps]"), way.map((id, i) => {
      const time = monthsOf(ids[i], [id]);
      return make("route-step", {
        move: link(ids[i], id, title(ids[i]) + " → " + title(id)), kind: kind(ids[i], id), time: time && months(words, time)
      });
    }));
    const asks = dotted(tally(from, whole)).concat(" · ", effortLine(calc.plan(book, from, whole).effort));
    put(one("[data-route-whole]"), make("whole", { asks }));
  }

  function change(before, after) {
    const same = before.textContent === after.textContent;
    return same ? after : make("change", { from: before, to: after });
  }

  function text(s) { return document.createTextNode(s); }

  function payChange(from, to) {
    return from.pay ? change(text(pay(words, from.pay)), text(pay(words, to.pay))) : pay(words, to.pay);
  }

  function showFacts(pair) {
    const from = pair.from, to = pair.to, time = pair.way && monthsOf(from.id, pair.way), out = [];
    if (time) out.push(make("fact-time", { value: months(words, time) }));
    out.push(make("fact-level", { value: change(piece("rung " + from.level), piece("rung " + to.level)) }));
    out.push(make("fact-family", { value: change(piece("family " + from.family), piece("family " + to.family)) }));
    if (to.pay) out.push(make("fact-pay", { value: payChange(from, to) }));
    if (pair.plan.steps.length > 0) out.push(make("fact-training", { effort: effortLine(pair.plan.effort) }));
    put(one("[data-facts]"), out);
  }

  function showHead(from, to) {
    const direct = move(from.id, to.id);
    const declared = direct ? make("declared", { kind: kind(from.id, to.id) }) : make("undeclared");
    if (direct) declared.querySelector("a").href = direct.link.getAttribute("href");
    put(one("[data-declared]"), declared);
    put(one("[data-pair]"), make("pair", { from: roleLink(from.id), to: roleLink(to.id) }));
  }

  function showOwn(gaps, credentials, to) {
    const mine = Object.keys(own.said().levels).some((id) => own.differs("levels", id)) ||
      Object.keys(own.said().credentials).some((id) => own.differs("credentials", id));
    const nothing = gaps["new"].length + gaps.stretch.length + credentials["to-get"].length === 0;
    one("[data-own-note]").hidden = !mine;
    page.querySelectorAll("[data-said-by-role]").forEach((e) => { e.hidden = mine; });
    page.querySelectorAll("[data-said-by-me]").forEach((e) => { e.hidden = !mine; });
    const unwritten = to.requires.length + to.credentials.length === 0;
    one("[data-unwritten]").hidden = !unwritten;
    one("[data-nothing]").hidden = !nothing || mine || unwritten;
    one("[data-nothing-own]").hidden = !nothing || !mine || unwritten;
  }

  // compare shows a person in one role beside another role.
  function compare(from, to) {
    const pair = { from, to, way: calc.route(book, from, to.id), plan: calc.plan(book, from, to), experiences: experiences(from, to) };
    showHead(from, to);
    showFacts(pair);
    showRoute(pair);
    showOwn(showGaps(pair), showCredentials(pair), to);
    showPlan(pair.plan);
  }

  // experiences is the way to those that prepare for a move, if its page names
  // some.
  function experiences(from, to) {
    const direct = move(from.id, to.id);
    return direct && "experiences" in direct.link.dataset ? direct.link.getAttribute("href") + "#_experiences" : "";
  }

  function say(words) {
    const e = one("[data-said]");
    if (e.textContent !== words) e.textContent = words;
  }

  // unknown says which ids of the address are not those of roles.
  function unknown() {
    const ids = Array.from(book.roles.keys());
    put(one("[data-unknown]"), ["from", "to"].filter((end) => choice[end] !== "" && !book.roles.has(choice[end])).map((end) => {
      const id = choice[end].slice(0, 100), near = addressed.nearest(id, ids);
      const made = make("unknown", { id, near: near && title(near) });
      if (near) made.querySelector("a").href = addressed.write(Object.assign({}, choice, { [end]: near }));
      return made;
    }));
  }

  // show shows the choice, or says what is missing in it.
  function show() {
    const from = book.roles.get(choice.from), to = book.roles.get(choice.to), both = from && to && from !== to;
    picks.from.value = from ? from.id : "";
    picks.to.value = to ? to.id : "";
    own.show(from, to);
    unknown();
    one("[data-result]").hidden = !both;
    document.title = (both ? words.say("move-title", title(from.id), title(to.id)) : name) + site;
    if (!both) {
      say(words.word(from && from === to ? "compare-same" : from ? "compare-ask-to" : "compare-ask-from"));
      return;
    }
    const person = calc.person(from, own.said()), counts = tally(person, to);
    const sentence = words.say("move-title", title(from.id), title(to.id));
    compare(person, to);
    say(counts.length > 0 ? words.say("compare-said", sentence, words.list(counts)) : words.say("compare-said-nothing", sentence));
  }

  // keep puts the choice into the address and into the ways to the same page in
  // other languages. A browser may refuse if asked too often; then the next
  // choice will do.
  function keep() {
    const hash = addressed.write(choice);
    document.querySelectorAll("a.switch").forEach((a) => { a.hash = hash; });
    try {
      history.replaceState(null, "", hash === "#" ? location.pathname + location.search : hash);
    } catch (refused) {
      return;
    }
  }

  function restore() {
    const asked = addressed.read(location.hash);
    if (asked) choice = asked;
    keep();
    show();
  }

  function choose(next) {
    choice = next;
    keep();
    show();
  }

  picks.to.append(...picks.from.cloneNode(true).childNodes);
  ["from", "to"].forEach((end) => {
    picks[end].addEventListener("change", () => { choose(Object.assign({}, choice, { [end]: picks[end].value })); });
  });
  one("[data-do=swap]").addEventListener("click", () => { choose({ from: choice.to, to: choice.from }); });
  window.addEventListener("hashchange", restore);
  list.hidden = true;
  page.hidden = false;
  restore();
}(typeof window === "undefined" ? globalThis : window));
