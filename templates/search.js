// The search page: as one types, the titles that fit. The list of all titles
// on the page is the index, with the moves that lead out of each role, from
// which the titles of moves and of the worksheets made for them follow; nothing
// else is read, and nothing is sent.
//
// What stands above "the page" is arithmetic on words and needs no page: the
// tests run it alone, next to the same in Go.
(function () {
  "use strict";

  const MOST = 30; // results shown at once
  const NONE = 1000; // no fit at all

  // pattern returns a regular expression, or where a browser does not know the
  // kinds of Unicode yet (until 2018 to 2020), one that comes near it.
  function pattern(exact, near) {
    try {
      return new RegExp(exact, "gu");
    } catch (unknown) {
      return new RegExp(near, "gu");
    }
  }

  const accents = pattern("[\\p{Mn}]", "[\\u0300-\\u036f]");
  const letters = pattern("[\\p{L}\\p{M}\\p{N}]+",
    "[0-9A-Za-zªµºÀ-ÖØ-öø-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufefc\\u{10000}-\\u{10ffff}]+");

  // fold makes words that people take for the same the same, exactly as the
  // package fold does in Go: small letters, no accents, œ as oe. It goes letter
  // by letter, since a whole word would lower its last sigma to another letter.
  function fold(text) {
    const bare = text.replace(/[œŒ]/g, "oe").replace(/[æÆ]/g, "ae").replace(/ß/g, "ss");
    return Array.from(bare.normalize("NFD").replace(accents, ""), (letter) => letter.toLowerCase()).join("");
  }

  // Endings and what is left of them before words are compared, so that one and
  // many, and in French she and he, find each other. The first that fits counts.
  const endings = [
    ["trices", "t"], ["teuses", "t"], ["trice", "t"], ["teuse", "t"], ["teurs", "t"], ["teur", "t"],
    ["euses", "eu"], ["euse", "eu"], ["eurs", "eu"], ["eur", "eu"],
    ["iennes", "ien"], ["ienne", "ien"], ["ieres", "ier"], ["iere", "ier"],
    ["ails", "a"], ["ail", "a"], ["aux", "a"], ["als", "a"], ["al", "a"],
    ["ches", "ch"], ["shes", "sh"], ["sses", "ss"], ["xes", "x"], ["ies", "i"], ["y", "i"],
    ["ss", "ss"], ["s", ""]
  ];

  function stem(word) {
    for (let [ending, left] of endings) {
      if (word.endsWith(ending) && word.length - ending.length + left.length > 3) {
        return word.slice(0, word.length - ending.length) + left;
      }
    }
    return word;
  }

  // words returns the words of a text, folded, each with its stem.
  function words(text) {
    const all = fold(text).match(letters) || [];
    return all.map((whole) => ({ whole, stem: stem(whole) }));
  }

  // entry is what one title is found by: its own words, other names, and for
  // the heading of a guide the guide's title.
  function entry(title, also, within) {
    return { title: words(title), also: words(also), within: words(within), part: within !== "" };
  }

  // fit tells how well a word of the query goes with a word of a title: 0 if it
  // is the same, a half if another form of it, 1 if the title's word begins with
  // it, 2 if it begins with another form, 6 if it stands inside, 7 if the two
  // are kin.
  function fit(asked, word) {
    if (word.whole === asked.whole) return 0;
    if (word.stem === asked.stem) return 0.5;
    if (word.whole.startsWith(asked.whole)) return 1;
    if (word.whole.startsWith(asked.stem) || word.stem.startsWith(asked.stem)) return 2;
    if (asked.whole.length > 2 && word.whole.includes(asked.whole)) return 6;
    return kin(asked.whole, word.whole) ? 7 : NONE;
  }

  // kin tells that two words begin alike and differ in their endings: welding
  // and welder, soudure and soudage.
  function kin(a, b) {
    let alike = 0;
    while (alike < a.length && a[alike] === b[alike]) alike++;
    return alike >= 4 && a.length - alike <= 3 && b.length - alike <= 4;
  }

  // best is the fit of the best pair. A query's word comes as a list: itself,
  // or the words that it may have been meant to be.
  function best(choices, list) {
    let least = NONE;
    for (let asked of choices) {
      for (let word of list) {
        least = Math.min(least, fit(asked, word));
      }
    }
    return least;
  }

  // rank is the place of an entry among those found, lowest first, or NONE if a
  // word of the query is nowhere in it. Titles come before other names, these
  // before what stands inside a word, then what is made of roles and moves, and
  // headings last; of equals those that
  // are the query and no more come first, then those that begin with it.
  function rank(entry, query) {
    let sum = 0, own = false;
    for (let choices of query) {
      const title = best(choices, entry.title), also = best(choices, entry.also) + 3;
      const least = Math.min(title, also, best(choices, entry.within) + 9);
      if (least >= NONE) return NONE;
      own = own || least < 9;
      sum += least;
    }
    if (!own) return NONE;
    if (sum > 0 || entry.title.length > query.length) sum += 0.5;
    if (best(query[0], entry.title.slice(0, 1)) > 2) sum += 0.8;
    return entry.part ? sum + 100 : entry.made ? sum + 50 : sum;
  }

  // distance counts the letters to add, drop, change or swap with a neighbour
  // until a is b.
  function distance(a, b) {
    let before = [], last = [], row = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      [before, last, row] = [last, row, [i]];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
    }
    return row[b.length];
  }

  // slips is how far a word is from one that it was perhaps meant to be, or
  // from the beginning of it, while it is still being typed.
  function slips(asked, word, most) {
    let least = NONE;
    for (let form of ["whole", "stem"]) {
      if (Math.abs(word[form].length - asked[form].length) <= most) {
        least = Math.min(least, distance(asked[form], word[form]));
      }
    }
    if (asked.whole.length > 5 && word.whole.length > asked.whole.length) {
      least = Math.min(least, distance(asked.whole, word.whole.slice(0, asked.whole.length)));
    }
    return least;
  }

  // near returns the words nearest to one that fits nowhere: one slip away, or
  // two in a long word; none in a word too short to tell.
  function near(asked, vocabulary) {
    const most = asked.whole.length < 4 ? 0 : asked.whole.length < 8 ? 1 : 2;
    let least = most, found = [];
    for (let word of vocabulary) {
      const n = most > 0 ? slips(asked, word, most) : NONE;
      if (n < least) found = [];
      if (n <= least) { found.push(word); least = n; }
    }
    return found;
  }

  function vocabulary(entries) {
    const seen = new Map();
    for (let e of entries) {
      for (let word of e.title.concat(e.also)) seen.set(word.whole, word);
    }
    return Array.from(seen.values());
  }

  function ranked(entries, query) {
    return entries.map((entry, place) => ({ entry, place, rank: rank(entry, query) }))
      .filter((hit) => hit.rank < NONE)
      .sort((a, b) => a.rank - b.rank || a.place - b.place)
      .map((hit) => hit.entry);
  }

  // find returns the entries that have all words of a query, best first; if
  // there are none, those that have the words nearest to it, and says so.
  function find(entries, text) {
    let query = words(text).map((word) => [word]);
    let found = query.length > 0 ? ranked(entries, query) : [];
    if (found.length > 0 || query.length === 0) { return { found, query, near: false }; }
    const known = vocabulary(entries);
    query = query.map((choices) => best(choices, known) < NONE ? choices : near(choices[0], known));
    found = ranked(entries, query);
    return { found, query, near: found.length > 0 };
  }

  // marks returns where in a title the words of a query stand, as pairs of from
  // and to. Folding changes lengths, so each folded letter knows where it is from.
  function marks(title, query) {
    let folded = "";
    const from = [], out = [];
    let at = 0;
    for (let letter of title) {
      const small = fold(letter);
      for (let i = 0; i < small.length; i++) from.push(at);
      folded += small;
      at += letter.length;
    }
    from.push(title.length);
    folded.replace(letters, (whole, start) => {
      const span = overlap(whole, query);
      if (span[1] > span[0]) out.push([from[start + span[0]], from[start + span[1]]]);
      return whole;
    });
    return out.filter(([a, b]) => b > a);
  }

  // overlap is the part of a folded word that the query put there.
  function overlap(whole, query) {
    let span = [0, 0], least = NONE;
    for (let asked of [].concat(...query)) {
      const n = fit(asked, { whole, stem: stem(whole) });
      if (n >= least) continue;
      least = n;
      span = n === 6 ? [whole.indexOf(asked.whole), whole.indexOf(asked.whole) + asked.whole.length] : [0, shared(asked.whole, whole)];
    }
    return span;
  }

  function shared(a, b) {
    let n = 0;
    while (n < a.length && a[n] === b[n]) n++;
    return n;
  }

  if (typeof document === "undefined") {
    globalThis.pathbook = { fold, entry, find, marks };
    return;
  }

  // The page

  const page = document.querySelector("[data-search]"), list = document.querySelector("[data-titles]");
  const field = page.querySelector("input"), status = page.querySelector("[role=status]");
  const heading = page.querySelector("h2"), results = page.querySelector("ol");
  const entries = Array.from(list.querySelectorAll("section a"), read);
  let all = null; // these, and what is made of roles and moves, once two words ask for it

  // read makes an entry of a link of the list.
  function read(link) {
    const item = link.closest("li"), above = item.parentElement.closest("li");
    const also = item.querySelector(":scope > .also"), within = above && above.querySelector("a");
    const e = entry(link.textContent, also ? also.textContent : "", within ? within.textContent : "");
    e.link = link;
    e.beside = also || within;
    e.kind = link.closest("section").dataset.kind;
    return e;
  }

  // made are the entries of what is made of roles and moves: each template on the
  // page says where it is and what it is called, with places for the two roles.
  function made() {
    const roles = new Map(), out = [];
    list.querySelectorAll("a[data-to]").forEach((link) => {
      const id = link.getAttribute("href").split("/").pop().split(".html")[0];
      roles.set(id, link);
    });
    const add = (template, from, to, title) => {
      const link = document.createElement("a");
      link.setAttribute("href", template.dataset.href.replace("FROM", from).replace("TO", to));
      link.textContent = template.content.textContent.replace("TITLE", () => title);
      out.push(Object.assign(entry(link.textContent, "", ""), { link, beside: null, kind: template.dataset.kind, made: true }));
    };
    roles.forEach((link, from) => {
      list.querySelectorAll("template[data-of=role]").forEach((t) => { add(t, from, "", link.textContent); });
      link.dataset.to.split(" ").filter((to) => roles.has(to)).forEach((to) => {
        const title = link.textContent + " → " + roles.get(to).textContent;
        list.querySelectorAll("template[data-of=move]").forEach((t) => { add(t, from, to, title); });
      });
    });
    return out;
  }

  // known are the entries in which a query is looked for.
  function known(text) {
    if (words(text).length < 2) return entries;
    all = all || entries.concat(made());
    return all;
  }

  // result is an entry as it is shown: its link, its kind, and what else it is
  // known by, with the words of the query marked.
  function result(entry, query) {
    const item = document.createElement("li"), quiet = document.createElement("span");
    const link = item.appendChild(entry.link.cloneNode(true));
    quiet.className = "quiet";
    quiet.textContent = entry.kind;
    if (entry.beside) {
      const beside = document.createElement("span");
      entry.beside.childNodes.forEach((node) => beside.append(node.cloneNode(true)));
      mark(beside, query);
      quiet.append(" · ", beside);
    }
    mark(link, query);
    item.append(" ", quiet);
    return item;
  }

  function mark(element, query) {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), all = [];
    while (texts.nextNode()) all.push(texts.currentNode);
    for (let text of all) {
      for (let [from, to] of marks(text.data, query).reverse()) {
        const middle = text.splitText(from);
        middle.splitText(to - from);
        const marked = document.createElement("mark");
        middle.replaceWith(marked);
        marked.append(middle);
      }
    }
  }

  // plural is the plural form that a number takes; from browsers without the
  // rules (until 2018) what it takes in English and in French.
  function plural(n) {
    if (!Intl.PluralRules) return n === 1 ? "one" : "other";
    return new Intl.PluralRules(document.documentElement.lang).select(n);
  }

  // said is what there is to say about a search, in the words of the page.
  function said(text, answer) {
    const n = answer.found.length, say = (name, place) => status.dataset[name].replace("%s", () => place);
    if (text === "") return "";
    if (n === 0) return say("none", text);
    const form = plural(n);
    const out = [say(form in status.dataset ? form : "other", n.toLocaleString(document.documentElement.lang))];
    if (answer.near) out.unshift(say("near", text));
    if (n > MOST) { out[out.length - 1] += "."; out.push(say("best", MOST)); }
    return out.join(" ");
  }

  function show() {
    const text = field.value.trim(), answer = find(known(text), text);
    results.textContent = "";
    results.append(...answer.found.slice(0, MOST).map((entry) => result(entry, answer.query)));
    heading.hidden = results.hidden = answer.found.length === 0;
    list.hidden = answer.found.length > 0 ? "until-found" : false; // a long list need not be laid out again
    status.textContent = said(text, answer);
  }

  // keep puts the query into the address, for a bookmark and for the way back.
  // A browser may refuse if asked too often; then the next key will do.
  function keep() {
    const text = field.value.trim(), hash = text === "" ? "" : "#q=" + encodeURIComponent(text);
    try {
      history.replaceState(null, "", location.pathname + location.search + hash);
    } catch (refused) {
      return;
    }
  }

  function asked() {
    const text = location.hash.startsWith("#q=") ? location.hash.slice(3) : "";
    try {
      return decodeURIComponent(text);
    } catch (malformed) {
      return text;
    }
  }

  function typed() {
    show();
    keep();
  }

  function restore() {
    field.value = asked();
    show();
  }

  // Arrows lead from the field through the results and back, Enter opens the
  // first, Escape begins again.
  function key(event) {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const links = Array.from(results.querySelectorAll("a")), at = links.indexOf(document.activeElement);
    if (event.key === "ArrowDown" && at + 1 < links.length) {
      links[at + 1].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      (links[at - 1] || field).focus();
    } else if (event.key === "Enter" && at < 0 && links.length > 0) {
      links[0].click();
    } else if (event.key === "Escape") {
      field.value = "";
      typed();
      field.focus();
    } else {
      return;
    }
    event.preventDefault();
  }

  page.hidden = false;
  field.addEventListener("input", typed);
  page.addEventListener("keydown", key);
  window.addEventListener("hashchange", restore);
  restore();
  field.focus({ preventScroll: true });
}());
