// A worksheet that keeps what is written in it: in this tab unasked, on the
// device if the person says so, in a file if they save one. Nothing is sent.
(function (global) {
  "use strict";

  const pathbook = global.pathbook, lib = pathbook.answers;
  const form = document.querySelector("form[data-worksheet]");
  const words = pathbook.i18n.open(pathbook.language);
  const about = {
    site: form.dataset.site, worksheet: form.dataset.worksheet, version: form.dataset.version,
    language: document.documentElement.lang, title: form.dataset.title
  };
  const PREFIX = "pathbook-ws-" + about.site + "-", key = PREFIX + about.worksheet, WAIT = 400, RECENT = 3000;
  const shelf = pathbook.shelf.open(key, (text) => text !== null && Boolean(lib.read(text, about).sheet));
  const controls = pathbook.form.open(form, words);
  let answers = new Map(), base = new Map(), changed = new Set(), recent = new Map();
  let timer = 0, undo = null, refused = false, unsaved = false, going = false;
  const tables = pathbook.follow.open(form, controls, words, () => Array.from(answers.keys()));

  function one(selector) { return form.querySelector(selector); }

  function on(selector, type, act) { form.querySelectorAll(selector).forEach((e) => { e.addEventListener(type, act); }); }

  function say(text) {
    one("[data-said]").textContent = "";
    one("[data-said]").textContent = text;
  }

  const keep = one("[data-ws=keep]"), undoButton = one("[data-do=undo]");

  // stored is what is on the shelf.
  function stored() {
    const got = lib.read(shelf.text(), about);
    return got.sheet ? got.sheet.answers : new Map();
  }

  function sheet() { return Object.assign({ answers }, about); }

  // save puts on the shelf what was changed here, over what other tabs have put
  // there, and tells whether it could.
  function save() {
    clearTimeout(timer);
    if (changed.size === 0) return true;
    answers = lib.merge(answers, stored(), changed, base, (label) => words.say("from-other-tab", label));
    const done = put();
    earlier();
    return done;
  }

  function put() {
    if (answers.size === 0) shelf.clear();
    else if (!shelf.put(lib.write(sheet()), keep.checked)) return refuse();
    changed.forEach((name) => { recent.set(name, Date.now()); });
    changed = new Set();
    base = new Map(answers);
    return true;
  }

  // refuse says that the browser keeps nothing. What was typed stays on the page,
  // and all of it is still to be put on the shelf.
  function refuse() {
    answers.forEach((answer, name) => { changed.add(name); });
    if (!refused) say(words.word("said-cannot-keep"));
    refused = true;
    one("[data-refused]").hidden = false;
    keep.checked = false;
    return false;
  }

  // note takes in what a control was changed to. An answer that it could not
  // show stays, with the earlier ones.
  function note(name) {
    const value = controls.value(name), before = answers.get(name);
    if (before && !controls.fits(name, before.value)) {
      answers.set(name + ".~", before);
      changed.add(name + ".~");
    }
    if (lib.isEmpty(value)) answers.delete(name);
    else answers.set(name, answered(name, value));
    changed.add(name);
    unsaved = true;
    clearTimeout(timer);
    timer = setTimeout(save, WAIT);
  }

  // answered is an answer with its question, and what it says where that is not
  // the value itself: in a picked role, its id is no word for people.
  function answered(name, value) {
    const answer = { label: controls.label(name).slice(0, lib.MOST.label), value }, text = controls.text(name, value);
    if (text !== value) answer.text = text.slice(0, lib.MOST.value);
    return answer;
  }

  // show puts the answers into the page. Rows come first: they are asked for by
  // what is picked.
  function show() {
    const fits = (name) => answers.has(name) && controls.fits(name, answers.get(name).value);
    const fill = () => {
      controls.names().forEach((name) => {
        if (fits(name)) controls.set(name, answers.get(name).value);
        else controls.empty(name);
      });
    };
    fill();
    tables.refresh();
    fill();
    unpicks();
    earlier();
  }

  // earlier lists the answers to which there is no question now.
  function earlier() {
    const list = one("[data-earlier-list]");
    list.textContent = "";
    answers.forEach((answer, name) => {
      if (controls.fits(name, answer.value)) return;
      const label = document.createElement("dt"), value = document.createElement("dd");
      label.textContent = answer.label;
      value.textContent = controls.has(name) ? controls.text(name, answer.value) : [].concat(answer.value).join("; ");
      list.append(label, value);
    });
    one("[data-earlier]").hidden = list.children.length === 0;
  }

  // replace puts other answers in the place of all, and offers the way back.
  function replace(next, kept) {
    undo = { answers: new Map(answers), kept: keep.checked };
    undoButton.hidden = false;
    all(next, kept);
  }

  function all(next, kept) {
    clearTimeout(timer);
    answers = new Map(next);
    changed = new Set();
    keep.checked = kept;
    if (answers.size === 0) shelf.clear();
    const done = put();
    show();
    return done;
  }

  // A radio that is on cannot be put out by the browser's own means.
  function unpicks() {
    form.querySelectorAll(".picks.round").forEach((group) => {
      const any = group.querySelector("input:checked") !== null;
      let button = group.querySelector(".unpick");
      if (!button && any) {
        button = document.createElement("button");
        button.type = "button";
        button.className = "unpick";
        button.textContent = words.word("unpick");
        button.addEventListener("click", () => {
          const first = group.querySelector("input");
          controls.empty(first.name);
          note(first.name);
          first.focus();
          unpicks();
        });
        group.append(button);
      }
      if (button) button.hidden = !any;
    });
  }

  // What the person does

  form.addEventListener("submit", (event) => { event.preventDefault(); });
  form.addEventListener("input", (event) => {
    if (event.target.name) controls.show(event.target);
    if (event.target.name) note(event.target.name);
  });
  form.addEventListener("change", (event) => {
    const name = event.target.name;
    if (!name) return;
    note(name);
    if (event.target.type === "radio") unpicks();
    if (!tables.picks(name)) return;
    tables.refresh();
    show();
  });
  form.addEventListener("focusout", (event) => {
    if (event.target.type !== "date") return;
    wrong(event.target, event.target.validity.badInput ? words.word("said-not-a-date") : "");
  });

  // wrong says below a control what is wrong with what it holds, or no longer.
  function wrong(e, text) {
    const id = "_wrong" + e.id, described = (e.getAttribute("aria-describedby") || "").split(" ").filter((x) => x && x !== id);
    const old = document.getElementById(id);
    if (old) old.remove();
    if (text) {
      const p = document.createElement("p");
      p.id = id;
      p.className = "wrong for-screen";
      p.textContent = text;
      e.closest("[data-blank]").append(p);
      described.unshift(id);
    }
    e.setAttribute("aria-invalid", String(text !== ""));
    e.setAttribute("aria-describedby", described.join(" "));
    if (described.length === 0) e.removeAttribute("aria-describedby");
  }

  keep.addEventListener("change", () => {
    unsaved = false;
    if (changed.size > 0 ? save() : put()) say(words.word(keep.checked ? "said-kept" : "said-not-kept"));
  });

  function hand(text, type, ending) {
    save();
    download(text(), type, ending);
    unsaved = false;
    say(words.word("said-saved"));
  }

  on("[data-ws=export]", "click", () => {
    hand(() => pathbook.saved.page(sheet(), parts(), words.word("saved-how")), "text/html", ".html");
  });
  on("[data-ws=export-data]", "click", () => { hand(() => lib.write(sheet()), "application/json", ".json"); });

  // parts are the answers as people read them: section by section, and last
  // those to which there is no question now.
  function parts() {
    const seen = new Set(), out = [];
    const line = (name) => {
      const answer = answers.get(name), known = controls.has(name) && controls.fits(name, answer.value);
      seen.add(name);
      return { label: answer.label, text: known ? controls.text(name, answer.value) : answer.text || [].concat(answer.value).join("; ") };
    };
    const add = (title, names) => {
      if (names.length > 0) out.push({ title, answers: names.map(line) });
    };
    form.querySelectorAll(".part").forEach((part) => {
      const head = part.querySelector(":scope > h2");
      const names = Array.from(new Set(Array.from(part.querySelectorAll("[name]"), (e) => e.name)));
      add(head ? controls.said(head) : "", names.filter((name) => answers.has(name)));
    });
    add(words.word("earlier-answers"), Array.from(answers.keys()).filter((name) => !seen.has(name)));
    return out;
  }

  // plainName is a title as the name of a file.
  function plainName(title) {
    const bare = title.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
    return bare.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  }

  // download hands a text to the person as a file, named by the sheet and the day.
  function download(text, type, ending) {
    const a = document.createElement("a"), now = new Date(), two = (n) => ("0" + n).slice(-2);
    const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
    a.href = URL.createObjectURL(new Blob([text], { type }));
    a.download = plainName(about.title).slice(0, 60) + "-" + day + ending;
    document.body.append(a); // Firefox followed no link from outside the page until 2020
    a.click();
    a.remove();
    setTimeout(() => { URL.revokeObjectURL(a.href); }, 10000);
  }

  on("[data-ws=import]", "change", (event) => {
    const input = event.target, file = input.files[0];
    if (!file) return;
    lib.open(file, about, (got) => {
      input.value = "";
      open(got);
    });
  });

  function open(got) {
    if (got.problem) {
      say(got.title === undefined ? words.word(got.problem) : words.say(got.problem, got.title));
      return;
    }
    replace(got.sheet.answers, keep.checked);
    unsaved = false;
    say(words.word(got.sheet.version === about.version ? "said-opened" : "said-older"));
  }

  on("[data-ws=clear]", "click", () => {
    replace(new Map(), false);
    unsaved = false;
    say(words.word("said-cleared"));
    undoButton.focus();
  });

  on("[data-do=undo]", "click", () => {
    if (!undo) return;
    all(undo.answers, undo.kept);
    undo = null;
    undoButton.hidden = true;
    say(words.word("said-undone"));
    one("[data-ws=clear]").focus();
  });

  // Other sheets of this site, as far as this browser holds them

  // known are answers to the same questions: of lines and picks, by their ids.
  function known() {
    const found = new Map();
    pathbook.shelf.others(PREFIX, key).forEach((text) => {
      const got = lib.read(text, { site: about.site, worksheet: "" });
      if (!got.sheet) return;
      got.sheet.answers.forEach((answer, name) => {
        if (!controls.has(name) || answers.has(name) || !controls.fits(name, answer.value)) return;
        if (controls.first(name).closest(".field-line, .field-role, .field-move")) found.set(name, answer.value);
      });
    });
    return found;
  }

  function offer() {
    const found = known(), list = one("[data-carried-list]");
    list.textContent = "";
    found.forEach((value, name) => {
      const item = document.createElement("li");
      item.textContent = words.say("with-colon", controls.label(name)) + " " + controls.text(name, value);
      list.append(item);
    });
    one("[data-carried]").hidden = found.size === 0;
  }

  on("[data-do=carry]", "click", () => {
    known().forEach((value, name) => {
      controls.set(name, value);
      note(name);
    });
    save();
    show();
    one("[data-carried]").hidden = true;
    say(words.word("said-carried"));
  });

  on("[data-do=carry-not]", "click", () => { one("[data-carried]").hidden = true; });

  // What happens around the page

  // lost are answers that were put on the shelf a moment ago and are not there:
  // two tabs that write at one time do not see each other, and the later one wins.
  function lost() {
    const now = stored();
    return Array.from(recent.keys()).filter((name) => {
      const mine = answers.get(name), there = (n) => now.has(n) && lib.same(now.get(n).value, mine.value);
      return mine && Date.now() - recent.get(name) < RECENT && ![name, name + ".~"].some(there);
    });
  }

  // again takes in what other pages have put on the shelf meanwhile, and tells
  // whether there was anything. What this page had to itself until another began
  // to keep answers on the device, it puts beside those.
  function again() {
    const before = lib.write(sheet());
    if (shelf.onDevice() && !keep.checked) {
      base = new Map();
      answers.forEach((answer, name) => { changed.add(name); });
    }
    keep.checked = shelf.onDevice();
    if (keep.checked) lost().forEach((name) => {
      base.delete(name);
      changed.add(name);
    });
    save();
    if (changed.size === 0) {
      answers = stored();
      base = new Map(answers);
    }
    if (lib.write(sheet()) === before) return false;
    show();
    return true;
  }

  global.addEventListener("storage", (event) => {
    if ((event.key === null || event.key === key) && again()) say(words.word("said-other-tab"));
  });

  // A page that comes back as the browser had put it aside may be behind.
  global.addEventListener("pageshow", (event) => {
    if (event.persisted) again();
  });

  global.addEventListener("pagehide", save);
  document.addEventListener("visibilitychange", save);

  // A link inside the site loses nothing that the tab keeps.
  document.addEventListener("click", (event) => {
    going = !refused && Boolean(event.target.closest && event.target.closest("a[href]:not([target]):not([download])"));
    setTimeout(() => { going = false; }, 1000);
  });
  global.addEventListener("beforeunload", (event) => {
    if (!unsaved || answers.size === 0 || keep.checked || going) return;
    event.preventDefault();
    event.returnValue = true; // what Chrome looks at until 2023
  });

  // The beginning

  form.classList.add("live");
  form.querySelectorAll("[data-live]").forEach((e) => { e.hidden = false; });
  one("[data-from-folder]").hidden = location.protocol !== "file:";
  keep.checked = shelf.onDevice();
  answers = stored();
  base = new Map(answers);
  show();
  offer();

  pathbook.sheet = {
    form, words, controls, say, download,
    answer: (name) => answers.get(name), save
  };
}(window));
