// Where a text is kept under a key: in this tab, or on the device. A browser may
// refuse either, and what it holds under our name may be somebody else's.
(function (global) {
  "use strict";

  function attempt(store, what) {
    try {
      what(global[store]);
      return true;
    } catch (refused) {
      return false;
    }
  }

  // open returns the shelf of a key. isOurs tells whether a text is one of ours.
  function open(key, isOurs) {
    function get(store) {
      let text = null;
      attempt(store, (s) => { text = s.getItem(key); });
      return text;
    }
    return {
      onDevice: () => isOurs(get("localStorage")),
      text: () => isOurs(get("localStorage")) ? get("localStorage") : get("sessionStorage"),
      put(text, onDevice) {
        const here = onDevice ? "localStorage" : "sessionStorage", there = onDevice ? "sessionStorage" : "localStorage";
        const done = attempt(here, (s) => { s.setItem(key, text); });
        if (done) attempt(there, (s) => { s.removeItem(key); });
        return done;
      },
      clear() {
        ["localStorage", "sessionStorage"].forEach((store) => { attempt(store, (s) => { s.removeItem(key); }); });
      }
    };
  }

  // others are the texts under all keys that begin alike, but for one key.
  function others(prefix, key) {
    const texts = [];
    ["sessionStorage", "localStorage"].forEach((store) => {
      attempt(store, (s) => {
        for (let i = 0; i < s.length; i++) {
          if (s.key(i).startsWith(prefix) && s.key(i) !== key) texts.push(s.getItem(s.key(i)));
        }
      });
    });
    return texts;
  }

  global.pathbook = global.pathbook || {};
  global.pathbook.shelf = { open, others };
}(typeof window === "undefined" ? globalThis : window));
