// The choice of two roles in an address, as in compare.html#from=ID&to=ID, and
// what somebody meant whose address is wrong. Nothing here touches the page.
(function (global) {
  "use strict";

  // read reads the choice out of an address such as #from=ID&to=ID, or returns
  // null if there is none in it.
  function read(hash) {
    const choice = { from: "", to: "" };
    let any = false;
    hash.replace(/^#/, "").split("&").forEach((part) => {
      const at = part.indexOf("="), name = part.slice(0, Math.max(0, at));
      if (name !== "from" && name !== "to") return;
      choice[name] = decoded(part.slice(at + 1));
      any = true;
    });
    return any ? choice : null;
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch (malformed) {
      return text;
    }
  }

  // write is the address of a choice.
  function write(choice) {
    return "#" + ["from", "to"].filter((name) => choice[name] !== "")
      .map((name) => name + "=" + encodeURIComponent(choice[name])).join("&");
  }

  // nearest returns the id that a word was most likely meant to be, or "", as
  // package fold judges it.
  function nearest(word, ids) {
    const w = word.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
    let best = "", least = Infinity;
    ids.forEach((id) => {
      const limit = Math.floor(Math.max(w.length, id.length) / 3);
      const d = Math.abs(w.length - id.length) > limit ? Infinity : distance(w, id);
      if (d <= limit && d < least) { best = id; least = d; }
    });
    return best;
  }

  // distance counts the letters to add, drop, change or swap with a neighbour.
  function distance(a, b) {
    let before = [], last = [], row = Array.from({ length: b.length + 1 }, (none, j) => j);
    for (let i = 1; i <= a.length; i++) {
      before = last;
      last = row;
      row = [i];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    return row[b.length];
  }

  global.pathbook = global.pathbook || {};
  global.pathbook.choice = { read, write, nearest };
}(typeof window === "undefined" ? globalThis : window));
