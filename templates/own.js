// My own levels: what people say they have, in place of what their present role
// says. It is theirs and stays in this tab, or on the device if they want so;
// nothing is sent. What else a browser may hold under our name changes nothing.
(function (global) {
  "use strict";

  const VERSION = 1;

  // read returns what this site knows of a kept text. All else in it is passed
  // over, and so is a text that is not ours.
  function read(text, data) {
    const own = { levels: Object.create(null), credentials: Object.create(null) }, kept = parsed(text);
    if (!isOurs(text)) return own;
    data.competencies.forEach((c) => {
      const level = property(kept.levels, c.id);
      if (Number.isInteger(level) && level >= 0 && level <= data.highest) own.levels[c.id] = level;
    });
    data.credentials.forEach((c) => {
      const has = property(kept.credentials, c.id);
      if (typeof has === "boolean") own.credentials[c.id] = has;
    });
    return own;
  }

  function parsed(text) {
    try {
      return Object(JSON.parse(text));
    } catch (broken) {
      return {};
    }
  }

  function isOurs(text) { return parsed(text).version === VERSION; }

  function property(of, name) {
    return of && Object.prototype.hasOwnProperty.call(of, name) ? of[name] : undefined;
  }

  function write(own) { return JSON.stringify({ version: VERSION, levels: own.levels, credentials: own.credentials }); }

  // says is what a role says of a competency or a credential, as essential.
  function says(kind, role, id) {
    const need = needOf(kind, role, id), essential = need && need.importance !== "asset";
    return kind === "levels" ? (essential ? need.level : 0) : Boolean(essential);
  }

  function needOf(kind, role, id) {
    if (!role) return undefined;
    return kind === "levels" ? role.requires.find((n) => n.competency === id) :
      role.credentials.find((n) => n.credential === id);
  }

  // idsOf are the things to ask about: what the roles ask for, then what comes
  // from elsewhere.
  function idsOf(kind, own, roles) {
    const ids = new Set();
    roles.forEach((role) => {
      const needs = role ? kind === "levels" ? role.requires : role.credentials : [];
      needs.forEach((n) => { ids.add(kind === "levels" ? n.competency : n.credential); });
    });
    Object.keys(own[kind]).forEach((id) => { ids.add(id); });
    return Array.from(ids);
  }

  // open runs the panel on a page. Tools are those of compare.js; changed is
  // called whenever a level or a credential is another than before.
  function open(panel, tools, changed) {
    const one = (selector) => panel.querySelector(selector);
    const key = "pathbook-own-" + tools.data.site, kept = global.pathbook.shelf.open(key, isOurs);
    const keep = one("[data-do=keep]"), add = one("#_add");
    const lists = { levels: one("[data-own-levels]"), credentials: one("[data-own-credentials]") };
    let own = read(kept.text(), tools.data), from, to, marks = [];
    keep.checked = kept.onDevice();

    function say(word) { one("[data-own-said]").textContent = word ? tools.words.word(word) : ""; }

    function differs(kind, id) { return id in own[kind] && own[kind][id] !== says(kind, from, id); }

    function count() {
      const n = Object.keys(own.levels).length + Object.keys(own.credentials).length;
      one("[data-own-count]").textContent = n > 0 ? tools.words.count("n-own", n) : "";
    }

    // said goes after every change: keep it, mark it, count it.
    function said(word) {
      const done = kept.put(write(own), keep.checked);
      keep.checked = keep.checked && done;
      say(done ? word : "compare-said-cannot-keep");
      marks.forEach((mark) => { mark(); });
      count();
      changed();
    }

    function set(kind, id, value) {
      if (value === undefined) delete own[kind][id];
      else own[kind][id] = value;
      said("");
    }

    // asked shows what a role asks for.
    function asked(role, id) {
      const need = needOf("levels", role, id);
      if (!need) return undefined;
      const level = tools.piece("level " + need.level);
      return need.importance === "asset" ? [level, " ", tools.make("helps")] : level;
    }

    function row(kind, id) {
      const name = tools.piece((kind === "levels" ? "competency " : "credential ") + id).querySelector("a");
      const words = () => Array.from(name.cloneNode(true).childNodes);
      const isAsked = Boolean(needOf(kind, from, id) || needOf(kind, to, id));
      const item = tools.make(kind === "levels" ? "own-level" : "own-credential", {
        name: words(), again: words(), from: asked(from, id), to: asked(to, id), asked: isAsked, elsewhere: !isAsked
      }).firstElementChild;
      const field = item.querySelector("select, input"), undo = item.querySelector("[data-undo]");
      field.addEventListener("change", () => { set(kind, id, kind === "levels" ? Number(field.value) : field.checked); });
      undo.addEventListener("click", () => {
        const gone = kind === "levels" && !isAsked;
        (gone ? add : field).focus();
        if (gone) item.remove();
        set(kind, id, undefined);
        if (gone) offer();
      });
      marks.push(() => {
        const now = id in own[kind] ? own[kind][id] : says(kind, from, id);
        if (kind === "levels") field.value = String(now);
        else field.checked = now;
        item.querySelectorAll("[data-has]").forEach((e) => { e.hidden = !now; });
        item.querySelectorAll("[data-lacks]").forEach((e) => { e.hidden = now; });
        item.querySelector("[data-differs]").hidden = !differs(kind, id);
        undo.hidden = !(id in own[kind]);
      });
      return item;
    }

    // offer lets one add what has no row yet.
    function offer() {
      const shown = new Set(idsOf("levels", own, [to, from]));
      Array.from(add.options).forEach((option) => { option.disabled = shown.has(option.value); });
      add.value = "";
    }

    function draw() {
      marks = [];
      Object.keys(lists).forEach((kind) => {
        lists[kind].textContent = "";
        lists[kind].append(...idsOf(kind, own, [to, from]).map((id) => row(kind, id)));
      });
      one("[data-own-has-credentials]").hidden = lists.credentials.children.length === 0;
      marks.forEach((mark) => { mark(); });
      offer();
      count();
    }

    one("[data-do=add]").addEventListener("click", () => {
      const id = add.value;
      if (id === "") {
        add.focus();
        return;
      }
      own.levels[id] = 1;
      lists.levels.append(row("levels", id));
      offer();
      lists.levels.lastElementChild.querySelector("select").focus();
      said("");
    });
    keep.addEventListener("change", () => { said(keep.checked ? "compare-said-kept" : "compare-said-not-kept"); });
    one("[data-do=clear]").addEventListener("click", () => {
      kept.clear();
      keep.checked = false;
      own = read("", tools.data);
      draw();
      changed();
      say("compare-said-cleared");
    });
    // Another tab may change what is on the device.
    global.addEventListener("storage", (event) => {
      if (event.key !== null && event.key !== key) return;
      keep.checked = kept.onDevice();
      own = read(kept.text(), tools.data);
      draw();
      changed();
    });

    return {
      // show asks about the competencies and credentials of two roles.
      show(present, other) {
        if (present === from && other === to && marks.length > 0) return;
        from = present;
        to = other;
        draw();
      },
      // levels and credentials are what was said, as calc.person takes it.
      said: () => own,
      differs
    };
  }

  global.pathbook = global.pathbook || {};
  global.pathbook.own = { read, write, open };
}(typeof window === "undefined" ? globalThis : window));
