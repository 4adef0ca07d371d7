// Two saved worksheets side by side: what one side needs beside what the other
// offers, factor by factor; two views of the same competencies; and somebody's
// plan for a move beside their manager's plan for the conversation about it. The
// files are read here and nothing of them is kept. What stands above "the page" needs
// none: the tests run it alone.
(function (global) {
  "use strict";

  const FACTOR = /^([^.]+)\.([a-z]+)\.(need|want|offer)$/, VIEW = /^([^.]+)\.([a-z0-9-]+)\.(mine|manager|evidence)$/;

  // factors sorts what two sheets say of the factors: needs and wants, and what
  // is offered, each with the sheet that says it (0 or 1). What the workplace
  // needs stands with what it offers: both are the other side's words.
  function factors(sheets, ids) {
    const offers = sheets.map((s) => has(s, FACTOR, ["offer"]));
    return ids.map((id) => {
      const row = { id, need: [], offer: [] };
      sheets.forEach((sheet, i) => {
        each(sheet, FACTOR, (m, answer) => {
          if (m[2] !== id) return;
          const end = m[3] === "offer" || offers[i] && !offers[1 - i] ? "offer" : "need";
          row[end].push({ side: m[3], label: answer.label, text: answer.value });
        });
      });
      row.mark = mark(row);
      return row;
    });
  }

  // has reports whether a sheet answers something at one of these ends.
  function has(sheet, pattern, ends) {
    return Boolean(sheet) && Array.from(sheet.answers.keys()).some((name) => {
      const m = pattern.exec(name);
      return m && ends.includes(m[3]);
    });
  }

  function each(sheet, pattern, act) {
    if (!sheet) return;
    sheet.answers.forEach((answer, name) => {
      const m = pattern.exec(name);
      if (m && typeof answer.value === "string") act(m, answer);
    });
  }

  // mark says where a need meets an offer, and where to talk.
  function mark(row) {
    const offered = row.offer.some((x) => x.side === "offer");
    if (row.need.length > 0) return offered ? "meets" : "talk";
    return offered ? "offered" : row.offer.length > 0 ? "talk" : "empty";
  }

  // views are the marks of both sides, competency by competency, for those that
  // both sheets have or one of them. Of the first sheet counts what its owner
  // marked as their own view, of the second what was marked as the manager's;
  // where a sheet has only the other column filled, that.
  function views(sheets) {
    const rows = new Map();
    const row = (id, label) => {
      if (!rows.has(id)) rows.set(id, { id, label, mine: "", manager: "", evidence: [] });
      return rows.get(id);
    };
    sheets.forEach((sheet, i) => {
      each(sheet, VIEW, (m, answer) => {
        const r = row(m[2], answer.label);
        if (m[3] === "evidence") r.evidence.push({ sheet: i, text: answer.value });
        else if (m[3] === (i === 0 ? "mine" : "manager") || r[m[3]] === "") r[m[3]] = answer.value;
      });
    });
    return Array.from(rows.values()).filter((r) => r.mine || r.manager || r.evidence.length > 0);
  }

  function verdict(row) {
    if (!row.mine || !row.manager) return "one";
    return row.mine === row.manager ? "agree" : "differ";
  }

  // The two sheets of a move by what they are about: which answers of the plan
  // and which of the conversation plan stand beside each other. What is about a
  // competency comes before all of these.
  const TOPICS = [
    { id: "learn", plan: ["training", "extras", "credentials", "experiences"], talk: ["training", "offers"] },
    { id: "hinder", plan: ["obstacles", "open"], talk: ["cannot"] },
    { id: "seen", plan: [], talk: ["seen"] },
    { id: "steps", plan: ["first-step", "actions"], talk: ["actions"] },
    { id: "next", plan: ["next-check-in"], talk: ["next-check-in"] }
  ];

  // pair returns the two sheets of one move, whichever was opened first, with
  // whether they are of the same; or null.
  function pair(sheets) {
    const of = (sheet, kind) => sheet && sheet.worksheet.startsWith(kind) ? sheet.worksheet.slice(kind.length) : "";
    const plan = sheets.find((s) => of(s, "plan-")), talk = sheets.find((s) => of(s, "talk-"));
    return plan && talk ? { plan, talk, same: of(plan, "plan-") === of(talk, "talk-") } : null;
  }

  // move lays the two sheets of a move beside each other: competencies first,
  // then topic by topic. What neither says anything of is left out.
  function move(two) {
    const about = (name) => {
      const parts = name.split(".");
      if (parts[0] === "gap" || parts[0] === "helps") return parts[1];
      return parts[0].startsWith("ahead-") ? parts[0].slice("ahead-".length) : "";
    };
    const competencies = new Set();
    [two.plan, two.talk].forEach((sheet) => {
      sheet.answers.forEach((answer, name) => { if (about(name)) competencies.add(about(name)); });
    });
    const take = (sheet, fits) => {
      const out = [];
      sheet.answers.forEach((answer, name) => { if (fits(name)) out.push(spoken(answer)); });
      return out;
    };
    const rows = Array.from(competencies).map((id) => ({
      competency: id, plan: take(two.plan, (name) => about(name) === id), talk: take(two.talk, (name) => about(name) === id)
    }));
    TOPICS.forEach((topic) => {
      const within = (ids) => (name) => ids.includes(name.split(".")[0]);
      rows.push({ topic: topic.id, plan: take(two.plan, within(topic.plan)), talk: take(two.talk, within(topic.talk)) });
    });
    return rows.filter((row) => row.plan.length + row.talk.length > 0);
  }

  function spoken(answer) {
    return { label: answer.label, text: answer.text || [].concat(answer.value).join("; ") };
  }

  // sides tells what two sheets have to do with each other.
  function sides(sheets) {
    const offer = sheets.map((s) => has(s, FACTOR, ["offer"]));
    return {
      factors: sheets.every((s) => has(s, FACTOR, ["need", "want", "offer"])),
      competencies: sheets.every((s) => has(s, VIEW, ["mine", "manager", "evidence"])),
      same: offer[0] === offer[1]
    };
  }

  global.pathbook = global.pathbook || {};
  global.pathbook.together = { factors, views, verdict, sides, pair, move };
  if (typeof document === "undefined") return;

  // The page

  const page = document.querySelector("[data-together]"), lib = global.pathbook.answers;
  const words = global.pathbook.i18n.open(global.pathbook.language);
  const ids = Array.from(page.querySelectorAll("[data-factor]"), (e) => e.dataset.factor);
  const order = ["one", "two"], sheets = [null, null], result = page.querySelector("[data-together-result]");

  function say(text) { page.querySelector("[data-said]").textContent = text; }

  function paragraph(text) {
    const p = document.createElement("p");
    p.className = "together-words";
    p.textContent = text;
    return p;
  }

  // said shows what somebody wrote, with the side it stands on where there are
  // several.
  function said(list) {
    return list.map((x) => {
      const p = paragraph(x.text), small = document.createElement("span");
      small.className = "quiet";
      small.textContent = x.label.split(/[:,]\s*/).pop();
      if (x.label) p.prepend(small, document.createElement("br"));
      return p;
    });
  }

  function put(element, list) { 
    element.textContent = "";
    element.append(...list);
  }

  function drawFactors() {
    factors(sheets, ids).forEach((row) => {
      const item = page.querySelector("[data-factor=" + row.id + "]");
      put(item.querySelector("[data-side=need]"), said(row.need));
      put(item.querySelector("[data-side=offer]"), said(row.offer));
      item.querySelectorAll("input").forEach((e) => { e.checked = e.value === row.mark; });
    });
  }

  function named(row) {
    const piece = Array.from(page.querySelectorAll("template[data-competency]")).find((t) => t.dataset.competency === row.id);
    return piece ? piece.content.cloneNode(true) : row.label.split(/[:,]\s*/)[0];
  }

  function drawViews() {
    put(page.querySelector("[data-competency-rows]"), views(sheets).map((row) => {
      const item = page.querySelector("[data-competency-row]").content.querySelector("li").cloneNode(true);
      item.querySelector("[data-slot=name]").append(named(row));
      ["mine", "manager"].forEach((side, i) => {
        const cell = item.querySelector("[data-slot=" + side + "]");
        const marked = ["not-yet", "meets", "exceeds"].includes(row[side]);
        cell.textContent = marked ? words.word(row[side]) : "";
        row.evidence.filter((e) => e.sheet === i).forEach((e) => { cell.after(paragraph(e.text)); });
      });
      item.querySelectorAll("[data-verdict]").forEach((e) => { e.hidden = e.dataset.verdict !== verdict(row); });
      item.classList.add("verdict-" + verdict(row));
      return item;
    }));
  }

  function drawMove(two) {
    const names = Array.from(page.querySelectorAll("template[data-topic]"));
    put(page.querySelector("[data-move-rows]"), move(two).map((row) => {
      const item = page.querySelector("[data-move-row]").content.querySelector("li").cloneNode(true);
      const topic = names.find((t) => t.dataset.topic === row.topic);
      item.querySelector("[data-slot=name]").append(
        topic ? topic.content.cloneNode(true) : named({ id: row.competency, label: row.competency })
      );
      ["plan", "talk"].forEach((side) => { put(item.querySelector("[data-slot=" + side + "]"), asked(row[side])); });
      return item;
    }));
  }

  // asked shows answers, each below its question.
  function asked(list) {
    return list.map((x) => {
      const p = paragraph(x.text), small = document.createElement("span");
      small.className = "quiet";
      small.textContent = x.label;
      p.prepend(small, document.createElement("br"));
      return p;
    });
  }

  function draw() {
    const open = sheets.filter(Boolean).length, has = sides(sheets);
    drawFactors();
    drawViews();
    const two = pair(sheets), moves = two !== null && two.same;
    if (moves) drawMove(two);
    result.hidden = open < 2 || !has.factors && !has.competencies && !moves;
    order.forEach((name, i) => { page.querySelector("[data-name=" + name + "]").textContent = sheets[i] ? sheets[i].title : ""; });
    if (open === 0) return say(words.word("together-none"));
    if (open === 1) return say(words.say("together-said", sheets.find(Boolean).title) + " " + words.word("together-other"));
    if (two !== null && !moves) return say(words.word("together-other-move"));
    if (result.hidden) return say(words.word("together-nothing-shared"));
    page.querySelector("[data-part=factors]").hidden = !has.factors;
    page.querySelector("[data-part=competencies]").hidden = !has.competencies;
    page.querySelector("[data-part=move]").hidden = !moves;
    say(has.factors && has.same ? words.word("together-same") : sheets.map((s) => words.say("together-said", s.title)).join(" "));
  }

  page.querySelectorAll("[data-open]").forEach((input) => {
    input.addEventListener("change", () => {
      const file = input.files[0], i = order.indexOf(input.dataset.open);
      if (!file) return;
      lib.open(file, { site: page.dataset.site, worksheet: "" }, (got) => {
        input.value = "";
        if (got.problem) return say(words.word(got.problem));
        sheets[i] = got.sheet;
        draw();
      });
    });
  });

  page.querySelector("[data-do=clear]").addEventListener("click", () => {
    sheets[0] = sheets[1] = null;
    draw();
    say(words.word("together-said-cleared"));
    page.querySelector("[data-open=one]").focus();
  });
  page.querySelector("[data-do=print]").addEventListener("click", () => { global.print(); });
  page.hidden = false;
  draw();
}(typeof window === "undefined" ? globalThis : window));
