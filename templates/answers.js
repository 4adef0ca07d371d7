// The answers of one worksheet as a text, for a browser's store and for a file:
//
//   { "app": "pathbook", "format": 1, "site": "…", "worksheet": "…", "title": "…", "version": "…", "language": "en",
//     "answers": { "NAME": { "label": "…", "value": "…" or ["…"], "text": "…" } } }
//
// The text of an answer is what its value says to people; it is left out where
// that is the value itself. In a file that a browser shows (saved.js) the same
// stands at the end.
//
// A text may come from anywhere, so nothing in it is believed: what is no answer
// is passed over, and all that comes out is strings. Nothing here touches the page.
(function (global) {
  "use strict";

  const APP = "pathbook", FORMAT = 1;
  const OPEN = "<script type=\"application/json\" id=\"pathbook\">", CLOSE = "</script>";
  const MOST = { file: 1 << 20, page: 4 << 20, answers: 5000, name: 300, label: 1000, value: 400000, values: 500 };

  // read returns what a text says, or the key of the word that tells what is
  // wrong with it: { sheet } or { problem }. Wanted is the sheet that it should
  // be of, or of any worksheet if its worksheet is empty.
  function read(text, wanted) {
    const inside = inPage(text);
    if (typeof inside !== "string" || inside.length > MOST.file) return { problem: "said-too-large" };
    const raw = parsed(inside);
    if (own(raw, "app") !== APP || own(raw, "format") !== FORMAT || !isObject(own(raw, "answers"))) return { problem: "said-wrong-file" };
    const sheet = { answers: answers(raw.answers) };
    ["site", "worksheet", "title", "version", "language"].forEach((key) => { sheet[key] = string(own(raw, key), MOST.label) || ""; });
    if (sheet.site !== wanted.site) return { problem: "said-wrong-site" };
    if (wanted.worksheet && sheet.worksheet !== wanted.worksheet) return { problem: "said-wrong-sheet", title: sheet.title };
    return { sheet };
  }

  // open reads a file that somebody picked, and hands on what it says as read does.
  function open(file, wanted, then) {
    if (file.size > MOST.page) {
      then({ problem: "said-too-large" });
      return;
    }
    const reader = new FileReader();
    reader.addEventListener("load", () => then(read(reader.result, wanted)));
    reader.addEventListener("error", () => then({ problem: "said-wrong-file" }));
    reader.readAsText(file);
  }

  // inPage is what stands in a page that a worksheet was saved as, or the text
  // itself where it is no page.
  function inPage(text) {
    if (typeof text !== "string" || text[0] !== "<") return text;
    const parts = text.split(OPEN); // what was written has no < of its own there
    return parts.length === 2 ? parts[1].split(CLOSE)[0] : "";
  }

  function parsed(text) {
    try {
      return JSON.parse(text);
    } catch (broken) {
      return null;
    }
  }

  function isObject(x) { return x !== null && typeof x === "object" && !Array.isArray(x); }

  function own(of, name) { return isObject(of) && Object.prototype.hasOwnProperty.call(of, name) ? of[name] : undefined; }

  function string(x, most) { return typeof x === "string" && x.length <= most ? x : undefined; }

  // answers are those of an object, by their names.
  function answers(raw) {
    const out = new Map();
    Object.keys(raw).slice(0, MOST.answers).forEach((name) => {
      const value = plain(own(raw[name], "value"));
      if (name.length <= MOST.name && value !== undefined && !isEmpty(value)) {
        const answer = { label: string(own(raw[name], "label"), MOST.label) || name, value };
        const text = string(own(raw[name], "text"), MOST.value);
        if (text) answer.text = text;
        out.set(name, answer);
      }
    });
    return out;
  }

  // plain is a value as a string or a list of strings, else undefined.
  function plain(value) {
    if (!Array.isArray(value)) return string(value, MOST.value);
    const list = value.slice(0, MOST.values);
    return list.every((x) => string(x, MOST.label) !== undefined) ? list : undefined;
  }

  function isEmpty(value) { return value.length === 0; }

  function same(a, b) { return JSON.stringify(a) === JSON.stringify(b); }

  // write is a sheet as a text. Names come in their order, so that equal answers
  // are equal texts.
  function write(sheet) {
    const list = Object.create(null);
    Array.from(sheet.answers.keys()).sort().forEach((name) => { list[name] = sheet.answers.get(name); });
    return JSON.stringify({
      app: APP, format: FORMAT, site: sheet.site, worksheet: sheet.worksheet, title: sheet.title,
      version: sheet.version, language: sheet.language, answers: list
    });
  }

  // merge puts what changed here over what another tab has kept meanwhile. Of an
  // answer that both have changed, the other one is kept beside ours.
  function merge(mine, theirs, changed, base, beside) {
    const out = new Map(theirs);
    changed.forEach((name) => {
      const here = mine.get(name), there = theirs.get(name), before = base.get(name);
      if (there && (!before || !same(there.value, before.value)) && (!here || !same(there.value, here.value))) {
        out.set(name + ".~", { label: beside(there.label), value: there.value });
      }
      if (here) out.set(name, here);
      else out.delete(name);
    });
    return out;
  }

  global.pathbook = global.pathbook || {};
  global.pathbook.answers = { read, open, write, merge, same, isEmpty, MOST, OPEN, CLOSE };
}(typeof window === "undefined" ? globalThis : window));
