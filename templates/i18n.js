// Writes numbers, money, spans and plurals in the language of the page, as
// package i18n of the program does. What the language is like comes from
// the site (data/words.js); there is no word in here. Nothing here touches the page.
(function (global) {
  "use strict";

  // shown is a number as its digits are shown: at most two decimals, no zeros
  // at the end. What is no number is 0.
  function shown(f) {
    const size = Math.round(Math.abs(f) * 100) / 100;
    return Number.isFinite(size) && size > 0 ? (f < 0 ? "-" : "") + size : "0";
  }

  // fill puts texts into the places %s of a pattern, or %[2]s of the second.
  function fill(pattern, texts) {
    let next = 0;
    return pattern.replace(/%(?:\[(\d)\])?([s%])/g, (all, nth, kind) => {
      if (kind === "%") return "%";
      next = nth ? Number(nth) : next + 1;
      return texts[next - 1];
    });
  }

  // operand is what a letter of a plural rule stands for in a shown number.
  function operand(letter, number) {
    const parts = number.split("."), decimals = parts[1] || "";
    switch (letter) {
      case "n": return Number(number);
      case "i": return Number(parts[0]);
      case "v": case "w": return decimals.length;
      case "f": case "t": return Number("0" + decimals);
    }
    return 0;
  }

  function holds(relation, number) {
    let x = operand(relation.operand, number);
    if (relation.modulus > 0) x %= relation.modulus;
    return relation.not !== relation.spans.some((span) => span[0] <= x && x <= span[1] && x === Math.trunc(x));
  }

  // open returns what writes in a language.
  function open(language) {
    function digits(number) {
      const parts = number.replace("-", "").split(".");
      return (number[0] === "-" ? "-" : "") + parts[0].replace(/\B(?=(\d{3})+$)/g, () => language.group) +
        (parts.length > 1 ? language.decimal + parts[1] : "");
    }

    function form(f) {
      const number = shown(f).replace("-", "");
      const rule = language.plurals.find((rule) => {
        return rule.any.some((all) => all.every((relation) => holds(relation, number)));
      });
      return rule ? rule.form : "other";
    }

    const write = {
      word: (key) => language.words[key].other,
      say: (key, ...texts) => fill(write.word(key), texts),
      number: (f) => digits(shown(f)),
      money(f) {
        const amount = shown(f).replace("-", "").replace(/\.\d$/, "$&0");
        return (shown(f)[0] === "-" ? "-" : "") + fill(language.money, [digits(amount)]);
      },
      moneyRange(from, to) {
        return to <= from ? write.money(from) : fill(language.range, [write.money(from), write.money(to)]);
      },
      count: (key, n) => write.range(key, n, n),
      range(key, from, to) {
        const forms = language.words[key], last = Math.max(from, to);
        const written = to <= from ? write.number(from) : fill(language.range, [write.number(from), write.number(to)]);
        return (forms[form(last)] || forms.other).split("%s").join(written);
      },
      list(items) {
        if (items.length < 2) return items.join("");
        return items.slice(0, -1).join(language.comma) + language.and + items[items.length - 1];
      }
    };
    return write;
  }

  global.pathbook = global.pathbook || {};
  global.pathbook.i18n = { open };
}(typeof window === "undefined" ? globalThis : window));
